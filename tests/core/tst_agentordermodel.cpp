// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/agentordermodel.h"
#include "core/models/collation.h"
#include "tests/support/boardmaker.h"
#include "tests/support/modelmirror.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ColumnCount = static_cast<int>(AgentColumn::Occupancy) + 1;
constexpr int StatusCount = static_cast<int>(AgentStatus::Busy) + 1;

size_t groupOf(AgentStatus status)
{
    const auto &groups = AgentGroups;
    return static_cast<size_t>(std::find(groups.begin(), groups.end(), status) - groups.begin());
}

/// A list of agents as QSortFilterProxyModel would make it, done the slow and plain way.
class PlainOrder
{
public:
    PlainOrder(const AgentListModel &agents, const AgentOrderModel &model,
               const QSet<AgentStatus> &collapsed)
        : m_agents(agents)
        , m_model(model)
        , m_collapsed(collapsed)
        , m_collator(makeCollator())
    {}

    QList<QString> rows() const
    {
        std::vector<AgentItem> items;
        std::array<int, StatusCount> counts{};
        for (int row = 0; row < m_agents.rowCount(); ++row) {
            const AgentItem &agent = m_agents.at(row);
            if (!passesWords(agent) || !passesQueue(agent))
                continue;
            ++counts[static_cast<size_t>(agent.status)];
            if (isWanted(agent.status))
                items.push_back(agent);
        }
        std::stable_sort(items.begin(), items.end(),
                         [this](const AgentItem &a, const AgentItem &b) { return isBefore(a, b); });
        QList<QString> rows;
        if (!m_model.isGrouped()) {
            for (const AgentItem &item : items)
                rows.append(item.id.value());
            return rows;
        }
        for (const AgentStatus group : AgentGroups) {
            const int count = counts[static_cast<size_t>(group)];
            if (count == 0 || !isWanted(group))
                continue;
            rows.append(u"# %1: %2"_s.arg(static_cast<int>(group)).arg(count));
            for (const AgentItem &item : items) {
                if (item.status == group && !m_collapsed.contains(group))
                    rows.append(item.id.value());
            }
        }
        return rows;
    }

private:
    bool isWanted(AgentStatus status) const
    {
        return m_model.filter().states.isEmpty() || m_model.filter().states.contains(status);
    }
    bool passesQueue(const AgentItem &agent) const
    {
        return m_model.filter().queue.isNull() || agent.queues.contains(m_model.filter().queue);
    }
    bool passesWords(const AgentItem &agent) const
    {
        const QStringList words = m_model.filter().text.split(u' ', Qt::SkipEmptyParts);
        return std::all_of(words.begin(), words.end(), [&agent](const QString &word) {
            return agent.name.contains(word, Qt::CaseInsensitive) || agent.extension.contains(word)
                   || agent.peerNumber.contains(word);
        });
    }

    std::optional<double> figure(const AgentItem &agent) const
    {
        switch (m_model.column()) {
        case AgentColumn::Name:
            return 0;
        case AgentColumn::Extension:
            return agent.extension.isEmpty() ? std::nullopt : std::optional(0.);
        case AgentColumn::Queue:
            return agent.queue.isNull() ? std::nullopt
                                        : std::optional(agent.queue == QueueId(u"vip"_s) ? 1. : 0.);
        case AgentColumn::Status:
            return static_cast<double>(groupOf(agent.status));
        case AgentColumn::Since:
            return static_cast<double>(toEpochMs(agent.since));
        case AgentColumn::Answered:
            return agent.today.answered;
        case AgentColumn::Missed:
            return agent.today.missedOffers;
        case AgentColumn::AverageTalk:
            return averageTalk(agent.today);
        case AgentColumn::Occupancy:
            return occupancy(agent.today);
        }
        return {};
    }

    bool isBefore(const AgentItem &a, const AgentItem &b) const
    {
        const bool descends = m_model.direction() == Qt::DescendingOrder;
        const int names = m_collator.compare(a.name, b.name);
        const int extensions = m_collator.compare(a.extension, b.extension);
        if (m_model.column() == AgentColumn::Name && (names != 0 || extensions != 0))
            return (names != 0 ? names < 0 : extensions < 0) != descends;
        const auto figureOfA = figure(a);
        const auto figureOfB = figure(b);
        if (figureOfA.has_value() != figureOfB.has_value())
            return figureOfA.has_value();
        if (m_model.column() == AgentColumn::Extension && extensions != 0)
            return (extensions < 0) != descends;
        if (figureOfA != figureOfB)
            return (*figureOfA < *figureOfB) != descends;
        return names != 0 ? names < 0 : extensions < 0;
    }

    const AgentListModel &m_agents;
    const AgentOrderModel &m_model;
    const QSet<AgentStatus> &m_collapsed;
    QCollator m_collator;
};

