// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/livepage.h"

#include "widgets/command/actbar.h"
#include "widgets/command/askbar.h"
#include "widgets/command/joinbar.h"
#include "widgets/command/orders.h"
#include "widgets/command/paletteindex.h"
#include "widgets/command/resultstrip.h"
#include "widgets/common/banner.h"
#include "widgets/common/format.h"
#include "widgets/common/look.h"
#include "widgets/common/physicalkeys.h"
#include "widgets/common/segmented.h"
#include "widgets/live/agentbar.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/attentionpanel.h"
#include "widgets/live/callspanel.h"
#include "widgets/live/flooracting.h"
#include "widgets/live/floordrag.h"
#include "widgets/live/kpistrip.h"
#include "widgets/live/livewords.h"
#include "widgets/live/lostpanel.h"
#include "widgets/live/queuetile.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/waitingpanel.h"

#include <QApplication>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int PageGap = 12;
constexpr int CompactWidth = 1340;
constexpr int CompactHeight = 780;
constexpr int WideWidth = 1700;
constexpr qint32 LayoutVersion = 2; // 1 had no agents
enum Tab { AgentsTab, CallersTab };
} // namespace

LivePage::LivePage(LiveSession *session, QWidget *parent) : QWidget(parent), m_session(session)
{
    m_moment.zone = session->board().settings().timeZone;
    m_moment.now = std::chrono::floor<Seconds>(session->board().now());
    setupPanels();
    setupLayout();
    setupConnections();
    showQueueChoices();
    judgeFreshness(m_moment.now);
    retranslate();
}

void LivePage::setupPanels()
{
    m_banner = new Banner(this);
    m_join = new JoinBar(&m_moment, this);
    m_kpis = new KpiStrip(m_session, &m_moment, this);
    m_body = new QWidget(this);
    m_main = new QWidget(m_body);
    m_tiles = new TileStrip(m_session->queues(), &m_moment, m_main);
    m_tabs = new SegmentedControl(m_main);
    m_tabs->addChoice({});
    m_tabs->addChoice({});
    m_tabs->hide();
    m_columns = new QSplitter(Qt::Horizontal, m_main);
    m_agents = new AgentsPanel(m_session->agents(), &m_session->alertRules(), &m_moment, m_columns);
    m_callers = new QSplitter(Qt::Vertical, m_columns);
    m_waiting =
        new WaitingPanel(m_session->waiting(), &m_session->alertRules(), &m_moment, m_callers);
    m_lost = new LostPanel(m_session->lost(), &m_moment, m_callers);
    m_ask = new AskBar(m_main);
    m_results = new ResultStrip(&m_moment, m_main);
    m_agentBar = new AgentBar(&m_moment, m_main);
    m_attention = new AttentionPanel(m_session->alerts(), &m_moment, m_body);
    m_calls = new CallsPanel(m_session, &m_moment, m_body);
    setCurrency(u"\u20BD"_s);
}

void LivePage::setupLayout()
{
    for (QSplitter *splitter : {m_columns, m_callers}) {
        splitter->setHandleWidth(PageGap);
        splitter->setChildrenCollapsible(false);
        connect(splitter, &QSplitter::splitterMoved, this, &LivePage::layoutEdited);
    }
    m_columns->setStretchFactor(0, 65);
    m_columns->setStretchFactor(1, 35);
    m_columns->setSizes({650, 350});
    m_callers->setStretchFactor(0, 70);
    m_callers->setStretchFactor(1, 30);
    m_callers->setSizes({700, 300});

    auto *main = new QVBoxLayout(m_main);
    main->setContentsMargins(PageGap, PageGap, PageGap, PageGap);
    main->setSpacing(PageGap);
    main->addWidget(m_tiles);
    main->addWidget(m_tabs, 0, Qt::AlignLeft);
    main->addWidget(m_columns, 1);
    main->addWidget(m_results);
    main->addWidget(m_ask);
    main->addWidget(m_agentBar);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_banner);
    page->addWidget(m_join);
    page->addWidget(m_kpis);
    page->addSpacing(1);
    page->addWidget(m_body, 1);
    m_body->installEventFilter(this);
}

