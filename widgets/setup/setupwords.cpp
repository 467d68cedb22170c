// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/setupwords.h"

using namespace Qt::StringLiterals;

QString SetupWords::kind(SiteSettings::PbxKind kind)
{
    switch (kind) { // names of products, the same in every language
    case SiteSettings::PbxKind::FreePbx:
        return u"FreePBX"_s;
    case SiteSettings::PbxKind::Issabel:
        return u"Issabel"_s;
    case SiteSettings::PbxKind::VitalPbx:
        return u"VitalPBX"_s;
    case SiteSettings::PbxKind::Asterisk:
        return u"Asterisk"_s;
    }
    return {};
}

Advice SetupWords::advice(const LinkStatus &link, const SiteSettings &site)
{
    using Phase = LinkStatus::Phase;
    switch (link.phase) {
    case Phase::CertificateUnknown:
        return {tr("No authority this computer knows vouches for the PBX's certificate. The "
                   "secret was not sent."),
                tr("Compare the fingerprint with the PBX's own. If it is the same, tick the box "
                   "below it and test again."),
                u"openssl x509 -noout -fingerprint -sha256 -in /etc/asterisk/keys/asterisk.pem"_s};
    case Phase::CertificateChanged:
        return {tr("The PBX's certificate is not the one you accepted before. The secret was not "
                   "sent."),
                tr("Either somebody renewed it, or somebody sits between you and the PBX. Compare "
                   "the new fingerprint with the PBX's own before you accept it."),
                u"openssl x509 -noout -fingerprint -sha256 -in /etc/asterisk/keys/asterisk.pem"_s};
    case Phase::Live:
        return {};
    case Phase::Disconnected:
    case Phase::Connecting:
    case Phase::LoggingIn:
    case Phase::Snapshot:
    case Phase::WaitingToRetry:
    case Phase::Refused:
        break;
    }
    return adviceOfProblem(link.problem, site);
}

Advice SetupWords::adviceOfProblem(LinkStatus::Problem problem, const SiteSettings &site)
{
    using Problem = LinkStatus::Problem;
    const QString reload = u"\n; then at the shell: asterisk -rx \"manager reload\""_s;
    const bool tls = site.tls != SiteSettings::Tls::Off;
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::HostNotFound:
        return {tr("There is no computer called “%1” in this network.").arg(site.host),
                tr("Check the spelling, or enter the PBX's IP address."),
                {}};
    case Problem::ConnectionRefused:
        return {tr("“%1” is there, but nothing answers on port %2.").arg(site.host).arg(site.port),
                tr("Allow the manager interface on the PBX, under [general] of manager.conf:"),
                (tls ? u"enabled = yes\ntlsenable = yes\ntlsbindaddr = 0.0.0.0:%1\n"
                       "tlscertfile = /etc/asterisk/keys/asterisk.pem"_s
                     : u"enabled = yes\nport = %1\nbindaddr = 0.0.0.0"_s)
                        .arg(site.port)
                    + reload};
    case Problem::Unreachable:
    case Problem::ConnectTimeout:
        return {tr("“%1” does not answer.").arg(site.host),
                tr("Check the address, that the PBX is switched on, and that no firewall between "
                   "you stops port %1.")
                    .arg(site.port),
                {}};
    case Problem::ClosedByPbx:
        return {tr("The PBX hung up before the login was done."),
                tr("Too many sessions, or a restart: wait a minute and test again. If it stays so, "
                   "look at the PBX's log."),
                u"tail -n 20 /var/log/asterisk/full"_s};
    case Problem::NotAmi:
        return {tr("Something answers on port %1, but it is not a PBX's manager interface.")
                    .arg(site.port),
                tr("The manager interface is usually on port 5038, with TLS on 5039."),
                {}};
    case Problem::LoginTimeout:
    case Problem::NoAnswer:
        return {tr("The line to the PBX stands, but it does not answer."),
                tr("It may be starting up or overloaded. Test again in a minute."),
                {}};
    case Problem::LoginRefused:
        return refusedAdvice(site);
    case Problem::PlainLoginRefused:
        return {
            tr("This PBX takes the secret only in clear, and the line is open. Nothing was "
               "sent."),
            tr("Switch on TLS here and on the PBX. On a network that is yours alone you can allow "
               "it under the address instead."),
            u"tlsenable = yes\ntlsbindaddr = 0.0.0.0:5039\n"
            "tlscertfile = /etc/asterisk/keys/asterisk.pem"_s
                + reload};
    case Problem::TlsFailed:
        return {
            tr("Port %1 does not speak TLS.").arg(site.port),
            tr("With TLS the PBX usually listens on port 5039. Under [general] of manager.conf:"),
            u"tlsenable = yes\ntlsbindaddr = 0.0.0.0:5039\n"
            "tlscertfile = /etc/asterisk/keys/asterisk.pem"_s
                + reload};
    case Problem::CertificateUntrusted:
        return {tr("No authority this computer knows vouches for the PBX's certificate."), {}, {}};
    case Problem::QueuesUnavailable:
        return {tr("The login works, but the PBX lists no queues."),
                tr("It may still be starting up, or its queue module is not loaded:"),
                u"asterisk -rx \"module load app_queue.so\""_s};
    }
    return {};
}

