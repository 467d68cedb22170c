// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/rebalance.h"
#include "widgets/lend/lendcontext.h"

#include <QDialog>

class EffectTable;
class FittingScroll;
class LendEndField;
class QLineEdit;
class QPushButton;
class RoleLabel;
class TickBox;

/// Who should be lent where so that the fewest callers are lost: the proposal with its effect, each
/// line of which can be left out. Says so when no move makes it better.
///
/// Made once from the board as it was, so that it does not change under the pointer; "Look again"
/// makes it anew. Gives no order itself: accepted() and plans() say what was wanted.
class RebalanceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RebalanceDialog(const LendContext &context, QWidget *parent = nullptr);

    QList<LoanPlan> plans() const;
    const Rebalance &proposal() const { return m_proposal; }
    const QList<TickBox *> &lines() const { return m_lines; }
    EffectTable *effect() const { return m_effect; }
    QPushButton *applyButton() const { return m_apply; }
    QString verdictText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void propose();
    void showEffect();
    void retranslate();
    QString lineText(const ProposedMove &move) const;

    LendContext m_context;
    LendInputs m_inputs;
    Rebalance m_proposal;
    RoleLabel *m_head, *m_verdict;
    QWidget *m_moves;
    QList<TickBox *> m_lines;
    LendEndField *m_end;
    EffectTable *m_effect;
    FittingScroll *m_scroll;
    QPushButton *m_again, *m_cancel, *m_apply;
};
