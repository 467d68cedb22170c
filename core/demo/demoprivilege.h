// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFlags>

/// The classes of manager.conf: which events an account reads and which actions it may use.
enum class DemoPrivilege : quint32 {
    System = 0x0001,
    Call = 0x0002,
    Log = 0x0004,
    Verbose = 0x0008,
    CommandLine = 0x0010,
    Agent = 0x0020,
    User = 0x0040,
    Config = 0x0080,
    Dtmf = 0x0100,
    Reporting = 0x0200,
    Cdr = 0x0400,
    Dialplan = 0x0800,
    Originate = 0x1000,
    Aoc = 0x2000,
    Test = 0x4000,
    Security = 0x8000,
    Message = 0x10000,
};
Q_DECLARE_FLAGS(DemoPrivileges, DemoPrivilege)
Q_DECLARE_OPERATORS_FOR_FLAGS(DemoPrivileges)

/// Reads "system,call,agent" or "all"; unknown words are passed over.
DemoPrivileges demoPrivilegesOf(const QByteArray &text);
/// "system,call,all" as Asterisk prints it, "<none>" for no class at all.
QByteArray demoPrivilegeText(DemoPrivileges privileges);
