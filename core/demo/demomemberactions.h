// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// The actions that change queue members; answers worded as in captures/05-actions/members.
namespace DemoMemberActions {

void queuePause(DemoReply &reply);
void queueAdd(DemoReply &reply);
void queueRemove(DemoReply &reply);
void queuePenalty(DemoReply &reply);
void queueMemberRingInUse(DemoReply &reply);
void queueReset(DemoReply &reply);

} // namespace DemoMemberActions
