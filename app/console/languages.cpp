// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/languages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString codeOf(UiSettings::Language language)
{
    switch (language) {
    case UiSettings::Language::Russian:
        return u"ru"_s;
    case UiSettings::Language::English:
        return u"en"_s;
    case UiSettings::Language::System:
        break;
    }
    return QLocale::system().language() == QLocale::Russian ? u"ru"_s : u"en"_s;
}

} // namespace

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(UiSettings::Language language)
{
    const QString code = codeOf(language);
    if (code == m_code)
        return;
    m_code = code;
    // Numbers, dates and plurals follow the language of the words around them.
    QLocale::setDefault(isRussian() ? QLocale(QLocale::Russian, QLocale::Russia)
                                    : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (isRussian() && m_qt.load(u":/i18n/qtbase_ru.qm"_s))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/belltower_%1.qm"_s.arg(code)))
        QCoreApplication::installTranslator(&m_own);
}
