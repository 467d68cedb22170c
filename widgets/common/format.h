// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QString>
#include <QTimeZone>

#include <optional>

/// Numbers, times and money as section 6 of the design language writes them, in the language of the
/// default QLocale. A figure that is not known is a dash, never 0.
namespace Format {

QString unknown();
QString number(qint64 value);
/// `share` is 0 to 1; "91.1%", in Russian "91,1 %" with a no-break space.
QString percent(std::optional<double> share, int decimals = 1);
/// "0:47", "18:40", "1:02:15"; below zero counts as zero.
QString duration(Seconds length);
QString duration(std::optional<double> seconds);
QString clock(Timestamp at, const QTimeZone &zone);
QString shortClock(Timestamp at, const QTimeZone &zone);
QString date(Timestamp at, const QTimeZone &zone);
/// `symbol` as the settings name it: "₽" stands behind the number in Russian, before it in
/// English.
QString money(double amount, const QString &symbol);
/// "+7 912 000-41-07"; what is no such number stays as it came, an empty one is "number withheld".
QString phone(const QString &number);

/// The widest text duration() can give within a working day, to reserve room for.
QString widestDuration();

/// Whole seconds between two moments, zero when `since` is unknown or later.
Seconds elapsed(Timestamp since, Timestamp now);

} // namespace Format
