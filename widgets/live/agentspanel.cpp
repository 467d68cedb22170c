// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/agentspanel.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/segmented.h"
#include "widgets/common/spokenmodel.h"
#include "widgets/common/text.h"
#include "widgets/live/agentheader.h"
#include "widgets/live/livewords.h"
#include "widgets/live/statechips.h"

#include <QActionGroup>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int SquaresFrom = 60;
constexpr qint32 PanelVersion = 1;
} // namespace

AgentsPanel::AgentsPanel(AgentListModel *agents, const AlertRules *rules, const Moment *moment,
                         QWidget *parent)
    : Panel(parent)
    , m_agents(agents)
    , m_rules(rules)
    , m_moment(moment)
    , m_order(agents)
    , m_squareOrder(agents)
{
    m_order.setGrouped(true);
    m_order.setOrder(AgentColumn::Since, Qt::AscendingOrder);
    m_order.setCollapsed(AgentStatus::Offline, true);
    m_squareOrder.setGrouped(false);
    m_squareOrder.setOrder(AgentColumn::Status, Qt::AscendingOrder);
    setupTools();
    m_stack = new QStackedLayout;
    content()->addLayout(m_stack, 1);
    setupList();
    setupSquares();
    connect(&m_order, &AgentOrderModel::countsChanged, this, &AgentsPanel::showCounts);
    connect(agents, &QAbstractItemModel::rowsInserted, this, &AgentsPanel::showCounts);
    connect(agents, &QAbstractItemModel::rowsRemoved, this, &AgentsPanel::showCounts);
    retranslate();
}

void AgentsPanel::setupTools()
{
    m_chips = new StateChips(&m_order, this);
    connect(m_chips, &StateChips::chosen, this, [this](const QSet<AgentStatus> &states) {
        m_filter.states = states;
        applyFilter();
    });
    m_queueMenu = new QMenu(this);
    m_queueButton = new QPushButton(this);
    m_queueButton->setProperty("kind", u"small"_s);
    m_queueButton->setMenu(m_queueMenu);
    m_viewSwitch = new SegmentedControl(this);
    m_viewSwitch->addChoice({});
    m_viewSwitch->addChoice({});
    connect(m_viewSwitch, &SegmentedControl::chosen, this, [this](int index) {
        m_viewChosen = true;
        setView(index == 0 ? View::List : View::Squares);
        Q_EMIT layoutEdited();
    });
    tools()->setStretch(1, 0); // the chips take what room there is
    tools()->addWidget(m_chips, 1);
    tools()->addWidget(m_queueButton);
    tools()->addWidget(m_viewSwitch);
    dressIcons();
}

