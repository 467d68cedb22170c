// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentranks.h"

#include "core/models/agentlistmodel.h"
#include "core/models/collation.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

/// Places of the rows when ordered by `isBefore`.
template<typename IsBefore>
std::vector<quint32> placesBy(size_t count, IsBefore isBefore)
{
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), quint32(0));
    std::stable_sort(order.begin(), order.end(), isBefore);
    std::vector<quint32> places(count);
    for (size_t place = 0; place < count; ++place)
        places[order[place]] = static_cast<quint32>(place);
    return places;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
        else if (!u"+-() ."_s.contains(c))
            return {};
    }
    return digits;
}

} // namespace

void AgentRanks::rebuild(const AgentListModel &agents)
{
    const auto count = static_cast<size_t>(agents.rowCount());
    const QCollator collator = makeCollator();
    std::vector<QCollatorSortKey> names;
    std::vector<QCollatorSortKey> extensions;
    names.reserve(count);
    extensions.reserve(count);
    m_folded.clear();
    m_folded.reserve(count);
    for (size_t row = 0; row < count; ++row) {
        const AgentItem &agent = agents.at(static_cast<int>(row));
        names.push_back(collator.sortKey(agent.name));
        extensions.push_back(collator.sortKey(agent.extension));
        m_folded.push_back(AgentWords::fold(agent.name + u' ' + agent.extension));
    }
    m_ofName = placesBy(count, [&](quint32 a, quint32 b) {
        const int order = names[a].compare(names[b]);
        return order != 0 ? order < 0 : extensions[a] < extensions[b];
    });
    m_ofExtension = placesBy(count, [&](quint32 a, quint32 b) {
        const int order = extensions[a].compare(extensions[b]);
        return order != 0 ? order < 0 : m_ofName[a] < m_ofName[b];
    });
}

AgentWords::AgentWords(const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    // A number may be typed with spaces: "+7 912 000-41-07" is one word.
    const QString number = digitsOf(typed);
    if (number.size() > 3) {
        m_words.push_back({fold(number), number});
        return;
    }
    for (const QString &word : words)
        m_words.push_back({fold(word), digitsOf(word)});
}

bool AgentWords::match(const AgentItem &agent, const QString &folded) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) {
        if (folded.contains(word.folded))
            return true;
        return !word.digits.isEmpty() && digitsOf(agent.peerNumber).contains(word.digits);
    });
}

QString AgentWords::fold(const QString &text)
{
    return text.toCaseFolded().replace(u'ё', u'е');
}
