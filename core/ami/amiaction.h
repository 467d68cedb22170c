// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>
#include <optional>

/// One action to be sent to the PBX.
///
/// Values can hold nothing that ends a line, so that no text of a user becomes a header of its
/// own; a line longer than Asterisk takes (1,024 bytes, surprise 17) is refused here rather than
/// there, where the refusal comes without an ActionID.
class AmiAction
{
public:
    explicit AmiAction(QByteArrayView name) : m_name(name.toByteArray()) {}

    AmiAction &&with(QByteArrayView key, QByteArrayView value) &&;
    AmiAction &&withText(QByteArrayView key, const QString &value) &&;
    /// The answer is a list that ends with this event.
    AmiAction &&listUntil(QByteArrayView completeEvent) &&;
    AmiAction &&within(Milliseconds limit) &&;

    const QByteArray &name() const { return m_name; }
    const QByteArray &completeEvent() const { return m_completeEvent; }
    std::optional<Milliseconds> limit() const { return m_limit; }
    /// What goes over the wire; Malformed when a header cannot be sent.
    Result<QByteArray> bytes(QByteArrayView actionId) const;

private:
    struct Header
    {
        QByteArray key;
        QByteArray value;
    };
    QByteArray m_name;
    QByteArray m_completeEvent;
    QList<Header> m_headers;
    std::optional<Milliseconds> m_limit;
};

/// What became of an action.
struct AmiReply
{
    enum class Outcome : quint8 {
        Success,
        Error,    ///< the PBX said no: message()
        TimedOut, ///< it may yet be carried out
        LinkLost, ///< it may have been carried out
        NotSent   ///< no connection, or the action cannot be put into words
    };
    struct Field
    {
        QByteArray key;
        QByteArray value;
    };

    Outcome outcome = Outcome::NotSent;
    QList<Field> fields; ///< of the response, in order; empty unless Success or Error

    bool ok() const { return outcome == Outcome::Success; }
    QByteArray field(QByteArrayView key) const;
    QByteArray message() const { return field("Message"); }
};
using AmiCallback = std::function<void(const AmiReply &)>;
