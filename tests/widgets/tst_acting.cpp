// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Acting from the Live page by mouse and keyboard: which orders leave by the port, what stands in
// their way, and what is shown of how they go. tests/app/tst_acting does it with a PBX.

#include "core/supervision/commanddesk.h"
#include "floor.h"
#include "widgets/command/actbar.h"
#include "widgets/command/actbutton.h"
#include "widgets/command/actmenu.h"
#include "widgets/command/agentacts.h"
#include "widgets/command/askbar.h"
#include "widgets/command/commandpalette.h"
#include "widgets/command/commandtexts.h"
#include "widgets/command/joinbar.h"
#include "widgets/command/orders.h"
#include "widgets/command/reasonbox.h"
#include "widgets/command/resultstrip.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/segmented.h"
#include "widgets/live/agentbar.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/flooracting.h"
#include "widgets/live/floordrag.h"
#include "widgets/live/queuetile.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/waitingpanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolTip>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Keeps what was ordered, and tells what the test wants it to tell.
class FakePort : public CommandPort
{
public:
    void execute(const CommandId &id, const Command &command) override
    {
        given.append({id, command});
    }
    void cancel(const CommandId &id) override
    {
        cancelled.append(id);
        tell(id, CommandProgress::Stage::Refused, CommandProblem::Cancelled);
    }

    void tell(const CommandId &id, CommandProgress::Stage stage,
              CommandProblem problem = CommandProblem::None, const QString &words = {})
    {
        CommandProgress progress;
        progress.id = id;
        progress.stage = stage;
        progress.problem = problem;
        progress.pbxMessage = words;
        Q_EMIT progressed(progress);
    }

    template<typename Kind>
    const Kind *last() const
    {
        return given.isEmpty() ? nullptr : std::get_if<Kind>(&given.last().second);
    }

    QList<std::pair<CommandId, Command>> given;
    QList<CommandId> cancelled;
};

PbxRights allRights()
{
    PbxRights rights;
    rights.known = true;
    for (bool PbxRights::*right :
         {&PbxRights::manageMembers, &PbxRights::actOnCalls, &PbxRights::originate,
          &PbxRights::hangUp, &PbxRights::transfer, &PbxRights::park, &PbxRights::record,
          &PbxRights::sendDigits, &PbxRights::prioritizeCallers, &PbxRights::withdrawCallers,
          &PbxRights::setRingInUse, &PbxRights::readDialplan, &PbxRights::setVariables})
        rights.*right = true;
    return rights;
}

/// The busy floor with a desk and a port that does nothing by itself.
struct Office
{
    explicit Office(QSize size = {1600, 1000})
        : floor(busyFloor(SceneLanguage::English), size)
        , desk(port, floor.session.board(), nullptr, [this] { return floor.now; })
        , orders(desk, floor.session)
    {
        site.kind = SiteSettings::PbxKind::Asterisk;
        site.user = u"wallboard"_s;
        site.supervision.ownPhone = u"900"_s;
        site.supervision.consentBy = u"Ann"_s;
        site.supervision.pauseReasons = {{u"Lunch"_s, {}}, {u"Training"_s, {}}};
        QObject::connect(&orders, &Orders::supervisionEdited, &orders,
                         [this](const SiteSupervision &own) {
                             site.supervision = own;
                             dress();
                         });
        dress();
        setRights(allRights());
        floor.shell.setOrders(&orders);
        floor.shell.activateWindow();
        Floor::settle();
    }

    void dress()
    {
        desk.setPolicy({.who = u"Ann"_s,
                        .hasOwnPhone = !site.supervision.ownPhone.isEmpty(),
                        .tellAgent = false,
                        .consentConfirmed = !site.supervision.consentBy.isEmpty()});
        orders.setSite(site);
    }

    void setRights(const PbxRights &rights)
    {
        LinkStatus link = floor.session.link();
        link.rights = rights;
        floor.session.setLink(link);
        desk.setLink(link);
    }

