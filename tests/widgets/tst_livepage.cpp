// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floor.h"
#include "widgets/common/format.h"
#include "widgets/common/kpicell.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/look.h"
#include "widgets/common/segmented.h"
#include "widgets/live/agentheader.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/attentionpanel.h"
#include "widgets/live/callspanel.h"
#include "widgets/live/kpistrip.h"
#include "widgets/live/lostpanel.h"
#include "widgets/live/queuetile.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/waitingpanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Every text gets a mark, so that one that was not asked for anew is seen.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"\u00A7"_s + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

/// Which part of which widget is painted.
class PaintWatch : public QObject
{
public:
    PaintWatch() { qApp->installEventFilter(this); }
    ~PaintWatch() override { qApp->removeEventFilter(this); }

    QRegion of(const QWidget *widget) const { return m_painted.value(widget); }
    qint64 areaOf(const QWidget *widget) const
    {
        qint64 area = 0;
        for (const QRect &rect : of(widget))
            area += qint64(rect.width()) * rect.height();
        return area;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            m_painted[static_cast<QWidget *>(watched)] +=
                static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QHash<const QWidget *, QRegion> m_painted;
};

QRegion secondsOf(const LiveListView *list)
{
    const auto *delegate = qobject_cast<LiveDelegate *>(list->itemDelegate());
    QRegion region;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        region += delegate->secondsRect(list->visualRect(list->model()->index(row, 0)), row);
    return region;
}

int colouredPixels(const QImage &image, const QRect &part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor c = image.pixelColor(x, y);
            const int chroma =
                std::max({c.red(), c.green(), c.blue()}) - std::min({c.red(), c.green(), c.blue()});
            count += chroma > 60 ? 1 : 0;
        }
    }
    return count;
}

QStringList namesShown(const AgentOrderModel *order)
{
    QStringList names;
    for (int row = 0; row < order->rowCount(); ++row) {
        if (const AgentItem *agent = order->agentAt(row))
            names << agent->name;
    }
    return names;
}

QAbstractButton *buttonOf(const QWidget *parent, const QString &text)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void drag(QWidget *grip, int by)
{
    const QPoint from = grip->rect().center();
    QTest::mousePress(grip, Qt::LeftButton, {}, from);
    const QPointF to = from + QPoint(by, 0);
    QMouseEvent move(QEvent::MouseMove, to, grip->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(grip, &move);
    QTest::mouseRelease(grip, Qt::LeftButton);
}

void pressCyrillic(QWidget *widget, char16_t letter, Qt::KeyboardModifiers modifiers = {})
{
    const QString text = modifiers ? QString() : QString(QChar(letter)).toLower();
    QKeyEvent press(QEvent::KeyPress, letter, modifiers, text);
    QApplication::sendEvent(widget, &press);
    QKeyEvent release(QEvent::KeyRelease, letter, modifiers, text);
    QApplication::sendEvent(widget, &release);
}

} // namespace

