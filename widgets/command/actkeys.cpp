// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/actkeys.h"

#include "widgets/common/physicalkeys.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace {

struct Binding
{
    int key;
    Qt::KeyboardModifiers modifiers;
    Act::Kind kind;
    bool twice;
};

// Of two acts with one key, only one is offered at a time (Pause, Resume) or fits what is chosen.
const std::array Bindings{
    Binding{Qt::Key_L, {}, Act::Kind::Listen, false},
    Binding{Qt::Key_W, {}, Act::Kind::Whisper, false},
    Binding{Qt::Key_B, {}, Act::Kind::Barge, true},
    Binding{Qt::Key_T, {}, Act::Kind::TakeOver, false},
    Binding{Qt::Key_P, {}, Act::Kind::Pause, false},
    Binding{Qt::Key_P, {}, Act::Kind::Resume, false},
    Binding{Qt::Key_M, {}, Act::Kind::ToQueue, false},
    Binding{Qt::Key_M, {}, Act::Kind::MoveCaller, false},
    Binding{Qt::Key_Delete, {}, Act::Kind::HangUpAgent, true},
    Binding{Qt::Key_Delete, {}, Act::Kind::HangUpCaller, true},
    Binding{Qt::Key_Return, {}, Act::Kind::Take, false},
    Binding{Qt::Key_Enter, {}, Act::Kind::Take, false},
    Binding{Qt::Key_Up, Qt::AltModifier, Act::Kind::PriorityUp, false},
    Binding{Qt::Key_Down, Qt::AltModifier, Act::Kind::PriorityDown, false},
};

} // namespace

ActKeys::ActKeys(QObject *parent) : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(AgainWithinMs);
    connect(&m_again, &QTimer::timeout, this, &ActKeys::forget);
}

void ActKeys::forget()
{
    m_again.stop();
    if (std::exchange(m_awaited, std::nullopt))
        Q_EMIT forgotten();
}

bool ActKeys::take(const QKeyEvent &event, const QList<Act> &acts)
{
    const int key = PhysicalKeys::of(event);
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    // The main acts come first, so that of Pause and Resume the one with a button counts.
    for (const Act &act : acts) {
        const auto found =
            std::find_if(Bindings.begin(), Bindings.end(), [&](const Binding &binding) {
                return binding.kind == act.kind && binding.key == key
                       && binding.modifiers == modifiers;
            });
        if (found == Bindings.end())
            continue;
        // A key held down is one press.
        if (event.isAutoRepeat())
            return true;
        if (found->twice && act.isPossible() && (m_awaited != act.kind || m_orders != act.orders)) {
            m_awaited = act.kind;
            m_orders = act.orders;
            m_again.start();
            Q_EMIT pressAgain(act);
            return true;
        }
        forget();
        Q_EMIT pressed(act, found->twice);
        return true;
    }
    return false;
}
