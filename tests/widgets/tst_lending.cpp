// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/overload.h"
#include "core/base/site.h"
#include "core/models/livesession.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/segmented.h"
#include "widgets/common/tickbox.h"
#include "widgets/lend/effecttable.h"
#include "widgets/lend/lendcard.h"
#include "widgets/lend/lendendfield.h"
#include "widgets/lend/lending.h"
#include "widgets/lend/lendline.h"
#include "widgets/lend/lendstrip.h"
#include "widgets/lend/loanlist.h"
#include "widgets/lend/rebalancedialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using Figure = LendWords::Figure;

namespace {

const QueueId Sales(u"600"_s);
const QueueId Support(u"601"_s);
constexpr Timestamp Start = fromEpochMs(1'795'165'200'000); // 2026-11-20 09:00:00 UTC

} // namespace

/// A PBX that obeys orders about members, or refuses what the test tells it to.
class ObeyingPbx : public CommandPort
{
public:
    ObeyingPbx(LiveSession &session, const Timestamp &now) : m_session(session), m_now(now) {}

    void execute(const CommandId &id, const Command &command) override
    {
        sent.append(command);
        QMetaObject::invokeMethod(
            this, [=, this] { answer(id, command); }, Qt::QueuedConnection);
    }
    void cancel(const CommandId &) override {}

    QList<Command> sent;
    CommandProblem refusal = CommandProblem::None;

private:
    void answer(const CommandId &id, const Command &command)
    {
        CommandProgress progress;
        progress.id = id;
        progress.stage = refusal == CommandProblem::None ? CommandProgress::Stage::Accepted
                                                         : CommandProgress::Stage::Refused;
        progress.problem = refusal;
        Q_EMIT progressed(progress);
        if (refusal == CommandProblem::None)
            m_session.take({{m_now, effectOf(command)}});
    }
    EventPayload effectOf(const Command &command) const
    {
        return std::visit(
            Overload{[](const AddMember &add) -> EventPayload {
                         Membership made;
                         made.agent = add.member.agent;
                         made.queue = add.member.queue;
                         made.interface = add.member.interface;
                         made.stateInterface = add.stateInterface;
                         made.name = add.name;
                         made.extension = add.member.agent.value();
                         made.device = DeviceState::Free;
                         return MembershipSeen{made};
                     },
                     [](const RemoveMember &remove) -> EventPayload {
                         return MembershipGone{remove.member.agent, remove.member.queue};
                     },
                     [this](const PauseAgent &pause) -> EventPayload {
                         return paused(pause.member, pause.reason);
                     },
                     [this](const ResumeAgent &resume) -> EventPayload {
                         return paused(resume.member, {});
                     },
                     [](const auto &) -> EventPayload { qFatal("no order of a loan"); }},
            command);
    }
    EventPayload paused(const MemberRef &member, const QString &reason) const
    {
        for (Membership membership : m_session.board().agent(member.agent)->memberships) {
            if (membership.queue != member.queue)
                continue;
            membership.paused = !reason.isEmpty();
            membership.pauseReason = reason;
            return MembershipSeen{membership};
        }
        qFatal("no such member");
    }

    LiveSession &m_session;
    const Timestamp &m_now;
};

/// One site with its board, its desk and the lending on it.
struct Floor
{
    explicit Floor(QString file) : path(std::move(file))
    {
        window.resize(900, 700);
        LinkStatus link;
        link.phase = LinkStatus::Phase::Live;
        desk.setLink(link);
        QObject::connect(&session, &LiveSession::updated, &desk, &CommandDesk::boardChanged);
        tell(SnapshotTaken{std::make_shared<const Snapshot>()});
        for (const QueueId &queue : {Sales, Support}) {
            QueueInfo info;
            info.id = queue;
            tell(QueueSeen{info});
        }
        session.setQueueNames({{Sales, u"Sales"_s}, {Support, u"Support"_s}});
    }

