// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/commandwords.h"

#include "core/base/logging.h"
#include "core/base/overload.h"
#include "core/supervision/commandneeds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array StepWords{"asked",     "phone-rings", "accepted", "done",
                               "no-effect", "refused",     "ended"};
constexpr std::array ProblemWords{"",
                                  "pbx-refused",
                                  "permission-denied",
                                  "target-gone",
                                  "already-taken",
                                  "own-phone-missing",
                                  "phone-not-answered",
                                  "phone-busy",
                                  "phone-unreachable",
                                  "customer-left",
                                  "destination-unknown",
                                  "destination-unchecked",
                                  "leg-uncertain",
                                  "spying-silent",
                                  "not-dynamic",
                                  "already-member",
                                  "not-member",
                                  "not-supported",
                                  "timed-out",
                                  "link-lost",
                                  "not-connected",
                                  "cancelled"};
static_assert(ProblemWords.size() == size_t(CommandProblem::Cancelled) + 1);
constexpr std::array ModeWords{"listen", "whisper", "barge"};
constexpr std::array RecordWords{"start", "stop", "mute", "unmute"};

QString destinationWords(const Destination &to)
{
    switch (to.kind) {
    case Destination::Kind::Agent:
        return u"to=agent:"_s + to.value;
    case Destination::Kind::Queue:
        return u"to=queue:"_s + to.value;
    case Destination::Kind::Number:
        return u"to=number:"_s + maskedNumber(to.value);
    }
    Q_UNREACHABLE();
}

} // namespace

QString stepWord(CommandState state)
{
    return QString::fromLatin1(StepWords.at(static_cast<size_t>(state)));
}

QString problemWord(CommandProblem problem)
{
    return QString::fromLatin1(ProblemWords.at(static_cast<size_t>(problem)));
}

QString modeWord(JoinMode mode)
{
    return QString::fromLatin1(ModeWords.at(static_cast<size_t>(mode)));
}

QString detailWords(const Command &command)
{
    return std::visit(
        Overload{
            [](const JoinTalk &order) -> QString { return u"mode="_s + modeWord(order.mode); },
            [](const SwitchJoin &order) -> QString { return u"mode="_s + modeWord(order.mode); },
            [](const MoveCaller &order) -> QString {
                return u"to=queue:%1 priority=%2"_s.arg(order.to.value()).arg(order.priority);
            },
            [](const PrioritizeCaller &order) -> QString {
                return u"priority=%1"_s.arg(order.priority);
            },
            [](const WithdrawCaller &order) -> QString { return destinationWords(order.to); },
            [](const TransferTalk &order) -> QString { return destinationWords(order.to); },
            [](const HangUpTalk &order) -> QString {
                return order.side == HangUpTalk::Side::Agent ? u"side=agent"_s : u"side=customer"_s;
            },
            [](const RetrieveParked &order) -> QString { return u"slot="_s + order.slot; },
            [](const RecordTalk &order) -> QString {
                return QString::fromLatin1(RecordWords.at(static_cast<size_t>(order.step)));
            },
            [](const PauseAgent &order) -> QString { return u"reason="_s + order.reason; },
            [](const AddMember &order) -> QString { return u"penalty=%1"_s.arg(order.penalty); },
            [](const SetPenalty &order) -> QString { return u"penalty=%1"_s.arg(order.penalty); },
            [](const SetRingInUse &order) -> QString {
                return order.ringInUse ? u"ring-in-use=yes"_s : u"ring-in-use=no"_s;
            },
            [](const auto &) -> QString { return QString(); },
        },
        command);
}

AuditEntry auditEntry(const CommandRecord &record, const QString &step, Timestamp at)
{
    AuditEntry entry;
    entry.at = at;
    entry.who = record.who;
    entry.id = record.id.value();
    entry.command = commandWord(kindOf(record.what));
    entry.step = step;
    entry.agent = record.target.agent;
    entry.caller = record.target.caller;
    entry.queue = record.target.queue;
    QStringList detail{detailWords(record.what)};
    if (record.problem != CommandProblem::None)
        detail.append(u"problem="_s + problemWord(record.problem));
    if (!record.pbxMessage.isEmpty())
        detail.append(u"pbx=\""_s + record.pbxMessage + u'"');
    detail.removeAll(QString());
    entry.detail = detail.join(u' ');
    entry.note = record.note;
    return entry;
}
