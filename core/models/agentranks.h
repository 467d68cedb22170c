// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QString>
#include <QStringList>

#include <vector>

struct AgentItem;

/// Alphabetical places of all agents' names and extensions, so that ordering by them compares
/// numbers. Letters are compared only for agents who are new or renamed: one more among twenty
/// thousand costs no second glance at the others.
class AgentRanks
{
public:
    AgentRanks();

    /// Agents were added behind the others, or renamed.
    void update(const std::vector<AgentItem> &agents);
    /// Agents left: the new row of each, -1 for those who left; the others keep their order.
    void renumber(const std::vector<int> &newRowOf);

    /// Unique for each row; equal names stand by extension, then in the order of the rows.
    quint32 ofName(size_t row) const { return m_ofName[row]; }
    quint32 ofExtension(size_t row) const { return m_ofExtension[row]; }
    /// Name and extension, folded for searching.
    const QString &folded(size_t row) const { return m_texts[row].folded; }

private:
    struct Texts
    {
        QString name;
        QString extension;
        QString folded;
        QCollatorSortKey nameKey;
        QCollatorSortKey extensionKey;
    };
    using Rows = std::vector<quint32>;

    Texts textsOf(const AgentItem &agent) const;
    bool isBeforeByName(quint32 a, quint32 b) const;
    bool isBeforeByExtension(quint32 a, quint32 b) const;

    QCollator m_collator;
    std::vector<Texts> m_texts;
    Rows m_byName; ///< rows in the order of their names
    Rows m_byExtension;
    Rows m_ofName;
    Rows m_ofExtension;
};

/// What was typed to find an agent: every word must stand in the name, the extension or the number
/// of the other side, whatever the case, the punctuation of the number, or the dots of a "ё".
class AgentWords
{
public:
    AgentWords() = default;
    explicit AgentWords(const QString &typed);

    bool isEmpty() const { return m_words.empty(); }
    bool match(const AgentItem &agent, const QString &folded) const;

    static QString fold(const QString &text);

private:
    struct Word
    {
        QString folded;
        QString digits; ///< empty when the word is no number
    };
    std::vector<Word> m_words;
};
