// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// ShowDialPlan, as in captures/06-config; includes and refusals tried on a real Asterisk.
namespace DemoDialplanActions {

void showDialPlan(DemoReply &reply);

} // namespace DemoDialplanActions
