// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/calleracts.h"

#include "widgets/command/agentacts.h"
#include "widgets/command/talkacts.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostAgentsOffered = 20;

CallerRef refOf(const WaitingCaller &caller)
{
    return {caller.queueCall, caller.queue, caller.call, caller.leg};
}

/// The callers of one choice who still wait, in the order they were chosen.
struct Chosen
{
    const ActContext &context;
    QList<const WaitingRow *> rows;

    Chosen(const ActContext &where, const QList<QueueCallId> &ids) : context(where)
    {
        for (const QueueCallId &id : ids) {
            if (const WaitingRow *row = context.board->waiting(id))
                rows.append(row);
        }
    }

    const WaitingCaller &first() const { return rows.first()->caller; }
    bool isOne() const { return rows.size() == 1; }
    int count() const { return static_cast<int>(rows.size()); }

    Seconds waited(const WaitingCaller &caller) const
    {
        return Format::elapsed(caller.since, context.board->now());
    }

    template<typename Make>
    QList<Command> each(Make make) const
    {
        QList<Command> orders;
        for (const WaitingRow *row : rows)
            orders.append(make(row->caller));
        return orders;
    }

    Act orderEach(Act act, const std::function<Command(const WaitingCaller &)> &make) const
    {
        act.orders = each(make);
        return context.judged(act);
    }

    Act take() const
    {
        Act act = named(Act::Kind::Take, CallerActs::tr("Take"), u"take"_s, u"Enter"_s);
        act.orders = {TakeCaller{refOf(first()), {}, {}}};
        return context.judged(act);
    }

    QString takerText(const AgentRow &agent) const
    {
        return agent.name + u" \u00B7 "_s + StateWords::of(agent.status);
    }

    Act send() const
    {
        Act act = named(Act::Kind::SendToAgent, CallerActs::tr("To an agent\u2026"), u"users"_s);
        const QList<const AgentRow *> takers = takersOf(*context.board, first().queue);
        if (isOne()) {
            for (const AgentRow *agent : takers)
                act.choices.append(CallerActs::toAgent(context, first().queueCall, agent->id));
        } else if (!takers.isEmpty()) {
            act.choices.append(inTurn(takers));
        }
        if (act.choices.isEmpty())
            return context.without(act, CommandKind::TakeCaller,
                                   CallerActs::tr("No agent is free."));
        return context.withChoices(act);
    }

    /// The first caller to the best agent, the second to the next, as far as there are free ones.
    Act inTurn(const QList<const AgentRow *> &takers) const
    {
        Act act;
        qsizetype next = 0;
        for (const WaitingRow *row : rows) {
            while (next < takers.size() && takers[next]->status != AgentStatus::Available)
                ++next;
            if (next >= takers.size())
                break;
            act.orders.append(
                TakeCaller{refOf(row->caller), takers[next]->id, takers[next]->extension});
            ++next;
        }
        const int sent = static_cast<int>(act.orders.size());
        act.text = CallerActs::tr("%n to free agents, one each", nullptr, sent);
        if (sent == 0)
            return context.without(act, CommandKind::TakeCaller,
                                   CallerActs::tr("No agent is free."));
        return context.judged(act);
    }

    Act move() const
    {
        Act act = named(Act::Kind::MoveCaller, CallerActs::tr("Other queue\u2026"),
                        u"arrow-right"_s, u"M"_s);
        QList<QueueCallId> ids;
        for (const WaitingRow *row : rows)
            ids.append(row->caller.queueCall);
        for (const QueueId &queue : context.board->queueIds()) {
            if (isOne() && queue == first().queue)
                continue;
            act.choices.append(CallerActs::toQueue(context, ids, queue));
        }
        if (act.choices.isEmpty())
            return context.without(act, CommandKind::MoveCaller,
                                   CallerActs::tr("There is no other queue."));
        return context.withChoices(act);
    }

    Act prioritize(bool up) const
    {
        Act act = up ? named(Act::Kind::PriorityUp, CallerActs::tr("Raise"), u"arrow-up"_s,
                             u"Alt+\u2191"_s)
                     : named(Act::Kind::PriorityDown, CallerActs::tr("Lower"), u"arrow-down"_s,
                             u"Alt+\u2193"_s);
        const bool canSink = std::any_of(rows.cbegin(), rows.cend(), [](const WaitingRow *row) {
            return row->caller.priority > 0;
        });
        if (!up && !canSink)
            return context.without(act, CommandKind::PrioritizeCaller,
                                   CallerActs::tr("The priority is the lowest already."));
        return orderEach(act, [up](const WaitingCaller &caller) -> Command {
            return PrioritizeCaller{refOf(caller), std::max(0, caller.priority + (up ? 1 : -1))};
        });
    }

    QString question(const QString &one, const QString &many) const
    {
        if (!isOne())
            return many;
        return one.arg(CallerActs::nameOf(first()), context.queueName(first().queue),
                       Format::duration(waited(first())));
    }

    Act withdrawTo(const QString &text, const Destination &to) const
    {
        Act act;
        act.text = text;
        act.question = question(CallerActs::tr("Take %1 out of %2 after %3, and send on?"),
                                CallerActs::tr("Take %n callers out of their queues, and send on?",
                                               nullptr, count()))
                       + u' ' + text;
        return orderEach(act, [&](const WaitingCaller &caller) -> Command {
            return WithdrawCaller{refOf(caller), to};
        });
    }

