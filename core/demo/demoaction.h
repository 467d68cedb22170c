// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// One action of a client, or what was wrong with it.
struct DemoAction
{
    struct Header
    {
        QByteArray name;
        QByteArray value;
    };

    QList<Header> headers;
    QByteArray error; ///< not empty: to be answered with Response: Error and this

    /// Value of the first header of that name, whatever its case; empty when there is none.
    QByteArray value(QByteArrayView name) const;
    /// Those of all headers of that name, in order.
    QList<QByteArray> values(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
    QByteArray name() const { return value("Action"); }
    QByteArray id() const { return value("ActionID"); }
};

/// Cuts a client's bytes into actions, as forgiving and as strict as Asterisk (captures,
/// surprises 16 and 17): bare line feeds, any case, no space after the colon; lines of at most
/// 1,024 bytes and 127 headers.
class DemoActionReader
{
public:
    void append(const QByteArray &bytes);
    std::optional<DemoAction> next();

private:
    void takeLine(QByteArrayView line);

    QByteArray m_pending;
    qsizetype m_read = 0;
    DemoAction m_action;
    bool m_isTooLong = false;
};