    /// Chooses the first agent in that state, by the list.
    AgentId choose(AgentStatus status)
    {
        const AgentOrderModel *order = floor.page.agents()->order();
        for (int row = 0; row < order->rowCount(); ++row) {
            const AgentItem *agent = order->agentAt(row);
            if (!agent || agent->status != status)
                continue;
            LiveListView *list = floor.page.agents()->list();
            list->scrollTo(list->model()->index(row, 0));
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
            list->setFocus();
            Floor::settle();
            return agent->id;
        }
        return {};
    }

    void chooseCaller(int row, Qt::KeyboardModifiers modifiers = {})
    {
        LiveListView *list = floor.page.waiting()->list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                          list->visualRect(list->model()->index(row, 0)).center());
        list->setFocus();
        Floor::settle();
    }

    QueueCallId caller(int row) { return floor.session.waiting()->at(row).queueCall; }
    QWidget *agents() { return floor.page.agents()->list(); }
    QWidget *callers() { return floor.page.waiting()->list(); }
    ActButton *button(Act::Kind kind) { return floor.page.agentBar()->acts()->buttonOf(kind); }
    void click(Act::Kind kind)
    {
        ActButton *found = button(kind);
        QVERIFY(found);
        QTest::mouseClick(found, Qt::LeftButton);
        Floor::settle();
    }

    FakePort port;
    Floor floor;
    SiteSettings site;
    CommandDesk desk;
    Orders orders;
};

ActMenu *openMenu()
{
    return qobject_cast<ActMenu *>(QApplication::activePopupWidget());
}

/// Goes to the entry by its words with the mouse; null when there is none.
QAction *entryOf(const QMenu *menu, const QString &words)
{
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(words))
            return action;
    }
    return nullptr;
}

