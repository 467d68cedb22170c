// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/audittrail.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {

AuditEntry entry(int number)
{
    AuditEntry made;
    made.at = fromEpochMs(1'795'165'200'000 + number * 1000);
    made.site = u"Офис, \"север\""_s;
    made.who = u"Анна"_s;
    made.id = u"id-%1"_s.arg(number);
    made.command = u"join"_s;
    made.step = u"asked"_s;
    made.agent = u"Ivan Petrov 2001"_s;
    made.caller = u"•••07"_s;
    made.note = u"=cmd|x\nsecond line"_s;
    return made;
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

void rewrite(const QString &path, const QList<QByteArray> &lines)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    for (const QByteArray &line : lines)
        file.write(line + '\n');
}

} // namespace

/// The audit trail: what is written is read back, and what was tampered with shows.
class TestAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"sub/audit.jsonl"_s);
        AuditTrail trail(m_path);
        for (int i = 0; i < 5; ++i)
            QVERIFY(trail.append(entry(i)));
        m_head = trail.head();
    }

    void readsBackNewestFirst()
    {
        const QList<AuditEntry> read = AuditTrail::read(m_path, 3);
        QCOMPARE(read.size(), 3);
        QCOMPARE(read.first(), entry(4));
        QCOMPARE(read.last(), entry(2));
    }

    void goesOnAfterARestart()
    {
        AuditTrail again(m_path);
        QCOMPARE(again.head(), m_head);
        QVERIFY(again.append(entry(5)));
        const AuditTrail::Check check = AuditTrail::check(m_path);
        QCOMPARE(check.lines, 6);
        QVERIFY(!check.brokenAt);
        QCOMPARE(check.head, again.head());
    }

    void twoConsolesWriteOneChain()
    {
        AuditTrail first(m_path);
        AuditTrail second(m_path);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(first.append(entry(10 + i)));
            QVERIFY(second.append(entry(20 + i)));
        }
        const AuditTrail::Check check = AuditTrail::check(m_path);
        QCOMPARE(check.lines, 11);
        QVERIFY(!check.brokenAt);
        QCOMPARE(check.head, second.head());
    }

    void aChangedLineShows()
    {
        QList<QByteArray> lines = linesOf(m_path);
        lines[2].replace("Ivan", "Oleg");
        rewrite(m_path, lines);
        QCOMPARE(AuditTrail::check(m_path).brokenAt, std::optional(3));
        QCOMPARE(AuditTrail::read(m_path, 9).size(), 4);
    }

    void aRemovedLineShows()
    {
        QList<QByteArray> lines = linesOf(m_path);
        lines.removeAt(1);
        rewrite(m_path, lines);
        QCOMPARE(AuditTrail::check(m_path).brokenAt, std::optional(2));
    }

    /// A cut end is not broken in itself: only the head, known from elsewhere, tells.
    void aCutEndShowsByTheHead()
    {
        QList<QByteArray> lines = linesOf(m_path);
        lines.removeLast();
        rewrite(m_path, lines);
        QVERIFY(!AuditTrail::check(m_path).brokenAt);
        QVERIFY(AuditTrail::check(m_path).head != m_head);
    }

    void aHalfWrittenLineKeepsItsSuccessorsReadable()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("0123 {\"half\"");
        file.close();
        AuditTrail trail(m_path);
        QVERIFY(trail.append(entry(7)));
        QCOMPARE(AuditTrail::read(m_path, 1).first(), entry(7));
        QCOMPARE(AuditTrail::check(m_path).brokenAt, std::optional(6));
    }

    void nothingIsLostWhereItCannotBeWritten()
    {
        const QString blocked = m_dir->filePath(u"blocked"_s);
        QVERIFY(QDir().mkpath(blocked)); // a folder where the file should be
        AuditTrail trail(blocked);
        const Result<void> refused = trail.append(entry(0));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Storage);
        QVERIFY(QDir().rmdir(blocked));
        QVERIFY(trail.append(entry(1)));
        QCOMPARE(AuditTrail::read(blocked, 9), (QList<AuditEntry>{entry(1), entry(0)}));
    }

    void exportsForASpreadsheet()
    {
        const QString target = m_dir->filePath(u"audit.csv"_s);
        QVERIFY(AuditTrail::exportCsv(m_path, target));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                               "at,site,who"));
        QVERIFY(csv.contains("\"Офис, \"\"север\"\"\""));
        QVERIFY2(csv.contains("\"'=cmd|x"), "a note must not become a formula");
        QVERIFY(csv.contains(m_head));
    }

    void anyTextSurvives()
    {
        const bool holds = rc::check("an entry reads back as it was written", [this] {
            QTemporaryDir dir;
            const QString path = dir.filePath(u"a"_s);
            AuditEntry made = entry(1);
            made.note = QString::fromStdString(
                *rc::gen::container<std::string>(rc::gen::inRange('\x01', '\x7f')));
            AuditTrail trail(path);
            RC_ASSERT(trail.append(made).has_value());
            RC_ASSERT(AuditTrail::read(path, 1).first() == made);
            RC_ASSERT(!AuditTrail::check(path).brokenAt);
        });
        QVERIFY(holds);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QByteArray m_head;
};

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
