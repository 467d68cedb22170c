// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoworld.h"

#include <functional>
#include <map>
#include <memory>

/// Channels and bridges of the demo PBX: each change is made here and sent as Asterisk sends it.
///
/// Owns them; a pointer is good until close(). Owned by DemoOffice, same thread.
class DemoChannels
{
public:
    struct Opening
    {
        QByteArray name; ///< without the number that makes it unique: "PJSIP/2001"
        DemoChannel::State state = DemoChannel::State::Down;
        QByteArray callerNumber;
        QByteArray callerName;
        QByteArray context;
        QByteArray exten;
        QByteArray uniqueId;                   ///< chosen by the client; empty: given here
        const DemoChannel *linkedTo = nullptr; ///< whose Linkedid it takes; null: its own
        DemoAgent *agent = nullptr;
        bool trunk = false;
    };
    using List = std::map<quint64, std::unique_ptr<DemoChannel>>;
    using BridgeList = std::map<quint64, std::unique_ptr<DemoBridge>>;

    explicit DemoChannels(DemoWorld &world) : m_world(world) {}

    const List &channels() const { return m_channels; }
    const BridgeList &bridges() const { return m_bridges; }
    DemoChannel *find(const QByteArray &name) const;
    qint64 callsProcessed() const { return m_callsProcessed; }

    /// The first whose name begins with it.
    DemoChannel *findByPrefix(const QByteArray &prefix) const;
    DemoChannel *findById(const QByteArray &uniqueId) const;
    /// The Uniqueid of a channel that nobody is told of.
    QByteArray unseenId() { return idOf(m_serial++); }

    DemoChannel *open(const Opening &opening);
    /// The halves ";1" and ";2" of a Local channel into `context`.
    std::pair<DemoChannel *, DemoChannel *>
    openLocal(const QByteArray &name, const QByteArray &context, const QByteArray &exten,
              const DemoChannel *linkedTo, const QByteArray &uniqueId = {});
    void setState(DemoChannel *channel, DemoChannel::State state);
    void setCaller(DemoChannel *channel, const QByteArray &number, const QByteArray &name);
    void setConnected(DemoChannel *channel, const QByteArray &number, const QByteArray &name);
    void setVariable(DemoChannel *channel, const QByteArray &name, const QByteArray &value);
    void execute(DemoChannel *channel, const QByteArray &context, const QByteArray &exten,
                 int priority, const QByteArray &application, const QByteArray &data);
    void joinHalves(const DemoChannel *one, const DemoChannel *two);

    /// `caller` may be null: some dials have none (attended transfer by Local channel).
    void dialBegin(const DemoChannel *caller, const DemoChannel *dest, QByteArrayView dialString);
    void dialState(const DemoChannel *caller, const DemoChannel *dest, QByteArrayView status);
    void dialEnd(const DemoChannel *caller, const DemoChannel *dest, QByteArrayView status);
    void startMusic(const DemoChannel *channel);
    void stopMusic(const DemoChannel *channel);
    void hold(const DemoChannel *channel, bool held);
    /// `durationMs` 160 is what a telephone sends; `direction` is Received or Sent.
    void pressKey(const DemoChannel *channel, QByteArrayView digit, int durationMs = 160,
                  QByteArrayView direction = "Received");
    void sendKey(const DemoChannel *channel, QByteArrayView digit);

    /// `like` says what sort of bridge; its Uniqueid is given here.
    DemoBridge *openBridge(const DemoBridge &like = {});
    void enter(DemoBridge *bridge, DemoChannel *channel);
    void leave(DemoChannel *channel);
    void closeBridge(DemoBridge *bridge);

    /// The far end asks for the end; cause 0 and -1 are sent as "0" and not at all.
    void requestHangup(const DemoChannel *channel, int cause);
    void softHangup(const DemoChannel *channel);
    /// Before the end of the office: what is to happen at a hang-up may keep calls alive.
    void forgetHandlers() const;
    /// Leaves its bridge, hangs up and deletes it.
    void close(DemoChannel *channel, int cause);

    /// Called after a channel of a telephone or trunk came, changed its state, or went
    /// (`isThere` false: the last look at it).
    std::function<void(const DemoChannel &channel, bool isThere)> touched;
    /// Called before a channel hangs up.
    std::function<void(DemoChannel *channel)> closing;

private:
    void send(QByteArrayView event, DemoPrivilege privilege, const DemoChannel *channel) const;
    void sendDial(QByteArrayView event, const DemoChannel *caller, const DemoChannel *dest,
                  QByteArrayView key, QByteArrayView value) const;
    QByteArray idOf(quint64 serial) const;
    DemoChannel *add(const Opening &opening, const QByteArray &name);
    void notify(const DemoChannel &channel, bool isThere) const;

    DemoWorld &m_world;
    List m_channels;
    BridgeList m_bridges;
    std::map<const DemoChannel *, quint64> m_serialOf;
    quint64 m_serial = 0;     ///< of Uniqueid
    quint64 m_names = 0;      ///< of PJSIP channel names
    quint64 m_localNames = 0; ///< of Local channel names
    quint64 m_bridgeSerial = 0;
    qint64 m_callsProcessed = 0;
};
