// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/flooracting.h"

#include "core/models/waitingmodel.h"
#include "widgets/command/actbar.h"
#include "widgets/command/actkeys.h"
#include "widgets/command/actmenu.h"
#include "widgets/command/agentacts.h"
#include "widgets/command/askbar.h"
#include "widgets/command/calleracts.h"
#include "widgets/command/joinbar.h"
#include "widgets/command/orders.h"
#include "widgets/command/reasonbox.h"
#include "widgets/command/resultstrip.h"
#include "widgets/common/livelistview.h"
#include "widgets/live/agentbar.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/attentionpanel.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/waitingpanel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr int MainAgentActs = 7;
constexpr int MainCallerActs = 7;

bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu
           || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

FloorActing::FloorActing(Orders &orders, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
    , m_parts(parts)
    , m_keys(new ActKeys(this))
{
    m_parts.join->setOrders(&orders);
    m_parts.results->setOrders(&orders);
    for (LiveListView *list :
         {m_parts.agents->list(), m_parts.agents->squares(), m_parts.waiting->list()}) {
        list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        watch(list);
    }
    m_parts.bar->acts()->setMaker(
        &orders, [this] { return acts(); }, MainAgentActs);
    connect(m_parts.agents, &AgentsPanel::agentSelected, this, [this] { choose(Choice::Agent); });
    connect(m_parts.waiting->list()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { choose(chosenCallers().isEmpty() ? Choice::Agent : Choice::Callers); });
    connect(m_parts.tiles, &TileStrip::menuRequested, this,
            [this](const QueueId &queue, const QPoint &at) {
                ActMenu::open(QueueActs::of(m_orders.context(), queue), m_orders, m_parts.tiles,
                              at);
            });
    m_parts.attention->offerRemedies(
        [this](Remedy wanted, const Alert &alert) { return actOf(wanted, alert).whyNot; });
    connect(m_parts.attention, &AttentionPanel::remedyChosen, this, &FloorActing::remedy);
    connect(&orders, &Orders::changed, m_parts.attention, &AttentionPanel::remediesChanged);
    connect(&orders, &Orders::changed, this, &FloorActing::refresh);
    connect(&orders, &Orders::asks, this, &FloorActing::ask);
    connect(&orders, &Orders::blocked, this, &FloorActing::showReason);
    connect(m_parts.ask, &AskBar::closed, this, [this] {
        if (m_focusBefore)
            m_focusBefore->setFocus(Qt::OtherFocusReason);
    });
    connect(m_keys, &ActKeys::pressed, this, [this](const Act &act, bool confirmed) {
        if (confirmed)
            m_orders.run(act, true);
        else
            m_parts.bar->acts()->press(act.kind);
    });
    connect(m_keys, &ActKeys::pressAgain, this, [this](const Act &act) {
        m_parts.bar->acts()->setAwaited(act.kind);
        m_parts.results->hint(tr("Press %1 again: %2").arg(act.keys, act.question));
    });
    connect(m_keys, &ActKeys::forgotten, this, [this] {
        m_parts.bar->acts()->setAwaited({});
        m_parts.results->hint({});
    });
}

void FloorActing::watch(LiveListView *list)
{
    list->installEventFilter(this);
    list->viewport()->installEventFilter(this);
    // Whoever turns to a list again means what is chosen there.
    connect(list, &LiveListView::clickedRow, this, [this, list] {
        const bool callers = list == m_parts.waiting->list();
        choose(callers && !chosenCallers().isEmpty() ? Choice::Callers : Choice::Agent);
    });
}

AgentId FloorActing::chosenAgent() const
{
    return m_choice == Choice::Agent ? m_parts.agents->selectedAgent() : AgentId();
}

QList<QueueCallId> FloorActing::chosenCallers() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_parts.waiting->list()->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<QueueCallId> callers;
    for (const int row : std::as_const(rows)) {
        if (row < m_parts.callers->rowCount())
            callers.append(m_parts.callers->at(row).queueCall);
    }
    return callers;
}

QList<Act> FloorActing::acts()
{
    if (m_choice == Choice::Callers)
        return CallerActs::of(m_orders.context(), chosenCallers());
    return AgentActs::of(m_orders.context(), m_parts.agents->selectedAgent());
}

void FloorActing::choose(Choice choice)
{
    m_choice = choice;
    m_keys->forget();
    m_parts.bar->acts()->setMaker(
        &m_orders, [this] { return acts(); },
        choice == Choice::Agent ? MainAgentActs : MainCallerActs);
    showCallers();
}

void FloorActing::showCallers()
{
    m_parts.bar->setCallers({});
    if (m_choice != Choice::Callers)
        return;
    QList<WaitingCaller> callers;
    for (const QueueCallId &id : chosenCallers()) {
        if (const WaitingRow *row = m_orders.board().waiting(id))
            callers.append(row->caller);
    }
    m_parts.bar->setCallers(callers);
}

