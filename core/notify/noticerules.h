// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/noticesettings.h"
#include "core/live/alerts.h"

#include <QTimeZone>

#include <vector>

/// Which alert makes which notice: the user's rules over what they are without them.
///
/// A plain value. Quiet hours are those of the person at this computer, hence of `zone`.
class NoticeRules
{
public:
    explicit NoticeRules(NoticeSettings settings = {},
                         QTimeZone zone = QTimeZone::systemTimeZone());

    const NoticeSettings &settings() const { return m_settings; }
    NoticeRule of(AlertKind kind) const { return ruleOf(m_settings, kind); }
    /// Whether `now` is in quiet hours.
    bool isQuiet(Timestamp now) const;
    /// Whether an alert may be told although it is quiet.
    bool breaksQuiet(const Alert &alert) const;
    /// Worth a notice by its kind and level, whatever the hour.
    bool wantsNotice(const Alert &alert) const;
    bool wantsSound(const Alert &alert) const;

    static NoticeRule ruleOf(const NoticeSettings &settings, AlertKind kind);
    /// Keeps no entry that says what is so anyway.
    static void setRule(NoticeSettings &settings, AlertKind kind, const NoticeRule &rule);
    static NoticeRule byDefault(AlertKind kind);
    /// The word under which the settings keep a kind; never changes.
    static QString keyOf(AlertKind kind);
    static const std::vector<AlertKind> &allKinds();

    bool operator==(const NoticeRules &) const = default;

private:
    NoticeSettings m_settings;
    QTimeZone m_zone;
};

/// Text as it may stand on a screen anybody sees: whatever could be a telephone number is masked.
QString withoutCallerNumbers(const QString &text);
