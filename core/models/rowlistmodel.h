// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

/// A list of small values with an identity each, replaced as a whole and signalled in parts.
///
/// replaceRows() tells views the least that turns the old rows into the new ones: rows removed,
/// survivors moved, rows inserted, rows changed; persistent indexes follow their row. Item needs
/// operator== and identity(), which can be hashed and is unique in the list.
template<typename Item>
class RowListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const Item &at(int row) const { return m_rows[static_cast<size_t>(row)]; }

protected:
    using Identity = std::decay_t<decltype(std::declval<const Item &>().identity())>;

    int rowOfIdentity(const Identity &identity) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Item &item) {
            return item.identity() == identity;
        });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    void replaceRows(std::vector<Item> next)
    {
        QHash<Identity, int> place;
        for (size_t i = 0; i < next.size(); ++i)
            place.insert(next[i].identity(), static_cast<int>(i));
        removeOthers(place);
        moveIntoOrder(place);
        insertMissing(next);
        takeOver(std::move(next));
    }

private:
    void removeOthers(const QHash<Identity, int> &place)
    {
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (place.contains(at(last).identity()))
                continue;
            int first = last;
            while (first > 0 && !place.contains(at(first - 1).identity()))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    void moveIntoOrder(const QHash<Identity, int> &place)
    {
        const auto before = [&place](const Item &a, const Item &b) {
            return place.value(a.identity()) < place.value(b.identity());
        };
        if (std::is_sorted(m_rows.begin(), m_rows.end(), before))
            return;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        QList<Identity> identities;
        for (const QModelIndex &index : from)
            identities.append(at(index.row()).identity());
        std::sort(m_rows.begin(), m_rows.end(), before);
        QModelIndexList to;
        for (const Identity &identity : std::as_const(identities))
            to.append(index(rowOfIdentity(identity)));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    /// The survivors stand in the order of `next` by now.
    void insertMissing(const std::vector<Item> &next)
    {
        for (size_t first = 0; first < next.size(); ++first) {
            if (first < m_rows.size() && m_rows[first].identity() == next[first].identity())
                continue;
            size_t end = first + 1;
            while (
                end < next.size()
                && (first == m_rows.size() || !(m_rows[first].identity() == next[end].identity())))
                ++end;
            beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
            const auto from = next.begin();
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                          from + static_cast<std::ptrdiff_t>(first),
                          from + static_cast<std::ptrdiff_t>(end));
            endInsertRows();
            first = end - 1;
        }
    }

    void takeOver(std::vector<Item> next)
    {
        for (size_t first = 0; first < next.size(); ++first) {
            if (m_rows[first] == next[first])
                continue;
            size_t end = first;
            for (; end < next.size() && !(m_rows[end] == next[end]); ++end)
                m_rows[end] = std::move(next[end]);
            Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(end) - 1));
            first = end;
        }
    }

    std::vector<Item> m_rows;
};
