// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/alerts.h"
#include "core/models/waitingmodel.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/panel.h"

class SegmentedControl;

/// A caller who waits: place in the queue, who, since when, against the queue's limit.
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

private:
    void paintWait(QPainter &painter, const QRect &box, const WaitingItem &item) const;
    void paintCaller(QPainter &painter, const QRect &box, const WaitingItem &item) const;

    const WaitingModel *m_model;
    const AlertRules *m_rules;
};

/// The callers who wait now, by wait or by place in the queue.
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
    LiveListView *list() const { return m_list; }

Q_SIGNALS:
    void orderChosen(WaitingModel::Order order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCount();
    void hideUnsought();

    WaitingModel *m_waiting;
    LiveListView *m_list = nullptr;
    SegmentedControl *m_order = nullptr;
    QString m_search;
    QString m_fact;
};
