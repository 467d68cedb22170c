// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandphone.h"

/// A supervisor joins an agent's conversation, and stays until told to leave or until it ends.
///
/// The PBX's success of ringing the phone is no success of listening (surprise 80): only
/// ChanSpyStart is. The spied channel is named whole and found anew when the order is sent.
class AmiJoinRun : public AmiPhoneRun
{
public:
    AmiJoinRun(AmiCommandKit &kit, CommandId id, JoinTalk order);

    void start() override;
    void onMessage(const AmiMessage &message) override;
    void cancel() override;
    void linkLost() override;

    bool isListening() const { return phase() == Phase::Reached; }
    /// Whispering and barging are for the agent's own telephone alone.
    bool allows(JoinMode mode) const { return mode == JoinMode::Listen || m_leg.isOwnPhone; }
    /// By a digit, while listening goes on.
    void switched(JoinMode mode);
    /// Begins anew in that mode: the phone rings again.
    void restart(JoinMode mode);
    void leave();
    const std::string &phone() const { return phoneName(); }

protected:
    void phoneAnswered() override;
    void phoneGone() override;
    void nothingCame() override;

private:
    void spy();
    void sayToAgent();
    void listeningEnded();
    CommandProgress inMode(Stage stage) const;

    JoinTalk m_order;
    AmiLeg m_leg;
};

/// Another mode for a join: by a digit where the login may send one, else begun anew.
class AmiSwitchRun : public AmiCommandRun
{
public:
    AmiSwitchRun(AmiCommandKit &kit, CommandId id, JoinMode mode, std::shared_ptr<AmiJoinRun> join);

    void start() override;

private:
    void onDigit(const AmiReply &reply);
    void beginAnew();
    void finish(bool restarted);

    JoinMode m_mode;
    std::shared_ptr<AmiJoinRun> m_join; ///< null: there is none
};

/// Ends a join, or a ringing that was to become one.
class AmiLeaveRun : public AmiCommandRun
{
public:
    AmiLeaveRun(AmiCommandKit &kit, CommandId id, std::shared_ptr<AmiJoinRun> join);

    void start() override;

private:
    std::shared_ptr<AmiJoinRun> m_join;
};
