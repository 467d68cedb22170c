// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QList>
#include <QMenu>
#include <QToolButton>

/// One profile that can be shown.
struct SiteChoice
{
    SiteId id;
    QString name;
    QString where; ///< address, for those of the same name
    bool operator==(const SiteChoice &) const = default;
};

/// The name of the site in the header. Its menu leads to the other profiles and to the demo, adds,
/// edits and removes one.
class SiteButton : public QToolButton
{
    Q_OBJECT

public:
    explicit SiteButton(QWidget *parent = nullptr);

    /// `current` may be a site that is not the user's: the demo office.
    void setSites(const QList<SiteChoice> &sites, const SiteChoice &current);
    void retranslate();

    QMenu *menuOfSites() const { return m_menu; }
    QAction *addSiteAction() const { return m_add; }
    QAction *demoAction() const { return m_demo; }
    QAction *editAction() const { return m_edit; }
    QAction *removeAction() const { return m_remove; }
    QAction *actionOf(const SiteId &id) const;

Q_SIGNALS:
    void siteChosen(const SiteId &id);
    void demoChosen();
    void addRequested();
    void editRequested(const SiteId &id);
    void removeRequested(const SiteId &id);

private:
    bool isOwn(const SiteId &id) const;
    void fill();
    void dress();

    QMenu *m_menu;
    QAction *m_demo;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_remove;
    QList<SiteChoice> m_sites;
    SiteChoice m_current;
    QList<QAction *> m_choices;
};
