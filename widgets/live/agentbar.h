// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/loanmarks.h"
#include "core/models/queuenames.h"
#include "widgets/common/moment.h"
#include "widgets/common/painted.h"

#include <optional>

class ActBar;

/// What is chosen in one line at the foot of the page: an agent with state and since when, or
/// callers who wait; and what can be done to it. Without orders: queues with pause and penalty, and
/// today's figures.
class AgentBar : public PaintedWidget
{
    Q_OBJECT

public:
    AgentBar(const Moment *moment, QWidget *parent = nullptr);

    /// Null: no agent is chosen. A copy is kept.
    void setAgent(const AgentRow *agent, const QueueNames &names);
    /// Of the chosen agent; counts down.
    void setLoan(const std::optional<LoanMark> &loan);
    /// Callers who wait stand in the agent's place; empty: the agent again.
    void setCallers(const QList<WaitingCaller> &callers);
    /// From now on there are buttons.
    void setActing();
    ActBar *acts() const { return m_acts; }
    void tick();
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect secondsBox() const;
    QRect secondLine() const;
    int whoRight() const;
    QString title() const;
    QString second() const;
    Timestamp since() const;
    void placeActs();
    int nameWidth() const;
    void paintWho(QPainter &painter, const QRect &box) const;
    void paintMemberships(QPainter &painter, const QRect &box) const;
    int paintToday(QPainter &painter, const QRect &box) const;
    QString peerText() const;
    QString lentText() const;
    QString membershipText(const Membership &membership) const;

    const Moment *m_moment;
    std::optional<AgentRow> m_agent;
    std::optional<LoanMark> m_loan;
    QList<WaitingCaller> m_callers;
    ActBar *m_acts;
    bool m_acting = false;
    QueueNames m_names;
};
