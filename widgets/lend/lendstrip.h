// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lend/lendcontext.h"

#include <QTimer>
#include <QWidget>

class LendLine;
class QVBoxLayout;

/// What was just lent, with the way to undo it in one click; and what happened to loans without the
/// supervisor: returned at the start, a return that was refused.
///
/// A line of what was done stays for UndoStaysMs, a message until it is put away.
class LendStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int UndoStaysMs = 120'000;
    static constexpr int MostLines = 4;

    explicit LendStrip(QWidget *parent = nullptr);

    /// `loans`: what "Undo" takes back.
    void showDone(const QString &text, const QStringList &loans);
    void showMessage(const QString &text, bool isTrouble);
    /// The loan is no more: nothing is left to undo of it.
    void forget(const QString &loan);
    const QList<LendLine *> &lines() const { return m_lines; }

Q_SIGNALS:
    void undoRequested(const QStringList &loans);
    void listRequested();

private:
    LendLine *add(const QString &text, bool isTrouble);
    void remove(LendLine *line);

    QVBoxLayout *m_column;
    QList<LendLine *> m_lines;
};
