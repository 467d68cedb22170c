// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/lendinputs.h"

#include "core/models/sitesetup.h"

#include <algorithm>

namespace {

/// The half hour the callers are counted over reaches back to the begin of a minute.
constexpr std::chrono::minutes CountedMinutes{29};

/// How much of the counted time was really watched.
Seconds watched(const LiveBoard &board)
{
    const Timestamp now = board.now();
    const Timestamp start = std::max<Timestamp>(
        std::chrono::floor<std::chrono::minutes>(now) - CountedMinutes, board.observedSince());
    Milliseconds length = std::max(Milliseconds{0}, Milliseconds(now - start));
    const auto gaps = board.unobserved();
    for (const auto &gap : gaps)
        length -= std::max(Milliseconds{0},
                           Milliseconds(std::min(gap.second, now) - std::max(gap.first, start)));
    return std::chrono::floor<Seconds>(std::max(Milliseconds{0}, length));
}

/// Calls of each queue that are talked on now: their length is not known yet.
QHash<QueueId, int> ongoingTalks(const LiveBoard &board)
{
    QHash<QueueId, int> talks;
    board.forEachAgent([&talks](const AgentRow &agent) {
        for (const Conversation &talk : agent.conversations) {
            if (!talk.queueCall.isNull())
                ++talks[talk.queue];
        }
    });
    return talks;
}

struct Handled
{
    int calls = 0;
    Seconds talked{0};

    bool isEnough() const { return calls >= MinHandled; }
    double mean() const { return double(talked.count()) / calls; }
};

Handled handledBy(const QueueRow &row, int ongoing)
{
    return {std::max(0, row.today.answered - ongoing), row.today.talkCredited};
}

Seconds wrapUpOf(const BoardSettings &settings, const QueueId &queue)
{
    const std::optional<Seconds> own = settings.queues.value(queue).wrapUp;
    return own ? *own : settings.wrapUp.value_or(Seconds{0});
}

LendQueue inputsOf(const LiveBoard &board, const QueueRow &row, const LendRules &rules,
                   const Handled &own, const Handled &site)
{
    LendQueue queue;
    QueueLoad &load = queue.load;
    load.queue = row.info.id;
    load.offered = row.last30.offered;
    load.window = watched(board);
    load.waiting = int(row.waiting.size());
    load.threshold = row.threshold;
    load.waitLimit = rules.waitLimits.value(load.queue, rules.waitLimit);
    load.serviceLevelTarget = rules.serviceLevelTarget;
    load.callValue = rules.callValue;

    queue.wrapUp = wrapUpOf(board.settings(), load.queue);
    queue.isSiteHandling = !own.isEnough() && site.isEnough();
    const Handled &handled = queue.isSiteHandling ? site : own;
    queue.handled = handled.calls;
    queue.isWatchedTooShort = load.window < rules.leastWatched;
    if (!queue.isWatchedTooShort && handled.isEnough())
        load.handlingTime = handled.mean() + double(queue.wrapUp.count());

    const Patience patience = patienceOf(board.waitSamples(load.queue));
    load.patienceRate = patience.rate;
    load.patienceIsDefault = patience.isDefault;
    queue.abandons = patience.abandons;
    queue.waitedSeconds = patience.waitedSeconds;
    return queue;
}

bool isOnDuty(const AgentRow &agent)
{
    return agent.status != AgentStatus::Offline && agent.status != AgentStatus::Paused;
}

QList<StaffedAgent> onDuty(const LiveBoard &board, const LendRules &rules)
{
    QList<StaffedAgent> agents;
    board.forEachAgent([&](const AgentRow &row) {
        if (!isOnDuty(row))
            return;
        StaffedAgent agent;
        agent.agent = row.id;
        for (const Membership &membership : row.memberships) {
            if (!membership.paused)
                agent.queues.append(membership.queue);
        }
        agent.mayMove = !rules.staying.contains(row.id);
        agent.isFree = row.status == AgentStatus::Available;
        agents.append(agent);
    });
    std::sort(agents.begin(), agents.end(),
              [](const StaffedAgent &a, const StaffedAgent &b) { return a.agent < b.agent; });
    return agents;
}

} // namespace

LendRules lendRules(const SiteSettings &site, const QList<Loan> &loans)
{
    const AlertRules alerts = alertRules(site);
    LendRules rules;
    rules.waitLimits = alerts.waitLimits;
    rules.waitLimit = alerts.waitLimit;
    rules.serviceLevelTarget = alerts.serviceLevelTarget;
    rules.callValue = site.callValue();
    rules.hidden = hiddenQueues(site);
    for (const Loan &loan : loans)
        rules.staying.insert(loan.lent.agent);
    return rules;
}

QList<QueueLoad> LendInputs::loads() const
{
    QList<QueueLoad> loads;
    for (const LendQueue &queue : queues)
        loads.append(queue.load);
    return loads;
}

const LendQueue *LendInputs::queue(const QueueId &id) const
{
    const auto found = std::find_if(queues.cbegin(), queues.cend(),
                                    [&id](const LendQueue &q) { return q.load.queue == id; });
    return found == queues.cend() ? nullptr : &*found;
}

LendInputs lendInputs(const LiveBoard &board, const LendRules &rules)
{
    const QHash<QueueId, int> talks = ongoingTalks(board);
    const QList<const QueueRow *> rows = board.queueRows();
    Handled site;
    for (const QueueRow *row : rows) {
        const Handled own = handledBy(*row, talks.value(row->info.id));
        site.calls += own.calls;
        site.talked += own.talked;
    }
    LendInputs inputs;
    for (const QueueRow *row : rows) {
        if (!rules.hidden.contains(row->info.id))
            inputs.queues.append(
                inputsOf(board, *row, rules, handledBy(*row, talks.value(row->info.id)), site));
    }
    inputs.agents = onDuty(board, rules);
    return inputs;
}

QList<AgentMove> movesOf(const QList<LoanPlan> &plans)
{
    QList<AgentMove> moves;
    for (const LoanPlan &plan : plans) {
        if (plan.leaving.isEmpty())
            moves.append({plan.agent, {}, plan.to, true});
        for (const QueueId &queue : plan.leaving)
            moves.append({plan.agent, queue, plan.to});
    }
    return moves;
}
