// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/lostmodel.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/panel.h"

/// A caller who left without an answer: when, who, which queue, how long, why. Counts no seconds.
class LostDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    LostDelegate(const LostModel *model, const Moment *moment, QObject *parent = nullptr);

    /// The cause in whole words on a second line, for the list of calls behind a figure.
    void setDetailed(bool detailed) { m_detailed = detailed; }

    QRect secondsRect(const QRect &row, int index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString about(const LostItem &item) const;

    const LostModel *m_model;
    bool m_detailed = false;
};

/// The callers who just left without an answer, newest first.
class LostPanel : public Panel
{
    Q_OBJECT

public:
    LostPanel(LostModel *lost, const Moment *moment, QWidget *parent = nullptr);

    void setSearch(const QString &text);
    void setLoading(bool loading);
    void setStale(bool stale);
    void focusList();
    LiveListView *list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void hideUnsought();

    LostModel *m_lost;
    LiveListView *m_list = nullptr;
    QString m_search;
};