void pick(QMenu *menu, const QString &words)
{
    QAction *action = entryOf(menu, words);
    QVERIFY2(action, qPrintable(words));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    Floor::settle();
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

class tst_Acting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }

    void everyReasonHasWords()
    {
        for (int i = 1; i <= int(Obstacle::AlreadySo); ++i)
            QVERIFY(!CommandTexts::obstacle({static_cast<Obstacle>(i), u"call"_s}).isEmpty());
        for (int i = 1; i <= int(CommandProblem::Cancelled); ++i)
            QVERIFY(!CommandTexts::problem(static_cast<CommandProblem>(i)).isEmpty());
        for (int i = 0; i <= int(CommandKind::CallAgent); ++i)
            QVERIFY(!CommandTexts::kind(static_cast<CommandKind>(i)).isEmpty());
        QVERIFY(CommandTexts::obstacle({Obstacle::RightMissing, u"originate"_s})
                    .contains(u"originate"_s));
    }

    void everyReasonHasWordsInRussian()
    {
        QTranslator russian;
        QVERIFY(russian.load(u":/i18n/belltower_ru.qm"_s));
        QCoreApplication::installTranslator(&russian);
        const auto isRussian = [](const QString &text) {
            return std::any_of(text.begin(), text.end(),
                               [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
        };
        for (int i = 1; i <= int(Obstacle::AlreadySo); ++i)
            QVERIFY(isRussian(CommandTexts::obstacle({static_cast<Obstacle>(i), u"call"_s})));
        for (int i = 1; i <= int(CommandProblem::Cancelled); ++i)
            QVERIFY(isRussian(CommandTexts::problem(static_cast<CommandProblem>(i))));
        for (int i = 0; i <= int(CommandKind::CallAgent); ++i)
            QVERIFY(isRussian(CommandTexts::kind(static_cast<CommandKind>(i))));
        for (int i = 0; i <= int(CommandState::Ended); ++i)
            QVERIFY(isRussian(CommandTexts::state(static_cast<CommandState>(i))));
    }

    void whatCannotBeDoneSaysWhyToTheKeyboardToo()
    {
        Office office;
        office.choose(AgentStatus::Available);
        ActButton *listen = office.button(Act::Kind::Listen);
        listen->setFocus(Qt::TabFocusReason);
        QVERIFY(QToolTip::text().contains(u"no conversation"_s));
        QToolTip::hideText();
        QTest::keyClick(office.agents(), Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(openMenu());
        QTest::keyClick(openMenu(), Qt::Key_Down);
        QVERIFY(openMenu()->activeAction());
        QCOMPARE(openMenu()->activeAction(), entryOf(openMenu(), u"Listen"_s));
        QVERIFY(QToolTip::text().contains(u"no conversation"_s));
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QVERIFY(office.port.given.isEmpty());
    }

    void listenButtonOrdersTheAgentsOwnLeg()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Talking);
        QVERIFY(!agent.isNull());
        office.click(Act::Kind::Listen);
        const auto *join = office.port.last<JoinTalk>();
        QVERIFY(join);
        QCOMPARE(join->talk.agent, agent);
        QCOMPARE(join->talk.leg, office.floor.session.board().agent(agent)->conversation()->leg);
        QCOMPARE(join->mode, JoinMode::Listen);
    }

    void freeAgentCannotBeListenedTo()
    {
        Office office;
        office.choose(AgentStatus::Available);
        ActButton *listen = office.button(Act::Kind::Listen);
        QVERIFY(listen->isBlocked());
        QVERIFY(listen->toolTip().contains(u"no conversation"_s));
        office.click(Act::Kind::Listen);
        QVERIFY(office.port.given.isEmpty());
    }

    void missingRightIsNamedWithTheLinesThatGiveIt()
    {
        Office office;
        PbxRights rights = allRights();
        rights.originate = false;
        office.setRights(rights);
        office.choose(AgentStatus::Talking);
        ActButton *listen = office.button(Act::Kind::Listen);
        QVERIFY(listen->isBlocked());
        QVERIFY2(listen->toolTip().contains(u"originate"_s), qPrintable(listen->toolTip()));
        QVERIFY(!office.button(Act::Kind::Pause)->isBlocked());
        office.click(Act::Kind::Listen);
        QVERIFY(office.port.given.isEmpty());
        const auto *box = office.floor.shell.findChild<ReasonBox *>();
        QVERIFY(box && box->isVisible());
        QVERIFY(box->code().contains(u"[wallboard]"_s));
        QVERIFY2(box->code().contains(u"originate"_s), qPrintable(box->code()));
    }

    void whoSetNoTelephoneIsLedToTheSettings()
    {
        Office office;
        office.site.supervision.ownPhone.clear();
        office.dress();
        office.choose(AgentStatus::Talking);
        QVERIFY(office.button(Act::Kind::Listen)->isBlocked());
        QSignalSpy settings(&office.floor.shell, &Shell::settingsRequested);
        office.click(Act::Kind::Listen);
        const auto *box = office.floor.shell.findChild<ReasonBox *>();
        QVERIFY(box);
        QTest::mouseClick(buttonOf(box, u"Open settings"_s), Qt::LeftButton);
        QCOMPARE(settings.count(), 1);
    }

    void pauseKeyOffersTheReasons()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Available);
        QTest::keyClick(office.agents(), Qt::Key_P);
        QVERIFY(openMenu());
        pick(openMenu(), u"Training"_s);
        const auto *pause = office.port.last<PauseAgent>();
        QVERIFY(pause);
        QCOMPARE(pause->member.agent, agent);
        QVERIFY(pause->member.queue.isNull());
        QCOMPARE(pause->reason, u"Training"_s);
    }

    void pausedAgentIsResumedByTheSameKey()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Paused);
        QTest::keyClick(office.agents(), Qt::Key_P);
        const auto *resume = office.port.last<ResumeAgent>();
        QVERIFY(resume);
        QCOMPARE(resume->member.agent, agent);
    }

    void lettersWorkInTheRussianLayout()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        QKeyEvent press(QEvent::KeyPress, 0x0414, {}, u"\u0434"_s); // stands on L
        QApplication::sendEvent(office.agents(), &press);
        QVERIFY(office.port.last<JoinTalk>());
    }

    void bargeNeedsTheKeyTwice()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        QTest::keyClick(office.agents(), Qt::Key_B);
        QVERIFY(office.port.given.isEmpty());
        QVERIFY(office.floor.page.results()->hintText().contains(u"Press B again"_s));
        QTest::keyClick(office.agents(), Qt::Key_B);
        const auto *join = office.port.last<JoinTalk>();
        QVERIFY(join);
        QCOMPARE(join->mode, JoinMode::Barge);
        QVERIFY(office.floor.page.results()->hintText().isEmpty());
    }

    void secondPressOnAnotherAgentIsAFirstOne()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        QTest::keyClick(office.agents(), Qt::Key_Delete);
        QTest::keyClick(office.agents(), Qt::Key_Down);
        QTest::keyClick(office.agents(), Qt::Key_Delete);
        QVERIFY(office.port.given.isEmpty());
        QTest::keyClick(office.agents(), Qt::Key_Delete);
        QVERIFY(office.port.last<HangUpTalk>());
    }

    void keysDoNothingWhileSomebodyTypes()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        auto *search = office.floor.shell.findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClick(search, Qt::Key_L);
        QTest::keyClick(search, Qt::Key_Delete);
        QTest::keyClick(search, Qt::Key_Delete);
        QVERIFY(office.port.given.isEmpty());
    }

    void hangUpAsksWithNamesAndTakesANote()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Talking);
        office.click(Act::Kind::HangUpAgent);
        AskBar *ask = office.floor.page.askBar();
        QVERIFY(ask->isVisible());
        QVERIFY(office.port.given.isEmpty());
        QVERIFY2(ask->text().contains(office.floor.session.board().agent(agent)->name),
                 qPrintable(ask->text()));
        QTest::keyClicks(ask->note(), u"rude caller"_s);
        QTest::mouseClick(ask->yesButton(), Qt::LeftButton);
        QVERIFY(office.port.last<HangUpTalk>());
        QCOMPARE(office.desk.records().first().note, u"rude caller"_s);
        QVERIFY(!ask->isVisible());
    }

    void escapeLetsTheQuestionBe()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        office.click(Act::Kind::HangUpAgent);
        QTest::keyClick(office.floor.page.askBar()->yesButton(), Qt::Key_Escape);
        QVERIFY(!office.floor.page.askBar()->isVisible());
        QVERIFY(office.port.given.isEmpty());
    }

    void doNotAskAgainIsKept()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        office.click(Act::Kind::HangUpAgent);
        AskBar *ask = office.floor.page.askBar();
        ask->neverBox()->click();
        QTest::keyClick(ask->yesButton(), Qt::Key_Return);
        QCOMPARE(office.port.given.size(), 1);
        QVERIFY(!office.site.supervision.askFirst);
        office.click(Act::Kind::HangUpAgent);
        QVERIFY(!ask->isVisible());
        QCOMPARE(office.port.given.size(), 2);
    }

    void firstListeningAsksWhetherPeopleWereTold()
    {
        Office office;
        office.site.supervision.consentBy.clear();
        office.dress();
        QSignalSpy consent(&office.orders, &Orders::consentGiven);
        office.choose(AgentStatus::Talking);
        office.click(Act::Kind::Listen);
        AskBar *ask = office.floor.page.askBar();
        QVERIFY(ask->isVisible());
        QVERIFY(office.port.given.isEmpty());
        ask->field()->setText(u"Boss"_s);
        QTest::mouseClick(ask->yesButton(), Qt::LeftButton);
        QCOMPARE(consent.count(), 1);
        QCOMPARE(office.site.supervision.consentBy, u"Boss"_s);
        QVERIFY(office.port.last<JoinTalk>());
    }

    void joinIsMarkedUntilItEndsAndSwitchesItsMode()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        office.click(Act::Kind::Listen);
        const CommandId join = office.port.given.last().first;
        JoinBar *bar = office.floor.page.joinBar();
        QVERIFY(bar->isVisible());
        office.port.tell(join, CommandProgress::Stage::PhoneRings);
        QVERIFY(bar->text().contains(u"telephone rings"_s));
        office.port.tell(join, CommandProgress::Stage::Accepted);
        office.port.tell(join, CommandProgress::Stage::EffectSeen);
        QVERIFY(bar->text().contains(u"You are listening"_s));
        QVERIFY(office.floor.shell.windowTitle().contains(u"Listening"_s));

        QTest::mouseClick(bar->modes()->button(1), Qt::LeftButton);
        const auto *change = office.port.last<SwitchJoin>();
        QVERIFY(change);
        QCOMPARE(change->mode, JoinMode::Whisper);
        // In force is what was accepted, not what was wanted.
        QCOMPARE(bar->modes()->currentIndex(), 0);
        const CommandId switched = office.port.given.last().first;
        office.port.tell(switched, CommandProgress::Stage::Accepted);
        office.port.tell(switched, CommandProgress::Stage::EffectSeen);
        QCOMPARE(bar->modes()->currentIndex(), 1);

        QTest::keyClick(office.agents(), Qt::Key_Escape);
        QVERIFY(office.port.last<LeaveJoin>());
        office.port.tell(join, CommandProgress::Stage::Ended);
        QVERIFY(!bar->isVisible());
        QVERIFY(!office.floor.shell.windowTitle().contains(u"Whispering"_s));
    }

    void ringingTelephoneCanBeCancelled()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        QTest::keyClick(office.agents(), Qt::Key_T);
        QVERIFY(office.port.last<TakeOver>());
        const CommandId id = office.port.given.last().first;
        office.port.tell(id, CommandProgress::Stage::PhoneRings);
        const ResultLine *line = office.floor.page.results()->lines().front();
        QVERIFY(line->cancelButton()->isVisible());
        QTest::mouseClick(line->cancelButton(), Qt::LeftButton);
        QCOMPARE(office.port.cancelled, QList<CommandId>{id});
    }

    void refusalStaysWithThePbxsOwnWords()
    {
        Office office;
        office.choose(AgentStatus::Paused);
        QTest::keyClick(office.agents(), Qt::Key_P);
        office.port.tell(office.port.given.last().first, CommandProgress::Stage::Refused,
                         CommandProblem::PbxRefused, u"Interface not found"_s);
        const ResultStrip *results = office.floor.page.results();
        QCOMPARE(results->lines().size(), size_t(1));
        QVERIFY(results->lines().front()->text().contains(u"Interface not found"_s));
        QTest::mouseClick(results->lines().front()->closeButton(), Qt::LeftButton);
        QVERIFY(!results->isVisible());
    }

    void yesWithoutAnEffectIsALineOfItsOwn()
    {
        Office office;
        office.choose(AgentStatus::Paused);
        QTest::keyClick(office.agents(), Qt::Key_P);
        office.port.tell(office.port.given.last().first, CommandProgress::Stage::Accepted);
        office.floor.now += CommandDesk::EffectLimit;
        const ResultStrip *results = office.floor.page.results();
        QTRY_VERIFY_WITH_TIMEOUT(results->lines().front()->text().contains(u"nothing happened"_s),
                                 20'000);
    }

    void enterTakesTheCallerChosen()
    {
        Office office;
        office.chooseCaller(1);
        QTest::keyClick(office.callers(), Qt::Key_Return);
        const auto *take = office.port.last<TakeCaller>();
        QVERIFY(take);
        QCOMPARE(take->caller.queueCall, office.caller(1));
        QVERIFY(take->to.isNull());
        // The same caller cannot be taken twice.
        QTest::keyClick(office.callers(), Qt::Key_Return);
        QCOMPARE(office.port.given.size(), 1);
    }

    void keyboardAloneReachesTheOnlyCaller()
    {
        Office office;
        LiveListView *list = office.floor.page.waiting()->list();
        office.floor.page.waiting()->focusList();
        list->selectionModel()->setCurrentIndex(list->model()->index(0, 0),
                                                QItemSelectionModel::NoUpdate);
        QTest::keyClick(list, Qt::Key_Return);
        const auto *take = office.port.last<TakeCaller>();
        QVERIFY(take);
        QCOMPARE(take->caller.queueCall, office.caller(0));
    }

    void severalCallersGetAnOrderEach()
    {
        Office office;
        office.chooseCaller(0);
        office.chooseCaller(2, Qt::ControlModifier);
        QTest::keyClick(office.callers(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(office.port.given.size(), 2);
        QVERIFY(office.port.last<PrioritizeCaller>());
        office.port.given.clear();
        office.click(Act::Kind::HangUpCaller);
        QVERIFY(office.floor.page.askBar()->text().contains(u'2'));
    }

    void callerGoesToTheQueuePickedFromTheContextMenu()
    {
        Office office;
        LiveListView *list = office.floor.page.waiting()->list();
        const QPoint at = list->visualRect(list->model()->index(0, 0)).center();
        QTest::mousePress(list->viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(list->viewport(), &event);
        QVERIFY(openMenu());
        QVERIFY(entryOf(openMenu(), u"Take"_s));
        QAction *move = entryOf(openMenu(), u"Other queue"_s);
        QVERIFY(move && move->menu());
        QAction *queue = move->menu()->actions().first();
        queue->trigger();
        const auto *order = office.port.last<MoveCaller>();
        QVERIFY(order);
        QCOMPARE(order->caller.queueCall, office.caller(0));
        QVERIFY(order->to != order->caller.queue);
    }

    void menuKeyOpensTheMenuOfTheRow()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        QTest::keyClick(office.agents(), Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(openMenu());
        QVERIFY(entryOf(openMenu(), u"Listen"_s)->isEnabled());
    }

    void parkedCustomerCanBeTakenBackFromTheLine()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Talking);
        const Conversation talk = *office.floor.session.board().agent(agent)->conversation();
        office.desk.give(ParkTalk{{agent, talk.leg, talk.call}});
        CommandProgress progress;
        progress.id = office.port.given.last().first;
        progress.stage = CommandProgress::Stage::EffectSeen;
        progress.slot = u"71"_s;
        Q_EMIT office.port.progressed(progress);
        ResultLine *line = office.floor.page.results()->lines().front();
        QVERIFY(line->text().contains(u"71"_s));
        QTest::mouseClick(line->retrieveButton(), Qt::LeftButton);
        const auto *back = office.port.last<RetrieveParked>();
        QVERIFY(back);
        QCOMPARE(back->slot, u"71"_s);
        QCOMPARE(back->call, talk.call);
    }

    void callerIsCarriedToAFreeAgent()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Available);
        LiveListView *agents = office.floor.page.agents()->list();
        const QPoint end = agents->visualRect(agents->currentIndex()).center();
        LiveListView *callers = office.floor.page.waiting()->list();
        const QueueCallId caller = office.caller(0);
        carry(callers->viewport(), callers->visualRect(callers->model()->index(0, 0)).center(),
              agents->viewport(), end);
        QTRY_COMPARE_WITH_TIMEOUT(office.port.given.size(), 1, 20'000);
        const auto *take = office.port.last<TakeCaller>();
        QVERIFY(take);
        QCOMPARE(take->caller.queueCall, caller);
        QCOMPARE(take->to, agent);
    }

    void callerCarriedToABusyAgentStaysWhereItIs()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        LiveListView *agents = office.floor.page.agents()->list();
        const QPoint end = agents->visualRect(agents->currentIndex()).center();
        LiveListView *callers = office.floor.page.waiting()->list();
        carry(callers->viewport(), callers->visualRect(callers->model()->index(0, 0)).center(),
              agents->viewport(), end);
        QVERIFY(office.port.given.isEmpty());
        QVERIFY(!office.floor.page.drag()->isDragging());
    }

    void agentCarriedToAQueueMayBeAddedThere()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Available);
        const QueueTile *target = nullptr;
        for (const QueueTile *tile : office.floor.page.tiles()->tiles()) {
            if (!office.floor.session.board().agent(agent)->isIn(tile->item().id))
                target = tile;
        }
        QVERIFY(target);
        LiveListView *agents = office.floor.page.agents()->list();
        carry(agents->viewport(), agents->visualRect(agents->currentIndex()).center(),
              const_cast<QueueTile *>(target), target->rect().center());
        QTRY_VERIFY_WITH_TIMEOUT(openMenu(), 20'000);
        pick(openMenu(), u"Add, keep"_s);
        const auto *add = office.port.last<AddMember>();
        QVERIFY(add);
        QCOMPARE(add->member.agent, agent);
        QCOMPARE(add->member.queue, target->item().id);
    }

    void whoListensForALoanGetsTheDrop()
    {
        Office office;
        QSignalSpy lend(&office.orders, &Orders::lendRequested);
        const AgentId agent = office.choose(AgentStatus::Available);
        QueueId queue;
        for (const QueueId &one : office.floor.session.board().queueIds()) {
            if (!office.floor.session.board().agent(agent)->isIn(one))
                queue = one;
        }
        const QList<Act> acts = AgentActs::intoQueue(office.orders.context(), {agent}, queue);
        office.orders.run(acts.first());
        QCOMPARE(lend.count(), 1);
        QCOMPARE(lend.first().at(1).value<QueueId>(), queue);
    }

    void moveIsAnAddingAndThenARemoval()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Available);
        const LiveBoard &board = office.floor.session.board();
        QueueId queue;
        for (const QueueId &one : board.queueIds()) {
            if (!board.agent(agent)->isIn(one))
                queue = one;
        }
        const QList<Act> acts = AgentActs::intoQueue(office.orders.context(), {agent}, queue);
        office.orders.run(acts.last());
        QCOMPARE(office.port.given.size(), 1); // nobody is taken out before being in
        QVERIFY(office.port.last<AddMember>());
        const CommandId adding = office.port.given.last().first;
        office.port.tell(adding, CommandProgress::Stage::EffectSeen);
        QVERIFY(office.port.last<RemoveMember>());
    }

    void paletteFindsInBothLanguagesAndLayouts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("English") << u"listen"_s;
        QTest::newRow("Russian") << u"\u0441\u043B\u0443\u0448\u0430\u0442\u044C"_s;
        QTest::newRow("English with the Russian layout on")
            << u"\u0434\u0448\u044B\u0435\u0443\u0442"_s;
        QTest::newRow("Russian with the English layout on") << u"ckeifnm"_s;
    }

    void paletteFindsInBothLanguagesAndLayouts()
    {
        QFETCH(const QString, typed);
        Office office;
        const AgentId agent = office.choose(AgentStatus::Talking);
        QTest::keyClick(&office.floor.shell, Qt::Key_K, Qt::ControlModifier);
        auto *palette = office.floor.shell.findChild<CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        palette->field()->setText(agent.value() + u' ' + typed);
        QVERIFY(!palette->entries().isEmpty());
        QVERIFY(palette->entries().first().act);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        const auto *join = office.port.last<JoinTalk>();
        QVERIFY(join);
        QCOMPARE(join->talk.agent, agent);
    }

    void paletteGoesIntoATargetAndBack()
    {
        Office office;
        const AgentId agent = office.choose(AgentStatus::Available);
        QTest::keyClick(&office.floor.shell, Qt::Key_K, Qt::ControlModifier);
        auto *palette = office.floor.shell.findChild<CommandPalette *>();
        palette->field()->setText(agent.value());
        QVERIFY(!palette->entries().first().act);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QVERIFY(palette->entries().first().act->isPossible());
        // What cannot be done is there, at the end, and says why.
        QVERIFY(!palette->entries().last().act->isPossible());
        QVERIFY(!palette->entries().last().aside.isEmpty());
        QTest::keyClick(palette->field(), Qt::Key_Backspace);
        QVERIFY(!palette->entries().first().act);
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        QVERIFY(office.port.given.isEmpty());
    }

    void oldDataOrdersNothing()
    {
        Office office;
        office.choose(AgentStatus::Talking);
        for (int i = 0; i < 30; ++i)
            office.floor.tick(false);
        QVERIFY(office.button(Act::Kind::Listen)->isBlocked());
        QTest::keyClick(office.agents(), Qt::Key_L);
        QVERIFY(office.port.given.isEmpty());
    }

    void smallWindowCutsNoButton()
    {
        Office office({1280, 720});
        office.choose(AgentStatus::Talking);
        const ActBar *bar = office.floor.page.agentBar()->acts();
        for (const ActButton *button : bar->findChildren<ActButton *>()) {
            if (button->isVisible())
                QVERIFY2(bar->rect().contains(button->geometry()), qPrintable(button->text()));
        }
        QVERIFY(office.button(Act::Kind::HangUpAgent)->isVisible());
        QVERIFY(bar->mapTo(&office.floor.shell, bar->rect().bottomRight()).x()
                < office.floor.shell.width());
    }

private:
    static QAbstractButton *buttonOf(const QWidget *parent, const QString &text)
    {
        for (auto *button : parent->findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

QTEST_MAIN(tst_Acting)
#include "tst_acting.moc"
