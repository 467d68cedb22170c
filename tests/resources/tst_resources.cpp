// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QSvgRenderer>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// What the program carries inside itself is there and usable, whoever links belltower_resources.
class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void robotoComesWithTheProgram_data()
    {
        QTest::addColumn<QString>("weight");
        for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"Bold"_s})
            QTest::newRow(qPrintable(weight)) << weight;
    }

    void robotoComesWithTheProgram()
    {
        QFETCH(const QString, weight);
        const int id = QFontDatabase::addApplicationFont(u":/fonts/Roboto-%1.ttf"_s.arg(weight));
        QVERIFY(id >= 0);
        QVERIFY(QFontDatabase::applicationFontFamilies(id).constFirst().startsWith(u"Roboto"_s));
    }

    void robotoSetsFiguresInColumnsAndKnowsTheRouble()
    {
        QVERIFY(QFontDatabase::addApplicationFont(u":/fonts/Roboto-Regular.ttf"_s) >= 0);
        QFont font(u"Roboto"_s);
        font.setPixelSize(32);
        const QFontMetrics metrics(font);
        for (const QChar digit : u"023456789"_s)
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'1'));
        for (const QChar needed : u"₽−–—Жё"_s)
            QVERIFY2(metrics.inFont(needed), qPrintable(QString(needed)));
    }

    void catalogueLoads_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"belltower_ru"_s, u"belltower_en"_s, u"qtbase_ru"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void catalogueLoads()
    {
        QFETCH(const QString, name);
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/%1.qm"_s.arg(name)));
    }

    void everyPictureIsValidSvg()
    {
        QVERIFY(QSvgRenderer(u":/belltower.svg"_s).isValid());
        QDirIterator icons(u":/icons"_s, {u"*.svg"_s});
        while (icons.hasNext()) {
            const QString path = icons.next();
            QVERIFY2(QSvgRenderer(path).isValid(), qPrintable(path));
        }
    }
};

QTEST_MAIN(TestResources)
#include "tst_resources.moc"
