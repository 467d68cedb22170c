// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoreply.h"

DemoMessage DemoReply::begin() const
{
    DemoMessage message = DemoMessage::response("Success");
    message.addActionId(m_action.id());
    return message;
}

bool DemoReply::isTrue(QByteArrayView name) const
{
    const QByteArray word = m_action.value(name).toLower();
    return word == "yes" || word == "true" || word == "y" || word == "t" || word == "1"
           || word == "on";
}

bool DemoReply::isFalse(QByteArrayView name) const
{
    const QByteArray word = m_action.value(name).toLower();
    return word == "no" || word == "false" || word == "n" || word == "f" || word == "0"
           || word == "off";
}

void DemoReply::succeed(QByteArrayView message) const
{
    send(begin().add("Message", message));
}

void DemoReply::fail(QByteArrayView message) const
{
    send(DemoMessage::response("Error").addActionId(m_action.id()).add("Message", message));
}

void DemoReply::beginList(QByteArrayView message) const
{
    send(begin().add("EventList", "start").add("Message", message));
}

DemoMessage DemoReply::item(QByteArrayView event, bool idFirst) const
{
    DemoMessage message = DemoMessage::item(event);
    if (idFirst)
        message.addActionId(m_action.id());
    return message;
}

void DemoReply::sendItem(DemoMessage &message, bool idLast)
{
    ++m_items;
    if (idLast)
        message.addActionId(m_action.id());
    send(message);
}

void DemoReply::endList(QByteArrayView event, std::initializer_list<QByteArrayView> extraCounts)
{
    DemoMessage message = item(event);
    message.add("EventList", "Complete").add("ListItems", m_items);
    for (const QByteArrayView key : extraCounts)
        message.add(key, m_items);
    send(message);
}
