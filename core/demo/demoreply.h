// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoaction.h"
#include "core/demo/demomessage.h"
#include "core/demo/demooffice.h"

#include <functional>
#include <memory>

/// The answer to one action: knows whom to answer and how answers are framed.
class DemoReply
{
public:
    using Write = std::function<void(const QByteArray &bytes)>;

    DemoReply(const DemoAction &action, DemoOffice &office, Write write)
        : m_action(action)
        , m_office(office)
        , m_write(std::move(write))
    {}

    QByteArray value(QByteArrayView name) const { return m_action.value(name); }
    QList<QByteArray> values(QByteArrayView name) const { return m_action.values(name); }
    bool has(QByteArrayView name) const { return m_action.has(name); }
    /// "yes", "true", "1" and the like, as Asterisk takes them.
    bool isTrue(QByteArrayView name) const;
    /// "no", "false", "0" and the like; what is neither is no truth value.
    bool isFalse(QByteArrayView name) const;
    /// A copy that may answer after the action is over.
    std::shared_ptr<DemoReply> later() const { return std::make_shared<DemoReply>(*this); }
    DemoOffice &office() const { return m_office; }

    /// Response: Success with the headers added by the caller.
    DemoMessage begin() const;
    void send(const DemoMessage &message) const { m_write(message.bytes()); }
    void succeed(QByteArrayView message) const;
    void fail(QByteArrayView message) const;
    void beginList(QByteArrayView message) const;
    /// An item whose ActionID comes first, or is added by the caller at its end.
    DemoMessage item(QByteArrayView event, bool idFirst = true) const;
    void sendItem(DemoMessage &message, bool idLast = false);
    void endList(QByteArrayView event, std::initializer_list<QByteArrayView> extraCounts = {});

private:
    DemoAction m_action;
    DemoOffice &m_office;
    Write m_write;
    qint64 m_items = 0;
};
