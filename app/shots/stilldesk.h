// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shots/scene.h"
#include "core/models/livesession.h"
#include "core/supervision/commanddesk.h"
#include "widgets/command/orders.h"

/// The desk of a picture: orders can be given, and go no further than the picture shows.
class StillDesk : public CommandPort
{
    Q_OBJECT

public:
    StillDesk(const Scene &scene, const LiveSession &session);

    Orders &orders() { return m_orders; }
    /// The supervisor has listened to the agent for `length`.
    void listen(const AgentId &agent, Seconds length);

    void execute(const CommandId &id, const Command &command) override;
    void cancel(const CommandId &) override {}

private:
    void tell(const CommandId &id, CommandProgress::Stage stage);

    Timestamp m_now;
    CommandDesk m_desk;
    Orders m_orders;
};
