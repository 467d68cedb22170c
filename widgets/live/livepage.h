// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/livesession.h"
#include "widgets/common/freshness.h"
#include "widgets/common/moment.h"

#include <QWidget>

class AgentBar;
class AskBar;
class AgentsPanel;
class AttentionPanel;
class Banner;
class CallsPanel;
class FloorActing;
class FloorDrag;
class JoinBar;
class KpiStrip;
class LostPanel;
class Orders;
struct PaletteEntry;
class QSplitter;
class ResultStrip;
class SegmentedControl;
class TileStrip;
class WaitingPanel;

/// The floor as it is now: headline figures, queues, agents, callers, and what needs attention.
///
/// Shows a LiveSession and decides nothing. All running times change together on the whole second.
/// When the data gets old everything turns grey and times stand still. Arranges itself by size.
class LivePage : public QWidget
{
    Q_OBJECT

public:
    explicit LivePage(LiveSession *session, QWidget *parent = nullptr);

    /// From now on the user can act; without it the page only shows. Once.
    void setOrders(Orders *orders);
    /// Of money figures; "\u20BD" unless set.
    void setCurrency(const QString &symbol);
    /// Only agents, callers and queues that match; empty shows all.
    void setSearch(const QString &text);
    /// Null: all queues.
    void setQueue(const QueueId &queue);
    const Moment &moment() const { return m_moment; }
    Freshness freshness() const { return m_freshness; }

    /// Chooses what the palette found.
    void reveal(const PaletteEntry &target);

    /// Between the lists and what is chosen; the page takes it over.
    void addStrip(QWidget *strip);

    /// The splitters, to be kept over restarts.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &saved);

    /// A jumps to the top alert, F6 and Shift+F6 to the next and previous panel. True when used.
    bool takeKey(const QKeyEvent &event);
    void focusTopAlert();

    KpiStrip *kpis() const { return m_kpis; }
    TileStrip *tiles() const { return m_tiles; }
    AgentsPanel *agents() const { return m_agents; }
    WaitingPanel *waiting() const { return m_waiting; }
    LostPanel *lost() const { return m_lost; }
    AttentionPanel *attention() const { return m_attention; }
    AgentBar *agentBar() const { return m_agentBar; }
    CallsPanel *calls() const { return m_calls; }
    AskBar *askBar() const { return m_ask; }
    ResultStrip *results() const { return m_results; }
    JoinBar *joinBar() const { return m_join; }
    FloorActing *acting() const { return m_acting; }
    FloorDrag *drag() const { return m_drag; }

Q_SIGNALS:
    void freshnessChanged(Freshness freshness);
    /// The button of the banner; shown only while somebody listens to this signal.
    void reconnectRequested();
    void layoutEdited();
    /// What the window's title says while somebody is listened to; empty: nobody is.
    void markChanged(const QString &mark);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupPanels();
    void setupLayout();
    void setupConnections();
    void takeUpdate(const BoardDelta &delta);
    void takeTick(Timestamp second);
    void judgeFreshness(Timestamp now);
    void showBanner(Timestamp now);
    void showAgent();
    void showQueueChoices();
    void showFacts();
    void showTab(int tab);
    void setCompact(bool compact);
    void arrange();
    void focusPanel(int step);
    void retranslate();

    LiveSession *m_session;
    Moment m_moment;
    Freshness m_freshness = Freshness::Waiting;
    QueueId m_queue;
    bool m_compact = false;
    bool m_attentionOpen = false;

    Banner *m_banner = nullptr;
    KpiStrip *m_kpis = nullptr;
    TileStrip *m_tiles = nullptr;
    AgentsPanel *m_agents = nullptr;
    WaitingPanel *m_waiting = nullptr;
    LostPanel *m_lost = nullptr;
    AttentionPanel *m_attention = nullptr;
    AgentBar *m_agentBar = nullptr;
    CallsPanel *m_calls = nullptr;
    AskBar *m_ask = nullptr;
    ResultStrip *m_results = nullptr;
    JoinBar *m_join = nullptr;
    FloorActing *m_acting = nullptr;
    FloorDrag *m_drag = nullptr;
    Orders *m_orders = nullptr;
    SegmentedControl *m_tabs = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_callers = nullptr;
    QWidget *m_body = nullptr;
    QWidget *m_main = nullptr;
};
