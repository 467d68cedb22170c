// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/live/agentcolumns.h"

#include <QAbstractButton>

#include <vector>

/// The titles over the agents' list; a click sorts, a second one turns the order round.
class AgentHeader : public QWidget
{
    Q_OBJECT

public:
    explicit AgentHeader(QWidget *parent = nullptr);

    void layOut(const AgentColumns &columns);
    void setSorted(AgentColumn column, Qt::SortOrder direction);
    void retranslate();

Q_SIGNALS:
    void sortRequested(AgentColumn column, Qt::SortOrder direction);

private:
    class Title;
    void sortBy(AgentColumns::Kind kind);

    std::vector<Title *> m_titles;
    AgentColumn m_column = AgentColumn::Since;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};
