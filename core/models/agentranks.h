// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

struct AgentItem;
class AgentListModel;

/// Alphabetical places of all agents' names and extensions, so that ordering by them compares
/// numbers. Built anew when agents come, go or are renamed, which is rare beside state changes.
class AgentRanks
{
public:
    void rebuild(const AgentListModel &agents);
    /// Unique for each row; equal names stand by extension, then in the order of the model.
    quint32 ofName(size_t row) const { return m_ofName[row]; }
    quint32 ofExtension(size_t row) const { return m_ofExtension[row]; }
    /// Name and extension, folded for searching.
    const QString &folded(size_t row) const { return m_folded[row]; }

private:
    std::vector<quint32> m_ofName;
    std::vector<quint32> m_ofExtension;
    std::vector<QString> m_folded;
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