Advice SetupWords::refusedAdvice(const SiteSettings &site)
{
    return {tr("The PBX refused the login. It does not say why: the user, the secret, or this "
               "computer's address is not what its account allows."),
            tr("See what the account is on the PBX, then test again:"),
            u"asterisk -rx \"manager show user %1\""_s.arg(site.user)};
}

QString SetupWords::progress(LinkStatus::Phase phase)
{
    switch (phase) {
    case LinkStatus::Phase::Connecting:
    case LinkStatus::Phase::Disconnected:
        return tr("Connecting…");
    case LinkStatus::Phase::LoggingIn:
        return tr("Logging in…");
    case LinkStatus::Phase::Snapshot:
        return tr("Asking for queues and agents…");
    case LinkStatus::Phase::Live:
        return tr("Listening to events…");
    case LinkStatus::Phase::WaitingToRetry:
    case LinkStatus::Phase::Refused:
    case LinkStatus::Phase::CertificateUnknown:
    case LinkStatus::Phase::CertificateChanged:
        break;
    }
    return {};
}

QString SetupWords::meaning(LoginRight right)
{
    switch (right) {
    case LoginRight::ReadSystem:
        return tr("restarts and reloads of the PBX");
    case LoginRight::ReadCall:
        return tr("calls and telephones");
    case LoginRight::ReadAgent:
        return tr("agents and queues");
    case LoginRight::ReadDialplan:
        return tr("why a caller left");
    case LoginRight::ReadUser:
        return tr("marks of your own dialplan");
    case LoginRight::WriteReporting:
        return tr("what goes on before we connect");
    case LoginRight::WriteAgent:
        return tr("pause agents, change queues");
    case LoginRight::WriteOriginateCall:
        return tr("listen in, take and transfer calls");
    case LoginRight::WriteSystem:
        return tr("less traffic from the PBX");
    case LoginRight::WriteConfig:
        return tr("routing");
    }
    return {};
}

QString SetupWords::state(RightState state)
{
    switch (state) {
    case RightState::Granted:
        return tr("granted");
    case RightState::Missing:
        return tr("missing");
    case RightState::NotSeenYet:
        return tr("not seen yet");
    case RightState::NotGiven:
        return tr("not needed");
    }
    return {};
}

QString SetupWords::secretFailure(const SecretFailure &failure)
{
    switch (failure.reason) {
    case SecretFailure::Reason::NoService:
        return tr("This computer has no keychain running.");
    case SecretFailure::Reason::Locked:
        return tr("The system's keychain is locked.");
    case SecretFailure::Reason::Denied:
        return tr("The system's keychain did not let Belltower in.");
    case SecretFailure::Reason::NotFound:
        return tr("The system's keychain does not hold the secret of this PBX.");
    case SecretFailure::Reason::Other:
        return tr("The system's keychain failed.");
    }
    return {};
}
