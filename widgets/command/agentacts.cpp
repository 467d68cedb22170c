// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/agentacts.h"

#include "widgets/command/commandtexts.h"
#include "widgets/command/talkacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPenalty = 5;

/// One reference for each way the PBX reaches the agent: a person may have two telephones.
QList<MemberRef> wholeAgent(const AgentRow &row)
{
    QList<MemberRef> refs;
    for (const Membership &member : row.memberships) {
        const MemberRef ref{row.id, {}, member.interface};
        if (!refs.contains(ref))
            refs.append(ref);
    }
    return refs;
}

MemberRef inQueue(const Membership &member)
{
    return {member.agent, member.queue, member.interface};
}

const Membership *memberOf(const AgentRow &row, const QueueId &queue)
{
    const auto found = std::find_if(row.memberships.cbegin(), row.memberships.cend(),
                                    [&](const Membership &m) { return m.queue == queue; });
    return found == row.memberships.cend() ? nullptr : &*found;
}

/// The same person in another queue: everything that tells them apart goes along.
Command copyInto(const Membership &model, const QueueId &queue)
{
    return AddMember{.member = {model.agent, queue, model.interface},
                     .stateInterface = model.stateInterface,
                     .name = model.name,
                     .penalty = model.penalty};
}

Act choiceOf(const ActContext &context, const QString &text, const QList<Command> &orders)
{
    Act act;
    act.text = text;
    act.orders = orders;
    return context.judged(act);
}

} // namespace

namespace {

/// The acts on memberships of one agent.
struct MemberActs
{
    const ActContext &context;
    const AgentRow &row;

    QStringList reasons() const
    {
        QStringList names;
        for (const PauseReason &reason : context.own->pauseReasons)
            names.append(reason.name);
        return names.isEmpty() ? QStringList{QString()} : names;
    }

    QString reasonText(const QString &reason) const
    {
        return reason.isEmpty() ? AgentActs::tr("Without a reason") : reason;
    }

    Act pauseWith(const QString &reason, const QList<MemberRef> &refs) const
    {
        QList<Command> orders;
        for (const MemberRef &ref : refs)
            orders.append(PauseAgent{ref, reason});
        return choiceOf(context, reasonText(reason), orders);
    }

    Act pause() const
    {
        Act act = named(Act::Kind::Pause, AgentActs::tr("Pause"), u"pause"_s, u"P"_s);
        const QList<MemberRef> all = wholeAgent(row);
        if (all.isEmpty())
            return context.without(act, CommandKind::PauseAgent,
                                   AgentActs::tr("The agent is in no queue."));
        act.choices.append(divider(AgentActs::tr("In all queues")));
        for (const QString &reason : reasons())
            act.choices.append(pauseWith(reason, all));
        if (row.memberships.size() > 1) {
            act.choices.append(divider(AgentActs::tr("In one queue")));
            for (const Membership &member : row.memberships) {
                Act one;
                one.text = context.queueName(member.queue);
                for (const QString &reason : reasons())
                    one.choices.append(pauseWith(reason, {inQueue(member)}));
                act.choices.append(context.withChoices(one));
            }
        }
        return context.withChoices(act);
    }

    Act resume() const
    {
        Act act = named(Act::Kind::Resume, AgentActs::tr("Resume"), u"play"_s, u"P"_s);
        QList<Membership> paused;
        for (const Membership &member : row.memberships) {
            if (member.paused)
                paused.append(member);
        }
        if (paused.isEmpty())
            return context.without(act, CommandKind::ResumeAgent,
                                   AgentActs::tr("The agent is not paused."));
        if (paused.size() == row.memberships.size() || paused.size() == 1) {
            const bool whole = paused.size() == row.memberships.size();
            for (const MemberRef &ref : whole ? wholeAgent(row) : QList{inQueue(paused.first())})
                act.orders.append(ResumeAgent{ref});
            return context.judged(act);
        }
        for (const Membership &member : paused)
            act.choices.append(
                choiceOf(context, context.queueName(member.queue), {ResumeAgent{inQueue(member)}}));
        return context.withChoices(act);
    }

    Act toQueue() const
    {
        Act act =
            named(Act::Kind::ToQueue, AgentActs::tr("To a queue\u2026"), u"arrow-right"_s, u"M"_s);
        for (const QueueId &queue : context.board->queueIds()) {
            if (row.isIn(queue))
                continue;
            Act one;
            one.text = context.queueName(queue);
            one.choices = AgentActs::intoQueue(context, {row.id}, queue);
            act.choices.append(context.withChoices(one));
        }
        if (act.choices.isEmpty())
            return context.without(act, CommandKind::AddMember,
                                   AgentActs::tr("The agent is in every queue."));
        return context.withChoices(act);
    }

    Act remove() const
    {
        Act act =
            named(Act::Kind::RemoveFromQueue, AgentActs::tr("Remove from a queue"), u"minus"_s);
        for (const Membership &member : row.memberships)
            act.choices.append(choiceOf(context, context.queueName(member.queue),
                                        {RemoveMember{inQueue(member)}}));
        if (act.choices.isEmpty())
            return context.without(act, CommandKind::RemoveMember,
                                   AgentActs::tr("The agent is in no queue."));
        return context.withChoices(act);
    }

