// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/lendwords.h"

#include "widgets/common/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

QString LendWords::nameOf(const LiveBoard &board, const AgentId &agent)
{
    const AgentRow *row = board.agent(agent);
    return row && !row->name.isEmpty() ? row->name : agent.value();
}

QString LendWords::people(const LiveBoard &board, const QList<AgentId> &agents)
{
    if (agents.isEmpty())
        return {};
    const QString first = nameOf(board, agents.first());
    const int more = int(agents.size()) - 1;
    return more == 0 ? first : tr("%1 and %n more", nullptr, more).arg(first);
}

QString LendWords::until(const std::optional<Timestamp> &end, const QTimeZone &zone)
{
    return end ? tr("until %1").arg(Format::shortClock(*end, zone)) : tr("until taken back");
}

QString LendWords::countdown(const std::optional<Timestamp> &end, bool isReturning, Timestamp now,
                             const QTimeZone &zone)
{
    if (isReturning || (end && *end <= now))
        return tr("going back now");
    if (!end)
        return tr("until taken back");
    return tr("back at %1, in %2")
        .arg(Format::shortClock(*end, zone), Format::duration(Format::elapsed(now, *end)));
}

QString LendWords::figureName(Figure figure, Seconds threshold)
{
    switch (figure) {
    case Figure::Wait:
        return tr("Mean wait");
    case Figure::ServiceLevel:
        return tr("Answered within %1").arg(Format::duration(threshold));
    case Figure::Lost:
        return tr("Callers lost");
    case Figure::Money:
        return tr("Money lost");
    case Figure::Waiting:
        return tr("Waiting at a time");
    }
    Q_UNREACHABLE();
}

QString LendWords::decimal(double value)
{
    return QLocale().toString(value, 'f', value < 9.95 ? 1 : 0);
}

QString LendWords::value(Figure figure, const Outlook &outlook, const QString &currency)
{
    switch (figure) {
    case Figure::Wait:
        return Format::duration(std::optional(outlook.meanWait));
    case Figure::ServiceLevel:
        return Format::percent(outlook.serviceLevel, 0);
    case Figure::Lost:
        return decimal(outlook.lost);
    case Figure::Money:
        return outlook.money ? Format::money(std::round(*outlook.money), currency)
                             : Format::unknown();
    case Figure::Waiting:
        return decimal(outlook.waiting);
    }
    Q_UNREACHABLE();
}

QString LendWords::range(Figure figure, const OutlookRange &outlook, const QString &currency)
{
    const QString base = value(figure, outlook.base, currency);
    if (figure == Figure::Money && !outlook.base.money)
        return base;
    // More callers make a lower service level: the lower figure stands first all the same.
    const bool falls = figure == Figure::ServiceLevel;
    const QString low = value(figure, falls ? outlook.high : outlook.low, currency);
    const QString high = value(figure, falls ? outlook.low : outlook.high, currency);
    return low == high ? base : tr("%1 (%2–%3)").arg(base, low, high);
}

QString LendWords::agents(double staff)
{
    return QLocale().toString(staff, 'f', std::abs(staff - std::round(staff)) < 0.05 ? 0 : 1);
}

QString LendWords::notKnown(const LendQueue &queue)
{
    if (queue.isWatchedTooShort)
        return tr("Nothing can be said yet: calls have been watched for %1 only.")
            .arg(Format::duration(queue.load.window));
    return tr("Nothing can be said yet: too few calls were answered since the connection.");
}

QString LendWords::formula()
{
    return tr("Erlang A over the next half hour: callers come at random as often as lately, are "
              "handled for the mean time, and hang up by their patience. More callers than that "
              "who wait already run off by spare agents and hang-ups. An agent of several queues "
              "counts in each by its load. In brackets: the arrival rates that may well stand "
              "behind the count (90 %). Money is callers lost times the value of a call. An "
              "estimate, no promise.");
}

QString LendWords::inputs(const QString &name, const LendQueue &queue,
                          const QueueForecast *forecast, const QString &currency)
{
    const QueueLoad &load = queue.load;
    QStringList lines{name};
    lines << tr("%n caller(s) in the last %1, %2 wait now", nullptr, load.offered)
                 .arg(Format::duration(load.window), Format::number(load.waiting));
    if (load.handlingTime > 0) {
        const QString mean = Format::duration(std::optional(load.handlingTime));
        const QString wrapUp = Format::duration(queue.wrapUp);
        lines << (queue.isSiteHandling
                      ? tr("handled for %1 on average, %2 of it wrap-up: of all %n call(s) of the "
                           "site, this queue had too few",
                           nullptr, queue.handled)
                            .arg(mean, wrapUp)
                      : tr("handled for %1 on average, %2 of it wrap-up (%n call(s) today)",
                           nullptr, queue.handled)
                            .arg(mean, wrapUp));
    } else {
        lines << notKnown(queue);
    }
    const QString patience = Format::duration(
        load.patienceRate > 0 ? std::optional(1 / load.patienceRate) : std::nullopt);
    lines << (load.patienceIsDefault
                  ? tr("patience %1 on average: stated, not measured; %n hang-up(s) today, %2 are "
                       "needed",
                       nullptr, queue.abandons)
                        .arg(patience)
                        .arg(Patience::MinAbandons)
                  : tr("patience %1 on average: %n hang-up(s) in %2 of waiting by all callers",
                       nullptr, queue.abandons)
                        .arg(patience, Format::duration(Seconds{queue.waitedSeconds})));
    if (load.callValue)
        lines << tr("a call is worth %1").arg(Format::money(*load.callValue, currency));
    if (forecast)
        lines << tr("agents %1, then %2")
                     .arg(agents(forecast->agentsBefore), agents(forecast->agentsAfter));
    return lines.join(u"\n· "_s);
}
