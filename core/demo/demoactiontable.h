// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoprivilege.h"

#include <QByteArrayView>

#include <span>

class DemoReply;

/// One action the demo PBX knows, as ListCommands shows it.
struct DemoActionEntry
{
    using Function = void (*)(DemoReply &reply);

    QByteArrayView name;
    QByteArrayView summary;
    DemoPrivileges privileges;   ///< one of them is enough; none: everybody may
    Function function = nullptr; ///< null: the session itself answers

    bool isAllowed(DemoPrivileges write) const { return !privileges || (privileges & write); }
};

/// All of them, in the order of ListCommands.
std::span<const DemoActionEntry> demoActions();
const DemoActionEntry *findDemoAction(QByteArrayView name);
