// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/alerts.h"
#include "core/models/waitingmodel.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/panel.h"

class QLabel;
class QPushButton;
class RiskCard;
class SegmentedControl;

/// A caller who waits: place in the queue, who, since when, against the queue's limit; and what may
/// be lost with them where the model stands by it.
class WaitingDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    /// `rules` have the limits of the queues; they stay the owner's and may change.
    WaitingDelegate(const WaitingModel *model, const AlertRules *rules, const Moment *moment,
                    QObject *parent = nullptr);

    QRect secondsRect(const QRect &row, int index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setCurrency(const QString &symbol) { m_currency = symbol; }

private:
    void paintRisk(QPainter &painter, const QRect &box, const CallerRisk &risk) const;
    void paintWait(QPainter &painter, const QRect &box, const WaitingItem &item) const;
    void paintCaller(QPainter &painter, const QRect &box, const WaitingItem &item) const;

    const WaitingModel *m_model;
    const AlertRules *m_rules;
    QString m_currency;
};

/// The callers who wait now, by wait, by place in the queue or by money at risk.
///
/// While the pointer is over the list, or holds a row, it asks for the order to be held, so that no
/// row goes from under the hand.
class WaitingPanel : public Panel
{
    Q_OBJECT

public:
    WaitingPanel(WaitingModel *waiting, const AlertRules *rules, const Moment *moment,
                 QWidget *parent = nullptr);

    void setSearch(const QString &text);
    void setLoading(bool loading);
    void setStale(bool stale);
    /// The quiet line under "Nobody is waiting".
    void setBestFact(const QString &fact);
    void tick();
    void focusList();
    void setCurrency(const QString &symbol);
    /// The rule of the money order changed.
    void showRule();
    LiveListView *list() const { return m_list; }
    SegmentedControl *order() const { return m_order; }
    /// Says the rule of the money order and opens the card; shown in that order only.
    QPushButton *ruleButton() const { return m_rule; }
    RiskCard *riskCard() const { return m_card; }

Q_SIGNALS:
    void orderChosen(WaitingModel::Order order);
    void orderHeld(bool held);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void lookChanged() override;

private:
    void setupOrder();
    void judgeHold();
    void openCard();
    void fillCard();
    QString toolTipOf(int row) const;
    void retranslate();
    void showCount();
    void hideUnsought();

    WaitingModel *m_waiting;
    LiveListView *m_list = nullptr;
    WaitingDelegate *m_delegate = nullptr;
    SegmentedControl *m_order = nullptr;
    QPushButton *m_rule = nullptr;
    QLabel *m_heldNote = nullptr;
    RiskCard *m_card = nullptr;
    QueueCallId m_cardCaller;
    bool m_pointed = false;
    bool m_pressed = false;
    bool m_held = false;
    QString m_currency;
    QString m_search;
    QString m_fact;
};
