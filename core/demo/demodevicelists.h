// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// Devices, hints and PJSIP telephones, laid out as in captures/02-snapshot and 10-pjsip.
namespace DemoDeviceLists {

void deviceStateList(DemoReply &reply);
void extensionStateList(DemoReply &reply);
void extensionState(DemoReply &reply);
void presenceStateList(DemoReply &reply);
void pjsipShowEndpoints(DemoReply &reply);
void pjsipShowContacts(DemoReply &reply);

} // namespace DemoDeviceLists
