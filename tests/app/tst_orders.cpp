// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The console's window over real AMI to the demo PBX: the user acts by mouse and keyboard, and what
// counts is what the PBX then does. Words and buttons are in tests/widgets/tst_acting.

#include "app/console/siteview.h"
#include "core/demo/demooffice.h"
#include "core/demo/demopbx.h"
#include "core/demo/demovisit.h"
#include "widgets/command/actbar.h"
#include "widgets/command/actbutton.h"
#include "widgets/command/actmenu.h"
#include "widgets/command/askbar.h"
#include "widgets/command/commandpalette.h"
#include "widgets/command/joinbar.h"
#include "widgets/command/resultstrip.h"
#include "widgets/command/talkacts.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/segmented.h"
#include "widgets/lend/lendcard.h"
#include "widgets/lend/lending.h"
#include "widgets/live/agentbar.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/floordrag.h"
#include "widgets/live/livepage.h"
#include "widgets/live/queuetile.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/waitingpanel.h"

#include <QApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int Longest = 60'000;

DemoPbx::Options busyOffice()
{
    DemoPbx::Options options;
    options.office = demoShowSettings(DemoLanguage::English);
    options.office.shape = DemoShape::FreePbx;
    options.office.callsPerHour = 110;
    options.office.withHabits = false; // nobody else pauses or comes back
    options.office.supervisor.answersAfter = Milliseconds{300};
    // Long talks and patient callers: what was chosen is still there when it is acted on.
    for (DemoQueuePlan &queue : options.office.queues) {
        queue.talkSeconds = 400;
        queue.patienceSeconds = 900;
        queue.waitSeconds = 3000;
    }
    DemoUser chief;
    chief.name = "chief";
    chief.secret = "1";
    DemoUser guest = chief;
    guest.name = "guest";
    guest.write = "reporting";
    options.office.users = {chief, guest};
    options.warmUp = Seconds{3600};
    options.localHour = 11;
    return options;
}

SiteSettings siteOf(const DemoPbx &pbx, const QString &user)
{
    SiteSettings site;
    site.id = SiteId(u"test"_s);
    site.name = u"Test"_s;
    site.kind = SiteSettings::PbxKind::FreePbx;
    site.host = u"127.0.0.1"_s;
    site.port = pbx.port();
    site.user = user;
    site.supervision.supervisor = u"Ann"_s;
    site.supervision.ownPhone = u"1000"_s;
    site.supervision.consentBy = u"Ann"_s;
    site.supervision.pauseReasons = {{u"Lunch"_s, {}}, {u"Training"_s, {}}};
    return site;
}

} // namespace

/// A PBX, a window over it, and hands.
struct Seat
{
    explicit Seat(const QString &user = u"chief"_s) : pbx(busyOffice())
    {
        ready = pbx.start();
        view = std::make_unique<SiteView>(siteOf(pbx, user), folder.path());
        view->shell().resize(1600, 1000);
        view->shell().show();
        view->shell().activateWindow();
        view->connectToPbx(u"1"_s);
    }

    bool isLive()
    {
        return page().freshness() == Freshness::Live && !page().tiles()->tiles().empty()
               && view->link().status().rights.known;
    }

    LivePage &page() { return *view->shell().livePage(); }
    const LiveBoard &board() { return view->session().board(); }
    DemoOffice &office()
    {
        pbx.catchUp();
        return pbx.office();
    }
    LiveListView *agents() { return page().agents()->list(); }
    LiveListView *callers() { return page().waiting()->list(); }
    ActBar *acts() { return page().agentBar()->acts(); }

