// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/agentordermodel.h"

#include <QCoreApplication>
#include <QRect>

#include <map>
#include <vector>

/// Where the columns of the agents' list stand at a given width. Columns that do not fit are left
/// out, the least needed first.
class AgentColumns
{
    Q_DECLARE_TR_FUNCTIONS(AgentColumns)

public:
    enum class Kind : quint8 {
        Name,
        Extension,
        Since,
        Caller,
        Queue,
        Answered,
        Missed,
        AverageTalk
    };

    struct Place
    {
        Kind kind;
        int left = 0;
        int width = 0;
    };

    /// Distributes `width` pixels; reads the fonts in force.
    void layOut(int width);
    const std::vector<Place> &places() const { return m_places; }

    /// The user made a column so wide. What stands before it keeps its width, so that the edge
    /// stays under the pointer; what stands behind shares the rest. Lay out anew afterwards.
    void choose(Kind kind, int width);
    void forgetChoice(Kind kind);
    /// Chosen widths at the normal scale.
    const std::map<Kind, int> &chosen() const { return m_chosen; }
    void setChosen(const std::map<Kind, int> &chosen);
    static constexpr int MostWide = 800;
    static constexpr int Gap = 20; ///< between two columns

    /// Null when the column is not shown.
    QRect box(Kind kind, const QRect &row) const;

    static QString title(Kind kind);
    static QString toolTip(Kind kind);
    static bool isRightAligned(Kind kind);
    /// What a click on the title sorts by.
    static AgentColumn sortOf(Kind kind);

private:
    std::vector<Place> m_places;
    std::map<Kind, int> m_chosen;
};
