// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QTranslator>

/// The language of the program, changed at once and without a restart: every widget gets
/// QEvent::LanguageChange. GUI thread; lives as long as the application.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    void use(UiSettings::Language language);
    /// "ru" or "en": what is in force.
    QString code() const { return m_code; }
    bool isRussian() const { return m_code == QLatin1String("ru"); }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code;
};