void LivePage::setupConnections()
{
    connect(m_session, &LiveSession::updated, this, &LivePage::takeUpdate);
    connect(m_session, &LiveSession::ticked, this, &LivePage::takeTick);
    connect(m_session, &LiveSession::linkChanged, this, [this] { judgeFreshness(m_moment.now); });
    connect(m_kpis, &KpiStrip::lostClicked, this, [this] { m_calls->open(m_queue); });
    connect(m_tiles, &TileStrip::lostClicked, m_calls, &CallsPanel::open);
    connect(m_calls, &CallsPanel::closed, m_kpis, &KpiStrip::focusStrip);
    connect(m_tiles, &TileStrip::queueClicked, this,
            [this](const QueueId &queue) { setQueue(queue == m_queue ? QueueId() : queue); });
    connect(m_agents, &AgentsPanel::layoutEdited, this, &LivePage::layoutEdited);
    connect(m_agents, &AgentsPanel::queueChosen, this, &LivePage::setQueue);
    connect(m_agents, &AgentsPanel::agentSelected, this, &LivePage::showAgent);
    connect(m_session, &LiveSession::loansChanged, this, &LivePage::showAgent);
    connect(m_waiting, &WaitingPanel::orderChosen, m_session, &LiveSession::setWaitingOrder);
    connect(m_waiting, &WaitingPanel::orderHeld, m_session, &LiveSession::setWaitingOrderHeld);
    connect(m_session, &LiveSession::riskRuleChanged, m_waiting, &WaitingPanel::showRule);
    connect(m_tabs, &SegmentedControl::chosen, this, &LivePage::showTab);
    connect(m_banner, &Banner::buttonClicked, this, &LivePage::reconnectRequested);
    connect(m_attention, &AttentionPanel::foldRequested, this, [this](bool folded) {
        m_attentionOpen = !folded;
        arrange();
        m_attention->focusList();
    });
    connect(m_attention, &AttentionPanel::alertChosen, this, [this](const Alert &alert) {
        if (!alert.agent.isNull())
            m_agents->select(alert.agent);
        else if (!alert.queue.isNull())
            setQueue(alert.queue);
    });
    connect(&Look::instance(), &Look::changed, this, &LivePage::arrange);
}

void LivePage::setOrders(Orders *orders)
{
    m_orders = orders;
    m_acting = new FloorActing(*orders,
                               {.agents = m_agents,
                                .waiting = m_waiting,
                                .callers = m_session->waiting(),
                                .tiles = m_tiles,
                                .attention = m_attention,
                                .bar = m_agentBar,
                                .ask = m_ask,
                                .results = m_results,
                                .join = m_join},
                               this);
    m_drag = new FloorDrag(*orders,
                           {.session = m_session,
                            .agents = m_agents->list(),
                            .squares = m_agents->squares(),
                            .callers = m_waiting->list(),
                            .page = this,
                            .tiles =
                                [this] {
                                    const auto &tiles = m_tiles->tiles();
                                    return QList<QueueTile *>(tiles.begin(), tiles.end());
                                },
                            .agentAt =
                                [this](const LiveListView *list, int row) {
                                    const AgentItem *agent = m_agents->agentAt(list, row);
                                    return agent ? agent->id : AgentId();
                                }},
                           this);
    m_agentBar->setActing();
    orders->setStale(m_moment.stale);
    connect(m_join, &JoinBar::markChanged, this, [this] { Q_EMIT markChanged(m_join->mark()); });
    showTab(m_tabs->currentIndex());
}

void LivePage::setCurrency(const QString &symbol)
{
    m_attention->setCurrency(symbol);
    m_waiting->setCurrency(symbol);
}

void LivePage::reveal(const PaletteEntry &target)
{
    switch (target.target) {
    case PaletteEntry::Target::Agent:
        m_agents->select(AgentId(target.id));
        break;
    case PaletteEntry::Target::Caller:
        m_waiting->list()->setCurrentIndex(m_waiting->list()->model()->index(
            m_session->waiting()->rowOf(QueueCallId(target.id)), 0));
        break;
    case PaletteEntry::Target::Queue:
    case PaletteEntry::Target::Program:
    case PaletteEntry::Target::None:
        break;
    }
}

void LivePage::setSearch(const QString &text)
{
    m_agents->setSearch(text);
    m_waiting->setSearch(text);
    m_lost->setSearch(text);
}

void LivePage::setQueue(const QueueId &queue)
{
    m_queue = queue;
    m_session->setShownQueue(queue);
    m_agents->setQueue(queue, nameOfQueue(m_session->queueNames(), queue));
    m_tiles->setChosen(queue);
}

void LivePage::takeUpdate(const BoardDelta &delta)
{
    // Board settings may have come with the site's own time zone.
    m_moment.zone = m_session->board().settings().timeZone;
    if (!isKnown(m_moment.now))
        m_moment.now = std::chrono::floor<Seconds>(m_session->board().now());
    if (delta.totals || delta.observed || !delta.queues.isEmpty())
        m_kpis->refresh();
    if (!delta.queues.isEmpty() || !delta.queuesGone.isEmpty())
        showQueueChoices();
    if (delta.agents.contains(m_agents->selectedAgent())
        || delta.agentsGone.contains(m_agents->selectedAgent()))
        showAgent();
    if (m_acting)
        m_acting->take(delta);
    if (m_compact)
        retranslate();
    showFacts();
    judgeFreshness(std::max(m_moment.now, m_session->board().now()));
}

