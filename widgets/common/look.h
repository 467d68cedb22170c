// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/theme.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

/// Which theme to show.
enum class ThemeChoice { System, Dark, Light };

/// The roles of section 4 of the design language, smallest first.
enum class TypeRole { Micro, Small, Body, Head, Title, Number, Kpi, Hero };
enum class TypeWeight { Normal, Medium, Bold };

/// How the whole program looks now: theme, type scale and fonts, applied to the QApplication.
///
/// One per application, as the application's palette is; lives on the GUI thread. Painting code
/// reads it, nobody copies colours out of it.
class Look : public QObject
{
    Q_OBJECT

public:
    static constexpr int MinScale = 90;
    static constexpr int MaxScale = 150;

    static Look &instance();

    /// Loads the embedded fonts and dresses the application. Call once, after QApplication is made.
    void install();

    void setThemeChoice(ThemeChoice choice);
    ThemeChoice themeChoice() const { return m_choice; }
    /// Percent of the normal type size, kept within MinScale and MaxScale.
    void setScale(int percent);
    int scale() const { return m_scale; }
    /// To be told when the system changed its theme (QEvent::ThemeChange at a window).
    void systemThemeChanged();

    const Theme &theme() const { return m_theme; }
    const Theme &greyedTheme() const { return m_greyed; }
    const QFont &font(TypeRole role, TypeWeight weight = TypeWeight::Normal) const;
    /// A length given for the normal type size, at the scale in force.
    int px(int atNormal) const { return (atNormal * m_scale + 50) / 100; }

Q_SIGNALS:
    void changed();

private:
    Look() = default;
    void apply();
    void makeFonts();

    ThemeChoice m_choice = ThemeChoice::System;
    int m_scale = 100;
    bool m_installed = false;
    QPalette m_system;
    Theme m_theme = Theme::dark();
    Theme m_greyed = m_theme.greyed();
    std::array<QFont, 24> m_fonts;
};
