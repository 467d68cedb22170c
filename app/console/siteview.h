// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amilink.h"
#include "core/base/site.h"
#include "core/models/livesession.h"
#include "widgets/shell/shell.h"

#include <QObject>

/// One site on screen: the link to its PBX, the session that folds it, and the window.
///
/// Wires them and decides nothing. Destroyed and made anew to show another site.
class SiteView : public QObject
{
    Q_OBJECT

public:
    explicit SiteView(const SiteSettings &site, QObject *parent = nullptr);

    void connectToPbx(const QString &secret);
    /// New limits, names and prices count at once; a new address or user with the next
    /// connectToPbx().
    void setSite(const SiteSettings &site);
    const SiteSettings &site() const { return m_site; }

    AmiLink &link() { return m_link; }
    LiveSession &session() { return m_session; }
    Shell &shell() { return m_shell; }

private:
    void applySite();

    SiteSettings m_site;
    AmiLink m_link;
    LiveSession m_session;
    Shell m_shell;
};
