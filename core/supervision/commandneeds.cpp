// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/commandneeds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What one kind of command stands on.
struct Need
{
    const char *word;
    bool PbxRights::*action;    ///< the action is listed for this login
    bool PbxRights::*sameClass; ///< an old action of the same class; null: none, or no class at all
    const char *right;          ///< class that brings the action; null: it needs none
};

/// By CommandKind. An action that is missing while an old one of the same class is there is one
/// this PBX does not have; without that, the class is missing.
constexpr std::array<Need, 21> Needs{{
    {"join", &PbxRights::originate, nullptr, "originate"},
    {"switch-join", &PbxRights::originate, nullptr, "originate"},
    {"leave-join", &PbxRights::hangUp, nullptr, "call"},
    {"take-over", &PbxRights::originate, nullptr, "originate"},
    {"take-caller", &PbxRights::originate, nullptr, "originate"},
    {"move-caller", &PbxRights::actOnCalls, nullptr, "call"},
    {"prioritize", &PbxRights::prioritizeCallers, nullptr, nullptr},
    {"withdraw", &PbxRights::actOnCalls, nullptr, "call"},
    {"hang-up-caller", &PbxRights::hangUp, nullptr, "call"},
    {"hang-up", &PbxRights::hangUp, nullptr, "call"},
    {"transfer", &PbxRights::transfer, &PbxRights::actOnCalls, "call"},
    {"park", &PbxRights::park, &PbxRights::actOnCalls, "call"},
    {"retrieve", &PbxRights::originate, nullptr, "originate"},
    {"record", &PbxRights::record, nullptr, "system"},
    {"pause", &PbxRights::manageMembers, nullptr, "agent"},
    {"resume", &PbxRights::manageMembers, nullptr, "agent"},
    {"add-member", &PbxRights::manageMembers, nullptr, "agent"},
    {"remove-member", &PbxRights::manageMembers, nullptr, "agent"},
    {"penalty", &PbxRights::manageMembers, nullptr, "agent"},
    {"ring-in-use", &PbxRights::setRingInUse, &PbxRights::manageMembers, "agent"},
    {"call-agent", &PbxRights::originate, nullptr, "originate"},
}};
static_assert(Needs.size() == std::variant_size_v<Command>);

const Need &needOf(CommandKind kind)
{
    return Needs[static_cast<size_t>(kind)];
}

} // namespace

Verdict rightsFor(CommandKind kind, const PbxRights &rights)
{
    const Need &need = needOf(kind);
    // Not told: the PBX itself will say no.
    if (!rights.known || rights.*need.action)
        return {};
    if (!need.right || (need.sameClass && rights.*need.sameClass))
        return {Obstacle::NotSupported, {}};
    return {Obstacle::RightMissing, QString::fromLatin1(need.right)};
}

bool needsOwnPhone(const Command &command)
{
    if (const auto *take = std::get_if<TakeCaller>(&command))
        return take->to.isNull();
    const CommandKind kind = kindOf(command);
    return kind == CommandKind::JoinTalk || kind == CommandKind::TakeOver
           || kind == CommandKind::RetrieveParked || kind == CommandKind::CallAgent;
}

bool needsConsent(CommandKind kind)
{
    return kind == CommandKind::JoinTalk || kind == CommandKind::SwitchJoin;
}

bool asksFirst(const Command &command)
{
    if (const auto *join = std::get_if<JoinTalk>(&command))
        return join->mode == JoinMode::Barge;
    if (const auto *change = std::get_if<SwitchJoin>(&command))
        return change->mode == JoinMode::Barge;
    const CommandKind kind = kindOf(command);
    return kind == CommandKind::HangUpCaller || kind == CommandKind::HangUpTalk
           || kind == CommandKind::WithdrawCaller;
}

QString commandWord(CommandKind kind)
{
    return QString::fromLatin1(needOf(kind).word);
}
