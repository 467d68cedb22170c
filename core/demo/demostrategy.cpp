// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demostrategy.h"

#include <algorithm>

namespace {

/// A heavier queue of the same person has callers: they come first.
bool isNeededElsewhere(const DemoMember &member)
{
    const auto &all = member.agent->memberships;
    return std::any_of(all.begin(), all.end(), [&member](const DemoMember *other) {
        return other->queue->plan.weight > member.queue->plan.weight && !other->paused
               && !other->queue->waiting.empty();
    });
}

std::vector<DemoMember *> candidates(const DemoQueue &queue, qint64 nowSeconds)
{
    std::vector<DemoMember *> found;
    for (const auto &member : queue.members)
        if (member->agent && demoCanTake(*member, nowSeconds) && !isNeededElsewhere(*member))
            found.push_back(member.get());
    const auto lightest =
        std::min_element(found.begin(), found.end(),
                         [](const auto *a, const auto *b) { return a->penalty < b->penalty; });
    if (lightest != found.end()) {
        const int penalty = (*lightest)->penalty;
        std::erase_if(found, [penalty](const auto *member) { return member->penalty > penalty; });
    }
    return found;
}

void sortByStrategy(const DemoQueue &queue, DemoRandom &random, std::vector<DemoMember *> &members)
{
    const auto by = [&members](auto key) {
        std::stable_sort(members.begin(), members.end(),
                         [&key](const auto *a, const auto *b) { return key(a) < key(b); });
    };
    switch (queue.plan.strategy) {
    case DemoStrategy::RrMemory: {
        std::vector<const DemoMember *> order;
        for (std::size_t i = 0; i < queue.members.size(); ++i)
            order.push_back(queue.members[(queue.nextMember + i) % queue.members.size()].get());
        by([&order](const DemoMember *member) {
            return std::find(order.begin(), order.end(), member) - order.begin();
        });
        return;
    }
    case DemoStrategy::LeastRecent:
        return by([](const DemoMember *member) { return member->lastCall; });
    case DemoStrategy::FewestCalls:
        return by([](const DemoMember *member) { return member->callsTaken; });
    case DemoStrategy::Random:
        std::swap(members.front(), members[std::size_t(random.below(int(members.size())))]);
        return;
    case DemoStrategy::RingAll:
    case DemoStrategy::Linear:
        return;
    }
}

} // namespace

std::vector<DemoMember *> demoMembersToRing(const DemoQueue &queue, DemoRandom &random,
                                            qint64 nowSeconds)
{
    std::vector<DemoMember *> members = candidates(queue, nowSeconds);
    if (members.empty())
        return members;
    sortByStrategy(queue, random, members);
    if (queue.plan.strategy != DemoStrategy::RingAll)
        members.resize(1);
    return members;
}
