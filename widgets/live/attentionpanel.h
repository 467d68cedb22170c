// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/alertmodel.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/panel.h"

class QToolButton;

/// One alert: what happens, why, and what to do about it in words. The topmost loss is the loudest
/// thing of the page.
class AlertDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    AlertDelegate(const AlertModel *model, const Moment *moment, QObject *parent = nullptr);

    void setWidth(int width) { m_width = width; }
    void setCurrency(const QString &symbol) { m_currency = symbol; }

    QRect secondsRect(const QRect &row, int index) const override;
    /// The worst wait grows every second; only what is written of it counts.
    bool showsChange(int row) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Blocks;
    Blocks blocks(const AlertItem &item, const QRect &row) const;
    QString moneyText(const Alert &alert) const;
    QString words(int row) const;

    const AlertModel *m_model;
    int m_width = 300;
    mutable QHash<int, QString> m_written; ///< by row, as last painted
    QString m_currency;
};

/// What needs the supervisor now, worst first. In small windows it folds to a strip with the count
/// and opens over the page.
class AttentionPanel : public Panel
{
    Q_OBJECT

public:
    static constexpr int FoldedWidth = 56;

    AttentionPanel(AlertModel *alerts, const Moment *moment, QWidget *parent = nullptr);

    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void setFoldable(bool foldable);
    void setCurrency(const QString &symbol);
    void setLoading(bool loading);
    void setStale(bool stale);
    /// Chooses the topmost alert and takes the keyboard there.
    void focusTop();
    void focusList();
    LiveListView *list() const { return m_list; }

Q_SIGNALS:
    void foldRequested(bool folded);
    /// The user chose an alert: look at its queue or agent.
    void alertChosen(const Alert &alert);

protected:
    void changeEvent(QEvent *event) override;
    void lookChanged() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Summary;
    void retranslate();
    void refresh();
    void paintFolded();
    void arrange();

    AlertModel *m_alerts;
    const Moment *m_moment;
    AlertDelegate *m_delegate = nullptr;
    LiveListView *m_list = nullptr;
    Summary *m_summary = nullptr;
    QToolButton *m_fold = nullptr;
    QString m_currency;
    bool m_folded = false;
    bool m_foldable = false;
};
