// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/physicalkeys.h"

#include <QKeyEvent>
#include <QTest>

using namespace Qt::StringLiterals;

/// A letter key means the same on a Russian keyboard as on an English one.
class TestPhysicalKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<uint>("scanCode");
        QTest::addColumn<int>("means");
        const auto cyrillic = [](char16_t c) { return static_cast<int>(c); };
        QTest::newRow("Latin A is A") << int(Qt::Key_A) << 0U << int(Qt::Key_A);
        QTest::newRow("the cap counts on a Latin layout")
            << int(Qt::Key_Q) << 30U << int(Qt::Key_Q);
        QTest::newRow("Cyrillic Ef stands on A") << cyrillic(u'Ф') << 0U << int(Qt::Key_A);
        QTest::newRow("Cyrillic El stands on K") << cyrillic(u'Л') << 0U << int(Qt::Key_K);
        QTest::newRow("Cyrillic Soft sign stands on M") << cyrillic(u'Ь') << 0U << int(Qt::Key_M);
        QTest::newRow("Greek Alpha by its place") << 0x0391 << 30U << int(Qt::Key_A);
        QTest::newRow("no letter's place: as it came") << 0x0391 << 0U << 0x0391;
        QTest::newRow("function keys are themselves") << int(Qt::Key_F6) << 64U << int(Qt::Key_F6);
        QTest::newRow("digits are themselves") << int(Qt::Key_1) << 2U << int(Qt::Key_1);
    }
    void letters()
    {
        QFETCH(const int, key);
        QFETCH(const uint, scanCode);
        const QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, scanCode, 0, 0);
        QTEST(static_cast<int>(PhysicalKeys::of(event)), "means");
    }
};

QTEST_GUILESS_MAIN(TestPhysicalKeys)
#include "tst_physicalkeys.moc"
