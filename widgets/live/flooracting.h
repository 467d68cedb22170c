// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ids.h"
#include "core/supervision/remedy.h"
#include "widgets/command/act.h"

#include <QObject>
#include <QPointer>

class ActKeys;
class AgentBar;
class AgentsPanel;
class AskBar;
class AttentionPanel;
class JoinBar;
class LiveListView;
class Orders;
class QContextMenuEvent;
class QKeyEvent;
struct Question;
class ResultStrip;
class TileStrip;
class WaitingModel;
class WaitingPanel;

/// Lets the user act on the floor: what is chosen gets its buttons, its menu and its keys.
///
/// Stands between the panels of the Live page, which know nothing of orders, and the Orders. The
/// last choice counts: an agent, or callers who wait. Belongs to the page.
class FloorActing : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        AgentsPanel *agents = nullptr;
        WaitingPanel *waiting = nullptr;
        WaitingModel *callers = nullptr;
        TileStrip *tiles = nullptr;
        AttentionPanel *attention = nullptr;
        AgentBar *bar = nullptr;
        AskBar *ask = nullptr;
        ResultStrip *results = nullptr;
        JoinBar *join = nullptr;
    };

    FloorActing(Orders &orders, const Parts &parts, QObject *parent);

    /// A key no panel wanted. True when used.
    bool takeKey(const QKeyEvent &event);
    /// The board changed or a second went by: what was possible may not be any more.
    void refresh();
    /// The same, when the chosen ones are among what changed.
    void take(const BoardDelta &delta);
    QList<Act> acts();
    QList<QueueCallId> chosenCallers() const;
    AgentId chosenAgent() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Choice : quint8 { Agent, Callers };

    void watch(LiveListView *list);
    void choose(Choice choice);
    void showCallers();
    bool takeListKey(LiveListView *list, QKeyEvent &event);
    void openMenu(LiveListView *list, const QPoint &globalAt);
    bool openMenu(LiveListView *list, const QContextMenuEvent &event);
    void ask(const Question &question);
    Act actOf(Remedy remedy, const Alert &alert);
    void remedy(Remedy remedy, const Alert &alert);
    void showReason(const Act &act);

    Orders &m_orders;
    Parts m_parts;
    ActKeys *m_keys;
    Choice m_choice = Choice::Agent;
    QPointer<QWidget> m_focusBefore; ///< where the keyboard was when a question came
    QPointer<QWidget> m_reason;
};
