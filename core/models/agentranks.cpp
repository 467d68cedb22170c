// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentranks.h"

#include "core/models/agentitem.h"
#include "core/models/collation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Puts the changed rows where they belong; the others are in order already.
template<typename IsBefore>
void settle(std::vector<quint32> &order, const std::vector<bool> &isChanged, IsBefore isBefore)
{
    const auto unchanged =
        std::remove_if(order.begin(), order.end(), [&](quint32 row) { return isChanged[row]; });
    order.erase(unchanged, order.end());
    const auto known = static_cast<std::ptrdiff_t>(order.size());
    for (quint32 row = 0; row < isChanged.size(); ++row) {
        if (isChanged[row])
            order.push_back(row);
    }
    std::sort(order.begin() + known, order.end(), isBefore);
    std::inplace_merge(order.begin(), order.begin() + known, order.end(), isBefore);
}

/// The place of each row in the order.
std::vector<quint32> placesIn(const std::vector<quint32> &order)
{
    std::vector<quint32> places(order.size());
    for (size_t place = 0; place < order.size(); ++place)
        places[order[place]] = static_cast<quint32>(place);
    return places;
}

void renumberOrder(std::vector<quint32> &order, const std::vector<int> &newRowOf)
{
    const auto stays =
        std::remove_if(order.begin(), order.end(), [&](quint32 row) { return newRowOf[row] < 0; });
    order.erase(stays, order.end());
    for (quint32 &row : order)
        row = static_cast<quint32>(newRowOf[row]);
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

AgentRanks::AgentRanks() : m_collator(makeCollator()) {}

AgentRanks::Texts AgentRanks::textsOf(const AgentItem &agent) const
{
    return {agent.name, agent.extension, AgentWords::fold(agent.name + u' ' + agent.extension),
            m_collator.sortKey(agent.name), m_collator.sortKey(agent.extension)};
}

void AgentRanks::update(const std::vector<AgentItem> &agents)
{
    std::vector<bool> isChanged(agents.size(), false);
    m_texts.reserve(agents.size());
    for (size_t row = 0; row < agents.size(); ++row) {
        const AgentItem &agent = agents[row];
        if (row == m_texts.size()) {
            m_texts.push_back(textsOf(agent));
            isChanged[row] = true;
        } else if (m_texts[row].name != agent.name || m_texts[row].extension != agent.extension) {
            m_texts[row] = textsOf(agent);
            isChanged[row] = true;
        }
    }
    settle(m_byName, isChanged, [this](quint32 a, quint32 b) { return isBeforeByName(a, b); });
    m_ofName = placesIn(m_byName);
    settle(m_byExtension, isChanged,
           [this](quint32 a, quint32 b) { return isBeforeByExtension(a, b); });
    m_ofExtension = placesIn(m_byExtension);
}

void AgentRanks::renumber(const std::vector<int> &newRowOf)
{
    std::vector<Texts> texts;
    for (size_t row = 0; row < newRowOf.size(); ++row) {
        if (newRowOf[row] >= 0)
            texts.push_back(std::move(m_texts[row]));
    }
    m_texts = std::move(texts);
    renumberOrder(m_byName, newRowOf);
    renumberOrder(m_byExtension, newRowOf);
    m_ofName = placesIn(m_byName);
    m_ofExtension = placesIn(m_byExtension);
}

bool AgentRanks::isBeforeByName(quint32 a, quint32 b) const
{
    const int names = m_texts[a].nameKey.compare(m_texts[b].nameKey);
    const int order = names != 0 ? names : m_texts[a].extensionKey.compare(m_texts[b].extensionKey);
    return order != 0 ? order < 0 : a < b;
}

bool AgentRanks::isBeforeByExtension(quint32 a, quint32 b) const
{
    const int order = m_texts[a].extensionKey.compare(m_texts[b].extensionKey);
    return order != 0 ? order < 0 : m_ofName[a] < m_ofName[b];
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
