// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/agentordermodel.h"

#include <QWidget>

#include <vector>

/// How many agents are in each state; a click shows only those, another click all again.
class StateChips : public QWidget
{
    Q_OBJECT

public:
    explicit StateChips(const AgentOrderModel *model, QWidget *parent = nullptr);

    void setStale(bool stale);
    void setChosen(const QSet<AgentStatus> &states);
    void refresh();
    /// The room it takes to write the word beside each mark.
    int widthWithWords() const;

Q_SIGNALS:
    void chosen(const QSet<AgentStatus> &states);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Chip;
    void toggle(AgentStatus status);
    void name(Chip &chip);
    void nameAll();
    void layOutChips();
    static bool isShown(const Chip &chip);

    const AgentOrderModel *m_model;
    std::vector<Chip *> m_chips;
    QSet<AgentStatus> m_chosen;
};
