// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lend/lendcontext.h"

#include <QDialog>
#include <QTimer>

class QPushButton;
class QScrollArea;
class QVBoxLayout;
class RoleLabel;

/// Who is lent where until when, with the way back and the way to more time; counts down while it
/// is open.
class LoanList : public QDialog
{
    Q_OBJECT

public:
    struct Line
    {
        QString loan;
        RoleLabel *who = nullptr;
        RoleLabel *when = nullptr;
        QPushButton *longer = nullptr;
        QPushButton *back = nullptr;
    };

    explicit LoanList(const LendContext &context, QWidget *parent = nullptr);

    const QList<Line> &lines() const { return m_lines; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    Line makeLine(const Loan &loan);
    void tick();
    QString whoText(const Loan &loan) const;

    LendContext m_context;
    RoleLabel *m_head;
    QWidget *m_ground = nullptr;
    QScrollArea *m_scroll;
    QPushButton *m_close;
    QList<Line> m_lines;
    QTimer m_second;
};
