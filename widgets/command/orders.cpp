// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/orders.h"

#include "widgets/command/commandtexts.h"

#include <QDate>
#include <QMetaMethod>

#include <algorithm>
#include <utility>

Orders::Orders(CommandDesk &desk, const LiveSession &session, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_session(session)
{
    connect(&m_desk, &CommandDesk::recordChanged, this, &Orders::onRecord);
    connect(&m_desk, &CommandDesk::verdictsChanged, this, &Orders::changed);
}

void Orders::setSite(const SiteSettings &site)
{
    m_site = site;
    Q_EMIT changed();
}

void Orders::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        Q_EMIT changed();
}

ActContext Orders::context()
{
    ActContext context{.desk = &m_desk,
                       .board = &m_session.board(),
                       .names = &m_session.queueNames(),
                       .own = &m_site.supervision,
                       .stale = m_stale,
                       .lend = {}};
    if (isSignalConnected(QMetaMethod::fromSignal(&Orders::lendRequested)))
        context.lend = [this](const QList<AgentId> &agents, const QueueId &queue) {
            Q_EMIT lendRequested(agents, queue);
        };
    return context;
}

void Orders::run(const Act &act, bool confirmed)
{
    if (!act.isPossible()) {
        Q_EMIT blocked(act);
        return;
    }
    if (act.other) {
        act.other();
        return;
    }
    if (act.typed) {
        askTyped(act);
        return;
    }
    const auto any = [&](auto test) {
        return std::any_of(act.orders.cbegin(), act.orders.cend(), test);
    };
    if (!m_desk.policy().consentConfirmed
        && any([](const Command &order) { return needsConsent(kindOf(order)); }))
        askConsent(act, confirmed);
    else if (!confirmed && m_site.supervision.askFirst && !act.question.isEmpty()
             && any([](const Command &order) { return asksFirst(order); }))
        askFirst(act);
    else
        give(act.orders, act, {});
}

void Orders::askConsent(const Act &act, bool confirmed)
{
    Question question;
    question.text =
        tr("Before anybody is listened to for the first time: in most countries staff and callers "
           "must know that calls are listened to. Who confirms that they were told? The name goes "
           "into the settings and the audit trail.");
    question.yes = tr("They were told");
    question.field = tr("Your name");
    question.fieldText = m_desk.policy().who;
    question.then = [this, act, confirmed](const Answer &answer) {
        SiteSupervision own = m_site.supervision;
        own.consentBy = answer.field;
        own.consentOn = QDate::currentDate().toString(Qt::ISODate);
        Q_EMIT supervisionEdited(own);
        Q_EMIT consentGiven(answer.field);
        if (m_desk.policy().consentConfirmed)
            run(act, confirmed);
    };
    Q_EMIT asks(question);
}

void Orders::askTyped(const Act &act)
{
    Question question;
    question.text = act.question;
    question.yes = tr("Send");
    question.field = tr("Number");
    question.isNumber = true;
    question.wantsNote = m_site.supervision.askFirst;
    question.then = [this, act](const Answer &answer) {
        give(act.typed(answer.field), act, answer.note);
    };
    Q_EMIT asks(question);
}

void Orders::askFirst(const Act &act)
{
    Question question;
    question.text = act.question;
    question.yes = act.text;
    question.wantsNote = true;
    question.offersNever = true;
    question.then = [this, act](const Answer &answer) {
        if (answer.never) {
            SiteSupervision own = m_site.supervision;
            own.askFirst = false;
            Q_EMIT supervisionEdited(own);
        }
        give(act.orders, act, answer.note);
    };
    Q_EMIT asks(question);
}

void Orders::give(const QList<Command> &orders, const Act &act, const QString &note)
{
    std::optional<CommandId> added; // by the order just before
    for (const Command &order : orders) {
        const CommandKind kind = kindOf(order);
        const CommandRecord *open = kind == CommandKind::JoinTalk ? join() : nullptr;
        if (open) {
            // One conversation at a time: the telephone must be free first.
            const CommandId before = open->id;
            m_next = {{before, order, note, true}};
            leaveJoin();
        } else if (kind == CommandKind::RemoveMember && added) {
            // The second half of a move: nobody is taken out before being in.
            if (!added->isNull())
                m_next.append({*added, order, note, false});
            added.reset();
        } else {
            const CommandId id = giveOne(order, act, note);
            added = kind == CommandKind::AddMember ? std::optional(id) : std::nullopt;
        }
    }
}

CommandId Orders::giveOne(const Command &order, const Act &act, const QString &note)
{
    const Verdict verdict = m_desk.check(order);
    if (verdict.allowed())
        return m_desk.give(order, note);
    Act refused = act;
    refused.whyNot = CommandTexts::obstacle(verdict);
    refused.right = verdict.right;
    Q_EMIT blocked(refused);
    return {};
}

const CommandRecord *Orders::join() const
{
    for (const CommandRecord &record : m_desk.records()) {
        if (record.isOpenJoin())
            return &record;
    }
    return nullptr;
}

void Orders::leaveJoin()
{
    const CommandRecord *open = join();
    if (!open)
        return;
    if (open->state == CommandState::Asked || open->state == CommandState::PhoneRings)
        m_desk.cancel(open->id);
    else
        m_desk.give(LeaveJoin{open->id});
}

void Orders::onRecord(const CommandRecord &record)
{
    const bool isDone = record.state == CommandState::Done;
    QList<Next> due;
    for (qsizetype i = m_next.size() - 1; i >= 0; --i) {
        if (m_next[i].after != record.id)
            continue;
        if (m_next[i].whenOver ? isOver(record.state) : isDone)
            due.prepend(m_next.takeAt(i));
        else if (isOver(record.state))
            m_next.removeAt(i);
    }
    for (const Next &next : std::as_const(due))
        m_desk.give(next.what, next.note);
    Q_EMIT changed();
}
