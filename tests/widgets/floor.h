// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shots/scene.h"
#include "core/models/livesession.h"
#include "widgets/live/livepage.h"
#include "widgets/shell/shell.h"

#include <QCoreApplication>
#include <QTest>

/// A window over an invented office whose clock stands still until it is told to go on.
struct Floor
{
    explicit Floor(const Scene &told, QSize size = {1600, 1000})
        : scene(told)
        , now(told.now)
        , session(told.settings, told.rules, [this] { return now; })
        , shell(&session)
        , page(*shell.livePage())
    {
        session.setQueueNames(scene.names);
        shell.resize(size);
        shell.show();
        session.take(scene.events);
        session.setLink(scene.link);
        session.setWatched(false);
        session.setWatched(true); // the board comes to the scene's own second
        settle();
    }

    /// Lets everything that was asked for be painted.
    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    /// One second later, with a byte of the PBX just read.
    void tick(bool heard = true)
    {
        now += Seconds{1};
        if (heard) {
            LinkStatus link = session.link();
            link.lastByte = now;
            session.setLink(link);
        }
        // As the session's own timer does: the board, the alerts and the models move on.
        session.setWatched(false);
        session.setWatched(true);
        settle();
    }

    Scene scene;
    Timestamp now;
    LiveSession session;
    Shell shell;
    LivePage &page;
};
