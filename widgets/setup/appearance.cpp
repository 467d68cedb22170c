// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/appearance.h"

#include "widgets/common/look.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

ThemeChoice choiceOf(UiSettings::Theme theme)
{
    switch (theme) {
    case UiSettings::Theme::System:
        return ThemeChoice::System;
    case UiSettings::Theme::Dark:
        return ThemeChoice::Dark;
    case UiSettings::Theme::Light:
        return ThemeChoice::Light;
    }
    return ThemeChoice::System;
}

UiSettings::Language resolved(UiSettings::Language wanted)
{
    if (wanted != UiSettings::Language::System)
        return wanted;
    return QLocale::system().language() == QLocale::Russian ? UiSettings::Language::Russian
                                                            : UiSettings::Language::English;
}

} // namespace

Appearance::Appearance(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::uiChanged, this, &Appearance::apply);
    apply();
}

void Appearance::apply()
{
    const UiSettings &ui = m_settings.ui();
    Look::instance().setThemeChoice(choiceOf(ui.theme));
    Look::instance().setScale(ui.scalePercent);
    applyLanguage(resolved(ui.language));
}

void Appearance::applyLanguage(UiSettings::Language wanted)
{
    if (std::exchange(m_language, wanted) == wanted)
        return;
    const bool russian = wanted == UiSettings::Language::Russian;
    // Before the translators: their change makes every window set its figures anew.
    QLocale::setDefault(russian ? QLocale(QLocale::Russian, QLocale::Russia)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (russian && m_qt.load(u":/i18n/qtbase_ru.qm"_s))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(russian ? u":/i18n/belltower_ru.qm"_s : u":/i18n/belltower_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
}
