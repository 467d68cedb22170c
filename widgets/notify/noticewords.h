// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/alertmodel.h"
#include "core/notify/noticeengine.h"
#include "widgets/notify/desktopnotices.h"

#include <QCoreApplication>

#include <functional>

/// The words of notices: what a screen in an open room may say.
class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)

public:
    /// Gives an alert its names.
    using Naming = std::function<AlertItem(const Alert &)>;

    /// Masks in names whatever could be a caller's number.
    static DesktopNotice of(const Notice &notice, const Naming &naming, const QString &site);
    /// What kind of alert this is, for the table of rules.
    static QString kind(AlertKind kind);
    static QString sound(NoticeRule::Sound sound);

private:
    static AlertItem masked(AlertItem item);
};
