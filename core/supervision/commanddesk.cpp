// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/commanddesk.h"

#include "core/supervision/audittrail.h"
#include "core/supervision/commandwords.h"
#include "core/supervision/effect.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A late effect still counts for so long; after that the board may show it for other reasons.
constexpr Seconds LateEffect{60};

bool awaitsEffect(const CommandRecord &record)
{
    return record.state == CommandState::Accepted || record.state == CommandState::NoEffect;
}

CommandId joinOf(const Command &command)
{
    if (const auto *change = std::get_if<SwitchJoin>(&command))
        return change->join;
    if (const auto *leave = std::get_if<LeaveJoin>(&command))
        return leave->join;
    return {};
}

const CallerRef *callerOf(const Command &command)
{
    return std::visit(
        [](const auto &order) -> const CallerRef * {
            if constexpr (requires { order.caller; })
                return &order.caller;
            else
                return nullptr;
        },
        command);
}

bool isUnderWay(const CommandRecord &record)
{
    return record.state == CommandState::Asked || record.state == CommandState::PhoneRings
           || record.state == CommandState::Accepted;
}

} // namespace

CommandDesk::CommandDesk(CommandPort &port, const LiveBoard &board, AuditTrail *trail, Clock clock,
                         QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_board(board)
    , m_trail(trail)
    , m_clock(std::move(clock))
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &CommandDesk::expireEffects);
    connect(&m_port, &CommandPort::progressed, this, &CommandDesk::onProgress);
}

CommandDesk::~CommandDesk() = default;

void CommandDesk::setPolicy(const CommandPolicy &policy)
{
    m_policy = policy;
    Q_EMIT verdictsChanged();
}

void CommandDesk::setLink(const LinkStatus &link)
{
    const bool isNews = link.rights != m_link.rights || link.phase != m_link.phase;
    m_link = link;
    if (isNews)
        Q_EMIT verdictsChanged();
}

Verdict CommandDesk::checkKind(CommandKind kind) const
{
    if (m_link.phase != LinkStatus::Phase::Live)
        return {Obstacle::NotConnected, {}};
    if (const Verdict rights = rightsFor(kind, m_link.rights); !rights.allowed())
        return rights;
    if (needsConsent(kind) && !m_policy.consentConfirmed)
        return {Obstacle::ConsentMissing, {}};
    return {};
}

Verdict CommandDesk::check(const Command &command) const
{
    if (const Verdict kind = checkKind(kindOf(command)); !kind.allowed())
        return kind;
    if (!m_board.isObserving())
        return {Obstacle::DataStale, {}};
    if (needsOwnPhone(command) && !m_policy.hasOwnPhone)
        return {Obstacle::OwnPhoneMissing, {}};
    if (const CommandId join = joinOf(command); !join.isNull()) {
        const CommandRecord *open = record(join);
        return {open && open->isOpenJoin() ? Obstacle::None : Obstacle::TargetGone, {}};
    }
    if (const CallerRef *caller = callerOf(command); caller && underWayFor(caller->queueCall))
        return {Obstacle::AlreadyTaken, {}};
    return {targetObstacle(command, m_board), {}};
}

CommandId CommandDesk::give(const Command &command, const QString &note)
{
    if (!check(command).allowed())
        return {};
    CommandRecord record;
    record.id = CommandId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.what = command;
    record.target = targetOf(command, m_board);
    if (const CommandRecord *join = this->record(joinOf(command)))
        record.target = join->target;
    if (auto *join = std::get_if<JoinTalk>(&record.what)) {
        join->tellAgent = m_policy.tellAgent;
        record.mode = join->mode;
    }
    record.who = m_policy.who;
    record.note = note;
    record.askedAt = m_clock();
    m_records.prepend(record);
    if (m_records.size() > MostRecords)
        m_records.removeLast();
    this->note(record, u"asked"_s);
    Q_EMIT recordChanged(record);
    m_port.execute(record.id, record.what);
    return record.id;
}

void CommandDesk::cancel(const CommandId &id)
{
    if (const CommandRecord *open = record(id); open && !isOver(open->state))
        m_port.cancel(id);
}

const CommandRecord *CommandDesk::record(const CommandId &id) const
{
    const auto found = std::find_if(m_records.cbegin(), m_records.cend(),
                                    [&](const CommandRecord &r) { return r.id == id; });
    return found == m_records.cend() ? nullptr : &*found;
}

CommandRecord *CommandDesk::find(const CommandId &id)
{
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [&](const CommandRecord &r) { return r.id == id; });
    return found == m_records.end() ? nullptr : &*found;
}

QList<CommandRecord> CommandDesk::openJoins() const
{
    QList<CommandRecord> open;
    for (auto it = m_records.crbegin(); it != m_records.crend(); ++it) {
        if (it->isOpenJoin())
            open.append(*it);
    }
    return open;
}