    Act penalty() const
    {
        Act act = named(Act::Kind::Penalty, AgentActs::tr("Penalty"), u"list"_s);
        for (const Membership &member : row.memberships) {
            Act one;
            one.text = context.queueName(member.queue);
            for (int value = 0; value <= std::max(MostPenalty, member.penalty); ++value) {
                Act choice =
                    choiceOf(context, QString::number(value), {SetPenalty{inQueue(member), value}});
                choice.checked = member.penalty == value;
                one.choices.append(choice);
            }
            act.choices.append(context.withChoices(one));
        }
        if (act.choices.isEmpty())
            return context.without(act, CommandKind::SetPenalty,
                                   AgentActs::tr("The agent is in no queue."));
        return context.withChoices(act);
    }

    Act ringInUse() const
    {
        Act act = named(Act::Kind::RingInUse, AgentActs::tr("Ring while talking"), u"bell"_s);
        for (const Membership &member : row.memberships) {
            Act choice = choiceOf(context, context.queueName(member.queue),
                                  {SetRingInUse{inQueue(member), !member.ringInUse}});
            choice.checked = member.ringInUse;
            act.choices.append(choice);
        }
        if (act.choices.isEmpty())
            return context.without(act, CommandKind::SetRingInUse,
                                   AgentActs::tr("The agent is in no queue."));
        return context.withChoices(act);
    }

    Act call() const
    {
        Act act = named(Act::Kind::Call, AgentActs::tr("Call"), u"phone"_s);
        if (row.extension.isEmpty())
            return context.without(act, CommandKind::CallAgent,
                                   AgentActs::tr("The agent\u2019s extension is not known."));
        act.orders = {CallAgent{row.id, row.extension}};
        return context.judged(act);
    }
};

} // namespace

QList<Act> AgentActs::of(const ActContext &context, const AgentId &agent)
{
    const AgentRow *row = context.board->agent(agent);
    if (!row)
        return {};
    const MemberActs member{context, *row};
    const TalkActs::Set talk = TalkActs::of(context, *row);
    const bool isPaused = row->status == AgentStatus::Paused;
    QList<Act> acts{talk.listen, talk.whisper, talk.barge, talk.takeOver};
    acts << (isPaused ? member.resume() : member.pause()) << member.toQueue() << talk.hangUp;
    if (isPaused)
        acts << member.pause();
    else if (row->partlyPaused)
        acts << member.resume();
    acts << member.call() << talk.transfer << talk.park << talk.record << talk.hangUpCustomer
         << member.remove() << member.penalty() << member.ringInUse();
    return acts;
}

QString AgentActs::whyNotInto(const ActContext &context, const QList<AgentId> &agents,
                              const QueueId &queue)
{
    QString why;
    for (const AgentId &agent : agents) {
        const AgentRow *row = context.board->agent(agent);
        if (!row || row->memberships.isEmpty())
            why = AgentActs::tr("Of an agent in no queue, the telephone is not known.");
        else if (row->isIn(queue))
            why = AgentActs::tr("%1 is in that queue already.").arg(row->name);
        else {
            Act act;
            act.orders = {copyInto(row->memberships.first(), queue)};
            act = context.judged(act);
            if (act.isPossible())
                return {};
            why = act.whyNot;
        }
    }
    return why;
}

QList<Act> AgentActs::intoQueue(const ActContext &context, const QList<AgentId> &agents,
                                const QueueId &queue)
{
    QList<Command> adding;
    QList<AgentId> movable;
    QHash<QueueId, QList<Command>> leaving;
    QList<QueueId> from;
    for (const AgentId &agent : agents) {
        const AgentRow *row = context.board->agent(agent);
        if (!row || row->memberships.isEmpty() || memberOf(*row, queue))
            continue;
        movable.append(agent);
        adding.append(copyInto(row->memberships.first(), queue));
        for (const Membership &member : row->memberships) {
            if (!leaving.contains(member.queue))
                from.append(member.queue);
            leaving[member.queue] << copyInto(member, queue) << RemoveMember{inQueue(member)};
        }
    }
    QList<Act> acts;
    if (context.lend) {
        Act lend = choiceOf(context, AgentActs::tr("Lend for a time\u2026"), adding);
        lend.other = [ask = context.lend, movable, queue] { ask(movable, queue); };
        lend.orders.clear();
        acts.append(lend);
    }
    acts.append(choiceOf(context, AgentActs::tr("Add, keep the other queues"), adding));
    for (const QueueId &source : std::as_const(from)) {
        Act move = choiceOf(context, AgentActs::tr("Move out of %1").arg(context.queueName(source)),
                            leaving.value(source));
        // Half of it would be an adding: both halves must be possible.
        Act away;
        for (const Command &order : leaving.value(source)) {
            if (kindOf(order) == CommandKind::RemoveMember)
                away.orders.append(order);
        }
        away = context.judged(away);
        if (!away.isPossible()) {
            move.whyNot = away.whyNot;
            move.right = away.right;
        }
        acts.append(move);
    }
    return acts;
}