void AgentsPanel::setupList()
{
    m_listPage = new QWidget(this);
    auto *layout = new QVBoxLayout(m_listPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new AgentHeader(m_listPage);
    m_header->setSorted(m_order.column(), m_order.direction());
    m_list = new LiveListView(m_listPage);
    m_delegate = new AgentDelegate(&m_order, m_rules, m_moment, this);
    m_list->setLiveDelegate(m_delegate);
    const auto spoken = [this](int row) {
        const AgentItem *agent = m_order.agentAt(row);
        return agent ? this->spoken(*agent) : m_order.index(row).data(Qt::DisplayRole).toString();
    };
    m_list->setModel(new SpokenModel(&m_order, spoken, spoken, this));
    m_list->viewport()->installEventFilter(this);
    layout->addWidget(m_header);
    layout->addWidget(m_list, 1);
    m_stack->addWidget(m_listPage);

    connect(m_header, &AgentHeader::sortRequested, this,
            [this](AgentColumn column, Qt::SortOrder direction) {
                m_order.setOrder(column, direction);
                Q_EMIT layoutEdited();
            });
    connect(m_header, &AgentHeader::widthChosen, this, [this](AgentColumns::Kind kind, int width) {
        m_delegate->columns().choose(kind, width);
        layOutColumns();
        Q_EMIT layoutEdited();
    });
    connect(m_header, &AgentHeader::widthForgotten, this, [this](AgentColumns::Kind kind) {
        m_delegate->columns().forgetChoice(kind);
        layOutColumns();
        Q_EMIT layoutEdited();
    });
    const auto toggleGroup = [this](int row) {
        if (!m_order.isHeader(row))
            return;
        const QModelIndex head = m_order.index(row);
        m_order.setCollapsed(head.data(AgentListModel::StatusRole).value<AgentStatus>(),
                             !head.data(AgentOrderModel::CollapsedRole).toBool());
    };
    connect(m_list, &LiveListView::clickedRow, this, toggleGroup);
    connect(m_list, &QAbstractItemView::activated, this,
            [toggleGroup](const QModelIndex &index) { toggleGroup(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { rememberSelection(now, m_order); });
}

void AgentsPanel::setupSquares()
{
    m_squares = new LiveListView(this);
    m_squares->setFlow(QListView::LeftToRight);
    m_squares->setWrapping(true);
    m_squares->setContentsMargins(0, 0, 0, 0);
    m_squareDelegate = new AgentSquareDelegate(&m_squareOrder, m_moment, this);
    m_squares->setLiveDelegate(m_squareDelegate);
    m_squares->viewport()->installEventFilter(this);
    const auto spoken = [this](int row) {
        const AgentItem *agent = m_squareOrder.agentAt(row);
        return agent ? this->spoken(*agent) : QString();
    };
    m_squares->setModel(new SpokenModel(&m_squareOrder, spoken, spoken, this));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(10, 10, 6, 4);
    layout->addWidget(m_squares);
    m_stack->addWidget(page);
    connect(m_squares->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { rememberSelection(now, m_squareOrder); });
}

void AgentsPanel::setQueue(const QueueId &queue, const QString &name)
{
    m_filter.queue = queue;
    m_queueName = name;
    for (QAction *action : m_queueMenu->actions())
        action->setChecked(action->data().toString() == queue.value());
    applyFilter();
    retranslate();
}

void AgentsPanel::setQueueChoices(const QList<std::pair<QueueId, QString>> &choices)
{
    QStringList texts{tr("All queues")};
    for (const auto &[queue, name] : choices)
        texts << queue.value() << name;
    if (std::exchange(m_queueChoices, texts) == texts)
        return; // queues change all the time, their names once a year
    m_queueMenu->clear();
    const auto add = [this](const QueueId &queue, const QString &name) {
        QAction *action = m_queueMenu->addAction(name);
        action->setCheckable(true);
        action->setData(queue.value());
        action->setChecked(queue == m_filter.queue);
        connect(action, &QAction::triggered, this, [this, queue] { Q_EMIT queueChosen(queue); });
    };
    add(QueueId(), tr("All queues"));
    m_queueMenu->addSeparator();
    for (const auto &[queue, name] : choices)
        add(queue, name);
}

void AgentsPanel::setSearch(const QString &text)
{
    m_filter.text = text;
    applyFilter();
}

void AgentsPanel::applyFilter()
{
    m_order.setFilter(m_filter);
    m_squareOrder.setFilter(m_filter);
    m_chips->setChosen(m_filter.states);
    showCounts();
}

void AgentsPanel::setView(View view)
{
    m_stack->setCurrentIndex(view == View::List ? 0 : 1);
    m_viewSwitch->setCurrentIndex(view == View::List ? 0 : 1);
}

QByteArray AgentsPanel::saveLayout() const
{
    QByteArray saved;
    QDataStream out(&saved, QIODevice::WriteOnly);
    QMap<int, int> widths;
    for (const auto &[kind, width] : m_delegate->columns().chosen())
        widths.insert(static_cast<int>(kind), width);
    out << PanelVersion << m_viewChosen << static_cast<int>(view())
        << static_cast<int>(m_order.column()) << static_cast<int>(m_order.direction()) << widths;
    return saved;
}

void AgentsPanel::restoreLayout(const QByteArray &saved)
{
    QDataStream in(saved);
    qint32 version = 0;
    bool viewChosen = false;
    int shown = 0;
    int column = 0;
    int direction = 0;
    QMap<int, int> widths;
    in >> version >> viewChosen >> shown >> column >> direction >> widths;
    if (in.status() != QDataStream::Ok || version != PanelVersion || column < 0
        || column > static_cast<int>(AgentColumn::Occupancy))
        return;
    m_viewChosen = viewChosen;
    if (viewChosen)
        setView(shown == 0 ? View::List : View::Squares);
    m_order.setOrder(AgentColumn(column),
                     direction == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    m_header->setSorted(m_order.column(), m_order.direction());
    std::map<AgentColumns::Kind, int> chosen;
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        chosen[AgentColumns::Kind(width.key())] = width.value();
    m_delegate->columns().setChosen(chosen);
    layOutColumns();
}

AgentsPanel::View AgentsPanel::view() const
{
    return m_stack->currentIndex() == 0 ? View::List : View::Squares;
}

void AgentsPanel::setLoading(bool loading)
{
    m_list->setLoading(loading);
    m_squares->setLoading(loading);
    m_chips->setVisible(!loading);
    if (std::exchange(m_loading, loading) != loading)
        showCounts();
}

void AgentsPanel::setStale(bool stale)
{
    if (stale == isStale())
        return;
    Panel::setStale(stale);
    m_chips->setStale(stale);
    m_list->viewport()->update();
    m_squares->viewport()->update();
}

void AgentsPanel::tick()
{
    (view() == View::List ? m_list : m_squares)->repaintSeconds();
}

void AgentsPanel::select(const AgentId &agent)
{
    for (const auto &[list, order] :
         {std::pair(m_list, &m_order), std::pair(m_squares, &m_squareOrder)}) {
        const int row = order->rowOf(agent);
        if (row >= 0)
            list->setCurrentIndex(list->model()->index(row, 0));
    }
}

void AgentsPanel::focusList()
{
    (view() == View::List ? m_list : m_squares)->setFocus(Qt::ShortcutFocusReason);
}

void AgentsPanel::rememberSelection(const QModelIndex &index, const AgentOrderModel &order)
{
    const AgentItem *agent = index.isValid() ? order.agentAt(index.row()) : nullptr;
    if (!agent || agent->id == m_selected)
        return;
    m_selected = agent->id;
    Q_EMIT agentSelected(m_selected);
}

QString AgentsPanel::queueText() const
{
    return m_filter.queue.isNull() ? tr("All queues") : m_queueName;
}

const AgentItem *AgentsPanel::agentAt(const LiveListView *list, int row) const
{
    return (list == m_squares ? m_squareOrder : m_order).agentAt(row);
}

QString AgentsPanel::spoken(const AgentItem &agent) const
{
    QString text = LiveWords::spoken(agent);
    for (const Listener &listener : agent.listeners) {
        const int row = m_agents->rowOf(listener.supervisor);
        const QString who = row >= 0 ? m_agents->at(row).name : listener.supervisor.value();
        const QString since = Format::clock(listener.since, m_moment->zone);
        text += u'\n'
                + (who.isEmpty() ? tr("Somebody has listened since %1").arg(since)
                                 : tr("%1 has listened since %2").arg(who, since));
    }
    return text;
}

int AgentsPanel::total() const
{
    int sum = 0;
    for (const AgentStatus status : AgentGroups)
        sum += m_order.countOf(status);
    return sum;
}

void AgentsPanel::showCounts()
{
    const int staffed = total() - m_order.countOf(AgentStatus::Offline);
    const QString title = tr("Agents");
    const QString aside = m_loading ? QString() : tr("%n on shift", nullptr, staffed);
    // The words of the states say more than their sum.
    const int room = width() - m_viewSwitch->sizeHint().width()
                     - Text::width(title, TypeRole::Head, TypeWeight::Medium) - 56
                     - m_chips->widthWithWords();
    const QString queue = queueText();
    const int forQueue = Text::width(queue, TypeRole::Body, TypeWeight::Medium) + 42;
    const int forAside = Text::width(aside, TypeRole::Small) + 8;
    const bool namesQueue = !m_filter.queue.isNull() || room >= forQueue;
    m_queueButton->setText(namesQueue ? u' ' + queue : QString());
    setTitle(title, room >= forQueue + forAside ? aside : QString());
    const bool filtered = m_filter != AgentFilter();
    for (LiveListView *list : {m_list, m_squares}) {
        if (list)
            list->setEmptyText(filtered ? tr("No agent matches") : tr("No agents in any queue"));
    }
    if (!m_viewChosen && total() >= SquaresFrom)
        setView(View::Squares);
}

void AgentsPanel::retranslate()
{
    m_queueButton->setToolTip(tr("Show the agents, waiting and lost callers of one queue"));
    m_queueButton->setAccessibleName(tr("Queue shown: %1").arg(queueText()));
    const auto name = [this](int choice, const QString &text) {
        m_viewSwitch->button(choice)->setToolTip(text);
        m_viewSwitch->button(choice)->setAccessibleName(text);
    };
    name(0, tr("Agents as a list"));
    name(1, tr("Agents as squares"));
    m_list->setAccessibleName(tr("Agents"));
    m_squares->setAccessibleName(tr("Agents"));
    m_header->retranslate();
    if (!m_queueMenu->isEmpty())
        m_queueMenu->actions().first()->setText(tr("All queues"));
    showCounts();
}

void AgentsPanel::dressIcons()
{
    const Theme &t = Look::instance().theme();
    m_queueButton->setIcon(Icons::icon(u"filter"_s));
    m_queueButton->setIconSize({14, 14});
    m_viewSwitch->button(0)->setIcon(Icons::icon(u"list"_s, t.ink2, t.onInv));
    m_viewSwitch->button(1)->setIcon(Icons::icon(u"squares"_s, t.ink2, t.onInv));
}

void AgentsPanel::lookChanged()
{
    Panel::lookChanged();
    dressIcons();
    layOutColumns();
}

void AgentsPanel::layOutColumns()
{
    if (!m_list || !m_delegate)
        return;
    m_delegate->setWidth(m_list->viewport()->width());
    m_header->layOut(m_delegate->columns());
    m_list->viewport()->update();
}

void AgentsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        layOutColumns();
    }
    Panel::changeEvent(event);
}

void AgentsPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    showCounts();
}

bool AgentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool resized = event->type() == QEvent::Resize || event->type() == QEvent::Show;
    if (resized && m_list && watched == m_list->viewport())
        layOutColumns();
    if (resized && m_squares && watched == m_squares->viewport()) {
        m_squareDelegate->setWidth(m_squares->viewport()->width() - 1);
        m_squares->layOutAgain();
    }
    return Panel::eventFilter(watched, event);
}
