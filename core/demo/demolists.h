// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// The status actions: each answers with what the office is at this moment, laid out as in
/// captures/02-snapshot and captures/10-pjsip.
namespace DemoLists {

void queueStatus(DemoReply &reply);
void queueSummary(DemoReply &reply);
void coreShowChannels(DemoReply &reply);
void status(DemoReply &reply);
void bridgeList(DemoReply &reply);
void bridgeInfo(DemoReply &reply);
void deviceStateList(DemoReply &reply);
void extensionStateList(DemoReply &reply);
void extensionState(DemoReply &reply);
void presenceStateList(DemoReply &reply);
void coreStatus(DemoReply &reply);
void coreSettings(DemoReply &reply);
void pjsipShowEndpoints(DemoReply &reply);
void pjsipShowContacts(DemoReply &reply);
void agents(DemoReply &reply);
void parkedCalls(DemoReply &reply);

} // namespace DemoLists
