// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/theme.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

double channelLight(double c)
{
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double relativeLight(const QColor &c)
{
    return 0.2126 * channelLight(c.redF()) + 0.7152 * channelLight(c.greenF())
           + 0.0722 * channelLight(c.blueF());
}

} // namespace

Theme Theme::dark()
{
    Theme t;
    t.kind = Kind::Dark;
    t.bg = rgb(0x0E1216);
    t.panel = rgb(0x151A20);
    t.card = rgb(0x1B2229);
    t.hi = rgb(0x252E37);
    t.well = rgb(0x2C353F);
    t.line = rgb(0x28313A);
    t.line2 = rgb(0x3B4752);
    t.ctl = rgb(0x7A8793);
    t.ink = rgb(0xEEF2F5);
    t.ink2 = rgb(0xB9C2CB);
    t.ink3 = rgb(0x93A0AC);
    t.inv = rgb(0xEEF2F5);
    t.onInv = rgb(0x12171C);
    t.free = rgb(0x46D6A6);
    t.ring = rgb(0xA5EAFF);
    t.talk = rgb(0x529AF7);
    t.wrap = rgb(0xE79BE6);
    t.pause = rgb(0x9AA5B0);
    t.off = rgb(0x909CA8);
    t.warn = rgb(0xFFC85A);
    t.loss = rgb(0xFF6F66);
    t.lossFill = rgb(0xD3302A);
    t.onLoss = rgb(0xFFFFFF);
    t.warnFill = rgb(0xF2B13C);
    t.onWarn = rgb(0x1B1404);
    t.freeSoft = rgb(0x143229);
    t.talkSoft = rgb(0x172C48);
    t.wrapSoft = rgb(0x3A2240);
    t.ringSoft = rgb(0x16323D);
    t.warnSoft = rgb(0x33270F);
    t.lossSoft = rgb(0x3A1B1C);
    t.lossLine = rgb(0x8E3532);
    t.warnLine = rgb(0x7A5A1E);
    t.chartFree = rgb(0x1F8A69);
    t.chartTalk = rgb(0x3A74C4);
    t.chartWait = rgb(0x8793A0);
    return t;
}

Theme Theme::light()
{
    Theme t;
    t.kind = Kind::Light;
    t.bg = rgb(0xE9ECEF);
    t.panel = rgb(0xF6F7F8);
    t.card = rgb(0xFFFFFF);
    t.hi = rgb(0xE6EBEF);
    t.well = rgb(0xDFE4E8);
    t.line = rgb(0xDADFE4);
    t.line2 = rgb(0xBCC5CD);
    t.ctl = rgb(0x7B8792);
    t.ink = rgb(0x12181D);
    t.ink2 = rgb(0x414C56);
    t.ink3 = rgb(0x5B6771);
    t.inv = rgb(0x1A2127);
    t.onInv = rgb(0xFFFFFF);
    t.free = rgb(0x0A7350);
    t.ring = rgb(0x0A7190);
    t.talk = rgb(0x1A56B8);
    t.wrap = rgb(0x6F1670);
    t.pause = rgb(0x5A6570);
    t.off = rgb(0x5D6974);
    t.warn = rgb(0x836300);
    t.loss = rgb(0xA80C0C);
    t.lossFill = rgb(0xD3302A);
    t.onLoss = rgb(0xFFFFFF);
    t.warnFill = rgb(0xBD7A00);
    t.onWarn = rgb(0x1B1404);
    t.freeSoft = rgb(0xDDF3EA);
    t.talkSoft = rgb(0xE1ECFB);
    t.wrapSoft = rgb(0xF6E3F4);
    t.ringSoft = rgb(0xDDF1F8);
    t.warnSoft = rgb(0xFFF3D6);
    t.lossSoft = rgb(0xFCE6E4);
    t.lossLine = rgb(0xE39C97);
    t.warnLine = rgb(0xDDB45E);
    t.chartFree = rgb(0x3A9876);
    t.chartTalk = rgb(0x4A83D6);
    t.chartWait = rgb(0x5B6771);
    return t;
}

Theme Theme::highContrast(const QPalette &system)
{
    const QColor paper = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    Theme t;
    t.kind = Kind::HighContrast;
    for (QColor *surface :
         {&t.bg, &t.panel, &t.card, &t.well, &t.onInv, &t.onLoss, &t.onWarn, &t.freeSoft,
          &t.talkSoft, &t.wrapSoft, &t.ringSoft, &t.warnSoft, &t.lossSoft})
        *surface = paper;
    for (QColor *mark :
         {&t.line,     &t.line2,     &t.ctl,       &t.ink,      &t.ink2,     &t.ink3,
          &t.inv,      &t.free,      &t.ring,      &t.talk,     &t.wrap,     &t.pause,
          &t.off,      &t.warn,      &t.loss,      &t.lossFill, &t.warnFill, &t.lossLine,
          &t.warnLine, &t.chartFree, &t.chartTalk, &t.chartWait})
        *mark = text;
    t.hi = paper;
    return t;
}

bool Theme::isHighContrast(const QPalette &system)
{
    const QColor paper = system.color(QPalette::Window);
    const double a = relativeLight(paper);
    const double b = relativeLight(system.color(QPalette::WindowText));
    const double contrast = (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    return contrast > 19.0 && paper == system.color(QPalette::Button)
           && paper == system.color(QPalette::Base);
}

bool Theme::isDark(const QPalette &system)
{
    return relativeLight(system.color(QPalette::Window))
           < relativeLight(system.color(QPalette::WindowText));
}

Theme Theme::greyed() const
{
    Theme t = *this;
    t.ink = ink3;
    t.ink2 = ink3;
    for (QColor *mark : {&t.free, &t.ring, &t.talk, &t.wrap, &t.pause, &t.off, &t.warn, &t.loss})
        *mark = ink3;
    t.lossFill = t.warnFill = ctl;
    t.onLoss = t.onWarn = card;
    for (QColor *soft :
         {&t.freeSoft, &t.talkSoft, &t.wrapSoft, &t.ringSoft, &t.warnSoft, &t.lossSoft})
        *soft = card;
    t.lossLine = t.warnLine = line2;
    return t;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, bg);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, panel);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, ink3);
    p.setColor(QPalette::Button, card);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, onLoss);
    p.setColor(QPalette::ToolTipBase, card);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::Highlight, inv);
    p.setColor(QPalette::HighlightedText, onInv);
    p.setColor(QPalette::Link, ink);
    p.setColor(QPalette::LinkVisited, ink2);
    p.setColor(QPalette::Light, line);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line2);
    p.setColor(QPalette::Dark, line2);
    p.setColor(QPalette::Shadow, line2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, ink3);
    return p;
}
