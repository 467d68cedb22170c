// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// Channels, bridges and the PBX itself: each answers with what the office is at this moment,
/// laid out as in captures/02-snapshot.
namespace DemoLists {

void coreShowChannels(DemoReply &reply);
void status(DemoReply &reply);
void bridgeList(DemoReply &reply);
void bridgeInfo(DemoReply &reply);
void coreStatus(DemoReply &reply);
void coreSettings(DemoReply &reply);
void agents(DemoReply &reply);
void parkedCalls(DemoReply &reply);
void parkinglots(DemoReply &reply);

} // namespace DemoLists