void LivePage::takeTick(Timestamp second)
{
    judgeFreshness(second);
    if (m_moment.stale)
        return;
    m_moment.now = second;
    m_tiles->tick();
    m_agents->tick();
    m_waiting->tick();
    m_agentBar->tick();
    m_join->tick();
    if (m_acting)
        m_acting->refresh();
}

void LivePage::judgeFreshness(Timestamp now)
{
    const bool sawAnything = isKnown(m_session->board().lastTruth());
    const Freshness freshness = freshnessOf(m_session->link(), sawAnything, now);
    const bool loading = freshness == Freshness::Waiting;
    m_moment.stale = isOld(freshness);
    m_kpis->setStale(m_moment.stale);
    m_tiles->setStale(m_moment.stale);
    m_agents->setStale(m_moment.stale);
    m_waiting->setStale(m_moment.stale);
    m_lost->setStale(m_moment.stale);
    m_attention->setStale(m_moment.stale);
    m_agentBar->setStale(m_moment.stale);
    if (m_orders)
        m_orders->setStale(m_moment.stale);
    m_tiles->setLoading(loading);
    m_agents->setLoading(loading);
    m_waiting->setLoading(loading);
    m_lost->setLoading(loading);
    m_attention->setLoading(loading);
    showBanner(now);
    if (std::exchange(m_freshness, freshness) != freshness)
        Q_EMIT freshnessChanged(freshness);
}

void LivePage::showBanner(Timestamp now)
{
    const LinkStatus &link = m_session->link();
    const QString truth =
        Format::clock(std::max(m_session->board().lastTruth(), link.lastByte), m_moment.zone);
    QString text;
    QString detail = LinkWords::problem(link.problem);
    switch (m_freshness) {
    case Freshness::Waiting:
        if (!detail.isEmpty())
            text = tr("No connection to the PBX.");
        break;
    case Freshness::Live:
    case Freshness::Aging:
        break;
    case Freshness::Stale:
        text = tr("No data for %1. What is shown is of %2.")
                   .arg(Format::duration(Format::elapsed(link.lastByte, now)), truth);
        break;
    case Freshness::Broken:
        text = tr("Connection lost. What is shown is of %1.").arg(truth);
        break;
    }
    if (link.phase == LinkStatus::Phase::WaitingToRetry && isKnown(link.nextAttempt)
        && link.nextAttempt > now)
        detail += u' '
                  + tr("Next try in %1 s.")
                        .arg(std::chrono::ceil<Seconds>(link.nextAttempt - now).count());
    else if (!text.isEmpty() && link.phase != LinkStatus::Phase::Live)
        detail += u' ' + LinkWords::phase(link.phase) + u'.';
    m_banner->setText(text, detail.trimmed());
    const bool offersReconnect =
        isSignalConnected(QMetaMethod::fromSignal(&LivePage::reconnectRequested));
    m_banner->setButton(offersReconnect && !text.isEmpty() ? tr("Reconnect") : QString(),
                        tr("Try to connect to the PBX at once"));
}

void LivePage::showAgent()
{
    const AgentId chosen = m_agents->selectedAgent();
    m_agentBar->setAgent(m_session->board().agent(chosen), m_session->queueNames());
    const int row = m_session->agents()->rowOf(chosen);
    m_agentBar->setLoan(row < 0 ? std::nullopt : m_session->agents()->at(row).loan);
}

void LivePage::showQueueChoices()
{
    QList<std::pair<QueueId, QString>> choices;
    for (const QueueId &id : m_session->board().queueIds()) {
        if (m_session->queues()->rowOf(id) >= 0)
            choices.append({id, nameOfQueue(m_session->queueNames(), id)});
    }
    m_agents->setQueueChoices(choices);
}

void LivePage::showFacts()
{
    const Tally today = m_session->board().siteToday();
    m_waiting->setBestFact(today.answered > 0 ? tr("%1 of %2 answered today")
                                                    .arg(Format::number(today.answered),
                                                         Format::number(today.finished()))
                                              : QString());
}

void LivePage::showTab(int tab)
{
    m_agents->setVisible(!m_compact || tab == AgentsTab);
    m_callers->setVisible(!m_compact || tab == CallersTab);
    m_agentBar->setVisible(!m_compact || tab == AgentsTab || m_orders);
}

void LivePage::setCompact(bool compact)
{
    m_compact = compact;
    m_kpis->setCompact(compact);
    m_tiles->setCompact(compact);
    m_tabs->setVisible(compact);
    m_callers->setOrientation(compact ? Qt::Horizontal : Qt::Vertical);
    if (!compact)
        m_attentionOpen = false;
    m_main->layout()->setSpacing(compact ? 8 : PageGap);
    showTab(m_tabs->currentIndex());
}

