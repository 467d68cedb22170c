// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>

struct DemoAgent;
struct DemoChannel;

/// A bridge of the demo PBX; owned by DemoChannels.
struct DemoBridge
{
    QByteArray uniqueId;
    QByteArray type = "basic";
    QByteArray technology = "simple_bridge";
    QByteArray creator = "<unknown>";
    QByteArray name = "<unknown>";
    QList<DemoChannel *> channels;
};

/// One MixMonitor on a channel.
struct DemoMonitor
{
    QByteArray id;
    QByteArray file;
    bool isMuted = false;
};

/// A channel of the demo PBX with what Asterisk's channel snapshot shows; owned by DemoChannels.
struct DemoChannel
{
    enum class State : quint8 { Down = 0, Ring = 4, Ringing = 5, Up = 6 };

    QByteArray name;
    State state = State::Down;
    QByteArray callerNumber; ///< empty is sent as "<unknown>"
    QByteArray callerName;
    QByteArray connectedNumber;
    QByteArray connectedName;
    QByteArray context;
    QByteArray exten;
    int priority = 1;
    QByteArray uniqueId;
    QByteArray linkedId;
    QByteArray application;
    QByteArray data;
    QByteArray dialled; ///< DNID
    Timestamp created;
    QMap<QByteArray, QByteArray> variables;
    QList<DemoMonitor> monitors; ///< newest last
    DemoBridge *bridge = nullptr;
    DemoAgent *agent = nullptr; ///< whose telephone it is; null for trunks and Local channels
    bool trunk = false;
    /// What follows when this telephone is put down; set by whoever uses the channel, empty where
    /// somebody else sees to it.
    std::function<void()> hangUp;
};
