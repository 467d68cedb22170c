// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amimessage.h"
#include "core/base/time.h"

/// Tells the time of a recording whose packets were not timed, as far as its messages carry it.
///
/// Asterisk stamps its events only with `timestampevents=yes`. Else the seconds in which channels
/// were born (Uniqueid) and the Unix times of members are all there is: the clock stands still
/// between them and never runs backwards.
class RecordingClock
{
public:
    Timestamp at(const AmiMessage &message);

private:
    Timestamp m_now;
};
