// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secrets.h"
#include "core/base/settings.h"

#include <QWidget>

class ConnectionPane;
class DonePane;
class FocusRing;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QueuesPane;
class RoleLabel;
class StepList;

/// First run: from nothing to a connected PBX, with the steps at the left. A window of its own.
///
/// Nothing is stored before the last step; leaving early leaves no trace. The demo PBX is one click
/// away on every page.
class SetupWizard : public QWidget
{
    Q_OBJECT

public:
    enum class Page : quint8 { Connection, Queues, Done };

    SetupWizard(Settings &settings, SecretStore &secrets, QWidget *parent = nullptr);

    Page page() const;
    void showPage(Page page);
    ConnectionPane *connection() const { return m_connection; }
    QueuesPane *queues() const { return m_queues; }
    StepList *steps() const { return m_steps; }
    QPushButton *primaryButton() const { return m_primary; }
    QPushButton *secondaryButton() const { return m_secondary; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *demoButton() const { return m_demo; }

Q_SIGNALS:
    /// The site is stored. The secret is handed over once more, for the first connection.
    void completed(const SiteId &site, const QString &secret);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    /// Enter goes on, as in a dialog; on a button it presses that button.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeHead();
    QWidget *makeFooter();
    QScrollArea *makeScroll(QWidget *pane);
    void onPrimary();
    void onSecondary();
    void complete(bool keepSecret);
    void store(SiteSettings site);
    SiteSettings site() const;
    void refresh();
    void showSteps();
    void showHead();
    int currentStep() const;
    void retranslate();

    Settings &m_settings;
    SecretStore &m_secrets;
    QWidget *m_side = nullptr;
    StepList *m_steps;
    RoleLabel *m_demoHead;
    RoleLabel *m_demoText;
    QPushButton *m_demo;
    RoleLabel *m_title;
    RoleLabel *m_subtitle;
    QStackedWidget *m_pages;
    ConnectionPane *m_connection;
    QueuesPane *m_queues;
    DonePane *m_done;
    QPushButton *m_back;
    RoleLabel *m_hint;
    QPushButton *m_secondary;
    QPushButton *m_primary;
    FocusRing *m_ring;
};
