// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/look.h"

#include <QLabel>

/// Words in one of the type roles and text colours of the design language; follows theme and scale.
class RoleLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Ink : quint8 { Main, Second, Hint, Warning };

    explicit RoleLabel(TypeRole role, Ink ink = Ink::Main, TypeWeight weight = TypeWeight::Normal,
                       QWidget *parent = nullptr);

    void setInk(Ink ink);
    /// Breaks lines and grows downwards.
    RoleLabel *wrapped();

private:
    void dress();

    TypeRole m_role;
    TypeWeight m_weight;
    Ink m_ink;
};