/// The Live page as its user meets it: figures, clicks, keys, and what is repainted when.
class TestLivePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Look::instance().install();
        Look::instance().setThemeChoice(ThemeChoice::Dark);
    }

    void headlineFiguresAreTheBoards()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        const Tally today = floor.session.board().siteToday();
        QVERIFY(today.offered > 300);
        KpiStrip *kpis = floor.page.kpis();
        QCOMPARE(kpis->cell(KpiStrip::Figure::Offered)->figure().value,
                 Format::number(today.offered));
        QCOMPARE(kpis->cell(KpiStrip::Figure::Lost)->figure().value,
                 Format::percent(lostShare(today)));
        QCOMPARE(kpis->cell(KpiStrip::Figure::Missed)->figure().value,
                 Format::number(floor.session.board().journeys().missed()));
        QVERIFY(kpis->cell(KpiStrip::Figure::ServiceLevel)->figure().note.contains(u"SL-3"_s));
        QVERIFY(!kpis->cell(KpiStrip::Figure::Offered)->figure().note.contains(u"since"_s));
    }

    void aDayNotSeenFromItsStartSaysSinceWhen()
    {
        Scene scene = busyFloor(SceneLanguage::English);
        const Timestamp late = scene.now - std::chrono::hours{3};
        EventBatch rest;
        for (Event event : scene.events) {
            if (std::holds_alternative<SnapshotTaken>(event.what)
                || std::holds_alternative<SightChanged>(event.what))
                event.at = late;
            if (event.at >= late)
                rest.append(event);
        }
        scene.events = rest;
        Floor floor(scene);
        QVERIFY(floor.page.kpis()
                    ->cell(KpiStrip::Figure::Offered)
                    ->figure()
                    .note.contains(u"since 11:20"_s));
    }

    void queuesInTroubleComeFirst()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        const auto &tiles = floor.page.tiles()->tiles();
        QCOMPARE(tiles.size(), size_t(5));
        QCOMPARE(tiles[0]->item().name, u"Sales"_s);
        QCOMPARE(tiles[0]->accessibleName(), u"Sales queue, 4 waiting, over threshold, 0 free"_s);
        QCOMPARE(tiles[1]->item().name, u"VIP"_s);
        QCOMPARE(tiles[2]->item().name, u"Delivery"_s);
    }

    void aClickOnAQueueShowsOnlyIt()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        QueueTile *sales = floor.page.tiles()->tiles().front();
        const int allWaiting = floor.session.waiting()->rowCount();
        QTest::mouseClick(sales, Qt::LeftButton);
        QCOMPARE(floor.session.waiting()->rowCount(), 4);
        const QStringList shown = namesShown(floor.page.agents()->order());
        QVERIFY(shown.contains(u"Maria Kim"_s));
        QVERIFY(!shown.contains(u"Nikita Orlov"_s));
        QTest::mouseClick(sales, Qt::LeftButton);
        QCOMPARE(floor.session.waiting()->rowCount(), allWaiting);
        QVERIFY(namesShown(floor.page.agents()->order()).contains(u"Nikita Orlov"_s));
    }

    void aClickOnLostOpensTheCallsBehindIt()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        QVERIFY(!floor.page.calls()->isVisible());
        QTest::mouseClick(floor.page.kpis()->cell(KpiStrip::Figure::Lost), Qt::LeftButton);
        QVERIFY(floor.page.calls()->isVisible());
        QCOMPARE(floor.page.calls()->list()->model()->rowCount(),
                 static_cast<int>(floor.session.board().justLost().size()));
        QTest::keyClick(floor.page.calls()->list(), Qt::Key_Escape);
        QVERIFY(!floor.page.calls()->isVisible());
    }

    void searchFindsAgentsAndCallers()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        auto *search = floor.shell.findChild<QLineEdit *>();
        QTest::keyClicks(search, u"kim"_s);
        QCOMPARE(namesShown(floor.page.agents()->order()), QStringList{u"Maria Kim"_s});
        search->clear();
        QTest::keyClicks(search, u"912 000-58-14"_s);
        int shown = 0;
        for (int row = 0; row < floor.session.waiting()->rowCount(); ++row)
            shown += floor.page.waiting()->list()->isRowHidden(row) ? 0 : 1;
        QCOMPARE(shown, 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(namesShown(floor.page.agents()->order()).size() > 10);
    }

    void aClickOnATitleSorts()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AgentOrderModel *order = floor.page.agents()->order();
        QAbstractButton *title = buttonOf(floor.page.agents(), u"Agent"_s);
        QVERIFY(title);
        QTest::mouseClick(title, Qt::LeftButton);
        QCOMPARE(order->column(), AgentColumn::Name);
        QCOMPARE(namesShown(order).first(), u"Artem Koval"_s);
        QTest::mouseClick(title, Qt::LeftButton);
        QCOMPARE(order->direction(), Qt::DescendingOrder);
        QCOMPARE(namesShown(order).first(), u"Yulia Titova"_s);
    }

    void aClickOnAGroupFoldsIt()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        LiveListView *list = floor.page.agents()->list();
        const auto before = namesShown(floor.page.agents()->order()).size();
        QVERIFY(floor.page.agents()->order()->isHeader(0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(namesShown(floor.page.agents()->order()).size(), before - 8);
    }

    void squaresComeBySixtyAgents()
    {
        Floor few(busyFloor(SceneLanguage::English));
        QCOMPARE(few.page.agents()->view(), AgentsPanel::View::List);
        Floor many(largeFloor(SceneLanguage::English));
        QCOMPARE(many.page.agents()->view(), AgentsPanel::View::Squares);
    }

    void theChosenAgentStaysChosenWhenTheFloorMoves()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        floor.page.agents()->select(AgentId(u"213"_s));
        Membership paused;
        paused.agent = AgentId(u"213"_s);
        paused.queue = QueueId(u"support"_s);
        paused.name = u"Anna Lebedeva"_s;
        paused.extension = u"213"_s;
        paused.interface = u"PJSIP/213"_s;
        paused.device = DeviceState::Free;
        paused.paused = true;
        paused.pausedSince = floor.now;
        floor.session.take({{floor.now, MembershipSeen{paused}}});
        Floor::settle();
        QCOMPARE(floor.page.agents()->selectedAgent(), AgentId(u"213"_s));
        const QModelIndex current = floor.page.agents()->list()->currentIndex();
        QCOMPARE(floor.page.agents()->order()->agentAt(current.row())->id, AgentId(u"213"_s));
    }

    void lettersWorkByPlace()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        QApplication::setActiveWindow(&floor.shell);
        floor.page.agents()->focusList();
        QVERIFY(floor.page.agents()->list()->hasFocus());
        pressCyrillic(floor.page.agents()->list(), u'Ф'); // on the key of A
        QVERIFY(floor.page.attention()->list()->hasFocus());
        QCOMPARE(floor.page.attention()->list()->currentIndex().row(), 0);

        auto *search = floor.shell.findChild<QLineEdit *>();
        pressCyrillic(floor.page.attention()->list(), u'Л', Qt::ControlModifier); // on K
        QVERIFY(search->hasFocus());
        pressCyrillic(search, u'Ф');
        QVERIFY2(search->hasFocus(), "a letter typed into a field is text");
        QCOMPARE(search->text(), u"ф"_s);
    }

    void f6GoesRoundThePanels()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        QApplication::setActiveWindow(&floor.shell);
        floor.page.waiting()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(floor.page.agents()->list()->hasFocus());
        QSet<const QWidget *> visited;
        for (int i = 0; i < 6; ++i) {
            visited.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        }
        QCOMPARE(visited.size(), 6);
        QVERIFY(floor.page.agents()->list()->hasFocus());
    }

    void aTickRepaintsOnlyWhatCountsSeconds()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        floor.page.agents()->select(AgentId(u"204"_s));
        floor.tick();
        PaintWatch watch;
        floor.tick();
        for (const LiveListView *list :
             {floor.page.agents()->list(), floor.page.waiting()->list()}) {
            const QRegion painted = watch.of(list->viewport());
            QVERIFY(!painted.isEmpty());
            QVERIFY(painted.subtracted(secondsOf(list)).isEmpty());
        }
        for (const KpiCell *cell : floor.page.kpis()->findChildren<KpiCell *>())
            QVERIFY(watch.of(cell).isEmpty());
        const auto &tiles = floor.page.tiles()->tiles();
        QVERIFY(watch.areaOf(tiles[0]) > 0);
        QVERIFY(watch.areaOf(tiles[0]) < tiles[0]->width() * tiles[0]->height() / 3);
        QVERIFY2(watch.of(tiles[4]).isEmpty(), "an empty queue has nothing that ticks");
        QVERIFY(watch.of(floor.page.lost()->list()->viewport()).isEmpty());
        // Of the alerts only those whose words count seconds, never the list as a whole.
        const QWidget *alerts = floor.page.attention()->list()->viewport();
        QVERIFY(watch.areaOf(alerts) < alerts->width() * alerts->height() / 2);
        QVERIFY(watch.areaOf(&floor.shell) < floor.shell.width() * floor.shell.height() / 10);
    }

    void aQuietFloorPaintsOnlyItsTimes()
    {
        Floor floor(quietFloor(SceneLanguage::English));
        floor.tick();
        PaintWatch watch;
        Floor::settle();
        QCOMPARE(watch.areaOf(&floor.shell), 0);
        floor.tick();
        QVERIFY(watch.of(floor.page.waiting()->list()->viewport()).isEmpty());
        for (const QueueTile *tile : floor.page.tiles()->tiles())
            QVERIFY(watch.of(tile).isEmpty());
    }

    void oldDataIsGreyAndStandsStill()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        QCOMPARE(floor.page.freshness(), Freshness::Live);
        QVERIFY(colouredPixels(floor.page.grab().toImage(), floor.page.rect()) > 1000);
        for (int i = 0; i < 6; ++i)
            floor.tick(false);
        QCOMPARE(floor.page.freshness(), Freshness::Aging);
        for (int i = 0; i < 10; ++i)
            floor.tick(false);
        QCOMPARE(floor.page.freshness(), Freshness::Stale);
        const QRect main = floor.page.rect().adjusted(0, floor.page.kpis()->y(), 0, 0);
        const QImage old = floor.page.grab().toImage();
        QCOMPARE(colouredPixels(old, main), 0);
        floor.tick(false);
        const QRect floorPart = main.adjusted(0, 0, -floor.page.attention()->width(), 0);
        QCOMPARE(floor.page.grab(floorPart).toImage(), old.copy(floorPart));
        floor.tick(true);
        QCOMPARE(floor.page.freshness(), Freshness::Live);
        QVERIFY(colouredPixels(floor.page.grab().toImage(), floor.page.rect()) > 1000);
    }

    void aBrokenLineGreysAtOnce()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        LinkStatus link = floor.session.link();
        link.phase = LinkStatus::Phase::WaitingToRetry;
        link.problem = LinkStatus::Problem::ClosedByPbx;
        QSignalSpy changed(&floor.page, &LivePage::freshnessChanged);
        floor.session.setLink(link);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(floor.page.freshness(), Freshness::Broken);
        Floor::settle();
        const QRect main = floor.page.rect().adjusted(0, floor.page.kpis()->y(), 0, 0);
        QCOMPARE(colouredPixels(floor.page.grab().toImage(), main), 0);
    }

    void reconnectIsOfferedOnlyToThoseWhoCan()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        LinkStatus link = floor.session.link();
        link.phase = LinkStatus::Phase::WaitingToRetry;
        floor.session.setLink(link);
        Floor::settle();
        QVERIFY(!buttonOf(&floor.page, u"Reconnect"_s));
        QSignalSpy asked(&floor.shell, &Shell::reconnectRequested);
        link.problem = LinkStatus::Problem::ClosedByPbx;
        floor.session.setLink(link);
        Floor::settle();
        QAbstractButton *button = buttonOf(&floor.page, u"Reconnect"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
    }

    void beforeTheFirstTruthNothingIsZero()
    {
        Scene scene = busyFloor(SceneLanguage::English);
        scene.events.clear();
        scene.link.phase = LinkStatus::Phase::Connecting;
        Floor floor(scene);
        QCOMPARE(floor.page.freshness(), Freshness::Waiting);
        for (const KpiCell *cell : floor.page.kpis()->findChildren<KpiCell *>())
            QCOMPARE(cell->figure().value, Format::unknown());
        QVERIFY(floor.page.agents()->list()->isLoading());
    }

    void everythingHasAName()
    {
        for (const QSize &size : {QSize(1600, 1000), QSize(1280, 720)}) {
            Floor floor(busyFloor(SceneLanguage::English), size);
            for (const QWidget *widget : floor.shell.findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(
                    const_cast<QWidget *>(widget)); // the query does not change it
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                         widget->metaObject()->className());
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                if (button && button->text().isEmpty())
                    QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
            }
        }
    }

    void rowsSpeak()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        const auto spoken = [](const LiveListView *list, int row) {
            return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(floor.page.agents()->list(), 1), u"Maria Kim, Talking, +7 912 000-41-07"_s);
        QCOMPARE(spoken(floor.page.waiting()->list(), 0),
                 u"+7 912 000-58-14, position 1 in Sales, 3\u00D7 today"_s);
        QVERIFY(spoken(floor.page.attention()->list(), 0).startsWith(u"loss: Sales: "_s));
    }

    void anotherLanguageComesAtOnce()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        MarkingTranslator marking;
        PaintWatch watch;
        QCoreApplication::installTranslator(&marking);
        Floor::settle();
        for (const LiveListView *list : floor.page.findChildren<LiveListView *>()) {
            if (list->isVisible())
                QCOMPARE(watch.of(list->viewport()), QRegion(list->viewport()->rect()));
        }
        for (const KpiCell *cell : floor.page.kpis()->findChildren<KpiCell *>())
            QVERIFY2(cell->figure().title.startsWith(u'\u00A7'), qPrintable(cell->figure().title));
        for (const QAbstractButton *button : floor.shell.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->toolTip() != u"Переключить на русский"_s)
                QVERIFY2(button->accessibleName().contains(u'\u00A7'),
                         qPrintable(button->accessibleName()));
        }
        for (const QueueTile *tile : floor.page.tiles()->tiles())
            QVERIFY(tile->accessibleName().contains(u'\u00A7'));
        QCoreApplication::removeTranslator(&marking);
    }

    void smallWindowsFoldAttention()
    {
        Floor floor(busyFloor(SceneLanguage::English), {1280, 720});
        QVERIFY(floor.page.attention()->isFolded());
        QCOMPARE(floor.page.attention()->width(), AttentionPanel::FoldedWidth);
        QTest::mouseClick(floor.page.attention(), Qt::LeftButton);
        QVERIFY(!floor.page.attention()->isFolded());
        QVERIFY(floor.page.attention()->width() > 250);
        QVERIFY(floor.page.agents()->isVisible());
        QVERIFY(!floor.page.waiting()->isVisible());
        QTest::mouseClick(buttonOf(&floor.page, u"Waiting 8"_s), Qt::LeftButton);
        QVERIFY(floor.page.waiting()->isVisible());
    }

    void columnsAreDraggedByTheirEdge()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AgentsPanel *panel = floor.page.agents();
        const auto widthOf = [panel](AgentColumns::Kind kind) {
            return panel->columns().box(kind, QRect(0, 0, 10, 10)).width();
        };
        using Kind = AgentColumns::Kind;
        const int name = widthOf(Kind::Name);
        const int queue = widthOf(Kind::Queue);
        QSignalSpy edited(&floor.shell, &Shell::windowEdited);
        QWidget *grip = panel->header()->gripOf(Kind::Name);
        QVERIFY(grip && grip->isVisible());
        drag(grip, -30);
        QCOMPARE(widthOf(Kind::Name), name - 30);
        QVERIFY(widthOf(Kind::Queue) > queue); // what stands behind shares the room
        QVERIFY(edited.count() > 0);

        QTest::mouseDClick(grip, Qt::LeftButton);
        QCOMPARE(widthOf(Kind::Name), name);

        QAbstractButton *title = buttonOf(panel->header(), u"Agent"_s);
        QVERIFY(title);
        QTest::keyClick(title, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(widthOf(Kind::Name), name - 8);
        drag(panel->header()->gripOf(Kind::Extension), -500);
        QVERIFY2(widthOf(Kind::Extension) >= 20, "a title stays readable");
    }

    void columnsOrderAndViewSurviveARestart()
    {
        QByteArray saved;
        int name = 0;
        {
            Floor floor(busyFloor(SceneLanguage::English), {1500, 900});
            AgentsPanel *panel = floor.page.agents();
            drag(panel->header()->gripOf(AgentColumns::Kind::Name), 25);
            name = panel->columns().box(AgentColumns::Kind::Name, {}).width();
            QTest::mouseClick(buttonOf(panel->header(), u"Calls"_s), Qt::LeftButton);
            QTest::mouseClick(panel->viewSwitch()->button(1), Qt::LeftButton);
            saved = floor.shell.saveWindow();
        }
        Floor floor(busyFloor(SceneLanguage::English));
        floor.shell.restoreWindow(saved);
        AgentsPanel *panel = floor.page.agents();
        QCOMPARE(panel->view(), AgentsPanel::View::Squares);
        QCOMPARE(panel->order()->column(), AgentColumn::Answered);
        QCOMPARE(panel->order()->direction(), Qt::DescendingOrder);
        QTest::mouseClick(panel->viewSwitch()->button(0), Qt::LeftButton);
        QTRY_COMPARE(panel->columns().box(AgentColumns::Kind::Name, {}).width(), name);
    }

    void windowStateSurvives()
    {
        QByteArray saved;
        {
            Floor floor(busyFloor(SceneLanguage::English), {1500, 900});
            saved = floor.shell.saveWindow();
        }
        Floor floor(busyFloor(SceneLanguage::English));
        floor.shell.restoreWindow(saved);
        QCOMPARE(floor.shell.size(), QSize(1500, 900));
        floor.shell.restoreWindow(QByteArrayLiteral("spoilt"));
        QCOMPARE(floor.shell.size(), QSize(1500, 900));
    }
};

QTEST_MAIN(TestLivePage)
#include "tst_livepage.moc"
