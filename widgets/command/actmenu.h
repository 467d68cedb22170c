// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QMenu>

class Orders;

/// Acts as a menu. What cannot be ordered now is disabled and says why when the pointer or the
/// keyboard comes to it; an entry at the foot leads to the right that is missing.
class ActMenu : public QMenu
{
    Q_OBJECT

public:
    ActMenu(const QList<Act> &acts, Orders &orders, QWidget *parent = nullptr);

    /// Shows it and lets it go when it is closed. One at a time: nothing when one is open.
    static ActMenu *open(const QList<Act> &acts, Orders &orders, QWidget *parent,
                         const QPoint &globalAt);

private:
    void fill(QMenu &menu, const QList<Act> &acts);
    void add(QMenu &menu, const Act &act);

    Orders &m_orders;
    Act m_lacking; ///< the first act that lacks a right
};
