// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/events.h"
#include "core/domain/linkstatus.h"
#include "core/live/alerts.h"
#include "core/live/boardsettings.h"
#include "core/models/queuenames.h"

/// A moment of an invented office, told in domain events: always the same for the same arguments.
struct Scene
{
    BoardSettings settings;
    AlertRules rules;
    QueueNames names;
    EventBatch events; ///< in order of time
    LinkStatus link;
    Timestamp now;
};

enum class SceneLanguage { English, Russian };

/// 20 November 2026, 14:20:07 in Moscow: sixteen agents, five queues, two of them in trouble.
Scene busyFloor(SceneLanguage language);
/// The same hour with eighty agents on shift.
Scene largeFloor(SceneLanguage language);
/// Nobody has called yet today; six agents are ready.
Scene quietFloor(SceneLanguage language);
