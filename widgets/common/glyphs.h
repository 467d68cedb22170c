// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/types.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>

class QPainter;

/// The state marks of section 3 of the design language: one shape for each state, so that meaning
/// survives without colour.
enum class Glyph : quint8 {
    Free,
    Ringing,
    Talking,
    OnHold,
    WrapUp,
    Paused,
    Offline,
    Busy, ///< a frame: the device is in use, the call is not known
    Notice,
    Warning,
    Loss
};

constexpr Glyph glyphOf(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Offline:
        return Glyph::Offline;
    case AgentStatus::Available:
        return Glyph::Free;
    case AgentStatus::Ringing:
        return Glyph::Ringing;
    case AgentStatus::Talking:
        return Glyph::Talking;
    case AgentStatus::OnHold:
        return Glyph::OnHold;
    case AgentStatus::WrapUp:
        return Glyph::WrapUp;
    case AgentStatus::Paused:
        return Glyph::Paused;
    case AgentStatus::Busy:
        return Glyph::Busy;
    }
    return Glyph::Offline;
}

QColor glyphColour(Glyph glyph, const Theme &theme);
/// Paints on a 16 grid scaled into `box`; `colour` instead of the state's own on a filled ground,
/// `ground` is what is seen through the sign of Warning and Loss.
void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour,
                const QColor &ground);

/// The words of the states.
class StateWords
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)

public:
    static QString of(AgentStatus status);
    /// What so many agents do: "2 free" without the number.
    static QString counted(AgentStatus status, int agents);
};
