// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/deskphonetester.h"

namespace {

using Seen = PhoneTestResult::Seen;

Seen seenOf(CommandProblem problem)
{
    switch (problem) {
    case CommandProblem::PhoneNotAnswered:
    case CommandProblem::Cancelled:
        return Seen::NotAnswered;
    case CommandProblem::PhoneBusy:
        return Seen::Busy;
    case CommandProblem::PhoneUnreachable:
        return Seen::Unreachable;
    case CommandProblem::OwnPhoneMissing:
    case CommandProblem::DestinationUnknown:
        return Seen::Unknown;
    case CommandProblem::PermissionDenied:
    case CommandProblem::DestinationUnchecked:
        return Seen::RightMissing;
    case CommandProblem::LinkLost:
    case CommandProblem::NotConnected:
        return Seen::NotConnected;
    case CommandProblem::None:
    case CommandProblem::PbxRefused:
    case CommandProblem::TargetGone:
    case CommandProblem::AlreadyTaken:
    case CommandProblem::CustomerLeft:
    case CommandProblem::LegUncertain:
    case CommandProblem::SpyingSilent:
    case CommandProblem::NotDynamic:
    case CommandProblem::AlreadyMember:
    case CommandProblem::NotMember:
    case CommandProblem::NotSupported:
    case CommandProblem::TimedOut:
        break;
    }
    return Seen::Refused;
}

Seen seenOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::RightMissing:
        return Seen::RightMissing;
    case Obstacle::OwnPhoneMissing:
        return Seen::Unknown;
    case Obstacle::NotConnected:
    case Obstacle::DataStale:
        return Seen::NotConnected;
    case Obstacle::None:
    case Obstacle::NotSupported:
    case Obstacle::ConsentMissing:
    case Obstacle::TargetGone:
    case Obstacle::TargetChanged:
    case Obstacle::AlreadyTaken:
    case Obstacle::LegUncertain:
    case Obstacle::StaticMember:
    case Obstacle::AlreadySo:
        break;
    }
    return Seen::Refused;
}

} // namespace

DeskPhoneTester::DeskPhoneTester(CommandDesk &desk, QObject *parent)
    : PhoneTester(parent)
    , m_desk(desk)
{
    connect(&m_desk, &CommandDesk::recordChanged, this, &DeskPhoneTester::onRecord);
}

void DeskPhoneTester::ring(const QString &)
{
    const Command test = CallAgent{};
    const Verdict verdict = m_desk.check(test);
    m_test = verdict.allowed() ? m_desk.give(test) : CommandId{};
    if (m_test.isNull())
        Q_EMIT told({seenOf(verdict.obstacle), {}});
    else if (const CommandRecord *record = m_desk.record(m_test))
        onRecord(CommandRecord(*record));
}

void DeskPhoneTester::onRecord(const CommandRecord &record)
{
    if (m_test.isNull() || record.id != m_test)
        return;
    switch (record.state) {
    case CommandState::Asked:
        return;
    case CommandState::PhoneRings:
        Q_EMIT told({Seen::Rings, {}});
        return;
    case CommandState::Accepted: // the telephone was picked up
    case CommandState::Done:
        Q_EMIT told({Seen::Answered, {}});
        return;
    case CommandState::NoEffect:
    case CommandState::Refused:
    case CommandState::Ended:
        break;
    }
    Q_EMIT told({seenOf(record.problem), record.pbxMessage});
    m_test = {};
}
