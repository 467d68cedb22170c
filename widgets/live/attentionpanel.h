// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/alertmodel.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/panel.h"

#include <functional>
#include <optional>

class AlertDelegate;
class AttentionSummary;
class QToolButton;

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
    /// From now on cards offer what can be ordered. `judge` says why it cannot be now, in words;
    /// empty when it can. Call remediesChanged() when it may answer differently.
    void offerRemedies(std::function<QString(Remedy, const Alert &)> judge);
    void remediesChanged();
    /// Chooses the topmost alert and takes the keyboard there.
    void focusTop();
    /// The same with this alert; the topmost when it has ended.
    void focusAlert(const Alert &alert);
    void focusList();
    LiveListView *list() const { return m_list; }

Q_SIGNALS:
    void foldRequested(bool folded);
    /// The user chose an alert: look at its queue or agent.
    void alertChosen(const Alert &alert);
    void remedyChosen(Remedy remedy, const Alert &alert);

protected:
    void changeEvent(QEvent *event) override;
    void lookChanged() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void paintFolded();
    void arrange();
    QString spokenCard(int row) const;
    void choose(int row);
    void runTopRemedy(int row);
    void clickAt(int row, QPoint at);
    void hoverAt(QPoint at);
    void showMenu(QPoint at);
    std::optional<Remedy> buttonAt(QPoint at) const;
    QString toolTipAt(QPoint at) const;

    AlertModel *m_alerts;
    const Moment *m_moment;
    AlertDelegate *m_delegate = nullptr;
    LiveListView *m_list = nullptr;
    AttentionSummary *m_summary = nullptr;
    QToolButton *m_fold = nullptr;
    QString m_currency;
    bool m_folded = false;
    bool m_foldable = false;
};
