// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demonames.h"

#include <array>

namespace {

struct Name
{
    const char *english;
    const char *russian;
};
// Women and men take turns, so that a first and a last name of the same parity go together.
constexpr std::array<Name, 16> First{{{"Maria", "Мария"},
                                      {"Ivan", "Иван"},
                                      {"Elena", "Елена"},
                                      {"Rustam", "Рустам"},
                                      {"Yulia", "Юлия"},
                                      {"Nikita", "Никита"},
                                      {"Daria", "Дарья"},
                                      {"Artem", "Артём"},
                                      {"Anna", "Анна"},
                                      {"Pavel", "Павел"},
                                      {"Vera", "Вера"},
                                      {"Timur", "Тимур"},
                                      {"Olga", "Ольга"},
                                      {"Alexey", "Алексей"},
                                      {"Svetlana", "Светлана"},
                                      {"Gleb", "Глеб"}}};
constexpr std::array<Name, 16> Last{{{"Sokolova", "Соколова"},
                                     {"Petrov", "Петров"},
                                     {"Sorokina", "Сорокина"},
                                     {"Galiev", "Галиев"},
                                     {"Titova", "Титова"},
                                     {"Orlov", "Орлов"},
                                     {"Belova", "Белова"},
                                     {"Koval", "Коваль"},
                                     {"Lebedeva", "Лебедева"},
                                     {"Dmitriev", "Дмитриев"},
                                     {"Malinina", "Малинина"},
                                     {"Zhukov", "Жуков"},
                                     {"Nechaeva", "Нечаева"},
                                     {"Gromov", "Громов"},
                                     {"Yudina", "Юдина"},
                                     {"Fomin", "Фомин"}}};
constexpr std::array RussianReasons{"Обед", "Обучение", "Совещание", "Перерыв", "Обработка заявки"};
constexpr std::array EnglishReasons{"Lunch", "Training", "Meeting", "Break", "Paperwork"};

} // namespace

QByteArray demoAgentName(DemoLanguage language, int index)
{
    const auto at = std::size_t(index) % First.size();
    const auto round = std::size_t(index) / First.size();
    const Name &first = First[at];
    const Name &last = Last[(at + 6 * round) % Last.size()];
    QByteArray name = language == DemoLanguage::Russian
                          ? QByteArray(first.russian) + QByteArray(" ") + last.russian
                          : QByteArray(first.english) + QByteArray(" ") + last.english;
    // Six goes round sixteen in eight steps; then the pairs begin again.
    if (round >= 8)
        name += ' ' + QByteArray::number(qulonglong(round / 8 + 1));
    return name;
}

QByteArray demoCallerName(DemoLanguage language, DemoRandom &random)
{
    // A provider seldom knows more than the number, which it repeats as the name.
    if (!random.chance(0.4))
        return {};
    return demoAgentName(language, random.below(128));
}

QByteArray demoCallerNumber(DemoRandom &random)
{
    static constexpr std::array Codes{"903", "905", "910", "916", "921",
                                      "925", "926", "977", "985", "999"};
    return QByteArray("7") + Codes[std::size_t(random.below(int(Codes.size())))] + "000"
           + QByteArray::number(random.below(10000)).rightJustified(4, '0');
}

QByteArray demoPauseReason(DemoLanguage language, int index)
{
    const auto at = std::size_t(index) % std::size_t(DemoPauseReasons);
    return language == DemoLanguage::Russian ? RussianReasons[at] : EnglishReasons[at];
}
