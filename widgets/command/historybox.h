// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/moment.h"

#include <QFrame>

class CommandDesk;
class QListWidget;

/// The last orders, newest first, with what became of each. A popup: a click beside it closes it.
class HistoryBox : public QFrame
{
    Q_OBJECT

public:
    HistoryBox(CommandDesk &desk, const Moment &moment, QWidget *parent);

    static HistoryBox *open(CommandDesk &desk, const Moment &moment, QWidget *above);
    QListWidget *list() const { return m_list; }

private:
    void refresh();

    CommandDesk &m_desk;
    const Moment &m_moment;
    QListWidget *m_list;
};