QString describe(const QModelIndex &index)
{
    const auto status =
        static_cast<int>(index.data(AgentListModel::StatusRole).value<AgentStatus>());
    if (index.data(AgentOrderModel::HeaderRole).toBool())
        return u"# %1: %2"_s.arg(status).arg(index.data(AgentOrderModel::CountRole).toInt());
    return index.data(AgentListModel::IdRole).toString();
}

/// Also what else a row shows, so that a missing dataChanged() is seen.
QString describeFully(const QModelIndex &index)
{
    return describe(index) + u' '
           + QString::number(index.data(AgentListModel::SinceRole).toLongLong()) + u' '
           + index.data(AgentListModel::PeerNumberRole).toString() + u' '
           + QString::number(index.data(AgentListModel::TalksTodayRole).toInt());
}

const QStringList Names{u"Мария Ким"_s, u"Иван Петров"_s, u"Елена Сорокина"_s,
                        u"Anna Lee"_s,  u"иван Петров"_s, u"Пётр Ёлкин"_s};

/// One random fact about one of the agents.
void disturb(BoardMaker &maker, int agents)
{
    const QString agent = QString::number(100 + *rc::gen::inRange(0, agents));
    const QString queue = *rc::gen::arbitrary<bool>() ? u"sales"_s : u"vip"_s;
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return maker.talk(agent, u"+7912000%1"_s.arg(*rc::gen::inRange(1000, 1100)),
                          *rc::gen::arbitrary<bool>() ? queue : QString());
    case 1:
        return maker.endTalk(agent);
    case 2:
        return maker.device(agent, DeviceState::Unavailable);
    case 3:
        return maker.device(agent, DeviceState::Free);
    case 4:
        return maker.pause(agent, queue, u"Lunch"_s);
    case 5:
        return maker.tell(MembershipGone{AgentId(agent), QueueId(queue)});
    default: {
        Membership membership = BoardMaker::membership(agent, queue);
        membership.name = Names.at(*rc::gen::inRange(0, 6));
        return maker.tell(MembershipSeen{membership});
    }
    }
}

AgentFilter anyFilter()
{
    AgentFilter filter;
    if (*rc::gen::inRange(0, 3) == 0)
        filter.queue = QueueId(u"vip"_s);
    if (*rc::gen::inRange(0, 3) == 0)
        filter.states = {AgentStatus::Available, AgentStatus::Talking};
    const QStringList texts{{}, {}, u"иван"_s, u"10"_s, u"и 1"_s, u"12000104"_s};
    filter.text = texts.at(*rc::gen::inRange(0, 6));
    return filter;
}

} // namespace

class TestAgentOrderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAPlainSortWhateverHappens_data()
    {
        QTest::addColumn<int>("agents");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("a small floor, fact by fact") << 12 << 2;
        QTest::newRow("a large floor, in large batches") << 150 << 120;
    }

    void equalsAPlainSortWhateverHappens()
    {
        QFETCH(const int, agents);
        QFETCH(const int, atOnce);
        QVERIFY(rc::check("order, filter, groups and signals", [agents, atOnce] {
            BoardMaker maker;
            AgentListModel source;
            AgentOrderModel model(&source);
            QAbstractItemModelTester tester(&model,
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
            QAbstractItemModelTester sourceTester(
                &source, QAbstractItemModelTester::FailureReportingMode::QtTest);
            ModelMirror mirror(&model, describeFully);
            QSet<AgentStatus> collapsed;

            const int steps = *rc::gen::inRange(1, 12);
            for (int step = 0; step < steps; ++step) {
                maker.pass(Milliseconds(*rc::gen::inRange(0, 3000)));
                const int facts = *rc::gen::inRange(0, atOnce);
                for (int fact = 0; fact < facts; ++fact)
                    disturb(maker, agents);
                source.update(maker.board, maker.board.takeDelta());
                switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    model.setOrder(static_cast<AgentColumn>(*rc::gen::inRange(0, ColumnCount)),
                                   *rc::gen::arbitrary<bool>() ? Qt::AscendingOrder
                                                               : Qt::DescendingOrder);
                    break;
                case 1:
                    model.setGrouped(*rc::gen::arbitrary<bool>());
                    break;
                case 2:
                    model.setFilter(anyFilter());
                    break;
                case 3: {
                    const auto group = static_cast<AgentStatus>(*rc::gen::inRange(0, StatusCount));
                    const bool isCollapsed = *rc::gen::arbitrary<bool>();
                    model.setCollapsed(group, isCollapsed);
                    if (isCollapsed)
                        collapsed.insert(group);
                    else
                        collapsed.remove(group);
                    break;
                }
                default:
                    break;
                }
                QList<QString> shown;
                for (int row = 0; row < model.rowCount(); ++row)
                    shown.append(describe(model.index(row)));
                // The plain sort breaks ties by the source's rows, as stable_sort does.
                RC_ASSERT(shown.join(u'\n').toStdString()
                          == PlainOrder(source, model, collapsed).rows().join(u'\n').toStdString());
                RC_ASSERT(mirror.texts() == mirror.ofModel());
                for (int row = 0; row < source.rowCount(); ++row) {
                    const int shownAt = model.rowOf(source.at(row).id);
                    if (shownAt >= 0)
                        RC_ASSERT(model.agentAt(shownAt)->id == source.at(row).id);
                }
            }
            RC_ASSERT(mirror.resets == 0);
        }));
    }

    void whoIsLongestInTheStateStandsFirst()
    {
        BoardMaker maker;
        AgentListModel source;
        AgentOrderModel model(&source);
        for (const QString &agent : {u"3"_s, u"1"_s, u"2"_s}) {
            maker.member(agent, u"sales"_s);
            maker.pass(10s);
        }
        source.update(maker.board, maker.board.takeDelta());
        QCOMPARE(model.agentAt(0)->id.value(), u"3");
        QCOMPARE(model.agentAt(2)->id.value(), u"2");

        QSignalSpy layoutChanged(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);
        maker.pass(1h);
        source.update(maker.board, maker.board.takeDelta());
        QCOMPARE(layoutChanged.count(), 0);
        QCOMPARE(dataChanged.count(), 0);
    }

    void headersCountAndCannotBeSelected()
    {
        BoardMaker maker;
        AgentListModel source;
        AgentOrderModel model(&source);
        model.setGrouped(true);
        for (const QString &agent : {u"1"_s, u"2"_s, u"3"_s})
            maker.member(agent, u"sales"_s);
        maker.talk(u"2"_s);
        source.update(maker.board, maker.board.takeDelta());

        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.isHeader(0));
        QCOMPARE(model.index(0).data(AgentListModel::StatusRole).value<AgentStatus>(),
                 AgentStatus::Talking);
        QCOMPARE(model.index(0).data(AgentOrderModel::CountRole).toInt(), 1);
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
        QCOMPARE(model.index(2).data(AgentOrderModel::CountRole).toInt(), 2);

        model.setCollapsed(AgentStatus::Available, true);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(2).data(AgentOrderModel::CollapsedRole).toBool());
        QCOMPARE(model.index(2).data(AgentOrderModel::CountRole).toInt(), 2);
        QCOMPARE(model.rowOf(AgentId(u"1"_s)), -1);
    }

    void aSelectedAgentStaysSelectedAcrossGroups()
    {
        BoardMaker maker;
        AgentListModel source;
        AgentOrderModel model(&source);
        model.setGrouped(true);
        for (int i = 0; i < 20; ++i)
            maker.member(QString::number(100 + i), u"sales"_s);
        source.update(maker.board, maker.board.takeDelta());
        const QPersistentModelIndex selected(model.index(model.rowOf(AgentId(u"107"_s))));

        maker.pass(1s);
        maker.talk(u"107"_s);
        source.update(maker.board, maker.board.takeDelta());

        QVERIFY(selected.isValid());
        QCOMPARE(selected.data(AgentListModel::IdRole).toString(), u"107");
        QCOMPARE(selected.row(), 1);
    }

    void searchFindsNamesExtensionsAndNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("part of the name, any case") << u"ЁЛК"_s << true;
        QTest::newRow("без точек над ё") << u"елкин петр"_s << true;
        QTest::newRow("extension") << u"204"_s << true;
        QTest::newRow("number with punctuation") << u"+7 912 000-41-07"_s << true;
        QTest::newRow("end of the number") << u"4107"_s << true;
        QTest::newRow("all words have to stand there") << u"елкин 205"_s << false;
        QTest::newRow("nobody") << u"Сорокина"_s << false;
    }

    void searchFindsNamesExtensionsAndNumbers()
    {
        QFETCH(const QString, typed);
        BoardMaker maker;
        AgentListModel source;
        AgentOrderModel model(&source);
        Membership membership = BoardMaker::membership(u"204"_s, u"sales"_s);
        membership.name = u"Пётр Ёлкин"_s;
        maker.tell(MembershipSeen{membership});
        maker.talk(u"204"_s, u"+79120004107"_s);
        source.update(maker.board, maker.board.takeDelta());

        AgentFilter filter;
        filter.text = typed;
        model.setFilter(filter);
        QTEST(model.rowCount() == 1, "found");
    }
};

QTEST_GUILESS_MAIN(TestAgentOrderModel)
#include "tst_agentordermodel.moc"
