// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/democallers.h"

/// What a ChanSpy channel does at this moment.
struct DemoSpy
{
    enum class Mode : quint8 { Listen, Whisper, Barge };

    DemoCallers::CallPtr call; ///< the spying one
    QByteArray spyer;          ///< its channel's name
    QByteArray spyee;          ///< empty: nothing is heard
    Mode mode = Mode::Listen;
};

/// The application ChanSpy: PREFIX,OPTIONS with the options w, B, b, d, E and S; q is taken.
///
/// A prefix without a channel is silence, and is looked for again every five seconds. Events as
/// in captures/11-freepbx/chanspy-*. Owned by DemoOffice, same thread.
class DemoSpies
{
public:
    DemoSpies(DemoWorld &world, DemoChannels &channels, DemoCallers &callers);
    Q_DISABLE_COPY_MOVE(DemoSpies)

    /// The channel of the call begins to spy; what ends the call ends that too.
    void start(const DemoCallers::CallPtr &call, const QByteArray &arguments);
    /// A key pressed on the channel: 4, 5 and 6 change the mode where the option d allows it.
    void pressKey(const DemoChannel *channel, const QByteArray &digit);
    QList<DemoSpy> spies() const;

private:
    struct Running
    {
        DemoSpy spy;
        DemoChannel *spyee = nullptr;
        QByteArray prefix;
        QByteArray options;
        DemoTimeline::Ticket search;
    };
    using RunningPtr = std::shared_ptr<Running>;

    void search(const RunningPtr &running);
    DemoChannel *findSpyee(const Running &running) const;
    bool isSpying(const DemoChannel *channel) const;
    void stop(const RunningPtr &running);
    void onClosing(DemoChannel *channel);
    void lose(const RunningPtr &running);
    void end(const RunningPtr &running);
    void send(QByteArrayView event, const Running &running) const;

    DemoWorld &m_world;
    DemoChannels &m_channels;
    DemoCallers &m_callers;
    std::vector<RunningPtr> m_running;
};
