// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amicommander.h"

#include "core/ami/amicommandjoin.h"
#include "core/ami/amicommandplain.h"
#include "core/ami/amicommandsend.h"
#include "core/ami/amicommandtake.h"
#include "core/ami/amicommandtalk.h"
#include "core/base/overload.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

AmiCommander::AmiCommander(AmiCommandKit kit) : m_kit(std::move(kit))
{
    m_kit.prefix =
        "belltower-" + QByteArray::number(QRandomGenerator::global()->generate(), 36) + '-';
}

AmiCommander::~AmiCommander() = default;

void AmiCommander::setDialing(const AmiDialing &dialing)
{
    m_kit.dialing = dialing;
}

AmiCommander::Run AmiCommander::make(const CommandId &id, const Command &command)
{
    return std::visit(
        Overload{
            [&](const JoinTalk &o) -> Run { return std::make_shared<AmiJoinRun>(m_kit, id, o); },
            [&](const SwitchJoin &o) -> Run {
                return std::make_shared<AmiSwitchRun>(m_kit, id, o.mode, joinOf(o.join));
            },
            [&](const LeaveJoin &o) -> Run {
                return std::make_shared<AmiLeaveRun>(m_kit, id, joinOf(o.join));
            },
            [&](const TakeOver &o) -> Run { return std::make_shared<AmiTakeRun>(m_kit, id, o); },
            [&](const TakeCaller &o) -> Run { return std::make_shared<AmiTakeRun>(m_kit, id, o); },
            [&](const MoveCaller &o) -> Run {
                return std::make_shared<AmiSendCallerRun>(m_kit, id, o);
            },
            [&](const WithdrawCaller &o) -> Run {
                return std::make_shared<AmiSendCallerRun>(m_kit, id, o);
            },
            [&](const PrioritizeCaller &o) -> Run {
                return std::make_shared<AmiPriorityRun>(m_kit, id, o);
            },
            [&](const TransferTalk &o) -> Run {
                return std::make_shared<AmiTransferRun>(m_kit, id, o);
            },
            [&](const ParkTalk &o) -> Run { return std::make_shared<AmiParkRun>(m_kit, id, o); },
            [&](const RetrieveParked &o) -> Run {
                return std::make_shared<AmiCallRun>(m_kit, id, o);
            },
            [&](const CallAgent &o) -> Run { return std::make_shared<AmiCallRun>(m_kit, id, o); },
            [&](const RecordTalk &o) -> Run {
                return std::make_shared<AmiRecordRun>(m_kit, id, o);
            },
            [&](const auto &) -> Run { return std::make_shared<AmiPlainRun>(m_kit, id, command); }},
        command);
}

void AmiCommander::execute(const CommandId &id, const Command &command, Timestamp at)
{
    m_kit.now = at;
    if (const auto phase = m_kit.link().phase;
        phase != LinkStatus::Phase::Live) { // before that nothing is known to aim at
        CommandProgress no;
        no.id = id;
        no.stage = CommandProgress::Stage::Refused;
        no.at = m_kit.now;
        no.problem = CommandProblem::NotConnected;
        m_kit.tell(no);
        return;
    }
    const Run run = make(id, command);
    m_runs.push_back(run);
    run->start();
    std::erase_if(m_runs, [](const Run &one) { return one->isOver(); });
}

void AmiCommander::cancel(const CommandId &id, Timestamp at)
{
    m_kit.now = at;
    forEachRun([&](AmiCommandRun &run) {
        if (run.id() == id)
            run.cancel();
    });
}

std::shared_ptr<AmiJoinRun> AmiCommander::joinOf(const CommandId &id) const
{
    const auto found =
        std::ranges::find_if(m_runs, [&](const Run &run) { return run->id() == id; });
    return found == m_runs.end() ? nullptr : std::dynamic_pointer_cast<AmiJoinRun>(*found);
}

void AmiCommander::onMessage(const AmiMessage &message, Timestamp at)
{
    m_kit.now = at;
    if (message.kind() != AmiMessage::Kind::Event)
        return;
    watchChannels(message);
    m_kit.dialplan.onMessage(message);
    if (!m_runs.empty())
        forEachRun([&](AmiCommandRun &run) { run.onMessage(message); });
}

void AmiCommander::onTime(Timestamp at)
{
    m_kit.now = at;
    forEachRun([](AmiCommandRun &run) { run.onTime(); });
}

void AmiCommander::onConnectionLost(Timestamp at)
{
    m_kit.now = at;
    forEachRun([](AmiCommandRun &run) { run.linkLost(); });
    m_kit.dialplan.forget();
    m_kit.recorded.clear();
}

void AmiCommander::watchChannels(const AmiMessage &message)
{
    const std::string_view name = message.name();
    if (name == "MixMonitorStart") {
        m_kit.recorded.emplace(message.field("Uniqueid"));
    } else if (name == "MixMonitorStop" || name == "Hangup") {
        if (const auto it = m_kit.recorded.find(message.field("Uniqueid"));
            it != m_kit.recorded.end())
            m_kit.recorded.erase(it);
    } else if (name == "Newchannel") {
        if (const auto it = m_kit.doomed.find(message.field("Uniqueid"));
            it != m_kit.doomed.end()) {
            m_kit.hangUp(message.field("Channel"));
            m_kit.doomed.erase(it);
        }
    } else if (name == "Reload") {
        m_kit.dialplan.forget();
    } else if (name == "CoreShowChannel") {
        endLeftOver(message);
    }
}

/// A channel we made before the link broke: what still rings, or listens where nobody can end it
/// any more, is ended. Who speaks with a customer by now is left in peace.
void AmiCommander::endLeftOver(const AmiMessage &listed)
{
    const std::string_view uid = listed.field("Uniqueid");
    if (!uid.starts_with(std::string_view(m_kit.prefix.constData(), size_t(m_kit.prefix.size()))))
        return;
    const bool isOurs = std::ranges::any_of(m_runs, [&](const Run &run) {
        const auto *phone = dynamic_cast<const AmiPhoneRun *>(run.get());
        return phone && phone->owns(uid);
    });
    if (!isOurs
        && (listed.field("ChannelStateDesc") != "Up" || listed.field("Application") == "ChanSpy"))
        m_kit.hangUp(listed.field("Channel"));
}

/// A run may begin or end others meanwhile.
template<typename What>
void AmiCommander::forEachRun(What what)
{
    if (m_runs.empty())
        return;
    const std::vector<Run> runs = m_runs;
    for (const Run &run : runs) {
        if (!run->isOver())
            what(*run);
    }
    std::erase_if(m_runs, [](const Run &run) { return run->isOver(); });
}
