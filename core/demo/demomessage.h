// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demochannel.h"
#include "core/demo/demoprivilege.h"

#include <QByteArray>
#include <QByteArrayView>

/// Builds the bytes of one AMI message, headers in the order they are added.
class DemoMessage
{
public:
    static DemoMessage event(QByteArrayView name, DemoPrivilege privilege);
    /// An item or the end of a list: an event without a Privilege header.
    static DemoMessage item(QByteArrayView name);
    static DemoMessage response(QByteArrayView result);

    DemoMessage &add(QByteArrayView key, QByteArrayView value);
    DemoMessage &add(QByteArrayView key, qint64 value);
    /// The fourteen headers of a channel snapshot, each with the prefix.
    DemoMessage &add(const DemoChannel &channel, QByteArrayView prefix = {});
    DemoMessage &add(const DemoBridge &bridge, QByteArrayView prefix = {});
    /// ActionID, unless the client sent none.
    DemoMessage &addActionId(const QByteArray &actionId);

    /// The message with the empty line that ends it.
    QByteArray bytes() const { return m_bytes + "\r\n"; }

private:
    QByteArray m_bytes;
};

/// What Asterisk writes where a caller's number or name is not known.
QByteArrayView orUnknown(const QByteArray &value);
