// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demostaff.h"

#include <functional>

/// One call offered to one person's telephone, from the first channel of it to the last.
///
/// Either the telephone alone, or a Local pair with the telephone behind it; the order of the
/// events is that of captures/10-pjsip and captures/11-freepbx. The caller's own channel belongs
/// to whoever made the leg. The leg closes its channels when it ends, at the latest when it dies.
class DemoLeg
{
public:
    /// Who ends the talk: a person's telephone, the caller, or a supervisor's action on the
    /// caller's channel or on the telephone's.
    enum class End : quint8 { ByAgent, ByCaller, ByPbx, ByOrder };

    struct Way
    {
        QByteArray localName; ///< "Local/2001@from-queue"; empty: the telephone is dialled itself
        QByteArray localContext; ///< "from-queue"
        QByteArray localExten;
        QByteArray application = "AppDial"; ///< of the dialled channel; AppQueue for a queue
        QByteArray exten;                   ///< the dialled channel takes it: queue or group
    };

    DemoLeg(DemoWorld &world, DemoChannels &channels, DemoStaff &staff, DemoChannel *caller,
            DemoAgent *agent, Way way);
    ~DemoLeg();
    Q_DISABLE_COPY_MOVE(DemoLeg)

    DemoAgent *agent() const { return m_agent; }
    DemoChannel *caller() const { return m_caller; }
    /// The channel the caller is bridged with: ";1" or the telephone.
    DemoChannel *offered() const { return m_one ? m_one : m_phone; }
    DemoChannel *inner() const { return m_two; }
    DemoChannel *phone() const { return m_phone; }

    /// Whether one of its channels has that name.
    bool has(const QByteArray &channelName) const;
    /// What is to happen when any of its channels is hung up.
    void onHangUp(const std::function<void()> &handler) const;

    /// Makes the first channels; then AgentCalled may be sent, then ring().
    void open();
    void ring();
    /// The telephone is picked up; bridges are not there yet.
    void answer();
    /// Joins the telephone with ";2"; nothing to do without a Local pair.
    void joinInner();
    /// Joins the caller with offered().
    void joinCaller();
    /// The telephone refuses with 486. `told` runs where AgentRingNoAnswer belongs.
    void refuse(const std::function<void()> &told);
    /// The ring ends unanswered: time-out (first DialEnd NOANSWER) or not wanted any more.
    void giveUp(bool timedOut, int cause);
    /// Ends the talk. `told` runs where AgentComplete belongs; the caller's channel stays open
    /// and out of the bridge.
    void finish(End end, const std::function<void()> &told);
    /// Ends everything but the caller's channel, who is wanted elsewhere (Redirect).
    void letCallerGo();
    /// The telephone goes, the rest stays and waits for another (a transfer behind a Local pair).
    void dropPhone();
    /// Gives the inner half another telephone, already bridged with it.
    void adopt(DemoAgent *agent, DemoChannel *phone);
    /// The telephone's channel, which the leg no longer answers for.
    DemoChannel *releasePhone();
    /// The ";2" half, which the leg no longer answers for; the telephone was dropped before.
    DemoChannel *releaseInner();
    /// The telephone is bridged with another channel from now on (an attended transfer).
    void setCaller(DemoChannel *caller) { m_caller = caller; }

private:
    QByteArray contact() const;
    void openPhone();
    void ringPhone();
    void ringLocal();
    void closeLocal(int cause);
    void finishByAgent(const std::function<void()> &told, bool isOrdered);
    void finishByCaller(const std::function<void()> &told);
    void closeBehindCaller();
    void close(DemoChannel *&channel, int cause);

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoStaff &m_staff;
    DemoChannel *m_caller;
    DemoAgent *m_agent;
    Way m_way;
    DemoChannel *m_one = nullptr;
    DemoChannel *m_two = nullptr;
    DemoChannel *m_phone = nullptr;
};
