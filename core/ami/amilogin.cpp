// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amilogin.h"

#include <QCryptographicHash>

#include <utility>

AmiLogin::AmiLogin(const AmiSettings &settings, QByteArray secret, bool lineIsSafe, Send send,
                   Done done)
    : m_settings(settings)
    , m_secret(std::move(secret))
    , m_lineIsSafe(lineIsSafe)
    , m_send(std::move(send))
    , m_done(std::move(done))
{}

void AmiLogin::start()
{
    m_send(AmiAction("Challenge").with("AuthType", "MD5"),
           [this](const AmiReply &reply) { onChallenge(reply); });
}

void AmiLogin::onChallenge(const AmiReply &reply)
{
    if (reply.outcome == AmiReply::Outcome::LinkLost)
        return;
    const QByteArray challenge = reply.field("Challenge");
    if (reply.ok() && !challenge.isEmpty()) {
        const QByteArray key =
            QCryptographicHash::hash(QByteArray(challenge + m_secret), QCryptographicHash::Md5)
                .toHex();
        login(AmiAction("Login")
                  .with("AuthType", "MD5")
                  .withText("Username", m_settings.user)
                  .with("Key", key));
    } else if (reply.outcome == AmiReply::Outcome::TimedOut) {
        m_done(LinkStatus::Problem::LoginTimeout, {});
    } else if (m_lineIsSafe || m_settings.allowPlainSecret) {
        login(AmiAction("Login").withText("Username", m_settings.user).with("Secret", m_secret));
    } else {
        m_done(LinkStatus::Problem::PlainLoginRefused, reply.message());
    }
}

void AmiLogin::login(AmiAction action)
{
    m_send(action, [this](const AmiReply &reply) { onAnswer(reply); });
}

void AmiLogin::onAnswer(const AmiReply &reply)
{
    switch (reply.outcome) {
    case AmiReply::Outcome::Success:
        m_done(LinkStatus::Problem::None, reply.message());
        break;
    case AmiReply::Outcome::Error:
    case AmiReply::Outcome::NotSent: // a user name that no PBX can have
        m_done(LinkStatus::Problem::LoginRefused, reply.message());
        break;
    case AmiReply::Outcome::TimedOut:
        m_done(LinkStatus::Problem::LoginTimeout, {});
        break;
    case AmiReply::Outcome::LinkLost:
        break;
    }
}
