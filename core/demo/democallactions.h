// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// The actions on customers' calls; answers worded as in captures/05-actions/waiting-callers.
namespace DemoCallActions {

void hangup(DemoReply &reply);
void redirect(DemoReply &reply);
void queueWithdrawCaller(DemoReply &reply);
void queueChangePriorityCaller(DemoReply &reply);

} // namespace DemoCallActions
