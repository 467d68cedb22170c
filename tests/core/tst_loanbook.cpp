// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/overload.h"
#include "core/supervision/loanbook.h"
#include "tests/support/boardmaker.h"
#include "tests/support/fakecommandport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Stage = CommandProgress::Stage;

/// Agents lent to other queues, and their return by itself.
class TestLoanBook : public QObject
{
    Q_OBJECT

private:
    /// Answers every order that is open and shows its effect on the board, as a PBX would.
    void obey()
    {
        while (m_done < m_port->sent.size()) {
            const Command order = m_port->sent[m_done];
            m_port->last = m_ids[m_done++];
            m_port->tell(Stage::Accepted);
            std::visit(
                Overload{
                    [&](const AddMember &add) {
                        Membership membership;
                        membership.agent = add.member.agent;
                        membership.queue = add.member.queue;
                        membership.interface = add.member.interface;
                        membership.stateInterface = add.stateInterface;
                        membership.name = add.name;
                        membership.penalty = add.penalty;
                        m_maker->tell(MembershipSeen{membership});
                    },
                    [&](const RemoveMember &remove) {
                        m_maker->tell(MembershipGone{remove.member.agent, remove.member.queue});
                    },
                    [&](const PauseAgent &pause) { setPause(pause.member.queue, pause.reason); },
                    [&](const ResumeAgent &resume) { setPause(resume.member.queue, {}); },
                    [](const auto &) { QFAIL("an order no loan is made of"); },
                },
                order);
            look();
        }
    }
    void setPause(const QueueId &queue, const QString &reason)
    {
        for (Membership membership : m_maker->board.agent(AgentId(u"2001"_s))->memberships) {
            if (membership.queue != queue)
                continue;
            membership.paused = !reason.isEmpty();
            membership.pauseReason = reason;
            m_maker->tell(MembershipSeen{membership});
        }
    }
    void look()
    {
        m_desk->boardChanged();
        m_book->boardChanged();
    }
    void openBook()
    {
        m_book = std::make_unique<LoanBook>(*m_desk, m_maker->board, m_path,
                                            [this] { return m_maker->now; });
    }
    LoanPlan plan(std::optional<Seconds> length = {})
    {
        LoanPlan made{AgentId(u"2001"_s), QueueId(u"601"_s), {QueueId(u"600"_s)}, {}, 2};
        if (length)
            made.until = m_maker->now + *length;
        return made;
    }
    QStringList queues()
    {
        QStringList names;
        for (const Membership &m : m_maker->board.agent(AgentId(u"2001"_s))->memberships)
            names.append(m.queue.value());
        names.sort();
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"loans.json"_s);
        m_done = 0;
        m_ids.clear();
        m_maker = std::make_unique<BoardMaker>();
        m_maker->queue(u"600"_s);
        m_maker->queue(u"601"_s);
        Membership home = BoardMaker::membership(u"2001"_s, u"600"_s);
        home.interface = u"Local/2001@from-queue/n"_s;
        home.stateInterface = u"hint:2001@ext-local"_s;
        home.penalty = 1;
        m_maker->tell(MembershipSeen{home});
        m_port = std::make_unique<FakeCommandPort>();
        m_desk = std::make_unique<CommandDesk>(*m_port, m_maker->board, nullptr,
                                               [this] { return m_maker->now; });
        LinkStatus link;
        link.phase = LinkStatus::Phase::Live;
        m_desk->setLink(link);
        connect(m_desk.get(), &CommandDesk::recordChanged, this, [this](const CommandRecord &r) {
            if (r.state == CommandState::Asked)
                m_ids.append(r.id);
        });
        openBook();
    }
    void cleanup()
    {
        m_book.reset();
        m_desk.reset();
    }

    void lendsACopyOfThePersonAndReturnsByItself()
    {
        QVERIFY(!m_book->lend(plan(Seconds{1800})).isEmpty());
        obey();
        QCOMPARE(queues(), QStringList{u"601"_s});
        const Membership lent = m_maker->board.agent(AgentId(u"2001"_s))->memberships.first();
        QCOMPARE(lent.interface, u"Local/2001@from-queue/n"_s);
        QCOMPARE(lent.stateInterface, u"hint:2001@ext-local"_s);
        QCOMPARE(lent.penalty, 2);
        QCOMPARE(m_book->loans().first().state, Loan::State::Open);

        m_maker->pass(Seconds{1799});
        look();
        QCOMPARE(m_port->sent.size(), 2);
        QSignalSpy returned(m_book.get(), &LoanBook::returned);
        m_maker->pass(Seconds{1});
        look();
        obey();
        QCOMPARE(queues(), QStringList{u"600"_s});
        QCOMPARE(m_maker->board.agent(AgentId(u"2001"_s))->memberships.first().penalty, 1);
        QCOMPARE(returned.size(), 1);
        QVERIFY(m_book->loans().isEmpty());
    }

    void staticMembersArePausedInTheirQueueInstead()
    {
        Membership fixed = m_maker->board.agent(AgentId(u"2001"_s))->memberships.first();
        fixed.dynamic = false;
        m_maker->tell(MembershipSeen{fixed});
        const QString id = m_book->lend(plan());
        obey();
        QCOMPARE(queues(), (QStringList{u"600"_s, u"601"_s}));
        const AgentRow *agent = m_maker->board.agent(AgentId(u"2001"_s));
        QVERIFY(agent->partlyPaused);
        QCOMPARE(agent->pauseReason, loanReason());
        m_book->takeBack(id);
        obey();
        QCOMPARE(queues(), QStringList{u"600"_s});
        QVERIFY(!m_maker->board.agent(AgentId(u"2001"_s))->memberships.first().paused);
    }

    void aPauseOfTheirOwnIsNotEnded()
    {
        Membership fixed = m_maker->board.agent(AgentId(u"2001"_s))->memberships.first();
        fixed.dynamic = false;
        m_maker->tell(MembershipSeen{fixed});
        const QString id = m_book->lend(plan());
        obey();
        setPause(QueueId(u"600"_s), u"Lunch"_s);
        m_book->takeBack(id);
        obey();
        QCOMPARE(m_maker->board.agent(AgentId(u"2001"_s))->memberships.first().pauseReason,
                 u"Lunch"_s);
        QVERIFY(m_book->loans().isEmpty());
    }

    void survivesARestartAndReturnsWhatFellDueMeanwhile()
    {
        m_book->lend(plan(Seconds{600}));
        obey();
        m_book.reset();
        m_maker->tell(ObservationLost{});
        m_maker->now += Seconds{3600};
        openBook();
        QCOMPARE(m_book->loans().size(), 1);
        QVERIFY(m_book->loans().first().wasDueWhileAway);
        look();
        QCOMPARE(m_port->sent.size(), 2); // nothing on old data
        Snapshot snapshot;
        snapshot.queues = {m_maker->board.queue(QueueId(u"600"_s))->info,
                           m_maker->board.queue(QueueId(u"601"_s))->info};
        snapshot.memberships = m_maker->board.agent(AgentId(u"2001"_s))->memberships;
        m_maker->tell(SnapshotTaken{std::make_shared<const Snapshot>(snapshot)});
        QSignalSpy returned(m_book.get(), &LoanBook::returned);
        look();
        obey();
        QCOMPARE(queues(), QStringList{u"600"_s});
        QCOMPARE(returned.size(), 1);
        QVERIFY(returned.first().first().value<Loan>().wasDueWhileAway);
        QVERIFY(readLoans(m_path)->isEmpty());
    }

    /// Undone before the home queue was left: the order to leave it is on its way already.
    void undoneWhileItIsMadeBringsThemHomeAtOnce()
    {
        const QString id = m_book->lend(plan());
        m_port->last = m_ids[m_done++];
        m_port->tell(Stage::Accepted);
        Membership lent = m_maker->board.agent(AgentId(u"2001"_s))->memberships.first();
        lent.queue = QueueId(u"601"_s);
        m_maker->tell(MembershipSeen{lent});
        look();
        QCOMPARE(m_port->sent.size(), 2); // leaves home
        m_book->takeBack(id);
        obey();
        QTRY_COMPARE(m_port->sent.size(), 4);
        obey();
        QCOMPARE(queues(), QStringList{u"600"_s});
        QVERIFY(m_book->loans().isEmpty());
    }

    /// After a start the board is there before the line is told to be live.
    void whatIsDueWaitsForTheLineAndGoesBackAtOnce()
    {
        m_book->lend(plan(Seconds{600}));
        obey();
        LinkStatus link;
        m_desk->setLink(link);
        m_maker->pass(Seconds{600});
        QSignalSpy failed(m_book.get(), &LoanBook::failed);
        look();
        QCOMPARE(m_port->sent.size(), 2);
        QCOMPARE(failed.size(), 0);
        link.phase = LinkStatus::Phase::Live;
        m_desk->setLink(link);
        QTRY_COMPARE(m_port->sent.size(), 4);
        obey();
        QVERIFY(m_book->loans().isEmpty());
    }

    void takingBackWithoutALineOrARightIsTold()
    {
        const QString id = m_book->lend(plan());
        obey();
        LinkStatus link;
        m_desk->setLink(link);
        QSignalSpy failed(m_book.get(), &LoanBook::failed);
        m_book->takeBack(id);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.last().first().value<Loan>().problem, CommandProblem::NotConnected);
        link.phase = LinkStatus::Phase::Live;
        link.rights.known = true;
        m_desk->setLink(link);
        m_book->takeBack(id);
        QCOMPARE(failed.last().first().value<Loan>().problem, CommandProblem::PermissionDenied);
        QCOMPARE(m_port->sent.size(), 2);
        link.rights.manageMembers = true;
        m_desk->setLink(link);
        m_maker->pass(LoanBook::RetryAfter);
        look();
        obey();
        QVERIFY(m_book->loans().isEmpty());
    }

    void anotherEndIsKeptAndCounts()
    {
        const QString id = m_book->lend(plan(Seconds{600}));
        obey();
        m_book->setUntil(id, m_maker->now + Seconds{1200});
        QCOMPARE(readLoans(m_path)->first().until, std::optional(m_maker->now + Seconds{1200}));
        m_maker->pass(Seconds{900});
        look();
        QCOMPARE(m_port->sent.size(), 2);
        m_maker->pass(Seconds{300});
        look();
        obey();
        QCOMPARE(queues(), QStringList{u"600"_s});
    }

    void aRefusedLoanLeavesNothing()
    {
        QSignalSpy failed(m_book.get(), &LoanBook::failed);
        m_book->lend(plan());
        m_port->tell(Stage::Refused, CommandProblem::AlreadyMember);
        QVERIFY(m_book->loans().isEmpty());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_port->sent.size(), 1); // the home queue was not left
    }

    void anUnansweredOrderIsNotForgotten()
    {
        m_book->lend(plan());
        m_port->tell(Stage::Refused, CommandProblem::TimedOut);
        QCOMPARE(m_book->loans().size(), 1);
    }

    void aRefusedReturnIsTriedAgain()
    {
        const QString id = m_book->lend(plan());
        obey();
        QSignalSpy failed(m_book.get(), &LoanBook::failed);
        m_book->takeBack(id);
        QCOMPARE(m_port->sent.size(), 4);
        m_port->last = m_ids[2];
        m_port->tell(Stage::Refused, CommandProblem::PbxRefused, u"no"_s);
        m_port->last = m_ids[3];
        m_port->tell(Stage::Refused, CommandProblem::PbxRefused, u"no"_s);
        QCOMPARE(failed.size(), 2);
        QCOMPARE(m_book->loans().first().state, Loan::State::Returning);
        look();
        QCOMPARE(m_port->sent.size(), 4);
        m_maker->pass(LoanBook::RetryAfter);
        m_done = 4;
        look();
        QCOMPARE(m_port->sent.size(), 6);
        obey();
        QVERIFY(m_book->loans().isEmpty());
    }

    /// Somebody took the agent out by hand: the home queues must not be forgotten.
    void aLoanEndedByHandBringsThemHome()
    {
        m_book->lend(plan());
        obey();
        m_maker->tell(MembershipGone{AgentId(u"2001"_s), QueueId(u"601"_s)});
        // In no queue at all the agent leaves the board; the copy in the loan brings them back.
        look();
        obey();
        QCOMPARE(queues(), QStringList{u"600"_s});
    }

    void aBrokenFileIsKeptAside()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"id\":1");
        file.close();
        openBook();
        QVERIFY(m_book->problem().has_value());
        QVERIFY(m_book->loans().isEmpty());
        const QStringList kept = QDir(m_dir->path()).entryList({u"loans.json.broken-*"_s});
        QCOMPARE(kept.size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::unique_ptr<BoardMaker> m_maker;
    std::unique_ptr<FakeCommandPort> m_port;
    std::unique_ptr<CommandDesk> m_desk;
    std::unique_ptr<LoanBook> m_book;
    QList<CommandId> m_ids; ///< of m_port->sent
    qsizetype m_done = 0;
};

QTEST_GUILESS_MAIN(TestLoanBook)
#include "tst_loanbook.moc"
