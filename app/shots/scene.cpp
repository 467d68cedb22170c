// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shots/scene.h"

#include "app/shots/scenebuilder.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString said(SceneLanguage language, const QString &english, const QString &russian)
{
    return language == SceneLanguage::English ? english : russian;
}

struct Person
{
    QString english;
    QString russian;
    QString extension;
    QString queue;
};

const QList<Person> &people()
{
    static const QList<Person> all{
        {u"Maria Kim"_s, u"Мария Ким"_s, u"204"_s, u"sales"_s},
        {u"Ivan Petrov"_s, u"Иван Петров"_s, u"201"_s, u"sales"_s},
        {u"Elena Sorokina"_s, u"Елена Сорокина"_s, u"207"_s, u"vip"_s},
        {u"Rustam Galiev"_s, u"Рустам Галиев"_s, u"203"_s, u"sales"_s},
        {u"Nikita Orlov"_s, u"Никита Орлов"_s, u"211"_s, u"support"_s},
        {u"Yulia Titova"_s, u"Юлия Титова"_s, u"215"_s, u"delivery"_s},
        {u"Artem Koval"_s, u"Артём Коваль"_s, u"212"_s, u"support"_s},
        {u"Daria Belova"_s, u"Дарья Белова"_s, u"205"_s, u"service"_s},
        {u"Pavel Dmitriev"_s, u"Павел Дмитриев"_s, u"209"_s, u"service"_s},
        {u"Anna Lebedeva"_s, u"Анна Лебедева"_s, u"213"_s, u"support"_s},
        {u"Timur Zhukov"_s, u"Тимур Жуков"_s, u"214"_s, u"support"_s},
        {u"Alexey Gromov"_s, u"Алексей Громов"_s, u"202"_s, u"sales"_s},
        {u"Vera Malinina"_s, u"Вера Малинина"_s, u"210"_s, u"service"_s},
        {u"Olga Nechaeva"_s, u"Ольга Нечаева"_s, u"206"_s, u"sales"_s},
        {u"Svetlana Yudina"_s, u"Светлана Юдина"_s, u"216"_s, u"delivery"_s},
        {u"Gleb Fomin"_s, u"Глеб Фомин"_s, u"218"_s, u"support"_s}};
    return all;
}

SceneBuilder office(SceneLanguage language)
{
    SceneBuilder builder;
    builder.addQueue(u"sales"_s, said(language, u"Sales"_s, u"Продажи"_s), 60s);
    builder.addQueue(u"vip"_s, u"VIP"_s, 30s);
    builder.addQueue(u"delivery"_s, said(language, u"Delivery"_s, u"Доставка"_s), 60s);
    builder.addQueue(u"service"_s, said(language, u"Service"_s, u"Сервис"_s), 60s);
    builder.addQueue(u"support"_s, said(language, u"Support"_s, u"Поддержка"_s), 90s);
    return builder;
}

void addPeople(SceneBuilder &builder, SceneLanguage language)
{
    for (const Person &person : people())
        builder.addAgent(person.extension, said(language, person.english, person.russian),
                         {person.queue});
    builder.addMembership(u"207"_s, u"sales"_s, 1);
    builder.addMembership(u"206"_s, u"vip"_s, 2);
    builder.addMembership(u"204"_s, u"vip"_s, 0);
    for (int i = 0; i < 5; ++i)
        builder.addAgent(QString::number(219 + i),
                         said(language, u"Agent %1"_s, u"Оператор %1"_s).arg(219 + i),
                         {u"service"_s});
}

