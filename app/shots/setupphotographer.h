// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QString>

class QWidget;

/// Renders the first-run wizard and the settings, in both themes and languages. Asks no PBX: what
/// a trial would find is made up, as the names in the pictures are.
class SetupPhotographer
{
public:
    /// Only files whose name contains `wanted`; empty means all.
    SetupPhotographer(QString folder, QString wanted);

    /// False when a file could not be written.
    bool shootAll();

private:
    struct Dress
    {
        UiSettings::Theme theme;
        UiSettings::Language language;
        int scale = 100;
    };
    void shoot(const Dress &dress);
    void shootWizard(const Dress &dress, Settings &settings);
    void shootDialog(const Dress &dress, Settings &settings, const SiteId &site);
    void shootPrompt(const Dress &dress, const SiteSettings &site);
    void save(const QString &name, const Dress &dress, QWidget &window);
    QString fileOf(const QString &name, const Dress &dress) const;

    QString m_folder;
    QString m_wanted;
    bool m_good = true;
};
