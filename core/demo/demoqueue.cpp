// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoqueue.h"

namespace {

/// Asterisk's moving average with the filter coefficient four.
int movingAverage(int old, int value)
{
    return (((old << 2) - old) + value) >> 2;
}

double percent(int part, int whole)
{
    return whole > 0 ? 100.0 * part / whole : 0.0;
}

} // namespace

DemoMember *DemoQueue::find(const QByteArray &interface) const
{
    for (const auto &member : members)
        if (member->interface == interface)
            return member.get();
    return nullptr;
}

void DemoQueue::countHold(int seconds)
{
    holdTime = completed + abandoned == 0 ? seconds : movingAverage(holdTime, seconds);
}

void DemoQueue::countTalk(int seconds, bool wasInTime)
{
    ++completed;
    completedInTime += wasInTime ? 1 : 0;
    talkTime = completed == 1 ? seconds : movingAverage(talkTime, seconds);
}

void DemoQueue::resetCounters()
{
    completed = completedInTime = abandoned = abandonedInTime = holdTime = talkTime = 0;
    for (const auto &member : members) {
        member->callsTaken = 0;
        member->lastCall = 0;
    }
}

double DemoQueue::serviceLevel() const
{
    return percent(completedInTime, completed);
}

double DemoQueue::serviceLevel2() const
{
    return percent(completedInTime + abandonedInTime, completed + abandoned);
}

bool demoCanTake(const DemoMember &member, qint64 nowSeconds)
{
    const bool isFree = member.status() == DemoDeviceState::NotInUse
                        || (member.ringsInUse && member.status() == DemoDeviceState::InUse);
    if (member.paused || member.isOffered || !isFree)
        return false;
    const int wrapUp = member.lastQueue ? member.lastQueue->plan.wrapUpSeconds : 0;
    return nowSeconds - member.lastCall >= wrapUp;
}

QByteArrayView demoStrategyText(DemoStrategy strategy)
{
    switch (strategy) {
    case DemoStrategy::RrMemory:
        return "rrmemory";
    case DemoStrategy::RingAll:
        return "ringall";
    case DemoStrategy::LeastRecent:
        return "leastrecent";
    case DemoStrategy::FewestCalls:
        return "fewestcalls";
    case DemoStrategy::Linear:
        return "linear";
    case DemoStrategy::Random:
        return "random";
    }
    return {};
}
