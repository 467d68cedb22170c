// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class DemoReply;

/// The action Originate; answers worded as in captures/05-actions/originate-outcomes.
namespace DemoOriginateActions {

void originate(DemoReply &reply);

} // namespace DemoOriginateActions
