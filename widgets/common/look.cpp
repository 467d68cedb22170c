// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/look.h"

#include "widgets/common/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

Look &Look::instance()
{
    static Look look;
    return look;
}

void Look::install()
{
    if (!m_installed) {
        for (const QString &file : {u":/fonts/Roboto-Regular.ttf"_s, u":/fonts/Roboto-Medium.ttf"_s,
                                    u":/fonts/Roboto-Bold.ttf"_s})
            QFontDatabase::addApplicationFont(file);
        m_system = QApplication::palette();
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    }
    m_installed = true;
    apply();
}

void Look::setThemeChoice(ThemeChoice choice)
{
    if (std::exchange(m_choice, choice) != choice)
        apply();
}

void Look::setScale(int percent)
{
    percent = std::clamp(percent, MinScale, MaxScale);
    if (std::exchange(m_scale, percent) != percent)
        apply();
}

void Look::systemThemeChanged()
{
    // An empty palette makes Qt fall back to what the platform says now.
    QApplication::setPalette(QPalette());
    m_system = QApplication::palette();
    apply();
}

void Look::apply()
{
    if (!m_installed)
        return;
    if (Theme::isHighContrast(m_system))
        m_theme = Theme::highContrast(m_system);
    else if (m_choice == ThemeChoice::System)
        m_theme = Theme::isDark(m_system) ? Theme::dark() : Theme::light();
    else
        m_theme = m_choice == ThemeChoice::Dark ? Theme::dark() : Theme::light();
    m_greyed = m_theme.greyed();
    makeFonts();
    QApplication::setFont(font(TypeRole::Body));
    QApplication::setPalette(m_theme.palette());
    qApp->setStyleSheet(styleSheetOf(m_theme, m_scale));
    Q_EMIT changed();
}

void Look::makeFonts()
{
    static constexpr std::array<int, 8> PixelSizes{11, 12, 13, 14, 15, 20, 26, 32};
    static constexpr std::array Weights{QFont::Normal, QFont::Medium, QFont::Bold};
    for (size_t role = 0; role < PixelSizes.size(); ++role) {
        for (size_t weight = 0; weight < Weights.size(); ++weight) {
            QFont made;
            made.setFamilies({u"Roboto"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
            made.setPixelSize(px(PixelSizes[role]));
            made.setWeight(Weights[weight]);
            m_fonts[role * Weights.size() + weight] = made;
        }
    }
}

const QFont &Look::font(TypeRole role, TypeWeight weight) const
{
    return m_fonts[static_cast<size_t>(role) * 3 + static_cast<size_t>(weight)];
}
