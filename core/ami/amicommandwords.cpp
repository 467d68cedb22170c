// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommandwords.h"

#include "core/ami/amitext.h"

#include <algorithm>

namespace {

struct Refusal
{
    std::string_view words; ///< somewhere in the message
    CommandProblem problem;
};

constexpr Refusal Refusals[] = {
    {"Permission denied", CommandProblem::PermissionDenied},
    {"requires escalated privileges", CommandProblem::PermissionDenied},
    {"Invalid/unknown command", CommandProblem::NotSupported},
    {"Already there", CommandProblem::AlreadyMember},
    {"Member not dynamic", CommandProblem::NotDynamic},
    {"Not there", CommandProblem::NotMember},
    {"Interface not found", CommandProblem::NotMember},
    {"Invalid interface, queuename", CommandProblem::NotMember},
    {"No such caller", CommandProblem::TargetGone},
    {"No such queue", CommandProblem::TargetGone},
    {"No such channel", CommandProblem::TargetGone},
    {"Channel does not exist", CommandProblem::TargetGone},
    {"Channel specified does not exist", CommandProblem::TargetGone},
    {"Channel1 does not exist", CommandProblem::TargetGone},
    {"Extension does not exist", CommandProblem::DestinationUnknown},
    {"Did not find context", CommandProblem::DestinationUnknown},
    {"Did not find extension", CommandProblem::DestinationUnknown},
    {"Invalid channel", CommandProblem::PhoneUnreachable},
};

CommandProblem problemOfError(const QByteArray &message)
{
    const std::string_view text(message.constData(), size_t(message.size()));
    const auto *found = std::ranges::find_if(Refusals, [&](const Refusal &refusal) {
        return text.find(refusal.words) != std::string_view::npos;
    });
    return found == std::end(Refusals) ? CommandProblem::PbxRefused : found->problem;
}

} // namespace

CommandProblem amiProblemOf(const AmiReply &reply)
{
    switch (reply.outcome) {
    case AmiReply::Outcome::Success:
        return CommandProblem::None;
    case AmiReply::Outcome::Error:
        return problemOfError(reply.message());
    case AmiReply::Outcome::TimedOut:
        return CommandProblem::TimedOut;
    case AmiReply::Outcome::LinkLost:
        return CommandProblem::LinkLost;
    case AmiReply::Outcome::NotSent:
        break;
    }
    return CommandProblem::NotConnected;
}

QString amiWordsOf(const AmiReply &reply)
{
    const QByteArray message = reply.message();
    return amiToText({message.constData(), size_t(message.size())});
}

/// AST_CONTROL_* as Originate tells it: 3 rang and was not answered, 5 busy, 8 congested, 1 hung
/// up, 0 no such phone (05-actions/originate-outcomes).
CommandProblem amiProblemOfOriginate(int reason)
{
    switch (reason) {
    case 1:
    case 3:
        return CommandProblem::PhoneNotAnswered;
    case 5:
        return CommandProblem::PhoneBusy;
    default:
        return CommandProblem::PhoneUnreachable;
    }
}
