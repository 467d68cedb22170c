// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/agentcolumns.h"

#include "widgets/common/format.h"
#include "widgets/common/text.h"

#include <algorithm>

namespace {

using ColumnKind = AgentColumns::Kind;

constexpr int RightMargin = 12;
constexpr int ColumnGap = AgentColumns::Gap;

struct Wish
{
    ColumnKind kind;
    int least = 0; ///< pixels at the scale in force
    int share = 0; ///< of what is left over
    int need = 0;  ///< the lowest goes first when room is short
};

/// The state's mark stands before the name.
int glyphRoom()
{
    return 29 + Look::instance().px(11);
}

/// The arrow of a sorted title stands behind it; before it, in the gap, when it is right-aligned.
int widthOfTitle(ColumnKind kind)
{
    return Text::width(AgentColumns::title(kind), TypeRole::Micro)
           + (AgentColumns::isRightAligned(kind) ? 2 : 14);
}

std::vector<Wish> wishes()
{
    Look &look = Look::instance();
    const int digits = Text::width(QStringLiteral("0000"), TypeRole::Body);
    const int time = Text::width(Format::widestDuration(), TypeRole::Body, TypeWeight::Medium) + 18;
    const auto atLeast = [](ColumnKind kind, int pixels) {
        return std::max(pixels, widthOfTitle(kind));
    };
    return {{ColumnKind::Name, look.px(110), 3, 9},
            {ColumnKind::Extension, atLeast(ColumnKind::Extension, digits), 0, 2},
            {ColumnKind::Since, atLeast(ColumnKind::Since, time), 0, 8},
            {ColumnKind::Caller, look.px(118), 3, 7},
            {ColumnKind::Queue, look.px(76), 2, 6},
            {ColumnKind::Answered, atLeast(ColumnKind::Answered, digits), 0, 5},
            {ColumnKind::Missed, atLeast(ColumnKind::Missed, digits), 0, 3},
            {ColumnKind::AverageTalk, atLeast(ColumnKind::AverageTalk, time - 18), 0, 4}};
}

bool isElastic(ColumnKind kind)
{
    return kind == ColumnKind::Name || kind == ColumnKind::Caller || kind == ColumnKind::Queue;
}

int neededBy(const std::vector<Wish> &columns)
{
    int sum = glyphRoom() + RightMargin;
    for (const Wish &column : columns)
        sum += column.least + ColumnGap;
    return sum - ColumnGap;
}

} // namespace

void AgentColumns::layOut(int width)
{
    std::vector<Wish> columns = wishes();
    for (Wish &column : columns) {
        const auto chosen = m_chosen.find(column.kind);
        if (chosen == m_chosen.end())
            continue;
        column.least = std::max(widthOfTitle(column.kind), Look::instance().px(chosen->second));
        column.share = 0;
    }
    while (columns.size() > 2 && neededBy(columns) > width) {
        const auto least = [](const Wish &a, const Wish &b) { return a.need < b.need; };
        columns.erase(std::min_element(columns.begin(), columns.end(), least));
    }
    int shares = 0;
    for (const Wish &column : columns)
        shares += column.share;
    const int spare = std::max(0, width - neededBy(columns));

    m_places.clear();
    int left = glyphRoom();
    for (const Wish &column : columns) {
        const int got = column.least + spare * column.share / std::max(1, shares);
        m_places.push_back({column.kind, left, got});
        left += got + ColumnGap;
    }
}

void AgentColumns::choose(Kind kind, int width)
{
    const int scale = Look::instance().scale();
    const auto atNormal = [scale](int pixels) {
        return std::clamp(pixels * 100 / scale, 1, MostWide);
    };
    for (const Place &place : m_places) {
        if (place.kind == kind)
            break;
        if (isElastic(place.kind) && !m_chosen.contains(place.kind))
            m_chosen[place.kind] = atNormal(place.width);
    }
    m_chosen[kind] = atNormal(width);
}

void AgentColumns::forgetChoice(Kind kind)
{
    m_chosen.erase(kind);
}

void AgentColumns::setChosen(const std::map<Kind, int> &chosen)
{
    m_chosen.clear();
    for (const auto &[kind, width] : chosen) {
        if (kind <= Kind::AverageTalk)
            m_chosen[kind] = std::clamp(width, 1, MostWide);
    }
}

QRect AgentColumns::box(Kind kind, const QRect &row) const
{
    for (const Place &place : m_places) {
        if (place.kind == kind)
            return {row.left() + place.left, row.top(), place.width, row.height()};
    }
    return {};
}

QString AgentColumns::title(Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return tr("Agent");
    case Kind::Extension:
        return tr("Ext.");
    case Kind::Since:
        return tr("In state");
    case Kind::Caller:
        return tr("Caller");
    case Kind::Queue:
        return tr("Queue");
    case Kind::Answered:
        return tr("Calls");
    case Kind::Missed:
        return tr("Missed");
    case Kind::AverageTalk:
        return tr("Avg talk");
    }
    return {};
}

QString AgentColumns::toolTip(Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return tr("Sort by name");
    case Kind::Extension:
        return tr("Sort by extension");
    case Kind::Since:
        return tr("Sort by how long the state lasts");
    case Kind::Caller:
        return tr("Sort by state");
    case Kind::Queue:
        return tr("Sort by queue");
    case Kind::Answered:
        return tr("Queue calls answered today");
    case Kind::Missed:
        return tr("Calls that rang for a second or more today and were not taken");
    case Kind::AverageTalk:
        return tr("Mean length of the agent's own conversations today, hold left out");
    }
    return {};
}

bool AgentColumns::isRightAligned(Kind kind)
{
    return kind == Kind::Since || kind == Kind::Answered || kind == Kind::Missed
           || kind == Kind::AverageTalk;
}

AgentColumn AgentColumns::sortOf(Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return AgentColumn::Name;
    case Kind::Extension:
        return AgentColumn::Extension;
    case Kind::Since:
        return AgentColumn::Since;
    case Kind::Caller:
        return AgentColumn::Status;
    case Kind::Queue:
        return AgentColumn::Queue;
    case Kind::Answered:
        return AgentColumn::Answered;
    case Kind::Missed:
        return AgentColumn::Missed;
    case Kind::AverageTalk:
        return AgentColumn::AverageTalk;
    }
    return AgentColumn::Name;
}
