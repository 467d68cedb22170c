// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shots/stilldesk.h"

using namespace Qt::StringLiterals;

StillDesk::StillDesk(const Scene &scene, const LiveSession &session)
    : m_now(scene.now)
    , m_desk(*this, session.board(), nullptr, [this] { return m_now; })
    , m_orders(m_desk, session)
{
    SiteSettings site;
    site.supervision.ownPhone = u"200"_s;
    site.supervision.consentBy = u"Anna"_s;
    m_orders.setSite(site);
    m_desk.setPolicy({.who = u"Anna"_s, .hasOwnPhone = true, .consentConfirmed = true});
    m_desk.setLink(scene.link);
}

void StillDesk::listen(const AgentId &agent, Seconds length)
{
    const AgentRow *row = m_orders.board().agent(agent);
    const Conversation *talk = row ? row->conversation() : nullptr;
    if (!talk)
        return;
    m_now -= length;
    m_desk.give(JoinTalk{.talk = {agent, talk->leg, talk->call}});
    m_now += length;
}

void StillDesk::execute(const CommandId &id, const Command &)
{
    tell(id, CommandProgress::Stage::Accepted);
    tell(id, CommandProgress::Stage::EffectSeen);
}

void StillDesk::tell(const CommandId &id, CommandProgress::Stage stage)
{
    CommandProgress progress;
    progress.id = id;
    progress.stage = stage;
    progress.at = m_now;
    Q_EMIT progressed(progress);
}
