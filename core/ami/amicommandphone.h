// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandrun.h"

#include <optional>

/// An order that makes a telephone ring first and goes on when it is answered.
///
/// Knows the telephone's channel before it exists (ChannelId), so that it can be hung up at any
/// moment. Heirs say what the answered telephone does and when their goal is reached.
class AmiPhoneRun : public AmiCommandRun
{
public:
    using AmiCommandRun::AmiCommandRun;

    void onMessage(const AmiMessage &message) override;
    void onTime() override;
    void cancel() override;
    void linkLost() override;

    /// Whether this order made that channel.
    bool owns(std::string_view uid) const
    {
        return !m_uid.empty() && (uid == m_uid || uid == m_otherUid);
    }

protected:
    enum class Phase : quint8 { Idle, Finding, Asked, Rings, Answered, Reached };
    struct Job
    {
        QByteArray application; ///< else context and extension
        QByteArray data;
        QString context;
        QString extension;
        QString callerNumber; ///< what the telephone shows
    };

    /// Rings the phone of `extension`: by the device its hint names, else through the dialplan.
    void ring(const QString &extension, const Job &job);
    /// The goal is reached: no time limit any more.
    void reached() { m_phase = Phase::Reached; }
    /// Hangs the telephone up and ends.
    void giveUp(CommandProblem problem, const QString &words = {});
    void hangUpPhone();

    Phase phase() const { return m_phase; }
    const std::string &phoneUid() const { return m_uid; }
    const std::string &phoneName() const { return m_name; }
    bool isPhone(std::string_view uid) const { return !m_uid.empty() && uid == m_uid; }

    /// It was answered, whatever that brings.
    virtual void phoneAnswered() {}
    /// The telephone's channel ended after it was answered.
    virtual void phoneGone() = 0;
    /// It was answered, and the goal was not reached in time.
    virtual void nothingCame() { giveUp(CommandProblem::PbxRefused); }

private:
    void originate(const QByteArray &channel, const Job &job);
    void onOriginated(const AmiReply &reply);
    void onRings();
    void onAnswered();
    void onOutcome(const AmiMessage &message);
    void onPhoneEnded();

    Phase m_phase = Phase::Idle;
    std::string m_uid;
    std::string m_otherUid; ///< of the second half, where it is a Local channel
    std::string m_name;     ///< empty until the PBX tells
    Timestamp m_since;
    std::string m_actionId;
    bool m_ended = false;
};
