// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// QueueStatus and QueueSummary, laid out as in captures/02-snapshot.
namespace DemoQueueLists {

void queueStatus(DemoReply &reply);
void queueSummary(DemoReply &reply);

} // namespace DemoQueueLists