    Act withdraw() const
    {
        Act act =
            named(Act::Kind::Withdraw, CallerActs::tr("Out of the queue\u2026"), u"transfer"_s);
        for (const AgentRow *agent : takersOf(*context.board, first().queue)) {
            if (!agent->extension.isEmpty())
                act.choices.append(withdrawTo(agent->name + u' ' + agent->extension,
                                              {Destination::Kind::Agent, agent->extension}));
        }
        if (!act.choices.isEmpty())
            act.choices.append(divider());
        Act number =
            withdrawTo(CallerActs::tr("To a number\u2026"), {Destination::Kind::Number, u"0"_s});
        number.question = question(
            CallerActs::tr("Which number is %1 (%2, waits %3) to be sent to?"),
            CallerActs::tr("Which number are %n callers to be sent to?", nullptr, count()));
        const QList<Command> pattern = number.orders;
        number.typed = [pattern](const QString &digits) {
            QList<Command> orders = pattern;
            for (Command &order : orders)
                std::get<WithdrawCaller>(order).to.value = digits;
            return orders;
        };
        number.orders.clear();
        act.choices.append(number);
        return context.withChoices(act);
    }

    Act hangUp() const
    {
        Act act = named(Act::Kind::HangUpCaller, CallerActs::tr("Hang up"), u"hang-up"_s, u"Del"_s);
        act.question = question(CallerActs::tr("Hang up %1, who has waited in %2 for %3?"),
                                CallerActs::tr("Hang up %n waiting callers?", nullptr, count()));
        return orderEach(act, [](const WaitingCaller &caller) -> Command {
            return HangUpCaller{refOf(caller)};
        });
    }
};

} // namespace

QString CallerActs::nameOf(const WaitingCaller &caller)
{
    return caller.name.isEmpty() || caller.name == caller.number ? Format::phone(caller.number)
                                                                 : caller.name;
}

QList<Act> CallerActs::of(const ActContext &context, const QList<QueueCallId> &callers)
{
    const Chosen chosen(context, callers);
    if (chosen.rows.isEmpty())
        return {};
    return {chosen.take(),
            chosen.send(),
            chosen.move(),
            chosen.prioritize(true),
            chosen.prioritize(false),
            chosen.withdraw(),
            chosen.hangUp()};
}

Act CallerActs::toAgent(const ActContext &context, const QueueCallId &caller, const AgentId &agent)
{
    Act act;
    const WaitingRow *row = context.board->waiting(caller);
    const AgentRow *to = context.board->agent(agent);
    if (!row || !to) {
        act.whyNot = tr("The caller waits no more.");
        return act;
    }
    act.text = to->name + u" \u00B7 "_s + StateWords::of(to->status);
    if (to->extension.isEmpty())
        return context.without(act, CommandKind::TakeCaller,
                               tr("The agent\u2019s extension is not known."));
    act.orders = {TakeCaller{refOf(row->caller), agent, to->extension}};
    act = context.judged(act);
    if (!act.isPossible() && act.right.isEmpty() && to->status != AgentStatus::Available
        && context.desk->checkKind(CommandKind::TakeCaller).allowed() && !context.stale
        && !context.desk->underWayFor(caller))
        act.whyNot = tr("%1 is not free: %2.").arg(to->name, StateWords::of(to->status));
    return act;
}

Act CallerActs::toQueue(const ActContext &context, const QList<QueueCallId> &callers,
                        const QueueId &queue)
{
    const Chosen chosen(context, callers);
    Act act;
    act.text = context.queueName(queue);
    for (const WaitingRow *row : chosen.rows) {
        if (row->caller.queue == queue)
            continue;
        const auto minutes = std::chrono::floor<std::chrono::minutes>(chosen.waited(row->caller));
        act.orders.append(MoveCaller{refOf(row->caller), queue,
                                     row->caller.priority + static_cast<int>(minutes.count())});
    }
    if (act.orders.isEmpty())
        act.whyNot = chosen.rows.isEmpty() ? tr("The caller waits no more.")
                                           : tr("The caller waits there already.");
    return context.judged(act);
}

QList<Act> QueueActs::of(const ActContext &context, const QueueId &queue)
{
    const QueueRow *row = context.board->queue(queue);
    if (!row)
        return {};
    QList<const AgentRow *> others;
    context.board->forEachAgent([&](const AgentRow &agent) {
        if (!agent.isIn(queue) && agent.status != AgentStatus::Offline)
            others.append(&agent);
    });
    std::sort(others.begin(), others.end(), [](const AgentRow *a, const AgentRow *b) {
        const bool freeA = a->status == AgentStatus::Available;
        const bool freeB = b->status == AgentStatus::Available;
        return freeA != freeB ? freeA : a->name < b->name;
    });
    Act add = named(Act::Kind::AddAgent, tr("Agent into this queue"), u"users"_s);
    for (const AgentRow *agent : others.first(std::min(others.size(), MostAgentsOffered))) {
        Act one;
        one.text = agent->name + u" \u00B7 "_s + StateWords::of(agent->status);
        one.choices = AgentActs::intoQueue(context, {agent->id}, queue);
        add.choices.append(context.withChoices(one));
    }
    add = add.choices.isEmpty()
              ? context.without(add, CommandKind::AddMember, tr("Nobody is there to be added."))
              : context.withChoices(add);
    Act take = named(Act::Kind::Take, tr("Take the next caller"), u"take"_s);
    if (row->waiting.isEmpty()) {
        take = context.without(take, CommandKind::TakeCaller, tr("Nobody waits in this queue."));
    } else if (const WaitingRow *next = context.board->waiting(row->waiting.first())) {
        take.orders = {TakeCaller{refOf(next->caller), {}, {}}};
        take = context.judged(take);
    }
    return {add, take};
}
