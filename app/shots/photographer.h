// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/shots/scene.h"
#include "widgets/common/look.h"

#include <QSize>
#include <QString>
#include <QTranslator>

class LiveSession;
class Shell;

/// Renders the pages into PNG files: both themes, both languages, every size that matters.
class StillDesk;

class Photographer
{
public:
    /// Only files whose name contains `wanted`; empty means all.
    Photographer(QString folder, QString wanted);

    /// False when a file could not be written.
    bool shootAll();

private:
    enum class Situation {
        Busy,
        Aging,
        Stale,
        Broken,
        Loading,
        Quiet,
        Large,
        Chosen,
        Calls,
        Keyboard,
        Money,
        Listening
    };
    struct Shot
    {
        Situation situation;
        SceneLanguage language;
        ThemeChoice theme;
        QSize size;
        int scale = 100;
    };

    bool shoot(const Shot &shot);
    static QString nameOf(const Shot &shot);
    static Scene sceneOf(const Shot &shot);
    static void play(const Shot &shot, LiveSession &session, Shell &shell, StillDesk &desk);
    void speak(SceneLanguage language);

    QString m_folder;
    QString m_wanted;
    QTranslator m_translator;
};
