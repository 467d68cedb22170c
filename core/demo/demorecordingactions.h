// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// MixMonitor, StopMixMonitor and MixMonitorMute; answers worded as in
/// captures/05-actions/mixmonitor, further refusals tried on a real Asterisk.
namespace DemoRecordingActions {

void mixMonitor(DemoReply &reply);
void stopMixMonitor(DemoReply &reply);
void mixMonitorMute(DemoReply &reply);

} // namespace DemoRecordingActions
