// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/freshness.h"

Freshness freshnessOf(const LinkStatus &link, bool sawAnything, Timestamp now)
{
    if (!sawAnything)
        return Freshness::Waiting;
    if (link.phase != LinkStatus::Phase::Live)
        return Freshness::Broken;
    const auto age = now - link.lastByte;
    if (age >= Seconds{15})
        return Freshness::Stale;
    return age >= Seconds{5} ? Freshness::Aging : Freshness::Live;
}

QString LinkWords::phase(LinkStatus::Phase phase)
{
    using Phase = LinkStatus::Phase;
    switch (phase) {
    case Phase::Disconnected:
        return tr("not connected");
    case Phase::Connecting:
        return tr("connecting");
    case Phase::LoggingIn:
        return tr("logging in");
    case Phase::Snapshot:
        return tr("reading the state");
    case Phase::Live:
        return tr("connected");
    case Phase::WaitingToRetry:
        return tr("connection lost");
    case Phase::Refused:
        return tr("refused");
    case Phase::CertificateUnknown:
        return tr("certificate to be checked");
    case Phase::CertificateChanged:
        return tr("certificate changed");
    }
    return {};
}

QString LinkWords::problem(LinkStatus::Problem problem)
{
    using Problem = LinkStatus::Problem;
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::HostNotFound:
        return tr("The address of the PBX is not known on this network.");
    case Problem::ConnectionRefused:
        return tr("Nobody answers at this address and port.");
    case Problem::Unreachable:
        return tr("The PBX cannot be reached over the network.");
    case Problem::ConnectTimeout:
        return tr("The PBX did not answer in time.");
    case Problem::ClosedByPbx:
        return tr("The PBX closed the connection.");
    case Problem::NotAmi:
        return tr("Something other than Asterisk's manager answers there.");
    case Problem::LoginTimeout:
        return tr("The PBX did not answer the login.");
    case Problem::LoginRefused:
        return tr("The PBX refused the login: user, secret or this computer's address.");
    case Problem::PlainLoginRefused:
        return tr("The PBX wants the secret in the open; it was not sent without TLS.");
    case Problem::TlsFailed:
        return tr("No encrypted connection could be agreed on.");
    case Problem::CertificateUntrusted:
        return tr("No authority vouches for the certificate.");
    case Problem::NoAnswer:
        return tr("The line stands, but the PBX is silent.");
    case Problem::QueuesUnavailable:
        return tr("Logged in, but the PBX does not list its queues; it may still be starting.");
    }
    return {};
}
