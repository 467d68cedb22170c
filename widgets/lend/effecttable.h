// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lend/lendwords.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class RoleLabel;

/// What a forecast shows of some queues.
struct LendEffect
{
    LendInputs inputs;
    QList<QueueForecast> forecasts;
    QList<QueueId> queues; ///< those to be shown, in this order; without a forecast: why not
    QueueNames names;
    QString currency;
};

/// The expected effect on each queue in the next half hour, without and with the loan; how it is
/// counted opens below on a click.
class EffectTable : public QWidget
{
    Q_OBJECT

public:
    explicit EffectTable(QWidget *parent = nullptr);

    void setEffect(const LendEffect &effect);
    /// What stands in the table; empty when the queue or the figure does not.
    QString text(const QueueId &queue, LendWords::Figure figure, bool after) const;
    QPushButton *countedButton() const { return m_counted; }
    QString countedText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QueueId &queue, int &row);
    RoleLabel *put(int row, int column, const QString &text, int role, bool isStrong = false);
    void rebuild();
    void retranslate();

    LendEffect m_effect;
    QWidget *m_body;
    QGridLayout *m_grid;
    QPushButton *m_counted;
    RoleLabel *m_inputs;
};
