// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demonames.h"

#include <array>

namespace {

constexpr std::array RussianFirst{"Анна",  "Иван",    "Мария",    "Олег",   "Елена",   "Павел",
                                  "Ольга", "Дмитрий", "Ирина",    "Сергей", "Татьяна", "Антон",
                                  "Юлия",  "Максим",  "Светлана", "Артём"};
constexpr std::array RussianLastFemale{"Кузнецова", "Сидорова", "Волкова", "Орлова"};
constexpr std::array RussianLastMale{"Петров", "Соколов", "Морозов", "Лебедев"};
constexpr std::array EnglishFirst{"Anna",  "Ivan",   "Maria",  "Oliver", "Helen", "Paul",
                                  "Olga",  "Daniel", "Irene",  "Sean",   "Tanya", "Anthony",
                                  "Julia", "Max",    "Claire", "Arthur"};
constexpr std::array EnglishLast{"Carter", "Petrov",   "O'Brien", "Sommer",
                                 "Nowak",  "Smirnova", "Ellis",   "Hughes"};
constexpr std::array RussianReasons{"Обед", "Обучение", "Совещание", "Перерыв", "Обработка заявки"};
constexpr std::array EnglishReasons{"Lunch", "Training", "Meeting", "Break", "Paperwork"};

} // namespace

QByteArray demoAgentName(DemoLanguage language, int index)
{
    const auto first = std::size_t(index) % 16;
    const auto round = std::size_t(index) / 16;
    QByteArray name;
    if (language == DemoLanguage::Russian) {
        // Women and men take turns in the list of first names.
        const auto last = (first / 2 + round) % 4;
        name = QByteArray(RussianFirst[first]) + ' '
               + (first % 2 == 0 ? RussianLastFemale[last] : RussianLastMale[last]);
    } else {
        name = QByteArray(EnglishFirst[first]) + ' ' + EnglishLast[(first * 3 + round) % 8];
    }
    if (round >= 4)
        name += ' ' + QByteArray::number(qulonglong(round));
    return name;
}

QByteArray demoCallerName(DemoLanguage language, DemoRandom &random)
{
    // A provider seldom knows more than the number, which it repeats as the name.
    if (!random.chance(0.4))
        return {};
    return demoAgentName(language, random.below(64));
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