    template<typename Payload>
    void tell(const Payload &payload)
    {
        session.take({{now, payload}});
    }
    void member(const QString &agent, const QueueId &queue, bool isDynamic = true)
    {
        Membership made;
        made.agent = AgentId(agent);
        made.queue = queue;
        made.name = u"Agent "_s + agent;
        made.extension = agent;
        made.interface = u"Local/%1@from-queue/n"_s.arg(agent);
        made.stateInterface = u"hint:%1@ext-local"_s.arg(agent);
        made.device = DeviceState::Free;
        made.dynamic = isDynamic;
        tell(MembershipSeen{made});
    }
    /// So many calls, each handled, and some who gave up.
    void calls(const QueueId &queue, const QString &agent, int answered, int lost,
               Seconds talk = Seconds{100})
    {
        for (int i = 0; i < answered + lost; ++i) {
            CallerJoined joined;
            joined.queueCall = QueueCallId(u"%1-%2"_s.arg(queue.value()).arg(++callers));
            joined.call = CallId(joined.queueCall.value());
            joined.queue = queue;
            tell(joined);
            now += Seconds{5};
            if (i >= answered) {
                tell(CallerLeft{joined.queueCall, queue, LeaveCause::Abandoned, Seconds{5}});
                continue;
            }
            tell(CallAnswered{joined.queueCall, joined.call, queue, AgentId(agent), Seconds{5}});
            QueueCallEnded ended;
            ended.queueCall = joined.queueCall;
            ended.queue = queue;
            ended.agent = AgentId(agent);
            ended.talked = talk;
            tell(ended);
        }
    }
    void open()
    {
        book = std::make_unique<LoanBook>(desk, session.board(), path, [this] { return now; });
        QObject::connect(&session, &LiveSession::updated, book.get(), &LoanBook::boardChanged);
        lending = new Lending(
            session, *book, [this] { return now; }, &window);
        lending->strip()->setParent(&window);
        SiteSettings site;
        site.conversion = 0.5;
        site.averageSale = 200;
        site.currency = u"€"_s;
        lending->setSite(site);
        rules = lendRules(site, {});
        window.show();
        lending->strip()->setVisible(false);
    }
    QList<QueueId> queuesOf(const QString &agent) const
    {
        QList<QueueId> queues;
        if (const AgentRow *row = session.board().agent(AgentId(agent))) {
            for (const Membership &membership : row->memberships)
                queues.append(membership.queue);
        }
        std::sort(queues.begin(), queues.end());
        return queues;
    }
    LendCard *card() const { return qobject_cast<LendCard *>(lending->dialog()); }
    RebalanceDialog *proposal() const { return qobject_cast<RebalanceDialog *>(lending->dialog()); }
    LoanList *list() const { return qobject_cast<LoanList *>(lending->dialog()); }

    QString path;
    Timestamp now = Start;
    int callers = 0;
    QWidget window;
    LiveSession session{BoardSettings{}, AlertRules{}, [this] { return now; }};
    ObeyingPbx pbx{session, now};
    CommandDesk desk{pbx, session.board(), nullptr, [this] { return now; }};
    std::unique_ptr<LoanBook> book;
    Lending *lending = nullptr;
    LendRules rules;
};

namespace {

void press(QAbstractButton *button)
{
    QVERIFY(button);
    QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->accessibleName()));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

TickBox *leaving(LendCard *card, const QueueId &queue)
{
    for (const auto &[id, tick] : card->leaving()) {
        if (id == queue)
            return tick;
    }
    return nullptr;
}

} // namespace