    /// Chooses an agent the board shows so; the list shows them all.
    AgentId choose(const std::function<bool(const AgentRow &)> &fits)
    {
        const AgentOrderModel *order = page().agents()->order();
        for (int row = 0; row < order->rowCount(); ++row) {
            const AgentItem *item = order->agentAt(row);
            const AgentRow *agent = item ? board().agent(item->id) : nullptr;
            if (!agent || !fits(*agent))
                continue;
            const QModelIndex index = agents()->model()->index(row, 0);
            agents()->scrollTo(index);
            QTest::mouseClick(agents()->viewport(), Qt::LeftButton, {},
                              agents()->visualRect(index).center());
            agents()->setFocus();
            return page().agents()->selectedAgent();
        }
        return {};
    }
    AgentId chooseTalking()
    {
        return choose([](const AgentRow &agent) {
            const Conversation *talk = agent.conversation();
            return agent.status == AgentStatus::Talking && talk && talk->isOwnPhone
                   && !talk->queue.isNull();
        });
    }
    AgentId chooseIn(AgentStatus status)
    {
        return choose([status](const AgentRow &agent) {
            return agent.status == status && !agent.memberships.isEmpty();
        });
    }

    QueueCallId chooseCaller(int row)
    {
        QTest::mouseClick(callers()->viewport(), Qt::LeftButton, {},
                          callers()->visualRect(callers()->model()->index(row, 0)).center());
        callers()->setFocus();
        return view->session().waiting()->at(row).queueCall;
    }

    CommandState lastState()
    {
        const auto &records = view->desk().records();
        return records.isEmpty() ? CommandState::Asked : records.first().state;
    }
    QByteArray lastWords()
    {
        const auto &lines = page().results()->lines();
        return lines.empty() ? QByteArray() : lines.front()->text().toUtf8();
    }

    // What the PBX has.
    DemoAgent *person(const AgentId &agent)
    {
        return office().staff().find(agent.value().toLatin1());
    }
    const DemoChannel *channel(const LegId &leg)
    {
        for (DemoAgent *agent : office().staff().telephones()) {
            for (const DemoChannel *one : agent->telephone) {
                if (one->name == leg.value().toUtf8())
                    return one;
            }
        }
        return nullptr;
    }
    /// Who is in a bridge with the supervisor's telephone, by channel.
    QByteArray supervisorsPartner()
    {
        for (const DemoChannel *own : office().staff().supervisor()->telephone) {
            if (!own->bridge)
                continue;
            for (const DemoChannel *other : own->bridge->channels) {
                if (other != own)
                    return other->name;
            }
        }
        return {};
    }
    int logged(const QByteArray &queue, const QByteArray &event)
    {
        int count = 0;
        for (const QByteArray &line : office().queueLog().lines()) {
            const QList<QByteArray> parts = line.split('|');
            count += parts.value(2) == queue && parts.value(4) == event ? 1 : 0;
        }
        return count;
    }
    DemoVisit *visitOf(const LegId &leg)
    {
        for (const auto &queue : office().members().queues()) {
            for (const auto &visit : queue->waiting) {
                if (visit->channel->name == leg.value().toUtf8())
                    return visit.get();
            }
        }
        return nullptr;
    }

    DemoPbx pbx;
    QTemporaryDir folder;
    bool ready = false;
    std::unique_ptr<SiteView> view;
};

namespace {

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *entryOf(QMenu *menu, const QString &words)
{
    if (!menu)
        return nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text().contains(words))
            return action;
    }
    return nullptr;
}

bool pick(const QString &words)
{
    QMenu *menu = openMenu();
    QAction *action = entryOf(menu, words);
    if (!action || !action->isEnabled())
        return false;
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    return true;
}

/// Opens "More" and goes through the menus by keyboard; the last entry is clicked.
bool pickFromMore(Seat &seat, const QStringList &path)
{
    QTest::mouseClick(seat.acts()->moreButton(), Qt::LeftButton);
    for (const QString &words : path.first(path.size() - 1)) {
        QMenu *menu = openMenu();
        QAction *entry = entryOf(menu, words);
        if (!entry || !entry->menu())
            return false;
        menu->setActiveAction(entry);
        QTest::keyClick(menu, Qt::Key_Right);
        if (!QTest::qWaitFor([&] { return openMenu() == entry->menu(); }, Longest))
            return false;
    }
    return pick(path.last());
}

