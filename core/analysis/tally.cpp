// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/tally.h"

#include <functional>

namespace {

/// SL-5's own limit, whatever the short-abandon limit is set to.
constexpr Seconds FiveSeconds{5};

std::optional<double> share(double part, double whole)
{
    if (whole <= 0)
        return std::nullopt;
    return part / whole;
}

int &counterOf(Tally &tally, LeaveCause cause)
{
    switch (cause) {
    case LeaveCause::Unknown:
        return tally.leftUnknown;
    case LeaveCause::Abandoned:
        return tally.abandoned;
    case LeaveCause::Redirected:
        return tally.redirected;
    case LeaveCause::HungUp:
        return tally.hungUp;
    case LeaveCause::Withdrawn:
        return tally.withdrawn;
    case LeaveCause::TimedOut:
        return tally.timedOut;
    case LeaveCause::LeftEmpty:
        return tally.leftEmpty;
    case LeaveCause::ExitedWithKey:
        return tally.exitedWithKey;
    }
    Q_UNREACHABLE();
}

/// Every figure of a tally, so that adding and taking away cannot forget one of them.
template<typename Operation>
void forEachFigure(Tally &to, const Tally &from, Operation operation)
{
    for (const auto figure :
         {&Tally::offered, &Tally::answered, &Tally::abandoned, &Tally::shortAbandoned,
          &Tally::redirected, &Tally::hungUp, &Tally::withdrawn, &Tally::timedOut,
          &Tally::leftEmpty, &Tally::exitedWithKey, &Tally::leftUnknown, &Tally::refused,
          &Tally::ringNoAnswer, &Tally::answeredInTime, &Tally::leftInTime, &Tally::abandonedInTime,
          &Tally::abandonedInFiveSeconds})
        to.*figure = operation(to.*figure, from.*figure);
    for (const auto figure : {&Tally::waitOfAnswered, &Tally::talkCredited, &Tally::waitOfLeft})
        to.*figure = operation(to.*figure, from.*figure);
    to.ownTalk = operation(to.ownTalk, from.ownTalk);
}

} // namespace

int Tally::left() const
{
    return abandoned + redirected + hungUp + withdrawn + timedOut + leftEmpty + exitedWithKey
           + leftUnknown;
}

Tally &Tally::operator+=(const Tally &other)
{
    forEachFigure(*this, other, std::plus<>{});
    return *this;
}

Tally &Tally::operator-=(const Tally &other)
{
    forEachFigure(*this, other, std::minus<>{});
    return *this;
}

void Tally::countAnswered(Seconds waited, Seconds threshold, int sign)
{
    answered += sign;
    waitOfAnswered += sign * waited;
    if (waited <= threshold)
        answeredInTime += sign;
}

void Tally::countLeft(LeaveCause cause, Seconds waited, Seconds threshold, Seconds shortLimit,
                      int sign)
{
    counterOf(*this, cause) += sign;
    waitOfLeft += sign * waited;
    if (waited <= threshold)
        leftInTime += sign;
    if (cause != LeaveCause::Abandoned)
        return;
    if (waited < shortLimit)
        shortAbandoned += sign;
    if (waited <= threshold)
        abandonedInTime += sign;
    if (waited <= FiveSeconds)
        abandonedInFiveSeconds += sign;
}

std::optional<double> serviceLevel(const Tally &tally, ServiceLevelFormula formula)
{
    switch (formula) {
    case ServiceLevelFormula::Sl1:
        return share(tally.answeredInTime + tally.leftInTime, tally.finished());
    case ServiceLevelFormula::Sl2:
        return share(tally.answeredInTime, tally.answered);
    case ServiceLevelFormula::Sl3:
        return share(tally.answeredInTime, tally.finished());
    case ServiceLevelFormula::Sl4:
        return share(tally.answeredInTime, tally.finished() - tally.abandonedInTime);
    case ServiceLevelFormula::Sl5:
        return share(tally.answeredInTime + tally.abandonedInFiveSeconds, tally.finished());
    }
    Q_UNREACHABLE();
}

std::optional<double> lostShare(const Tally &tally)
{
    return share(tally.left(), tally.finished());
}

std::optional<double> abandonShare(const Tally &tally)
{
    return share(tally.abandoned - tally.shortAbandoned, tally.finished());
}

std::optional<double> answeredShare(const Tally &tally)
{
    return share(tally.answered, tally.finished());
}

std::optional<double> averageSpeedOfAnswer(const Tally &tally)
{
    return share(static_cast<double>(tally.waitOfAnswered.count()), tally.answered);
}

std::optional<double> occupancy(const AgentTally &tally)
{
    const Milliseconds busy = tally.ownTalk + tally.held + tally.wrapUp;
    return share(static_cast<double>(busy.count()),
                 static_cast<double>((busy + tally.available).count()));
}

std::optional<double> averageTalk(const AgentTally &tally)
{
    const std::chrono::duration<double> talk = tally.ownTalk;
    return share(talk.count(), tally.conversations);
}
