// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floor.h"
#include "widgets/common/format.h"
#include "widgets/common/livelistview.h"
#include "widgets/common/look.h"
#include "widgets/common/segmented.h"
#include "widgets/live/riskcard.h"
#include "widgets/live/waitingpanel.h"

#include <QApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

/// The busy floor with one VIP: the caller who waits least, so that only being one puts them first.
struct WaitingFloor : Floor
{
    explicit WaitingFloor(std::optional<double> callValue = 2000)
        : Floor(busyFloor(SceneLanguage::English))
        , panel(*page.waiting())
        , model(*session.waiting())
    {
        rule.callValue = callValue;
        session.setRiskRule(rule);
        QApplication::setActiveWindow(&shell);
    }

    QStringList order() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.at(row).queueCall.value());
        return ids;
    }
    bool fallsByRank() const
    {
        for (int row = 1; row < model.rowCount(); ++row) {
            const WaitingItem &above = model.at(row - 1);
            const WaitingItem &below = model.at(row);
            const bool isEqual = above.risk->rank() == below.risk->rank();
            if (above.risk->rank() < below.risk->rank() || (isEqual && above.since > below.since))
                return false;
        }
        return true;
    }
    void makeVip(int row)
    {
        rule.vips = VipNumbers({model.at(row).number});
        session.setRiskRule(rule);
    }
    void choose(int order) { QTest::mouseClick(panel.order()->button(order), Qt::LeftButton); }
    QWidget *rows() const { return panel.list()->viewport(); }
    QPoint middleOf(int row) const
    {
        return panel.list()->visualRect(panel.list()->model()->index(row, 0)).center();
    }
    QString toolTip(int row) const
    {
        return panel.list()->model()->index(row, 0).data(Qt::ToolTipRole).toString();
    }

    WaitingPanel &panel;
    WaitingModel &model;
    RiskRule rule;
};

constexpr int ByWait = 0;
constexpr int ByMoney = 2;

/// The pointer comes to a widget or leaves it, as the window system would tell.
void point(QWidget *widget, bool inside)
{
    if (inside) {
        const QPointF at(5, 5);
        QEnterEvent enter(at, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &enter);
    } else {
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(widget, &leave);
    }
}

} // namespace

