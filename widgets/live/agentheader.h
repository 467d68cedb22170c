// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/live/agentcolumns.h"

#include <QAbstractButton>

#include <vector>

/// The titles over the agents' list; a click sorts, a second one turns the order round. The edge
/// behind a title can be dragged, or moved by Alt with an arrow; a double click lets it go.
class AgentHeader : public QWidget
{
    Q_OBJECT

public:
    explicit AgentHeader(QWidget *parent = nullptr);

    void layOut(const AgentColumns &columns);
    void setSorted(AgentColumn column, Qt::SortOrder direction);
    void retranslate();
    /// What is dragged to change the width of a column; null for the last.
    QWidget *gripOf(AgentColumns::Kind kind) const;

Q_SIGNALS:
    void sortRequested(AgentColumn column, Qt::SortOrder direction);
    void widthChosen(AgentColumns::Kind kind, int width);
    void widthForgotten(AgentColumns::Kind kind);

private:
    class Title;
    class Grip;
    void sortBy(AgentColumns::Kind kind);

    std::vector<Title *> m_titles;
    std::vector<Grip *> m_grips; ///< one behind each title
    AgentColumn m_column = AgentColumn::Since;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};
