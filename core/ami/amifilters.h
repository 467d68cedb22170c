// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"

#include <QList>

/// What the translator never needs: CEL and RTCP. To be sent at login.
QList<AmiAction> amiFiltersAtLogin();
/// Nearly every Newexten and VarSet that does not tell why a caller left. To be sent once an event
/// of the dialplan class was seen: it is these events that prove the class (AmiSight).
QList<AmiAction> amiFiltersForDialplan();
