// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <array>

class QSettings;

/// What one kind of alert makes: a notice on the desktop, a sound, both or nothing.
struct NoticeRule
{
    Q_GADGET

public:
    enum class Sound : quint8 { None, Soft, Chime, Alarm };
    Q_ENUM(Sound)
    /// As AlertLevel, which this folder does not see.
    enum class Level : quint8 { Notice, Warning, Loss };
    Q_ENUM(Level)

    bool show = true;
    Sound sound = Sound::None;
    Level from = Level::Notice; ///< a lower level makes nothing
    Seconds again{5 * 60};      ///< not again for the same matter within that time
    bool onlyBehind = true;     ///< only while the window is not in front

    bool operator==(const NoticeRule &) const = default;
};

/// The quiet hours that begin on one day of the week, in minutes of the day. An end that is not
/// after the beginning is on the next day.
struct QuietDay
{
    bool on = false;
    int from = 20 * 60;
    int to = 8 * 60;

    bool operator==(const QuietDay &) const = default;
};

/// How the program calls its user while nobody looks at it: the same for all sites. A plain value.
struct NoticeSettings
{
    static constexpr int MinutesOfDay = 24 * 60;

    bool desktop = true;
    bool sounds = false; ///< no alarm is heard that nobody asked for
    int volumePercent = 70;
    bool collapse = true;        ///< several at once become one
    bool lossBreaksQuiet = true; ///< what loses callers now is told in quiet hours too
    bool tray = true;
    bool closeToTray = false;
    std::array<QuietDay, 7> quiet;   ///< Monday first
    QMap<QString, NoticeRule> rules; ///< by the kind's own word, only where set by the user

    bool operator==(const NoticeSettings &) const = default;
};

/// Out of the group "notices" of `file`; what makes no sense has its default and is named in
/// `broken`.
NoticeSettings readNotices(QSettings &file, QStringList &broken);
void writeNotices(QSettings &file, const NoticeSettings &notices);
