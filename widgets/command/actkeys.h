// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QObject>
#include <QTimer>

class QKeyEvent;

/// Which key does what to the chosen agent or callers, by the place of the key on the keyboard.
///
/// Barging in and hanging up need the same key twice within three seconds.
class ActKeys : public QObject
{
    Q_OBJECT

public:
    static constexpr int AgainWithinMs = 3000;

    explicit ActKeys(QObject *parent = nullptr);

    /// True when the key stands for one of the acts.
    bool take(const QKeyEvent &event, const QList<Act> &acts);
    /// Another choice, or Esc: the first press is forgotten.
    void forget();

Q_SIGNALS:
    /// `confirmed`: the key was pressed twice.
    void pressed(const Act &act, bool confirmed);
    /// The first of two presses.
    void pressAgain(const Act &act);
    void forgotten();

private:
    std::optional<Act::Kind> m_awaited;
    QList<Command> m_orders; ///< of the first press: the second must mean the same
    QTimer m_again;
};
