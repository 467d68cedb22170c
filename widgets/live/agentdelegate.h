// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/alerts.h"
#include "widgets/common/livelistview.h"
#include "widgets/live/agentcolumns.h"

/// A row of the agents' list, or the head of a group of a state.
class AgentDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    /// `rules` say how long a state may last; they stay the owner's and may change.
    AgentDelegate(const AgentOrderModel *model, const AlertRules *rules, const Moment *moment,
                  QObject *parent = nullptr);

    const AgentColumns &columns() const { return m_columns; }
    AgentColumns &columns() { return m_columns; }
    void setWidth(int width) { m_columns.layOut(width); }

    QRect secondsRect(const QRect &row, int index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Of who is lent: where to and when they go back.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintHeader(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    /// The mark of somebody who is listened to, at the right of the name, which gets shorter.
    void paintLent(QPainter &painter, QRect &box) const;
    void paintListened(QPainter &painter, QRect &box) const;
    void paintSince(QPainter &painter, const QRect &box, const AgentItem &agent) const;
    void paintCaller(QPainter &painter, const QRect &box, const AgentItem &agent) const;
    void paintFigures(QPainter &painter, const QRect &row, const AgentItem &agent,
                      const QModelIndex &index) const;
    bool isOverLimit(const AgentItem &agent) const;

    const AgentOrderModel *m_model;
    const AlertRules *m_rules;
    AgentColumns m_columns;
};

/// A small tile for one agent, for floors of sixty and more.
class AgentSquareDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    AgentSquareDelegate(const AgentOrderModel *model, const Moment *moment,
                        QObject *parent = nullptr);

    /// Squares fill a row of `width` pixels.
    void setWidth(int width) { m_width = width; }

    QRect secondsRect(const QRect &row, int index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const AgentOrderModel *m_model;
    int m_width = 0;
};
