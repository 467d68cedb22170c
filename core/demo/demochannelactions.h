// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// The actions on any channel: hang up, send elsewhere, hand on, park, press a key, read and set
/// variables. Answers worded as in captures/05-actions, refusals tried on a real Asterisk.
namespace DemoChannelActions {

void hangup(DemoReply &reply);
void redirect(DemoReply &reply);
void playDtmf(DemoReply &reply);
void setvar(DemoReply &reply);
void getvar(DemoReply &reply);
void blindTransfer(DemoReply &reply);
void park(DemoReply &reply);

} // namespace DemoChannelActions
