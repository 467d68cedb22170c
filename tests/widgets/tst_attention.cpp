// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floor.h"
#include "widgets/common/look.h"
#include "widgets/live/alertdelegate.h"
#include "widgets/live/attentionpanel.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Remedy)

/// The remedies on the cards of the attention panel: mouse, keyboard, menu, and what cannot be.
class TestAttention : public QObject
{
    Q_OBJECT

private:
    static std::optional<QPoint> buttonOf(const AttentionPanel *panel, int row, Remedy remedy)
    {
        const LiveListView *list = panel->list();
        const auto *delegate = qobject_cast<AlertDelegate *>(list->itemDelegate());
        const QRect card = list->visualRect(list->model()->index(row, 0));
        for (int y = card.top(); y < card.bottom(); y += 4) {
            for (int x = card.left(); x < card.right(); x += 4) {
                if (delegate->remedyAt(card, row, {x, y}) == remedy)
                    return QPoint(x + 4, y + 4);
            }
        }
        return std::nullopt;
    }
    static int rowWith(const LiveSession &session, Remedy remedy)
    {
        auto *alerts = const_cast<LiveSession &>(session).alerts();
        for (int row = 0; row < alerts->rowCount(); ++row) {
            if (alerts->at(row).remedies.contains(remedy))
                return row;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Look::instance().install();
        qRegisterMetaType<Remedy>();
        qRegisterMetaType<Alert>();
    }

    void withoutOrdersACardOnlySaysWhatToDo()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        QVERIFY(!buttonOf(floor.page.attention(), 0, Remedy::TakeLongest));
        QSignalSpy chosen(floor.page.attention(), &AttentionPanel::alertChosen);
        floor.page.attention()->focusTop();
        QTest::keyClick(floor.page.attention()->list(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void aClickOnAButtonIsThatRemedy()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AttentionPanel *panel = floor.page.attention();
        panel->offerRemedies([](Remedy, const Alert &) { return QString(); });
        QApplication::processEvents();
        QSignalSpy remedies(panel, &AttentionPanel::remedyChosen);
        QSignalSpy alerts(panel, &AttentionPanel::alertChosen);
        const int row = rowWith(floor.session, Remedy::Resume);
        QVERIFY(row >= 0);
        panel->list()->scrollTo(panel->list()->model()->index(row, 0));
        const std::optional<QPoint> button = buttonOf(panel, row, Remedy::Resume);
        QVERIFY(button);
        QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, {}, *button);
        QCOMPARE(remedies.size(), 1);
        QCOMPARE(remedies.first().at(0).value<Remedy>(), Remedy::Resume);
        QCOMPARE(remedies.first().at(1).value<Alert>().kind, AlertKind::PauseTooLong);
        QCOMPARE(alerts.size(), 0);

        const QRect card = panel->list()->visualRect(panel->list()->model()->index(row, 0));
        QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, {},
                          card.topLeft() + QPoint(40, 14));
        QCOMPARE(remedies.size(), 1);
        QCOMPARE(alerts.size(), 1);
    }

    void enterRunsTheFirstThatIsPossible()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AttentionPanel *panel = floor.page.attention();
        panel->offerRemedies([](Remedy remedy, const Alert &) {
            return remedy == Remedy::Lend ? u"not now"_s : QString();
        });
        QSignalSpy remedies(panel, &AttentionPanel::remedyChosen);
        const AlertItem &top = floor.session.alerts()->at(0);
        QCOMPARE(top.remedies, (QList<Remedy>{Remedy::Lend, Remedy::TakeLongest}));
        panel->focusTop();
        QTest::keyClick(panel->list(), Qt::Key_Return);
        QCOMPARE(remedies.size(), 1);
        QCOMPARE(remedies.first().at(0).value<Remedy>(), Remedy::TakeLongest);
    }

    void whatCannotBeDoesNothingAndSaysWhy()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AttentionPanel *panel = floor.page.attention();
        panel->offerRemedies([](Remedy, const Alert &) { return u"no phone"_s; });
        QApplication::processEvents();
        QSignalSpy remedies(panel, &AttentionPanel::remedyChosen);
        const std::optional<QPoint> button = buttonOf(panel, 0, Remedy::Lend);
        QVERIFY(button);
        QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, {}, *button);
        QCOMPARE(remedies.size(), 0);
        panel->focusTop();
        QTest::keyClick(panel->list(), Qt::Key_Return);
        QCOMPARE(remedies.size(), 0);
    }

    void theMenuHasTheSame()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AttentionPanel *panel = floor.page.attention();
        panel->offerRemedies([](Remedy remedy, const Alert &) {
            return remedy == Remedy::Lend ? u"not now"_s : QString();
        });
        panel->focusTop();
        const QRect card = panel->list()->visualRect(panel->list()->model()->index(0, 0));
        Q_EMIT panel->list()->customContextMenuRequested(card.center());
        auto *menu = panel->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        QVERIFY(!menu->actions().at(0)->isEnabled());
        QCOMPARE(menu->actions().at(0)->toolTip(), u"not now"_s);
        QSignalSpy remedies(panel, &AttentionPanel::remedyChosen);
        menu->actions().at(1)->trigger();
        QCOMPARE(remedies.size(), 1);
        menu->close();
    }

    void cardsSpeakTheirButtons()
    {
        Floor floor(busyFloor(SceneLanguage::English));
        AttentionPanel *panel = floor.page.attention();
        panel->offerRemedies([](Remedy, const Alert &) { return QString(); });
        const QString spoken =
            panel->list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"button: Lend"_s), qPrintable(spoken));
    }
};

QTEST_MAIN(TestAttention)
#include "tst_attention.moc"