const CommandRecord *CommandDesk::underWayFor(const QueueCallId &caller) const
{
    const auto found =
        std::find_if(m_records.cbegin(), m_records.cend(), [&](const CommandRecord &record) {
            const CallerRef *ref = callerOf(record.what);
            return ref && ref->queueCall == caller && isUnderWay(record)
                   && kindOf(record.what) != CommandKind::PrioritizeCaller;
        });
    return found == m_records.cend() ? nullptr : &*found;
}

void CommandDesk::boardChanged()
{
    watchEffects();
}

void CommandDesk::onProgress(const CommandProgress &progress)
{
    using Stage = CommandProgress::Stage;
    CommandRecord *record = find(progress.id);
    if (!record || isOver(record->state))
        return;
    record->problem = progress.problem;
    if (!progress.pbxMessage.isEmpty())
        record->pbxMessage = progress.pbxMessage;
    if (!progress.slot.isEmpty())
        record->slot = progress.slot;
    record->restarted |= progress.restarted;
    if (progress.mode)
        record->mode = *progress.mode;
    switch (progress.stage) {
    case Stage::Sent:
        return;
    case Stage::PhoneRings:
    case Stage::PhoneAnswers:
        settle(*record, CommandState::PhoneRings);
        return;
    case Stage::Accepted:
        settle(*record, CommandState::Accepted);
        if (const CommandRecord *leave = find(progress.id);
            leave && kindOf(leave->what) == CommandKind::LeaveJoin) {
            const CommandRecord *join = this->record(joinOf(leave->what));
            if (!join || !join->isOpenJoin())
                endLeaving(joinOf(leave->what));
        }
        watchEffects();
        return;
    case Stage::EffectSeen:
        settle(*record, CommandState::Done);
        return;
    case Stage::Refused:
        settle(*record, CommandState::Refused);
        return;
    case Stage::Ended:
        settle(*record, CommandState::Ended);
        return;
    }
}

void CommandDesk::settle(CommandRecord &record, CommandState state)
{
    if (record.state == state || isOver(record.state)
        || (record.state == CommandState::Done && !isOver(state)))
        return;
    record.state = state;
    const Timestamp now = m_clock();
    if (state == CommandState::Accepted)
        record.acceptedAt = now;
    if (state == CommandState::Done)
        record.doneAt = now;
    if (isOver(state))
        record.endedAt = now;
    const CommandRecord copy = record; // slots may give orders, which moves the records
    if (state != CommandState::PhoneRings)
        note(copy, stepWord(state));
    armExpiry();
    Q_EMIT recordChanged(copy);
    if (state == CommandState::Done)
        takeOverMode(copy);
    if (kindOf(copy.what) == CommandKind::JoinTalk && isOver(state))
        endLeaving(copy.id);
}

void CommandDesk::takeOverMode(const CommandRecord &done)
{
    const auto *change = std::get_if<SwitchJoin>(&done.what);
    CommandRecord *join = change ? find(change->join) : nullptr;
    if (!join)
        return;
    join->mode = change->mode;
    join->restarted |= done.restarted;
    const CommandRecord copy = *join;
    Q_EMIT recordChanged(copy);
}

void CommandDesk::endLeaving(const CommandId &join)
{
    const auto leaving =
        std::find_if(m_records.begin(), m_records.end(), [&](const CommandRecord &record) {
            return kindOf(record.what) == CommandKind::LeaveJoin && joinOf(record.what) == join
                   && awaitsEffect(record);
        });
    if (leaving != m_records.end())
        settle(*leaving, CommandState::Done);
}

void CommandDesk::watchEffects()
{
    QList<CommandId> seen;
    for (const CommandRecord &record : std::as_const(m_records)) {
        if (awaitsEffect(record) && effectSeen(record.what, m_board).value_or(false))
            seen.append(record.id);
    }
    for (const CommandId &id : std::as_const(seen)) {
        if (CommandRecord *record = find(id))
            settle(*record, CommandState::Done);
    }
}

void CommandDesk::expireEffects()
{
    const Timestamp now = m_clock();
    QList<CommandId> late;
    for (CommandRecord &record : m_records) {
        if (record.state == CommandState::Accepted && now - record.acceptedAt >= EffectLimit)
            late.append(record.id);
    }
    for (const CommandId &id : std::as_const(late)) {
        if (CommandRecord *record = find(id))
            settle(*record, CommandState::NoEffect);
    }
    armExpiry();
}

void CommandDesk::armExpiry()
{
    std::optional<Timestamp> first;
    for (const CommandRecord &record : std::as_const(m_records)) {
        if (record.state == CommandState::Accepted)
            first = std::min(first.value_or(record.acceptedAt), record.acceptedAt);
    }
    if (!first)
        return m_expiry.stop();
    const Milliseconds left = *first + EffectLimit - m_clock();
    m_expiry.start(std::max(left, Milliseconds{1}));
}

void CommandDesk::note(const CommandRecord &record, const QString &step)
{
    if (!m_trail)
        return;
    AuditEntry entry = auditEntry(record, step, m_clock());
    entry.site = m_policy.site;
    if (const Result<void> written = m_trail->append(entry); !written)
        Q_EMIT trailFailed(written.error().detail);
}
