// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/agentordermodel.h"
#include "widgets/common/moment.h"
#include "widgets/common/panel.h"
#include "widgets/live/agentdelegate.h"

class AgentHeader;
class QMenu;
class QPushButton;
class QStackedLayout;
class SegmentedControl;
class StateChips;

/// The agents: grouped by state as a dense list, or as squares for large floors; sorted, filtered
/// and searched without touching the models others look at.
class AgentsPanel : public Panel
{
    Q_OBJECT

public:
    enum class View { List, Squares };

    AgentsPanel(AgentListModel *agents, const AlertRules *rules, const Moment *moment,
                QWidget *parent = nullptr);

    /// Null: the agents of all queues. `name` is what people call it.
    void setQueue(const QueueId &queue, const QString &name);
    void setQueueChoices(const QList<std::pair<QueueId, QString>> &choices);
    void setSearch(const QString &text);
    /// Until the user chooses, squares come by themselves at sixty agents.
    void setView(View view);
    View view() const;
    void setLoading(bool loading);
    void setStale(bool stale);
    void tick();

    /// Widths, order and view as the user chose them.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &saved);

    AgentId selectedAgent() const { return m_selected; }
    void select(const AgentId &agent);
    void focusList();
    AgentOrderModel *order() { return &m_order; }
    LiveListView *list() const { return m_list; }
    LiveListView *squares() const { return m_squares; }
    AgentHeader *header() const { return m_header; }
    const AgentColumns &columns() const { return m_delegate->columns(); }
    SegmentedControl *viewSwitch() const { return m_viewSwitch; }
    /// Who stands in that row of one of the two lists; null for a header.
    const AgentItem *agentAt(const LiveListView *list, int row) const;

Q_SIGNALS:
    void agentSelected(const AgentId &agent);
    void queueChosen(const QueueId &queue);
    /// The user changed something of saveLayout().
    void layoutEdited();

protected:
    void changeEvent(QEvent *event) override;
    void lookChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupTools();
    void setupList();
    void setupSquares();
    void applyFilter();
    void showCounts();
    QString spoken(const AgentItem &agent) const;
    int total() const;
    QString queueText() const;
    void retranslate();
    void rememberSelection(const QModelIndex &index, const AgentOrderModel &order);
    void layOutColumns();
    void dressIcons();

    AgentListModel *m_agents;
    const AlertRules *m_rules;
    const Moment *m_moment;
    AgentOrderModel m_order;
    AgentOrderModel m_squareOrder;
    AgentFilter m_filter;
    QString m_queueName;
    QStringList m_queueChoices; ///< as the menu shows them
    AgentId m_selected;
    bool m_viewChosen = false;
    bool m_loading = false;

    AgentDelegate *m_delegate = nullptr;
    AgentSquareDelegate *m_squareDelegate = nullptr;
    AgentHeader *m_header = nullptr;
    LiveListView *m_list = nullptr;
    LiveListView *m_squares = nullptr;
    QWidget *m_listPage = nullptr;
    QStackedLayout *m_stack = nullptr;
    StateChips *m_chips = nullptr;
    QPushButton *m_queueButton = nullptr;
    QMenu *m_queueMenu = nullptr;
    SegmentedControl *m_viewSwitch = nullptr;
};