void LivePage::arrange()
{
    const Look &look = Look::instance();
    const bool compact = width() < look.px(CompactWidth) || height() < look.px(CompactHeight) - 50;
    if (compact != m_compact)
        setCompact(compact);
    const int fullWidth = look.px(width() >= WideWidth ? 360 : 332);
    const bool folded = m_compact && !m_attentionOpen;
    const int reserved = m_compact ? AttentionPanel::FoldedWidth : fullWidth;
    const QRect body = m_body->rect();
    m_main->setGeometry(0, 0, body.width() - reserved, body.height());
    const int shown = folded ? AttentionPanel::FoldedWidth : fullWidth;
    m_attention->setFoldable(m_compact);
    m_attention->setFolded(folded);
    m_attention->setGeometry(body.width() - shown, 0, shown, body.height());
    m_attention->raise();
    const int callsWidth = std::min(look.px(460), m_main->width() - 2 * PageGap);
    m_calls->setGeometry(m_main->width() - callsWidth - PageGap, PageGap, callsWidth,
                         body.height() - 2 * PageGap);
    m_calls->raise();
}

bool LivePage::takeKey(const QKeyEvent &event)
{
    if (m_acting && m_acting->takeKey(event))
        return true;
    if (event.key() == Qt::Key_F6) {
        focusPanel(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    }
    const auto chords =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!chords && PhysicalKeys::of(event) == Qt::Key_A) {
        focusTopAlert();
        return true;
    }
    return false;
}

void LivePage::focusTopAlert()
{
    m_attention->focusTop();
}

void LivePage::focusPanel(int step)
{
    const std::array<QWidget *, 6> panels{m_kpis,    m_tiles, m_agents,
                                          m_waiting, m_lost,  m_attention};
    const QWidget *focused = QApplication::focusWidget();
    int at = -1;
    for (size_t i = 0; i < panels.size(); ++i) {
        if (focused && (panels[i] == focused || panels[i]->isAncestorOf(focused)))
            at = static_cast<int>(i);
    }
    const int count = static_cast<int>(panels.size());
    if (at < 0)
        at = step > 0 ? count - 1 : 0;
    do {
        at = (at + step + count) % count;
    } while (!panels[static_cast<size_t>(at)]->isVisible());
    switch (at) {
    case 0:
        m_kpis->focusStrip();
        break;
    case 1:
        m_tiles->focusStrip();
        break;
    case 2:
        m_agents->focusList();
        break;
    case 3:
        m_waiting->focusList();
        break;
    case 4:
        m_lost->focusList();
        break;
    default:
        m_attention->focusList();
        break;
    }
}

void LivePage::addStrip(QWidget *strip)
{
    auto *main = qobject_cast<QVBoxLayout *>(m_main->layout());
    main->insertWidget(main->indexOf(m_agentBar), strip);
}

QByteArray LivePage::saveLayout() const
{
    QByteArray saved;
    QDataStream out(&saved, QIODevice::WriteOnly);
    out << LayoutVersion << m_columns->saveState() << m_callers->saveState()
        << m_agents->saveLayout();
    return saved;
}

void LivePage::restoreLayout(const QByteArray &saved)
{
    QDataStream in(saved);
    qint32 version = 0;
    QByteArray columns;
    QByteArray callers;
    in >> version >> columns >> callers;
    if (in.status() != QDataStream::Ok || version < 1 || version > LayoutVersion)
        return;
    QByteArray agents;
    if (version >= 2)
        in >> agents;
    m_agents->restoreLayout(agents);
    m_columns->restoreState(columns);
    m_callers->restoreState(callers);
}

void LivePage::retranslate()
{
    m_tabs->button(AgentsTab)->setText(tr("Agents"));
    m_tabs->button(CallersTab)
        ->setText(tr("Waiting %1").arg(Format::number(m_session->waiting()->rowCount())));
    m_tabs->button(AgentsTab)->setAccessibleName(tr("Show the agents"));
    m_tabs->button(CallersTab)->setAccessibleName(tr("Show waiting and lost callers"));
    m_tabs->button(AgentsTab)->setToolTip(tr("Show the agents"));
    m_tabs->button(CallersTab)->setToolTip(tr("Show waiting and lost callers"));
    setAccessibleName(tr("Live"));
    showFacts();
}

void LivePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LivePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showBanner(m_moment.now);
    }
    QWidget::changeEvent(event);
}

void LivePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance().theme().bg);
    painter.fillRect(0, m_kpis->geometry().bottom() + 1, width(), 1, Look::instance().theme().line);
}

bool LivePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}