void addTalks(SceneBuilder &b, SceneLanguage language)
{
    b.talk(u"204"_s, u"sales"_s, u"+79120004107"_s, {}, 402s);
    b.talk(u"201"_s, u"sales"_s, u"+79030001852"_s, {}, 247s);
    b.talk(u"207"_s, u"vip"_s, u"+79160001010"_s,
           said(language, u"Metrika LLC"_s, u"ООО «Метрика»"_s), 191s);
    b.talk(u"203"_s, u"sales"_s, u"+79850007730"_s, {}, 118s);
    b.talk(u"211"_s, u"support"_s, u"+79260000564"_s, {}, 96s);
    b.talk(u"215"_s, u"delivery"_s, u"+79160009011"_s, {}, 71s);
    b.talk(u"212"_s, u"support"_s, u"+79210003308"_s, {}, 45s);
    b.talk(u"205"_s, u"service"_s, u"+79770006245"_s, {}, 19s);
    b.wrapUp(u"202"_s, u"sales"_s, 41s);
    b.wrapUp(u"210"_s, u"service"_s, 12s);
    b.pause(u"206"_s, said(language, u"Break"_s, u"Перерыв"_s), 1120s);
    b.pause(u"216"_s, said(language, u"Lunch"_s, u"Обед"_s), 384s);
    b.pause(u"218"_s, said(language, u"Training"_s, u"Обучение"_s), 95s);
    b.free(u"213"_s, u"support"_s, 134s);
    b.free(u"214"_s, u"support"_s, 52s);
}

void addCallers(SceneBuilder &b, SceneLanguage language)
{
    b.lose(u"sales"_s, u"+79120005814"_s, 9100s, 48s);
    b.lose(u"sales"_s, u"+79120005814"_s, 3900s, 75s);
    b.lose(u"sales"_s, u"+79990004033"_s, 5300s, 61s);
    b.lose(u"delivery"_s, u"+79270009340"_s, 660s, 58s);
    b.lose(u"service"_s, u"+79770002066"_s, 480s, 48s);
    b.lose(u"sales"_s, u"+79020001588"_s, 127s, 112s);
    b.lose(u"sales"_s, u"+74950007036"_s, 102s, 67s);
    b.wait(u"sales"_s, u"+79120005814"_s, {}, 98s);
    b.wait(u"vip"_s, u"+79160001011"_s, said(language, u"Metrika LLC"_s, u"ООО «Метрика»"_s), 84s);
    b.wait(u"sales"_s, u"+79050002671"_s, {}, 81s);
    b.wait(u"sales"_s, u"+79990004033"_s, {}, 67s);
    b.wait(u"delivery"_s, u"+79640008129"_s, {}, 47s);
    b.wait(u"service"_s, u"+79180000795"_s, said(language, u"E. Kravtsova"_s, u"Кравцова Е. А."_s),
           22s);
    b.offer(u"209"_s, 6s);
    b.wait(u"sales"_s, u"+79180000795"_s, {}, 19s);
    b.wait(u"service"_s, u"+79310006420"_s, {}, 8s);
}

} // namespace

Scene busyFloor(SceneLanguage language)
{
    SceneBuilder builder = office(language);
    addPeople(builder, language);
    builder.pastDay(404);
    addTalks(builder, language);
    addCallers(builder, language);
    return builder.build();
}

Scene largeFloor(SceneLanguage language)
{
    SceneBuilder builder = office(language);
    addPeople(builder, language);
    const QList<QString> queues{u"sales"_s, u"service"_s, u"support"_s, u"delivery"_s};
    for (int i = 0; i < 64; ++i) {
        const Person &person = people().at(i % people().size());
        const QString extension = QString::number(300 + i);
        builder.addAgent(extension,
                         said(language, person.english, person.russian) + u' '
                             + QString::number(2 + i / 16),
                         {queues.at(i % queues.size())});
    }
    builder.pastDay(404);
    addTalks(builder, language);
    addCallers(builder, language);
    for (int i = 0; i < 64; ++i) {
        const QString extension = QString::number(300 + i);
        const Seconds ago{7 + (i * 53) % 600};
        const QString queue = queues.at(i % queues.size());
        if (i % 5 < 3)
            builder.talk(extension, queue, u"+7916000%1"_s.arg(1200 + i), {}, ago);
        else if (i % 5 == 3 && i % 2 == 0)
            builder.pause(extension, said(language, u"Lunch"_s, u"Обед"_s), ago);
        else
            builder.free(extension, queue, ago);
    }
    return builder.build();
}

Scene quietFloor(SceneLanguage language)
{
    SceneBuilder builder = office(language);
    for (int i = 0; i < 6; ++i) {
        const Person &person = people().at(i);
        builder.addAgent(person.extension, said(language, person.english, person.russian),
                         {person.queue});
        builder.free(person.extension, person.queue, Seconds{600 + 37 * i});
    }
    return builder.build();
}
