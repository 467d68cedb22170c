// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QTimeZone>

/// The second a page shows. All running times of a page are counted to this one moment, so that
/// they change together; it stands still while the data is old.
struct Moment
{
    Timestamp now;
    QTimeZone zone = QTimeZone::utc(); ///< the site's
    bool stale = false;
};
