// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/audittrail.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// A line longer than this is none of ours.
constexpr qint64 LongestLine = 64 * 1024;
/// Another writer is done within microseconds; the GUI thread waits no longer than it may.
constexpr int LockWait = 50;

struct TextField
{
    QLatin1StringView key;
    QString AuditEntry::*text;
};
constexpr std::array<TextField, 10> TextFields{{
    {QLatin1StringView("site"), &AuditEntry::site},
    {QLatin1StringView("who"), &AuditEntry::who},
    {QLatin1StringView("id"), &AuditEntry::id},
    {QLatin1StringView("command"), &AuditEntry::command},
    {QLatin1StringView("step"), &AuditEntry::step},
    {QLatin1StringView("agent"), &AuditEntry::agent},
    {QLatin1StringView("caller"), &AuditEntry::caller},
    {QLatin1StringView("queue"), &AuditEntry::queue},
    {QLatin1StringView("detail"), &AuditEntry::detail},
    {QLatin1StringView("note"), &AuditEntry::note},
}};

QString timeText(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(at), Qt::UTC).toString(Qt::ISODateWithMs);
}

/// The line as it is hashed: all but the hash, keys in the order QJsonObject keeps (sorted).
QByteArray bodyOf(const AuditEntry &entry, const QByteArray &previous)
{
    QJsonObject line{{u"at"_s, timeText(entry.at)}, {u"prev"_s, QString::fromLatin1(previous)}};
    for (const TextField &field : TextFields) {
        if (const QString &text = entry.*field.text; !text.isEmpty())
            line.insert(field.key, text);
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

QByteArray hashOf(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

/// `{...}` and its hash, one line: the hash stands outside the object it is made of.
QByteArray lineOf(const QByteArray &body)
{
    return hashOf(body) + ' ' + body + '\n';
}

struct Parsed
{
    QByteArray hash;
    QByteArray previous;
    AuditEntry entry;
};

std::optional<Parsed> parsed(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    if (space != 64)
        return {};
    const QByteArray body = line.mid(space + 1);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (object.isEmpty() || hashOf(body) != line.left(space))
        return {};
    Parsed found{line.left(space), object.value(u"prev"_s).toString().toLatin1(), {}};
    const QDateTime at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODateWithMs);
    found.entry.at = fromEpochMs(at.toMSecsSinceEpoch());
    for (const TextField &field : TextFields)
        found.entry.*field.text = object.value(field.key).toString();
    return found;
}

/// False when it was given up. Between two tellings of progress pass so many lines.
template<typename Visit>
bool forEachLine(const QString &path, Visit visit, const AuditTrail::Progress &progress = {})
{
    constexpr int BetweenTellings = 256;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    for (int count = 0; !file.atEnd(); ++count) {
        if (progress && count % BetweenTellings == 0 && !progress(file.pos(), file.size()))
            return false;
        QByteArray line = file.readLine(LongestLine);
        if (line.endsWith('\n'))
            line.chop(1);
        visit(line);
    }
    return true;
}

/// The newest of many, without keeping all.
class Newest
{
public:
    explicit Newest(int most) : m_most(most) {}

    void add(const AuditEntry &entry)
    {
        m_entries.append(entry);
        ++m_count;
        if (m_entries.size() > 2 * m_most)
            m_entries.remove(0, m_entries.size() - m_most);
    }
    /// Newest first.
    QList<AuditEntry> take()
    {
        std::reverse(m_entries.begin(), m_entries.end());
        m_entries.resize(std::min<qsizetype>(m_entries.size(), m_most));
        return std::move(m_entries);
    }
    int count() const { return m_count; }

private:
    int m_most;
    int m_count = 0;
    QList<AuditEntry> m_entries;
};

/// Follows the chain line by line.
void checkLine(AuditTrail::Check &check, const std::optional<Parsed> &line)
{
    ++check.lines;
    if ((!line || line->previous != check.head) && !check.brokenAt)
        check.brokenAt = check.lines;
    if (line)
        check.head = line->hash;
}

/// Hash of the last good line. Only the end is read: a trail of years is long.
QByteArray headAtEnd(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 4 * LongestLine));
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const std::optional<Parsed> good = parsed(*line))
            return good->hash;
    }
    return {};
}

