// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/flattable.h"
#include "core/domain/ids.h"

#include <QTest>

#include <map>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

using Table = FlatTable<std::string, int>;

std::vector<std::string> keysOf(const Table &table)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : table)
        keys.push_back(key);
    return keys;
}

/// The same numbers in every run.
class Dice
{
public:
    quint32 roll(quint32 sides)
    {
        m_state = m_state * 1664525u + 1013904223u;
        return (m_state >> 8) % sides;
    }

private:
    quint32 m_state = 1;
};

} // namespace

class TestFlatTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatAMapHolds()
    {
        Table table;
        std::map<std::string, int> map;
        Dice dice;
        for (int i = 0; i < 20'000; ++i) {
            // Long and short keys, and ever the same ones.
            const std::string key =
                std::string(dice.roll(24), 'k') + std::to_string(dice.roll(300));
            switch (dice.roll(4)) {
            case 0:
                QCOMPARE(table.erase(key), map.erase(key));
                break;
            case 1:
                table.insert_or_assign(key, i);
                map.insert_or_assign(key, i);
                break;
            case 2:
                QCOMPARE(table.try_emplace(key, i).second, map.try_emplace(key, i).second);
                break;
            default:
                QCOMPARE(table.contains(key), map.count(key) == 1);
            }
        }
        QCOMPARE(table.size(), map.size());
        QVERIFY(map.size() > 1000);
        for (const auto &[key, value] : map) {
            const auto it = table.find(key);
            QVERIFY(it != table.end());
            QCOMPARE(it->second, value);
        }
    }

    void addressesLastWhileOthersComeAndGo()
    {
        Table table;
        int *const value = &table["stays"];
        for (int i = 0; i < 1000; ++i)
            table[std::to_string(i)] = i;
        for (int i = 0; i < 1000; i += 2)
            table.erase(std::to_string(i));
        QCOMPARE(&table.find("stays")->second, value);
        Table moved = std::move(table);
        QCOMPARE(&moved.find("stays")->second, value);
        QVERIFY(table.empty()); // NOLINT: what was moved from is an empty table
        QCOMPARE(moved.size(), size_t(501));
    }

    void comesInTheOrderOfComing()
    {
        Table table;
        for (const char *key : {"b", "c", "a", "d"})
            table[key] = 1;
        table.erase("c");
        table.try_emplace("b", 7);
        table["e"] = 1;
        QCOMPARE(keysOf(table), (std::vector<std::string>{"b", "a", "d", "e"}));
        table.erase("b");
        table.erase("e");
        table["b"] = 2;
        QCOMPARE(keysOf(table), (std::vector<std::string>{"a", "d", "b"}));
    }

    void takesAwayWhatAPredicateNames()
    {
        Table table;
        for (int i = 0; i < 100; ++i)
            table[std::to_string(i)] = i;
        table.removeIf([](const auto &entry) { return entry.second % 3 != 0; });
        QCOMPARE(table.size(), size_t(34));
        QVERIFY(table.contains("99"));
        QVERIFY(!table.contains("98"));
        table.removeIf([](const auto &) { return true; });
        QVERIFY(table.empty());
        QVERIFY(table.begin() == table.end());
    }

    void idsAreKeysToo()
    {
        FlatTable<AgentId, int> table;
        table[AgentId(u"201"_s)] = 1;
        table[AgentId(u"Света"_s)] = 2;
        QCOMPARE(table.find(AgentId(u"20"_s + u"1"_s))->second, 1);
        QCOMPARE(table.find(AgentId(u"Света"_s))->second, 2);
        QVERIFY(!table.contains(AgentId(u"202"_s)));
        table[AgentId()] = 3;
        QCOMPARE(table.find(AgentId(u""_s))->second, 3);
    }
};

QTEST_GUILESS_MAIN(TestFlatTable)
#include "tst_flattable.moc"