/// Takes hold with the mouse and lets go over another widget. The offscreen platform ends a drag
/// at once: what its events would bring is brought here.
void carry(QWidget *from, QPoint start, QWidget *to, QPoint end)
{
    QTest::mousePress(from, Qt::LeftButton, {}, start);
    const QPoint moved = start + QPoint(0, QApplication::startDragDistance() + 4);
    QMouseEvent move(QEvent::MouseMove, moved, from->mapToGlobal(moved), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(from, &move);
    QTest::mouseRelease(from, Qt::LeftButton, {}, moved);
    QWidget *target = to;
    while (!target->acceptDrops() && target->parentWidget())
        target = target->parentWidget();
    const QPoint at = to->mapTo(target, end);
    QMimeData load;
    load.setData(FloorDrag::LoadType, {});
    QDragEnterEvent enter(at, Qt::MoveAction, &load, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDragMoveEvent over(at, Qt::MoveAction, &load, Qt::LeftButton, {});
    QApplication::sendEvent(target, &over);
    if (!over.isAccepted())
        return;
    QDropEvent drop(at, Qt::MoveAction, &load, Qt::LeftButton, {});
    QApplication::sendEvent(target, &drop);
}

} // namespace

#define START_CONSOLE(...) \
    Seat console{__VA_ARGS__}; \
    QVERIFY(console.ready); \
    QTRY_VERIFY_WITH_TIMEOUT(console.isLive(), Longest)

class tst_Orders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }

    void pauseWithAReasonAndBackByKey()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseIn(AgentStatus::Available)).isNull(),
                                 Longest);
        QTest::keyClick(console.agents(), Qt::Key_P);
        QVERIFY(pick(u"Lunch"_s));
        const auto pausedForLunch = [&] {
            const auto &all = console.person(agent)->memberships;
            return std::all_of(all.begin(), all.end(), [](const DemoMember *member) {
                return member->paused && member->pausedReason == "Lunch";
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(pausedForLunch(), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);

        QTest::keyClick(console.agents(), Qt::Key_P);
        const auto isBack = [&] {
            const auto &all = console.person(agent)->memberships;
            return std::none_of(all.begin(), all.end(),
                                [](const DemoMember *member) { return member->paused; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBack(), Longest);
    }

    void listeningWhisperingBargingAndStopping()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        const QByteArray leg = console.board().agent(agent)->conversation()->leg.value().toUtf8();
        QTest::keyClick(console.agents(), Qt::Key_L);
        const auto spies = [&] { return console.office().spying().spies(); };
        QTRY_COMPARE_WITH_TIMEOUT(spies().size(), 1, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(spies().value(0).spyee, leg, Longest);
        QCOMPARE(spies().value(0).mode, DemoSpy::Mode::Listen);
        JoinBar *bar = console.page().joinBar();
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(u"You are listening"_s), Longest);
        QVERIFY(console.view->shell().windowTitle().contains(u"Listening"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!console.board().agent(agent)->listeners.isEmpty(), Longest);

        const QModelIndex row =
            console.agents()->model()->index(console.page().agents()->order()->rowOf(agent), 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            row.data(Qt::ToolTipRole).toString().contains(u"has listened since"_s), Longest);

        QTest::mouseClick(bar->modes()->button(1), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(spies().value(0).mode, DemoSpy::Mode::Whisper, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(bar->modes()->currentIndex(), 1, Longest);
        QTest::keyClick(console.agents(), Qt::Key_B);
        QTest::keyClick(console.agents(), Qt::Key_B);
        QTRY_COMPARE_WITH_TIMEOUT(spies().value(0).mode, DemoSpy::Mode::Barge, Longest);

        QTest::keyClick(console.agents(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(spies().isEmpty(), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), Longest);
        QVERIFY(console.channel(LegId(QString::fromUtf8(leg)))); // the talk goes on
    }

    void takeOverMovesTheCustomerAndReleasesTheAgent()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        const LegId leg = console.board().agent(agent)->conversation()->leg;
        QTest::keyClick(console.agents(), Qt::Key_T);
        QTRY_VERIFY_WITH_TIMEOUT(!console.supervisorsPartner().isEmpty(), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!console.channel(leg), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
    }

    void takeOverByABusyTelephoneChangesNothing()
    {
        START_CONSOLE();
        console.office().setSupervisorTelephone({.habit = DemoTelephone::Habit::Busy});
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        const LegId leg = console.board().agent(agent)->conversation()->leg;
        QTest::keyClick(console.agents(), Qt::Key_T);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Refused, Longest);
        QVERIFY2(console.lastWords().contains("Nothing was changed"),
                 console.lastWords().constData());
        QVERIFY(console.channel(leg));
    }

    void ringingTelephoneIsCalledOffByTheButton()
    {
        START_CONSOLE();
        console.office().setSupervisorTelephone({.habit = DemoTelephone::Habit::Ignores});
        QTRY_VERIFY_WITH_TIMEOUT(!console.chooseTalking().isNull(), Longest);
        QTest::keyClick(console.agents(), Qt::Key_T);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::PhoneRings, Longest);
        QVERIFY(!console.office().staff().supervisor()->telephone.empty());
        QTest::mouseClick(console.page().results()->lines().front()->cancelButton(),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(console.office().staff().supervisor()->telephone.empty(), Longest);
    }

    void delTwiceHangsUp()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        const LegId leg = console.board().agent(agent)->conversation()->leg;
        QTest::keyClick(console.agents(), Qt::Key_Delete);
        QVERIFY(console.channel(leg));
        QTest::keyClick(console.agents(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!console.channel(leg), Longest);
    }

    void waitingCallerIsTakenWithEnter()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(console.view->session().waiting()->rowCount() > 0, Longest);
        const QueueCallId caller = console.chooseCaller(0);
        const QByteArray leg = console.board().waiting(caller)->caller.leg.value().toUtf8();
        QTest::keyClick(console.callers(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console.supervisorsPartner(), leg, Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!console.board().waiting(caller), Longest);
    }

    void waitingCallerIsRaisedByKeyAndMovedByMenu()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(console.view->session().waiting()->rowCount() > 0, Longest);
        const QueueCallId caller = console.chooseCaller(0);
        const WaitingCaller before = console.board().waiting(caller)->caller;
        QTest::keyClick(console.callers(), Qt::Key_Up, Qt::AltModifier);
        const auto raised = [&] {
            const DemoVisit *visit = console.visitOf(before.leg);
            return visit && visit->priority == before.priority + 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(raised(), Longest);

        QTest::keyClick(console.callers(), Qt::Key_M);
        QVERIFY(openMenu());
        QAction *target = openMenu()->actions().first();
        const QString name = target->text();
        QVERIFY(pick(name));
        const auto moved = [&] {
            const DemoVisit *visit = console.visitOf(before.leg);
            return visit && visit->queue->name != before.queue.value().toLatin1();
        };
        QTRY_VERIFY_WITH_TIMEOUT(moved(), Longest);
    }

    void agentIsAddedToAQueueByMenu()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.choose([&](const AgentRow &row) {
                                      return !row.memberships.isEmpty()
                                             && row.status != AgentStatus::Offline
                                             && row.memberships.size()
                                                    < console.board().queueIds().size();
                                  })).isNull(),
                                 Longest);
        QueueId queue;
        for (const QueueId &one : console.board().queueIds()) {
            if (!console.board().agent(agent)->isIn(one)) {
                queue = one;
                break;
            }
        }
        const QByteArray name = queue.value().toLatin1();
        const int before = console.logged(name, "ADDMEMBER");
        QTest::keyClick(console.agents(), Qt::Key_M);
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(openMenu() && openMenu() != menu, Longest);
        QVERIFY(pick(u"Add, keep"_s));
        QTRY_COMPARE_WITH_TIMEOUT(console.logged(name, "ADDMEMBER"), before + 1, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
    }

    void firstListeningIsConfirmedAndNoted()
    {
        START_CONSOLE();
        SiteSettings site = console.view->site();
        site.supervision.consentBy.clear();
        console.view->setSite(site);
        QTRY_VERIFY_WITH_TIMEOUT(!console.chooseTalking().isNull(), Longest);
        QTest::keyClick(console.agents(), Qt::Key_L);
        AskBar *ask = console.page().askBar();
        QVERIFY(ask->isVisible());
        ask->field()->clear();
        QTest::keyClicks(ask->field(), u"Boss"_s);
        QTest::keyClick(ask->field(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console.office().spying().spies().size(), 1, Longest);
        QCOMPARE(console.view->site().supervision.consentBy, u"Boss"_s);
        const QList<AuditEntry> lines = AuditTrail::read(console.view->trail().path(), 50);
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const AuditEntry &entry) {
            return entry.command == "consent"_L1 && entry.who == "Boss"_L1;
        }));
    }

    void customerIsParkedAndTakenBack()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        QVERIFY(pickFromMore(console, {u"Park"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(console.office().parking().spots().size(), size_t(1), Longest);
        const auto offersBack = [&] {
            const auto &lines = console.page().results()->lines();
            return !lines.empty() && lines.front()->retrieveButton()->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(offersBack(), Longest);
        QTest::mouseClick(console.page().results()->lines().front()->retrieveButton(),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!console.supervisorsPartner().isEmpty(), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(console.office().parking().spots().empty(), Longest);
    }

    void conversationIsRecordedMutedAndNoLonger()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(!console.chooseTalking().isNull(), Longest);
        const auto recordings = [&] {
            int count = 0;
            for (const auto &call : console.office().calls())
                count += call->trunk ? int(call->trunk->monitors.size()) : 0;
            for (const DemoAgent *one : console.office().staff().telephones()) {
                for (const DemoChannel *channel : one->telephone)
                    count += int(channel->monitors.size());
            }
            return count;
        };
        const int before = recordings();
        QVERIFY(pickFromMore(console, {u"Recording"_s, u"Start"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(recordings(), before + 1, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);

        const auto muted = [&] {
            int count = 0;
            for (const DemoAgent *one : console.office().staff().telephones()) {
                for (const DemoChannel *channel : one->telephone)
                    count += int(std::count_if(channel->monitors.cbegin(), channel->monitors.cend(),
                                               [](const DemoMonitor &m) { return m.isMuted; }));
            }
            return count;
        };
        QVERIFY(pickFromMore(console, {u"Recording"_s, u"Mute"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(muted(), 1, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
        QVERIFY(pickFromMore(console, {u"Recording"_s, u"Record again"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(muted(), 0, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);

        QVERIFY(pickFromMore(console, {u"Recording"_s, u"Stop"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(recordings(), before, Longest);
    }

    void conversationIsTransferredToANumberTyped()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        const LegId leg = console.board().agent(agent)->conversation()->leg;
        QVERIFY(pickFromMore(console, {u"Transfer"_s, u"To a number"_s}));
        AskBar *ask = console.page().askBar();
        QVERIFY(ask->isVisible());
        QTest::keyClicks(ask->field(), u"1000"_s);
        QTest::keyClick(ask->field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!console.channel(leg), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!console.office().staff().supervisor()->telephone.empty(),
                                 Longest);
    }

    void wrongNumberKeepsTheCallWhereItIs()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        const LegId leg = console.board().agent(agent)->conversation()->leg;
        QVERIFY(pickFromMore(console, {u"Transfer"_s, u"To a number"_s}));
        AskBar *ask = console.page().askBar();
        QTest::keyClicks(ask->field(), u"#77#"_s);
        QTest::mouseClick(ask->yesButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Refused, Longest);
        QVERIFY2(console.lastWords().contains("no such destination"),
                 console.lastWords().constData());
        QVERIFY(console.channel(leg));
    }

    void penaltyAndRingInUseAreSet()
    {
        START_CONSOLE();
        const AgentId agent = console.choose([](const AgentRow &row) {
            return row.memberships.size() == 1 && row.status != AgentStatus::Offline;
        });
        QVERIFY(!agent.isNull());
        const Membership member = console.board().agent(agent)->memberships.first();
        const QString queue = nameOfQueue(console.view->session().queueNames(), member.queue);
        const auto inPbx = [&]() -> const DemoMember * {
            DemoQueue *found = console.office().members().find(member.queue.value().toLatin1());
            return found ? found->find(member.interface.toLatin1()) : nullptr;
        };
        QVERIFY(pickFromMore(console, {u"Penalty"_s, queue, u"4"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(inPbx()->penalty, 4, Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
        QVERIFY(pickFromMore(console, {u"Ring while"_s, queue}));
        QTRY_COMPARE_WITH_TIMEOUT(inPbx()->ringsInUse, !member.ringInUse, Longest);
    }

    void agentIsCalled()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseIn(AgentStatus::Available)).isNull(),
                                 Longest);
        QVERIFY(pickFromMore(console, {u"Call"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(!console.office().staff().supervisor()->telephone.empty(),
                                 Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!console.person(agent)->telephone.empty(), Longest);
    }

    void waitingCallerIsHungUpAfterTheQuestion()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(console.view->session().waiting()->rowCount() > 0, Longest);
        const QueueCallId caller = console.chooseCaller(0);
        const LegId leg = console.board().waiting(caller)->caller.leg;
        QTest::mouseClick(console.acts()->buttonOf(Act::Kind::HangUpCaller), Qt::LeftButton);
        QVERIFY(console.page().askBar()->isVisible());
        QVERIFY(console.visitOf(leg));
        QTest::mouseClick(console.page().askBar()->yesButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!console.visitOf(leg), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
    }

    void waitingCallerIsSentToAFreeAgent()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(console.view->session().waiting()->rowCount() > 0
                                     && !takersOf(console.board(), {}).isEmpty(),
                                 Longest);
        const QueueCallId caller = console.chooseCaller(0);
        const LegId leg = console.board().waiting(caller)->caller.leg;
        QTest::mouseClick(console.acts()->buttonOf(Act::Kind::SendToAgent), Qt::LeftButton);
        QVERIFY(openMenu());
        QAction *best = openMenu()->actions().first();
        const AgentRow *agent =
            takersOf(console.board(), console.board().waiting(caller)->caller.queue).first();
        QVERIFY(best->text().contains(agent->name));
        const AgentId to = agent->id;
        QVERIFY(pick(best->text()));
        const auto isWithAgent = [&] {
            for (const DemoChannel *one : console.person(to)->telephone) {
                if (!one->bridge)
                    continue;
                for (const DemoChannel *other : one->bridge->channels) {
                    if (other->name == leg.value().toUtf8())
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWithAgent(), Longest);
    }

    void waitingCallerIsWithdrawnToANumberTyped()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(console.view->session().waiting()->rowCount() > 0, Longest);
        const QueueCallId caller = console.chooseCaller(0);
        const LegId leg = console.board().waiting(caller)->caller.leg;
        QTest::mouseClick(console.acts()->buttonOf(Act::Kind::Withdraw), Qt::LeftButton);
        QVERIFY(pick(u"To a number"_s));
        AskBar *ask = console.page().askBar();
        QVERIFY(ask->isVisible());
        QTest::keyClicks(ask->field(), u"1000"_s);
        QTest::keyClick(ask->field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!console.visitOf(leg), Longest);
        QTRY_VERIFY_WITH_TIMEOUT(!console.office().staff().supervisor()->telephone.empty(),
                                 Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
    }

    void severalCallersMoveAtOnce()
    {
        START_CONSOLE();
        WaitingModel *waiting = console.view->session().waiting();
        QTRY_VERIFY_WITH_TIMEOUT(waiting->rowCount() >= 2, Longest);
        const QList<QueueId> from{waiting->at(0).queue, waiting->at(1).queue};
        const QList<LegId> legs{console.board().waiting(waiting->at(0).queueCall)->caller.leg,
                                console.board().waiting(waiting->at(1).queueCall)->caller.leg};
        console.chooseCaller(0);
        const QModelIndex second = console.callers()->model()->index(1, 0);
        QTest::mouseClick(console.callers()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          console.callers()->visualRect(second).center());
        QueueId to;
        for (const QueueId &one : console.board().queueIds()) {
            if (!from.contains(one))
                to = one;
        }
        QTest::keyClick(console.callers(), Qt::Key_M);
        QVERIFY(pick(nameOfQueue(console.view->session().queueNames(), to)));
        const auto areThere = [&] {
            return std::all_of(legs.cbegin(), legs.cend(), [&](const LegId &leg) {
                const DemoVisit *visit = console.visitOf(leg);
                return visit && visit->queue->name == to.value().toLatin1();
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(areThere(), Longest);
    }

    void agentIsTakenOutOfAQueueAndAStaticMemberIsNot()
    {
        START_CONSOLE();
        const auto memberOf = [](const AgentRow &row, bool dynamic) -> const Membership * {
            for (const Membership &member : row.memberships) {
                if (member.dynamic == dynamic)
                    return &member;
            }
            return nullptr;
        };
        const auto nameOf = [&](const QueueId &queue) {
            return nameOfQueue(console.view->session().queueNames(), queue);
        };
        const auto inPbx = [&](const Membership &member) {
            DemoQueue *queue = console.office().members().find(member.queue.value().toLatin1());
            return queue && queue->find(member.interface.toLatin1());
        };
        const AgentId agent = console.choose([&](const AgentRow &row) {
            return memberOf(row, true) && row.status != AgentStatus::Offline;
        });
        QVERIFY(!agent.isNull());
        const Membership member = *memberOf(*console.board().agent(agent), true);
        QVERIFY(inPbx(member));
        QVERIFY(pickFromMore(console, {u"Remove from a queue"_s, nameOf(member.queue)}));
        QTRY_VERIFY_WITH_TIMEOUT(!inPbx(member), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);

        const AgentId fixed = console.choose([&](const AgentRow &row) {
            return memberOf(row, false) && row.status != AgentStatus::Offline;
        });
        QVERIFY(!fixed.isNull());
        const Membership kept = *memberOf(*console.board().agent(fixed), false);
        const qsizetype orders = console.view->desk().records().size();
        QVERIFY2(!pickFromMore(console, {u"Remove from a queue"_s, nameOf(kept.queue)}),
                 "a member of the PBX's own configuration is offered with the reason only");
        QCOMPARE(console.view->desk().records().size(), orders);
        QVERIFY(inPbx(kept));
    }

    void callerDraggedOntoATileMovesThere()
    {
        START_CONSOLE();
        QTRY_VERIFY_WITH_TIMEOUT(console.view->session().waiting()->rowCount() > 0, Longest);
        const WaitingItem item = console.view->session().waiting()->at(0);
        QueueTile *target = nullptr;
        for (QueueTile *tile : console.page().tiles()->tiles()) {
            if (tile->item().id != item.queue)
                target = tile;
        }
        QVERIFY(target);
        const QueueId queue = target->item().id;
        const QModelIndex index = console.callers()->model()->index(0, 0);
        carry(console.callers()->viewport(), console.callers()->visualRect(index).center(), target,
              target->rect().center());
        const auto moved = [&] {
            const DemoVisit *visit = console.visitOf(item.leg);
            return visit && visit->queue->name == queue.value().toLatin1();
        };
        QTRY_VERIFY_WITH_TIMEOUT(moved(), Longest);
    }

    void agentDraggedOntoATileIsLentThere()
    {
        START_CONSOLE();
        const AgentId agent = console.choose([](const AgentRow &row) {
            return row.memberships.size() == 1 && row.memberships.first().dynamic
                   && row.status != AgentStatus::Offline;
        });
        QVERIFY(!agent.isNull());
        const Membership home = console.board().agent(agent)->memberships.first();
        QueueTile *target = nullptr;
        for (QueueTile *tile : console.page().tiles()->tiles()) {
            if (tile->item().id != home.queue)
                target = tile;
        }
        QVERIFY(target);
        const QByteArray queue = target->item().id.value().toLatin1();
        const QModelIndex row = console.agents()->currentIndex();
        carry(console.agents()->viewport(), console.agents()->visualRect(row).center(), target,
              target->rect().center());
        const auto card = [&] {
            return qobject_cast<LendCard *>(console.view->lending().dialog());
        };
        QTRY_VERIFY_WITH_TIMEOUT(card() && card()->isVisible(), Longest);
        QTest::mouseClick(card()->applyButton(), Qt::LeftButton);
        const auto isMember = [&] {
            DemoQueue *found = console.office().members().find(queue);
            return found && found->find(home.interface.toLatin1());
        };
        QTRY_VERIFY_WITH_TIMEOUT(isMember(), Longest);
        QTRY_COMPARE_WITH_TIMEOUT(console.view->loans().loans().value(0).state, Loan::State::Open,
                                  Longest);
    }

    void paletteRunsByKeyboardInTheWrongLayout()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseTalking()).isNull(), Longest);
        QTest::keyClick(&console.view->shell(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = console.view->shell().findChild<CommandPalette *>();
        QVERIFY(palette);
        // "listen" with the Russian layout on, and the extension.
        const QString typed = PaletteIndex::inOtherLayout(u"listen"_s) + u' ' + agent.value();
        for (const QChar letter : typed) {
            QKeyEvent press(QEvent::KeyPress, letter.unicode(), {}, letter);
            QApplication::sendEvent(palette->field(), &press);
        }
        QVERIFY(!palette->entries().isEmpty());
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console.office().spying().spies().size(), 1, Longest);
    }

    void whoMayNotSeesWhichRightIsMissing()
    {
        START_CONSOLE(u"guest"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!console.chooseTalking().isNull(), Longest);
        const auto isBlockedFor = [&](Act::Kind kind, const QString &right) {
            const ActButton *button = console.acts()->buttonOf(kind);
            return button && button->isBlocked() && button->toolTip().contains(right);
        };
        QVERIFY(isBlockedFor(Act::Kind::Listen, u"originate"_s));
        QVERIFY(isBlockedFor(Act::Kind::Pause, u"agent"_s));
        QVERIFY(isBlockedFor(Act::Kind::HangUpAgent, u"call"_s));
        QTest::keyClick(console.agents(), Qt::Key_Delete);
        QTest::keyClick(console.agents(), Qt::Key_Delete);
        QVERIFY(console.view->desk().records().isEmpty());
    }

    void everyOrderIsInTheTrail()
    {
        START_CONSOLE();
        AgentId agent;
        QTRY_VERIFY_WITH_TIMEOUT(!(agent = console.chooseIn(AgentStatus::Available)).isNull(),
                                 Longest);
        QTest::keyClick(console.agents(), Qt::Key_P);
        QVERIFY(pick(u"Training"_s));
        QTRY_COMPARE_WITH_TIMEOUT(console.lastState(), CommandState::Done, Longest);
        const QList<AuditEntry> lines = AuditTrail::read(console.view->trail().path(), 10);
        QVERIFY(lines.size() >= 3);
        QCOMPARE(lines.first().step, u"done"_s);
        QCOMPARE(lines.last().step, u"asked"_s);
        QCOMPARE(lines.last().who, u"Ann"_s);
        QVERIFY(!AuditTrail::check(console.view->trail().path()).brokenAt);
    }
};

QTEST_MAIN(tst_Orders)
#include "tst_orders.moc"
