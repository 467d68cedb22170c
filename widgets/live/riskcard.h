// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/waitingmodel.h"

#include <QFrame>

class QGridLayout;
class QLabel;

/// How the money at risk with one waiting caller is counted: the formula, what went into it, and
/// where the patience comes from. A popup: Esc or a click beside it closes.
class RiskCard : public QFrame
{
    Q_OBJECT

public:
    explicit RiskCard(QWidget *parent = nullptr);

    /// The caller's figures as they are now. Without a caller the card tells the rule only.
    void setFigures(const RiskRule &rule, const WaitingItem *caller, const QString &currency);
    /// Above or below that widget, whole on the screen.
    void openBeside(const QWidget *anchor);
    /// All it says, line by line.
    QStringList lines() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHead(const QString &text);
    void addText(const QString &text);
    void addInput(const QString &name, const QString &value);
    QLabel *addLabel(const QString &text, int column, int columns);
    void addCaller(const WaitingItem &caller, const QString &currency);

    QGridLayout *m_grid;
    QList<QLabel *> m_labels;
};
