// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"
#include "core/domain/linkstatus.h"

#include <QCoreApplication>

#include <functional>

class QMessageBox;
class QWidget;

/// What the console asks before it goes on: each an open box over `parent` that deletes itself.
/// The harmless answer is the default; `yes` is called on the other.
class Questions
{
    Q_DECLARE_TR_FUNCTIONS(Questions)

public:
    using Yes = std::function<void()>;

    static QMessageBox *acceptCertificate(QWidget *parent, const LinkStatus &status, Yes yes);
    /// The PBX knows no challenge and the line is open.
    static QMessageBox *sendSecretInTheOpen(QWidget *parent, const SiteSettings &site, Yes yes);
    static QMessageBox *removeSite(QWidget *parent, const SiteSettings &site, Yes yes);

private:
    struct Words
    {
        QString title, text, more, yes, no;
        bool warns = true;
    };
    static QMessageBox *ask(QWidget *parent, const Words &words, Yes yes);
};