/// Waiting callers by money at risk: chosen, shown, explained, and never jumping under the hand.
class TestWaitingPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Look::instance().install();
    }

    void aClickOrdersByMoneyAndShowsTheRule()
    {
        WaitingFloor floor;
        const int last = floor.model.rowCount() - 1;
        QVERIFY(last >= 3);
        const QStringList byWait = floor.order();
        QVERIFY(!floor.panel.ruleButton()->isVisible());
        floor.makeVip(last);
        QCOMPARE(floor.order(), byWait); // not asked for yet

        floor.choose(ByMoney);
        QCOMPARE(floor.order().first(), byWait.last());
        QVERIFY(floor.fallsByRank());
        QVERIFY(floor.panel.ruleButton()->isVisible());
        QCOMPARE(floor.panel.ruleButton()->text(), u"Value of a call × chance to leave in 60 s");
        const CallerRisk &risk = *floor.model.at(0).risk;
        QCOMPARE(*risk.money(), 2000 * risk.chance);
        QVERIFY(floor.toolTip(0).contains(Format::money(*risk.money(), u"₽"_s)));
        QVERIFY(floor.toolTip(0).contains(u"VIP ×3"_s));

        floor.choose(ByWait);
        QCOMPARE(floor.order(), byWait);
        QVERIFY(!floor.panel.ruleButton()->isVisible());
    }

    void theKeyboardChoosesTheOrder()
    {
        WaitingFloor floor;
        floor.makeVip(floor.model.rowCount() - 1);
        const QString vip = floor.order().last();
        floor.panel.order()->button(ByWait)->setFocus();
        for (int i = ByWait; i < ByMoney; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(floor.panel.order()->button(ByMoney)->hasFocus());
        QCOMPARE(floor.order().first(), vip);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(floor.panel.ruleButton()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(floor.panel.riskCard()->isVisible());
        floor.panel.riskCard()->close();
    }

    void withoutAValueTheChanceDecidesAndMoneyIsADash()
    {
        WaitingFloor floor(std::nullopt);
        floor.choose(ByMoney);
        QCOMPARE(floor.panel.ruleButton()->text(), u"Chance to leave in 60 s");
        QVERIFY(!floor.model.index(0).data(WaitingModel::MoneyRole).isValid());
        QVERIFY(!floor.toolTip(0).contains(u"₽"_s));
        QTest::mouseClick(floor.panel.ruleButton(), Qt::LeftButton);
        const QStringList lines = floor.panel.riskCard()->lines();
        QCOMPARE(lines.value(lines.indexOf(u"Money at risk"_s) + 1), Format::unknown());
        QVERIFY(lines.join(u' ').contains(u"not set (Settings, Money)"_s));
        floor.panel.riskCard()->close();

        floor.rule.callValue = 500; // set in the settings meanwhile
        floor.session.setRiskRule(floor.rule);
        QCOMPARE(floor.panel.ruleButton()->text(), u"Value of a call × chance to leave in 60 s");
    }

    void theCardOpensWithFormulaAndInputs()
    {
        WaitingFloor floor;
        floor.makeVip(1);
        floor.choose(ByMoney);
        QTest::mouseClick(floor.rows(), Qt::LeftButton, {}, floor.middleOf(0));
        QTest::mouseClick(floor.panel.ruleButton(), Qt::LeftButton);
        RiskCard *card = floor.panel.riskCard();
        QVERIFY(card->isVisible());
        const auto input = [card](const QString &name) {
            const QStringList lines = card->lines();
            return lines.value(lines.indexOf(name) + 1);
        };
        const CallerRisk risk = *floor.model.at(0).risk;
        QVERIFY(card->lines().join(u' ').contains(u"value of a call × chance"_s));
        QCOMPARE(input(u"Value of a call"_s), Format::money(2000, u"₽"_s));
        QCOMPARE(input(u"Has waited"_s), Format::duration(risk.waited));
        QCOMPARE(input(u"Chance to leave within 60 s"_s), Format::percent(risk.chance));
        QCOMPARE(input(u"Money at risk"_s), Format::money(*risk.money(), u"₽"_s));
        QCOMPARE(input(u"VIP"_s), u"×3");
        const QString patience = card->lines().last();
        QVERIFY(patience.contains(risk.patienceIsDefault ? u"default"_s : u"Kaplan and Meier"_s));

        floor.tick(); // the figures go on
        QCOMPARE(input(u"Has waited"_s),
                 Format::duration(
                     floor.model.at(floor.model.rowOf(floor.model.at(0).queueCall)).risk->waited));
        QTest::keyClick(card, Qt::Key_Escape);
        QVERIFY(!card->isVisible());
    }

    void nobodyChangesPlacesUnderThePointer()
    {
        WaitingFloor floor;
        floor.choose(ByMoney);
        const QStringList before = floor.order();
        point(floor.rows(), true);
        QVERIFY(floor.model.isOrderHeld());
        floor.makeVip(floor.model.rowCount() - 1);
        floor.tick();
        QCOMPARE(floor.order(), before);

        point(floor.rows(), false);
        QVERIFY(!floor.model.isOrderHeld());
        QCOMPARE(floor.order().first(), before.last());
    }

    void aRowInTheHandHoldsTheOrderToo()
    {
        WaitingFloor floor;
        floor.choose(ByMoney);
        const QStringList before = floor.order();
        point(floor.rows(), true);
        QTest::mousePress(floor.rows(), Qt::LeftButton, {}, floor.middleOf(0));
        point(floor.rows(), false); // dragged out
        floor.makeVip(floor.model.rowCount() - 1);
        floor.tick();
        QCOMPARE(floor.order(), before);
        QTest::mouseRelease(floor.rows(), Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(floor.order().first(), before.last());
    }
};

QTEST_MAIN(TestWaitingPanel)
#include "tst_waitingpanel.moc"
