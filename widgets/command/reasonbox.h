// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/act.h"

#include <QDialog>

class Orders;

/// Why an act cannot be done, in a small window by the pointer, and what can be done about it: the
/// lines of manager.conf that give the right, or the settings that name the telephone.
class ReasonBox : public QDialog
{
    Q_OBJECT

public:
    ReasonBox(const Act &act, Orders &orders, QWidget *parent);

    QString code() const;

private:
    void addRight(const Act &act, const Orders &orders);
};
