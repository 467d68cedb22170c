// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/tally.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QTimeZone>

#include <optional>

struct QueueSettings
{
    std::optional<Seconds> serviceLevel; ///< unset: the queue's own, else the site's
    std::optional<Seconds> wrapUp;       ///< unset: no wrap-up state, never a guess

    bool operator==(const QueueSettings &) const = default;
};

/// What the fold needs to know that no event tells.
struct BoardSettings
{
    QTimeZone timeZone = QTimeZone::utc(); ///< of the site: where its day begins
    Seconds serviceLevel{20};              ///< where neither settings nor the queue name one
    std::optional<Seconds> wrapUp;         ///< for queues without their own
    Seconds shortAbandon{5};
    QHash<QueueId, QueueSettings> queues;

    bool operator==(const BoardSettings &) const = default;
};
