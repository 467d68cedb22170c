// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandphone.h"
#include "core/ami/amicommandrun.h"

/// One plain action, and the PBX's yes or no.
class AmiPlainRun : public AmiCommandRun
{
public:
    AmiPlainRun(AmiCommandKit &kit, CommandId id, Command order);
    void start() override;

private:
    Command m_order;
};

/// A caller who waits goes elsewhere: to another queue, or out of the queue.
///
/// The way is verified first; then the caller is looked for once more, since asking took time.
class AmiSendCallerRun : public AmiCommandRun
{
public:
    AmiSendCallerRun(AmiCommandKit &kit, CommandId id, MoveCaller order);
    AmiSendCallerRun(AmiCommandKit &kit, CommandId id, WithdrawCaller order);
    void start() override;
    void onMessage(const AmiMessage &message) override;
    void onTime() override;

private:
    void withdraw();
    void carryPriority();
    void redirect();
    std::optional<AmiLeg> caller();

    CallerRef m_caller;
    Destination m_to;
    std::optional<int> m_priority; ///< set while it is still to go along
    std::string m_moving;          ///< uid, once they were sent off with a priority
    Timestamp m_since;
};

/// Blind transfer by the agent's own leg.
class AmiTransferRun : public AmiCommandRun
{
public:
    AmiTransferRun(AmiCommandKit &kit, CommandId id, TransferTalk order);
    void start() override;

private:
    void transfer(const AmiDialplan::Way &way);

    TransferTalk m_order;
};

/// The supervisor's phone rings, then goes somewhere: to an agent, or to a parked call.
class AmiCallRun : public AmiPhoneRun
{
public:
    AmiCallRun(AmiCommandKit &kit, CommandId id, const CallAgent &order);
    AmiCallRun(AmiCommandKit &kit, CommandId id, const RetrieveParked &order);

    void start() override;
    void onMessage(const AmiMessage &message) override;

protected:
    void phoneAnswered() override;
    void phoneGone() override;
    void nothingCame() override;

private:
    void arrived();
    bool isTest() const { return m_slot.isNull() && m_way.extension.isEmpty(); }

    AmiDialplan::Way m_way;
    QString m_slot; ///< null: an agent is called
};
