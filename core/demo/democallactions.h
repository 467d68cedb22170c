// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// The actions on callers who wait; answers worded as in captures/05-actions/waiting-callers.
namespace DemoCallActions {

void queueWithdrawCaller(DemoReply &reply);
void queueChangePriorityCaller(DemoReply &reply);

} // namespace DemoCallActions
