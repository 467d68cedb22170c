// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/act.h"

#include "widgets/command/commandtexts.h"

#include <algorithm>

namespace {

void block(Act &act, const Verdict &verdict)
{
    act.whyNot = CommandTexts::obstacle(verdict);
    act.right = verdict.right;
    act.needsPhone = verdict.obstacle == Obstacle::OwnPhoneMissing;
}

bool mayTry(const Verdict &verdict)
{
    return verdict.allowed() || verdict.obstacle == Obstacle::ConsentMissing;
}

} // namespace

Act named(Act::Kind kind, const QString &text, const QString &icon, const QString &keys)
{
    Act act;
    act.kind = kind;
    act.text = text;
    act.icon = icon;
    act.keys = keys;
    return act;
}

Act divider(const QString &text)
{
    Act act;
    act.text = text;
    act.isSection = true;
    return act;
}

Act ActContext::judged(Act act) const
{
    if (stale) {
        block(act, {Obstacle::DataStale, {}});
        return act;
    }
    std::optional<Verdict> first;
    for (const Command &order : std::as_const(act.orders)) {
        const Verdict verdict = desk->check(order);
        if (mayTry(verdict))
            return act;
        first = first.value_or(verdict);
    }
    if (first)
        block(act, *first);
    return act;
}

Act ActContext::without(Act act, CommandKind kind, const QString &whyNot) const
{
    const Verdict verdict = stale ? Verdict{Obstacle::DataStale, {}} : desk->checkKind(kind);
    if (mayTry(verdict))
        act.whyNot = whyNot;
    else
        block(act, verdict);
    return act;
}

Act ActContext::withChoices(Act act) const
{
    const Act *first = nullptr;
    for (const Act &choice : std::as_const(act.choices)) {
        if (choice.isSection)
            continue;
        if (choice.isPossible())
            return act;
        first = first ? first : &choice;
    }
    if (first) {
        act.whyNot = first->whyNot;
        act.right = first->right;
        act.needsPhone = first->needsPhone;
    }
    return act;
}

QString ActContext::agentName(const AgentId &agent) const
{
    const AgentRow *row = board->agent(agent);
    return row && !row->name.isEmpty() ? row->name : agent.value();
}
