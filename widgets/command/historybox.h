// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/moment.h"

#include <QFrame>

class Orders;
class QListWidget;

/// The last orders, newest first, with what became of each. A popup: a click beside it closes it.
class HistoryBox : public QFrame
{
    Q_OBJECT

public:
    HistoryBox(Orders &orders, const Moment &moment, QWidget *parent);

    static HistoryBox *open(Orders &orders, const Moment &moment, QWidget *above);
    QListWidget *list() const { return m_list; }

private:
    void refresh();

    Orders &m_orders;
    const Moment &m_moment;
    QListWidget *m_list;
};
