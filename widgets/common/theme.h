// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

/// The colours of one look, named as in the design language. The only place with colour values.
///
/// Contrast is promised, not hoped for: text 4.5 to 1 and fills 3 to 1 on every surface
/// (tests/widgets/tst_theme).
struct Theme
{
    enum class Kind { Dark, Light, HighContrast };

    Kind kind = Kind::Dark;
    QColor bg, panel, card, hi, well, line, line2, ctl;
    QColor ink, ink2, ink3, inv, onInv;
    QColor free, ring, talk, wrap, pause, off, warn, loss;
    QColor lossFill, onLoss, warnFill, onWarn;
    QColor freeSoft, talkSoft, wrapSoft, ringSoft, warnSoft, lossSoft, lossLine, warnLine;
    QColor chartFree, chartTalk, chartWait;

    static Theme dark();
    static Theme light();
    /// Colours of the system for those who asked it for high contrast; shapes carry the meaning.
    static Theme highContrast(const QPalette &system);
    static bool isHighContrast(const QPalette &system);
    static bool isDark(const QPalette &system);

    /// The same look with every state and alarm colour taken out: old data must never look live.
    Theme greyed() const;
    QPalette palette() const;
};