/// Lending as the supervisor sees it, against a PBX that obeys.
class TestLending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_floor = std::make_unique<Floor>(m_dir->filePath(u"loans.json"_s));
        for (const QString &agent : {u"2001"_s, u"2002"_s, u"2003"_s})
            m_floor->member(agent, Sales);
        m_floor->member(u"2004"_s, Support);
        m_floor->calls(Sales, u"2001"_s, 8, 0, Seconds{10});
        m_floor->calls(Support, u"2004"_s, 40, 6);
        m_floor->open();
    }
    void cleanup() { m_floor.reset(); }

    void figuresOfTheCardAreThoseOfTheForecast()
    {
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        LendCard *card = m_floor->card();
        QVERIFY(card->isVisible());
        const LendInputs inputs = lendInputs(m_floor->session.board(), m_floor->rules);
        const auto expect = [&](const QList<QueueId> &left) {
            const LoanPlan plan{AgentId(u"2001"_s), Support, left, {}, 0};
            const QList<QueueForecast> forecasts =
                forecastMoves(inputs.loads(), inputs.agents, movesOf({plan}));
            QCOMPARE(forecasts.size(), 2);
            for (const QueueForecast &forecast : forecasts) {
                for (const Figure figure : {Figure::Wait, Figure::ServiceLevel, Figure::Lost,
                                            Figure::Money, Figure::Waiting}) {
                    QCOMPARE(card->effect()->text(forecast.load.queue, figure, false),
                             LendWords::range(figure, forecast.before, u"€"_s));
                    QCOMPARE(card->effect()->text(forecast.load.queue, figure, true),
                             LendWords::range(figure, forecast.after, u"€"_s));
                }
            }
            // The loan helps where it is made, and costs where it comes from.
            const auto &to = forecasts[0].load.queue == Support ? forecasts[0] : forecasts[1];
            QVERIFY(to.after.base.lost < to.before.base.lost);
            QVERIFY(to.before.base.money.has_value());
        };
        expect({Sales});
        press(leaving(card, Sales));
        expect({});
    }

    void howItIsCountedOpensWithItsInputs()
    {
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        EffectTable *effect = m_floor->card()->effect();
        QVERIFY(effect->countedText().isEmpty());
        press(effect->countedButton());
        const QString text = effect->countedText();
        QVERIFY2(text.contains(u"Erlang A"_s), qPrintable(text));
        QVERIFY2(text.contains(u"stated, not measured; 6 "_s), qPrintable(text)); // under 30
        QVERIFY2(text.contains(u"46 caller"_s), qPrintable(text));
        QVERIFY2(text.contains(u"€100"_s), qPrintable(text));
    }

    void lendsAndUndoesInOneClick()
    {
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        press(m_floor->card()->applyButton());
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Support});
        QTRY_COMPARE(m_floor->book->loans().value(0).state, Loan::State::Open);
        QCOMPARE(m_floor->book->loans().first().until,
                 std::optional(m_floor->now + std::chrono::minutes{30}));
        const auto added = std::get<AddMember>(m_floor->pbx.sent.first());
        QCOMPARE(added.member.interface, u"Local/2001@from-queue/n"_s);
        QCOMPARE(added.stateInterface, u"hint:2001@ext-local"_s);
        QCOMPARE(added.name, u"Agent 2001"_s);
        // Marks on the agent and on both tiles.
        const int row = m_floor->session.agents()->rowOf(AgentId(u"2001"_s));
        QCOMPARE(m_floor->session.agents()->at(row).loan->to, Support);
        const auto tile = [&](const QueueId &queue) {
            return m_floor->session.queues()->at(m_floor->session.queues()->rowOf(queue)).loans;
        };
        QCOMPARE(tile(Support).lentHere, 1);
        QCOMPARE(tile(Sales).lentAway, 1);

        QCOMPARE(m_floor->lending->strip()->lines().size(), 1);
        LendLine *line = m_floor->lending->strip()->lines().first();
        QVERIFY2(line->text().contains(u"09:"_s), qPrintable(line->text()));
        press(line->undoButton());
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Sales});
        QTRY_VERIFY(m_floor->book->loans().isEmpty());
        QTRY_VERIFY(m_floor->lending->strip()->lines().isEmpty());
        QVERIFY(!m_floor->session.agents()->at(row).loan);
    }

    void severalAtOnceAndUntilTakenBack()
    {
        m_floor->lending->openCard({AgentId(u"2001"_s), AgentId(u"2002"_s)}, Support);
        LendCard *card = m_floor->card();
        press(card->end()->choices()->button(LendEndField::UntilTakenBack));
        press(card->applyButton());
        QTRY_COMPARE(m_floor->queuesOf(u"2002"_s), QList<QueueId>{Support});
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Support});
        QCOMPARE(m_floor->book->loans().size(), 2);
        QVERIFY(!m_floor->book->loans().first().until);
        press(m_floor->lending->strip()->lines().first()->undoButton());
        QTRY_VERIFY(m_floor->book->loans().isEmpty());
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Sales});
    }

    void theLastOneAtWorkKeepsTheirQueueUnlessToldOtherwise()
    {
        m_floor->lending->openCard({AgentId(u"2004"_s)}, Sales);
        QVERIFY(!leaving(m_floor->card(), Support)->isChecked());
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        QVERIFY(leaving(m_floor->card(), Sales)->isChecked());
    }

    void aMemberOfTheConfigurationIsPausedAndThatIsSaid()
    {
        m_floor->member(u"2001"_s, Sales, false);
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        bool said = false;
        for (const QLabel *label : m_floor->card()->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(u"“lent”"));
        QVERIFY(said);
        press(m_floor->card()->applyButton());
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), (QList<QueueId>{Sales, Support}));
        QTRY_COMPARE(m_floor->session.board().agent(AgentId(u"2001"_s))->pauseReason, loanReason());
    }

    void whoIsThereAlreadyIsNotLent()
    {
        m_floor->member(u"2001"_s, Support);
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        QVERIFY(!m_floor->card()->applyButton()->isEnabled());
        QVERIFY(m_floor->card()->plans().isEmpty());
    }

    void untilATimeMeansTheNextOne()
    {
        LendEndField field;
        const QTimeZone zone("Europe/Moscow");
        field.setMoment(Start, zone); // noon there
        field.setChoice(LendEndField::UntilTime);
        QCOMPARE(field.time()->time(), QTime(12, 45));
        field.time()->setTime(QTime(15, 0));
        QCOMPARE(field.end(Start), std::optional(Start + std::chrono::hours{3}));
        field.time()->setTime(QTime(11, 0));
        QCOMPARE(field.end(Start), std::optional(Start + std::chrono::hours{23}));
        field.setChoice(LendEndField::ForMinutes);
        field.minutes()->setValue(20);
        QCOMPARE(field.end(Start), std::optional(Start + std::chrono::minutes{20}));
    }

    void rebalanceProposesWhatTheSearchDoes()
    {
        m_floor->lending->openRebalance();
        RebalanceDialog *dialog = m_floor->proposal();
        const LendInputs inputs = lendInputs(m_floor->session.board(), m_floor->rules);
        const Rebalance expected = proposeLends(inputs.loads(), inputs.agents);
        QVERIFY(!expected.moves.isEmpty());
        QCOMPARE(dialog->proposal().moves, expected.moves);
        QCOMPARE(dialog->lines().size(), expected.moves.size());
        QCOMPARE(dialog->effect()->text(Support, Figure::Lost, true),
                 LendWords::range(Figure::Lost,
                                  std::find_if(expected.queues.cbegin(), expected.queues.cend(),
                                               [](const QueueForecast &forecast) {
                                                   return forecast.load.queue == Support;
                                               })
                                      ->after,
                                  u"€"_s));
        // A line left out is not lent.
        press(dialog->lines().last());
        const qsizetype wanted = expected.moves.size() - 1;
        QCOMPARE(dialog->plans().size(), wanted);
        press(dialog->lines().last());
        press(dialog->applyButton());
        for (const ProposedMove &move : expected.moves)
            QTRY_VERIFY(m_floor->queuesOf(move.move.agent.value()).contains(move.move.to));
        press(m_floor->lending->strip()->lines().first()->undoButton());
        QTRY_VERIFY(m_floor->book->loans().isEmpty());
        for (const ProposedMove &move : expected.moves)
            QTRY_VERIFY(!m_floor->queuesOf(move.move.agent.value()).contains(move.move.to));
    }

    void rebalanceSaysWhenNothingHelps()
    {
        m_floor = std::make_unique<Floor>(m_dir->filePath(u"other.json"_s));
        m_floor->member(u"2001"_s, Sales);
        m_floor->member(u"2004"_s, Support);
        m_floor->calls(Sales, u"2001"_s, 10, 0);
        m_floor->calls(Support, u"2004"_s, 10, 0);
        m_floor->open();
        m_floor->lending->openRebalance();
        QVERIFY(m_floor->proposal()->lines().isEmpty());
        QVERIFY(!m_floor->proposal()->applyButton()->isVisible());
        QVERIFY2(m_floor->proposal()->verdictText().startsWith(u"Nothing can be said"_s)
                     || m_floor->proposal()->verdictText().startsWith(u"No move"_s),
                 qPrintable(m_floor->proposal()->verdictText()));
    }

    void theListTakesBackAndGivesMoreTime()
    {
        lendFor(30);
        m_floor->lending->openList();
        LoanList *list = m_floor->list();
        QCOMPARE(list->lines().size(), 1);
        QVERIFY2(list->lines().first().when->text().contains(u"30:00"_s),
                 qPrintable(list->lines().first().when->text()));
        press(list->lines().first().longer);
        QCOMPARE(m_floor->book->loans().first().until,
                 std::optional(m_floor->now + std::chrono::minutes{60}));
        press(list->lines().first().back);
        QTRY_VERIFY(m_floor->book->loans().isEmpty());
        QTRY_VERIFY(list->lines().isEmpty());
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Sales});
    }

    void theyGoBackByThemselves()
    {
        lendFor(30);
        m_floor->now += std::chrono::minutes{30};
        m_floor->tell(DeviceChanged{AgentId(u"2004"_s), DeviceState::InUse});
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Sales});
        QTRY_VERIFY(m_floor->book->loans().isEmpty());
    }

    void aRefusedReturnIsToldInPlainWordsOnce()
    {
        lendFor(30);
        m_floor->pbx.refusal = CommandProblem::PermissionDenied;
        press(m_floor->lending->strip()->lines().first()->undoButton());
        QTRY_VERIFY(!m_floor->lending->strip()->lines().isEmpty());
        const QString text = m_floor->lending->strip()->lines().first()->text();
        QVERIFY2(text.startsWith(u"Agent 2001 could not go back from Support"_s), qPrintable(text));
        QTest::qWait(50); // both orders of the return were refused
        QCOMPARE(m_floor->lending->strip()->lines().size(), 1);
        QCOMPARE(m_floor->book->loans().size(), 1);
    }

    void whatFellDueMeanwhileIsToldAtTheStart()
    {
        lendFor(30);
        delete m_floor->lending;
        m_floor->book.reset();
        m_floor->now += std::chrono::hours{2};
        m_floor->open();
        m_floor->tell(DeviceChanged{AgentId(u"2004"_s), DeviceState::InUse});
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Sales});
        QTRY_COMPARE(m_floor->lending->strip()->lines().size(), 1);
        const QString text = m_floor->lending->strip()->lines().first()->text();
        QVERIFY2(text.contains(u"while Belltower was closed"_s), qPrintable(text));
    }

    void closingWithOpenLoansAsks_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("lent");
        QTest::newRow("take them back") << u"Take them back now"_s << true << false;
        QTest::newRow("leave them lent") << u"Leave them lent"_s << true << true;
        QTest::newRow("stay") << u"Do not close"_s << false << true;
    }
    void closingWithOpenLoansAsks()
    {
        QFETCH(QString, answer);
        QFETCH(bool, closes);
        QFETCH(bool, lent);
        QVERIFY(m_floor->lending->mayClose());
        lendFor(30);
        QSignalSpy ready(m_floor->lending, &Lending::readyToClose);
        QVERIFY(!m_floor->lending->mayClose());
        auto *box = m_floor->window.findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == answer)
                press(button);
        }
        if (closes)
            QTRY_COMPARE(ready.size(), 1);
        QTRY_COMPARE(!m_floor->book->loans().isEmpty(), lent);
        QCOMPARE(ready.size(), closes ? 1 : 0);
    }

private:
    void lendFor(int minutes)
    {
        m_floor->lending->openCard({AgentId(u"2001"_s)}, Support);
        m_floor->card()->end()->minutes()->setValue(minutes);
        press(m_floor->card()->applyButton());
        QTRY_COMPARE(m_floor->queuesOf(u"2001"_s), QList<QueueId>{Support});
        QTRY_COMPARE(m_floor->book->loans().value(0).state, Loan::State::Open);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Floor> m_floor;
};

QTEST_MAIN(TestLending)
#include "tst_lending.moc"
