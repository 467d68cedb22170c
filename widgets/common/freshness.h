// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/linkstatus.h"

#include <QCoreApplication>

/// How far what is shown can be trusted (section 10 of the design language).
enum class Freshness : quint8 {
    Waiting, ///< nothing was seen yet
    Live,
    Aging, ///< no byte for 5 s: the pill says so
    Stale, ///< none for 15 s: banner, everything grey, times stand still
    Broken ///< the line is known to be down: the same, at once
};

/// `sawAnything`: the board has been true at some moment.
Freshness freshnessOf(const LinkStatus &link, bool sawAnything, Timestamp now);
constexpr bool isOld(Freshness freshness)
{
    return freshness == Freshness::Stale || freshness == Freshness::Broken;
}

/// The words of the connection.
class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)

public:
    static QString phase(LinkStatus::Phase phase);
    /// A sentence with the cause; empty when there is none.
    static QString problem(LinkStatus::Problem problem);
};
