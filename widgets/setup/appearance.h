// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QObject>
#include <QTranslator>

/// Dresses the application as the settings say: theme, type size and language, at once and with no
/// restart. One per application; must outlive its windows.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(const Settings &settings, QObject *parent = nullptr);

    /// The language in force: never System.
    UiSettings::Language language() const { return m_language; }

private:
    void apply();
    void applyLanguage(UiSettings::Language wanted);

    const Settings &m_settings;
    UiSettings::Language m_language = UiSettings::Language::System;
    QTranslator m_own;
    QTranslator m_qt;
};
