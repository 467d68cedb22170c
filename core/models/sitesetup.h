// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amidialing.h"
#include "core/ami/amisettings.h"
#include "core/analysis/callerrisk.h"
#include "core/base/site.h"
#include "core/live/alerts.h"
#include "core/live/boardsettings.h"
#include "core/models/queuenames.h"
#include "core/supervision/commanddesk.h"

#include <QSet>

// What each part of the engine needs to know of one site's settings.

AmiSettings amiSettings(const SiteSettings &site);
/// Empty contexts become those that the kind of PBX has by itself; a plain Asterisk has none.
AmiDialing amiDialing(const SiteSettings &site);
BoardSettings boardSettings(const SiteSettings &site);
AlertRules alertRules(const SiteSettings &site);
/// `systemUser` is who sits at this computer, where the profile names nobody.
CommandPolicy commandPolicy(const SiteSettings &site, const QString &systemUser);
RiskRule riskRule(const SiteSettings &site);
QueueNames queueNames(const SiteSettings &site);
QSet<QueueId> hiddenQueues(const SiteSettings &site);
