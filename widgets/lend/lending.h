// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lend/lendcontext.h"

#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QTimer>

class LendStrip;
class QPushButton;
class QWidget;

/// Lending on one site: opens the card, the proposal and the list, applies what was wanted through
/// the book, and tells what became of it in the strip.
///
/// Decides nothing and draws nothing itself. Session, book and window outlive it.
class Lending : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over `window`.
    Lending(LiveSession &session, LoanBook &book, LoanBook::Clock clock, QWidget *window);
    ~Lending() override;

    void setSite(const SiteSettings &site);
    LendStrip *strip() const { return m_strip; }
    /// Shown while callers wait too long somewhere.
    QPushButton *rebalanceButton() const { return m_rebalance; }
    /// What is open; null when it is not.
    QDialog *dialog() const;

    /// Asks what becomes of open loans. True: nothing stands in the way. False: readyToClose()
    /// follows, unless the user stays.
    bool mayClose();

public Q_SLOTS:
    void openCard(const QList<AgentId> &agents, const QueueId &queue);
    void openRebalance();
    void openList();
    void undo(const QStringList &loans);

Q_SIGNALS:
    void readyToClose();

private:
    void apply(const QList<LoanPlan> &plans, const QString &note);
    void show(QDialog *dialog);
    void onReturned(const Loan &loan);
    void onFailed(const Loan &loan);
    void takeAllBackAndClose();
    void giveUpClosing();
    void showButton();
    void retranslate();
    bool eventFilter(QObject *watched, QEvent *event) override;

    LendContext m_context;
    QWidget *m_window;
    LendStrip *m_strip;
    QPushButton *m_rebalance;
    QPointer<QDialog> m_dialog;
    QPointer<QDialog> m_question;
    QTimer m_closing; ///< runs while the last loans go back before the window closes
};
