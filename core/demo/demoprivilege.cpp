// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoprivilege.h"

#include <QList>

#include <array>
#include <utility>

namespace {

// In Asterisk's own order, which is the order it prints them in.
constexpr std::array<std::pair<const char *, DemoPrivilege>, 17> PrivilegeWords{{
    {"system", DemoPrivilege::System},
    {"call", DemoPrivilege::Call},
    {"log", DemoPrivilege::Log},
    {"verbose", DemoPrivilege::Verbose},
    {"command", DemoPrivilege::CommandLine},
    {"agent", DemoPrivilege::Agent},
    {"user", DemoPrivilege::User},
    {"config", DemoPrivilege::Config},
    {"dtmf", DemoPrivilege::Dtmf},
    {"reporting", DemoPrivilege::Reporting},
    {"cdr", DemoPrivilege::Cdr},
    {"dialplan", DemoPrivilege::Dialplan},
    {"originate", DemoPrivilege::Originate},
    {"aoc", DemoPrivilege::Aoc},
    {"test", DemoPrivilege::Test},
    {"security", DemoPrivilege::Security},
    {"message", DemoPrivilege::Message},
}};

} // namespace

DemoPrivileges demoPrivilegesOf(const QByteArray &text)
{
    DemoPrivileges found;
    const QList<QByteArray> words = text.split(',');
    for (const QByteArray &word : words) {
        const QByteArray wanted = word.trimmed().toLower();
        for (const auto &[name, privilege] : PrivilegeWords)
            if (wanted == name || wanted == "all")
                found |= privilege;
    }
    return found;
}

QByteArray demoPrivilegeText(DemoPrivileges privileges)
{
    if (!privileges)
        return "<none>";
    QByteArray text;
    for (const auto &[name, privilege] : PrivilegeWords)
        if (privileges.testFlag(privilege))
            text += QByteArray(name) + ',';
    return text + "all";
}
