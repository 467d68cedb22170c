// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demochannels.h"

/// MixMonitor on the channels of the demo PBX. Nothing is recorded; it is only told, as in
/// captures/05-actions/mixmonitor and captures/11-freepbx/recording-controls.
///
/// What a channel records ends with the channel, without an event. Owned by DemoOffice, same
/// thread.
class DemoRecordings
{
public:
    DemoRecordings(DemoWorld &world, DemoChannels &channels);

    /// The id of the new recording; `variable`, where not empty, gets it too.
    QByteArray start(DemoChannel *channel, const QByteArray &file, const QByteArray &variable);
    /// The one of that id, or the newest where it is empty. False: there is none.
    bool stop(DemoChannel *channel, const QByteArray &id);
    bool mute(DemoChannel *channel, const QByteArray &id, const QByteArray &direction, bool muted);

private:
    void send(QByteArrayView event, const DemoChannel &channel) const;

    DemoWorld &m_world;
    DemoChannels &m_channels;
    quint64 m_nextId = 0x7fd398023db0; ///< looks like the addresses Asterisk gives
};
