// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/loginrights.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

RightState readState(Sight sight)
{
    switch (sight) {
    case Sight::Undecided:
        return RightState::NotSeenYet;
    case Sight::Seen:
        return RightState::Granted;
    case Sight::NotSeen:
        return RightState::Missing;
    }
    return RightState::NotSeenYet;
}

RightState writeState(bool granted, RightState otherwise)
{
    return granted ? RightState::Granted : otherwise;
}

} // namespace

QString rightName(LoginRight right)
{
    switch (right) {
    case LoginRight::ReadSystem:
    case LoginRight::WriteSystem:
        return u"system"_s;
    case LoginRight::ReadCall:
        return u"call"_s;
    case LoginRight::ReadAgent:
    case LoginRight::WriteAgent:
        return u"agent"_s;
    case LoginRight::ReadDialplan:
        return u"dialplan"_s;
    case LoginRight::ReadUser:
        return u"user"_s;
    case LoginRight::WriteReporting:
        return u"reporting"_s;
    case LoginRight::WriteOriginateCall:
        return u"originate + call"_s;
    case LoginRight::WriteConfig:
        return u"config"_s;
    }
    return {};
}

QList<LoginRight> allLoginRights()
{
    return {LoginRight::ReadSystem,   LoginRight::ReadCall,           LoginRight::ReadAgent,
            LoginRight::ReadDialplan, LoginRight::ReadUser,           LoginRight::WriteReporting,
            LoginRight::WriteAgent,   LoginRight::WriteOriginateCall, LoginRight::WriteSystem,
            LoginRight::WriteConfig};
}

RightState stateOf(LoginRight right, const LinkStatus &link)
{
    const PbxRights &rights = link.rights;
    if (!isRead(right) && !rights.known)
        return RightState::NotSeenYet;
    switch (right) {
    case LoginRight::ReadSystem:
        return readState(link.systemEvents);
    case LoginRight::ReadCall:
        return readState(link.callEvents);
    case LoginRight::ReadAgent:
        return readState(link.queueEvents);
    case LoginRight::ReadDialplan:
        return readState(link.causeEvents);
    case LoginRight::ReadUser: // events of the customer's own dialplan: none need ever come
        return RightState::NotSeenYet;
    case LoginRight::WriteReporting:
        return writeState(rights.listCalls, RightState::Missing);
    case LoginRight::WriteAgent:
        return writeState(rights.manageMembers, RightState::NotGiven);
    case LoginRight::WriteOriginateCall:
        return writeState(rights.originate && rights.actOnCalls, RightState::NotGiven);
    case LoginRight::WriteSystem:
        return writeState(rights.filterEvents, RightState::NotGiven);
    case LoginRight::WriteConfig:
        return writeState(rights.changeConfig, RightState::NotGiven);
    }
    return RightState::NotSeenYet;
}

QString managerConfFile(SiteSettings::PbxKind kind)
{
    return kind == SiteSettings::PbxKind::Asterisk ? u"/etc/asterisk/manager.conf"_s
                                                   : u"/etc/asterisk/manager_custom.conf"_s;
}

QString managerConfAccount(const QString &user, const QString &permit, const PbxRights &has)
{
    QStringList write{u"reporting"_s};
    const QList<std::pair<bool, QString>> further{{has.manageMembers, u"agent"_s},
                                                  {has.originate, u"originate"_s},
                                                  {has.actOnCalls, u"call"_s},
                                                  {has.filterEvents, u"system"_s},
                                                  {has.changeConfig, u"config"_s}};
    for (const auto &[granted, name] : further) {
        if (granted)
            write.append(name);
    }
    const QStringList lines{
        u"[%1]"_s.arg(user.isEmpty() ? u"belltower"_s : user),
        u"secret = choose-a-long-one"_s,
        u"deny = 0.0.0.0/0.0.0.0"_s,
        permit.isEmpty() ? u"permit = 192.168.1.0/255.255.255.0"_s
                         : u"permit = %1/255.255.255.255"_s.arg(permit),
        u"read = system,call,agent,dialplan,user"_s,
        u"write = "_s + write.join(u','),
        u"writetimeout = 5000"_s,
    };
    return lines.join(u'\n');
}
