// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/queuenames.h"
#include "widgets/common/moment.h"
#include "widgets/common/painted.h"

#include <optional>

/// The chosen agent in one line at the foot of the page: state and since when, with whom, queues
/// with pause and penalty, and today's figures.
class AgentBar : public PaintedWidget
{
    Q_OBJECT

public:
    AgentBar(const Moment *moment, QWidget *parent = nullptr);

    /// Null: no agent is chosen. A copy is kept.
    void setAgent(const AgentRow *agent, const QueueNames &names);
    void tick();
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect secondsBox() const;
    int nameWidth() const;
    void paintWho(QPainter &painter, const QRect &box) const;
    void paintMemberships(QPainter &painter, const QRect &box) const;
    int paintToday(QPainter &painter, const QRect &box) const;
    QString peerText() const;
    QString membershipText(const Membership &membership) const;

    const Moment *m_moment;
    std::optional<AgentRow> m_agent;
    QueueNames m_names;
};
