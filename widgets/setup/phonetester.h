// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

/// What was seen while the supervisor's own telephone was tried.
struct PhoneTestResult
{
    enum class Seen : quint8 {
        Asking,
        Rings,
        Answered,
        NotAnswered,
        Busy,
        Unreachable,
        Unknown, ///< the PBX knows no such extension
        RightMissing,
        NotConnected,
        Refused ///< by the PBX, in its own words
    };
    Seen seen = Seen::Asking;
    QString pbxMessage;
};
Q_DECLARE_METATYPE(PhoneTestResult)

/// Rings a telephone of the site in use, to try it. Somebody with a connection implements it.
class PhoneTester : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// told() follows, more than once, until it is answered or came to nothing.
    virtual void ring(const QString &extension) = 0;

Q_SIGNALS:
    void told(const PhoneTestResult &result);
};