bool endsWithLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return true;
    file.seek(file.size() - 1);
    return file.read(1) == "\n";
}

QString csvCell(const QString &text)
{
    // A spreadsheet would run what begins like a formula.
    const bool isFormula = !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
    QString cell = (isFormula ? u"'"_s : QString()) + text;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

} // namespace

AuditTrail::AuditTrail(QString path) : m_path(std::move(path)), m_file(m_path)
{
    m_head = headAtEnd(m_path);
}

AuditTrail::~AuditTrail() = default;

Result<void> AuditTrail::open()
{
    if (m_file.isOpen())
        return {};
    const QFileInfo info(m_path);
    if (!QDir().mkpath(info.absolutePath()))
        return tl::unexpected(Error{Error::Code::Storage, u"no folder for "_s + m_path});
    if (!m_file.open(QIODevice::Append))
        return tl::unexpected(Error{Error::Code::Storage, m_file.errorString()});
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!endsWithLine(m_path))
        m_file.write("\n"); // a torn line must not swallow the next one
    return {};
}

Result<void> AuditTrail::append(const AuditEntry &entry)
{
    m_kept.append(entry);
    return writeKept();
}

Result<void> AuditTrail::writeKept()
{
    if (const Result<void> opened = open(); !opened)
        return opened;
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(LockWait))
        return tl::unexpected(Error{Error::Code::Storage, u"another program writes "_s + m_path});
    if (m_file.size() != m_size)
        m_head = headAtEnd(m_path); // another console of this site has written meanwhile
    while (!m_kept.isEmpty()) {
        const QByteArray line = lineOf(bodyOf(m_kept.first(), m_head));
        const qint64 before = m_file.size();
        if (m_file.write(line) != line.size() || !m_file.flush()) {
            const QString why = m_file.errorString();
            m_file.resize(before); // half a line would break the chain
            m_file.close();
            return tl::unexpected(Error{Error::Code::Storage, why});
        }
        m_head = line.left(64);
        m_size = m_file.size();
        m_kept.removeFirst();
    }
    return {};
}

QList<AuditEntry> AuditTrail::read(const QString &path, int most)
{
    return readWhole(path, most, {}).entries;
}

AuditTrail::Reading AuditTrail::readWhole(const QString &path, int most, const Progress &progress)
{
    Reading reading;
    Newest newest(most);
    reading.isWhole = forEachLine(
        path,
        [&](const QByteArray &line) {
            const std::optional<Parsed> good = parsed(line);
            checkLine(reading.check, good);
            if (good)
                newest.add(good->entry);
        },
        progress);
    reading.entries = newest.take();
    reading.left = newest.count() - int(reading.entries.size());
    return reading;
}

AuditTrail::Check AuditTrail::check(const QString &path)
{
    Check result;
    forEachLine(path, [&](const QByteArray &line) { checkLine(result, parsed(line)); });
    return result;
}

Result<void> AuditTrail::exportCsv(const QString &path, const QString &target,
                                   const Progress &progress)
{
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    QStringList header{u"at"_s};
    for (const TextField &field : TextFields)
        header.append(QString(field.key));
    file.write("\xEF\xBB\xBF" + header.join(u',').toUtf8() + ",hash\r\n");
    const auto writeLine = [&](const QByteArray &line) {
        if (const std::optional<Parsed> good = parsed(line)) {
            QStringList cells{csvCell(timeText(good->entry.at))};
            for (const TextField &field : TextFields)
                cells.append(csvCell(good->entry.*field.text));
            file.write(cells.join(u',').toUtf8() + ',' + good->hash + "\r\n");
        }
    };
    if (!forEachLine(path, writeLine, progress)) {
        file.cancelWriting();
        return {};
    }
    if (!file.commit())
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    return {};
}