void FloorActing::refresh()
{
    if (m_choice == Choice::Callers)
        showCallers();
    m_parts.bar->acts()->remake();
}

void FloorActing::take(const BoardDelta &delta)
{
    const bool concerned =
        m_choice == Choice::Callers
            ? !delta.waiting.isEmpty() || !delta.waitingGone.isEmpty()
            : delta.agents.contains(m_parts.agents->selectedAgent()) || delta.observed;
    if (concerned)
        refresh();
}

bool FloorActing::takeKey(const QKeyEvent &event)
{
    if (qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        return false;
    if (event.key() == Qt::Key_Escape) {
        m_keys->forget();
        if (!m_orders.join())
            return false;
        m_orders.leaveJoin();
        return true;
    }
    // Enter belongs to the list of callers alone: elsewhere it presses what has the focus.
    return !isEnter(event) && m_keys->take(event, acts());
}

bool FloorActing::takeListKey(LiveListView *list, QKeyEvent &event)
{
    const bool moves = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab
                       || (event.key() >= Qt::Key_Home && event.key() <= Qt::Key_PageDown
                           && !event.modifiers().testFlag(Qt::AltModifier));
    // Where the keyboard stands is meant, also when nothing was chosen by a click.
    QItemSelectionModel *selection = list->selectionModel();
    if (!moves && !selection->hasSelection() && list->currentIndex().isValid())
        selection->select(list->currentIndex(), QItemSelectionModel::Select);
    if (isMenuKey(event)) {
        const QRect row = list->visualRect(list->currentIndex());
        openMenu(list, list->viewport()->mapToGlobal(row.bottomLeft() + QPoint(40, 0)));
        return true;
    }
    const bool callers = list == m_parts.waiting->list();
    if (callers != (m_choice == Choice::Callers))
        choose(callers && !chosenCallers().isEmpty() ? Choice::Callers : Choice::Agent);
    if (isEnter(event) && (!callers || chosenCallers().isEmpty()))
        return false;
    return m_keys->take(event, acts());
}

void FloorActing::openMenu(LiveListView *list, const QPoint &globalAt)
{
    const bool callers = list == m_parts.waiting->list();
    choose(callers ? Choice::Callers : Choice::Agent);
    ActMenu::open(acts(), m_orders, list, globalAt);
}

bool FloorActing::openMenu(LiveListView *list, const QContextMenuEvent &event)
{
    if (event.reason() == QContextMenuEvent::Mouse) {
        // The press on the row has chosen it already; beside the rows there is nothing to act on.
        const QModelIndex at = list->indexAt(list->viewport()->mapFromGlobal(event.globalPos()));
        if (!at.isValid() || !(at.flags() & Qt::ItemIsSelectable))
            return false;
        openMenu(list, event.globalPos());
        return true;
    }
    const QRect row = list->visualRect(list->currentIndex());
    openMenu(list, list->viewport()->mapToGlobal(row.bottomLeft() + QPoint(40, 0)));
    return true;
}

bool FloorActing::eventFilter(QObject *watched, QEvent *event)
{
    auto *list = qobject_cast<LiveListView *>(watched);
    if (!list && watched->isWidgetType())
        list = qobject_cast<LiveListView *>(watched->parent());
    if (!list)
        return false;
    if (event->type() == QEvent::KeyPress && watched == list)
        return takeListKey(list, *static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::ContextMenu)
        return openMenu(list, *static_cast<QContextMenuEvent *>(event));
    return false;
}

Act FloorActing::actOf(Remedy remedy, const Alert &alert)
{
    const ActContext context = m_orders.context();
    Act act;
    if (remedy == Remedy::Lend) {
        const QList<AgentId> agents = agentsToLend(alert, m_orders.board());
        if (agents.isEmpty()) {
            act.whyNot = tr("Nobody is free to be lent.");
            return act;
        }
        act.choices = AgentActs::intoQueue(context, agents, alert.queue);
        return context.withChoices(act);
    }
    act.orders = ordersOf(remedy, alert, m_orders.board());
    if (act.orders.isEmpty())
        act.whyNot = tr("There is nothing left to do.");
    return context.judged(act);
}

void FloorActing::remedy(Remedy remedy, const Alert &alert)
{
    const Act act = actOf(remedy, alert);
    if (!act.isPossible() || act.choices.isEmpty())
        m_orders.run(act);
    else if (act.choices.first().other)
        m_orders.run(act.choices.first()); // the card of a loan
    else
        ActMenu::open(act.choices, m_orders, m_parts.attention, QCursor::pos());
}

void FloorActing::ask(const Question &question)
{
    if (!m_parts.ask->isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_parts.ask->ask(question);
}

void FloorActing::showReason(const Act &act)
{
    delete m_reason.data();
    auto *box = new ReasonBox(act, m_orders, m_parts.bar->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    m_reason = box;
    box->show();
}
