// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/look.h"
#include "widgets/setup/traildialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The record of orders as it is read, checked, filtered and exported.
class TestTrailDialog : public QObject
{
    Q_OBJECT

private:
    static AuditEntry entry(Timestamp at, const QString &who, const QString &command,
                            const QString &agent)
    {
        AuditEntry made;
        made.at = at;
        made.who = who;
        made.command = command;
        made.step = u"asked"_s;
        made.agent = agent;
        return made;
    }
    void write(int lines, Timestamp first)
    {
        AuditTrail trail(m_path);
        for (int i = 0; i < lines; ++i)
            QVERIFY(trail.append(entry(first + Seconds{i}, i % 2 ? u"Anna"_s : u"Boris"_s,
                                       i % 3 ? u"pause"_s : u"join"_s, u"Agent %1"_s.arg(i % 4))));
        m_head = trail.head();
    }
    static Timestamp now() { return fromEpochMs(QDateTime::currentMSecsSinceEpoch()); }
    static void waitUntilRead(TrailDialog &dialog)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.stopButton()->isVisible(), 30000);
    }
    static void choose(QComboBox *box, const QString &data)
    {
        const int index = data.isEmpty() ? 0 : box->findData(data);
        QVERIFY2(index >= 0, qPrintable(data));
        box->setCurrentIndex(index);
    }

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"audit.jsonl"_s);
    }

    void saysThatTheChainIsUnbroken()
    {
        write(12, now());
        TrailDialog dialog(m_path, QTimeZone::utc());
        QAbstractItemModelTester tester(dialog.table()->model());
        dialog.show();
        waitUntilRead(dialog);
        QVERIFY2(dialog.verdictText().startsWith(u"Unbroken, 12 "_s)
                     && dialog.verdictText().endsWith(QString::fromLatin1(m_head.left(12)) + u'…'),
                 qPrintable(dialog.verdictText()));
        QCOMPARE(dialog.table()->model()->rowCount(), 12);
        // Newest first, and nothing of it can be edited.
        QCOMPARE(dialog.table()->model()->index(0, TrailModel::WhoColumn).data(), u"Anna"_s);
        for (int column = 0; column < TrailModel::ColumnCount; ++column)
            QVERIFY(
                !dialog.table()->model()->index(0, column).flags().testFlag(Qt::ItemIsEditable));
    }

    void saysWhereItIsBroken()
    {
        write(5, now());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        file.close();
        lines.removeAt(2);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join('\n'));
        file.close();
        TrailDialog dialog(m_path, QTimeZone::utc());
        dialog.show();
        waitUntilRead(dialog);
        QVERIFY2(dialog.verdictText().contains(u"broken at line 3"_s),
                 qPrintable(dialog.verdictText()));
        QCOMPARE(dialog.table()->model()->rowCount(), 4);
    }

    void filtersByPersonAgentOrderAndTime()
    {
        write(12, now() - std::chrono::hours{24 * 10});
        {
            AuditTrail trail(m_path);
            QVERIFY(trail.append(entry(now(), u"Anna"_s, u"pause"_s, u"Agent 1"_s)));
        }
        TrailDialog dialog(m_path, QTimeZone::utc());
        dialog.show();
        waitUntilRead(dialog);
        const QAbstractItemModel *shown = dialog.table()->model();
        choose(dialog.who(), u"Anna"_s);
        QCOMPARE(shown->rowCount(), 7);
        choose(dialog.order(), u"join"_s);
        QCOMPARE(shown->rowCount(), 2);
        choose(dialog.agent(), u"Agent 1"_s);
        QCOMPARE(shown->rowCount(), 1);
        choose(dialog.order(), {});
        dialog.period()->setCurrentIndex(2); // the last seven days
        QCOMPARE(shown->rowCount(), 1);
        choose(dialog.agent(), {});
        choose(dialog.who(), u"Boris"_s);
        QCOMPARE(shown->rowCount(), 0);
    }

    void exportsAllOfIt()
    {
        write(7, now());
        TrailDialog dialog(m_path, QTimeZone::utc());
        dialog.show();
        waitUntilRead(dialog);
        choose(dialog.who(), u"Anna"_s);
        const QString target = m_dir->filePath(u"out.csv"_s);
        dialog.exportTo(target);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), 30000);
        waitUntilRead(dialog);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 8); // with the header, whatever the filter
    }

    /// Given up half-way nothing is said of the chain; asked again it is.
    void canBeStoppedAndReadAgain()
    {
        write(2000, now());
        TrailReader reader;
        QSignalSpy finished(&reader, &TrailReader::finished);
        reader.read(m_path);
        reader.cancel();
        QVERIFY(finished.wait(30000));
        QVERIFY(!finished.first().first().value<AuditTrail::Reading>().isWhole);
        reader.read(m_path);
        QVERIFY(finished.wait(30000));
        const auto whole = finished.last().first().value<AuditTrail::Reading>();
        QVERIFY(whole.isWhole);
        QCOMPARE(whole.check.lines, 2000);
        QCOMPARE(whole.entries.size(), 2000);
    }

    void nothingOrderedIsNoAlarm()
    {
        TrailDialog dialog(m_path, QTimeZone::utc());
        dialog.show();
        waitUntilRead(dialog);
        QCOMPARE(dialog.verdictText(), u"Nothing has been ordered yet."_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QByteArray m_head;
};

QTEST_MAIN(TestTrailDialog)
#include "tst_traildialog.moc"
