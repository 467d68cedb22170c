// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/audittrail.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// A line longer than this is none of ours.
constexpr qint64 LongestLine = 64 * 1024;

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

template<typename Visit>
void forEachLine(const QString &path, Visit visit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        QByteArray line = file.readLine(LongestLine);
        if (line.endsWith('\n'))
            line.chop(1);
        if (!visit(line))
            return;
    }
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
    m_head = check(m_path).head;
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
        m_kept.removeFirst();
    }
    return {};
}

QList<AuditEntry> AuditTrail::read(const QString &path, int most)
{
    QList<AuditEntry> entries;
    forEachLine(path, [&](const QByteArray &line) {
        if (const std::optional<Parsed> good = parsed(line)) {
            entries.append(good->entry);
            if (entries.size() > 2 * most)
                entries.remove(0, entries.size() - most);
        }
        return true;
    });
    std::reverse(entries.begin(), entries.end());
    entries.resize(std::min<qsizetype>(entries.size(), most));
    return entries;
}

AuditTrail::Check AuditTrail::check(const QString &path)
{
    Check result;
    forEachLine(path, [&](const QByteArray &line) {
        ++result.lines;
        const std::optional<Parsed> good = parsed(line);
        if ((!good || good->previous != result.head) && !result.brokenAt)
            result.brokenAt = result.lines;
        if (good)
            result.head = good->hash;
        return true;
    });
    return result;
}

Result<void> AuditTrail::exportCsv(const QString &path, const QString &target)
{
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    QStringList header{u"at"_s};
    for (const TextField &field : TextFields)
        header.append(QString(field.key));
    file.write("\xEF\xBB\xBF" + header.join(u',').toUtf8() + ",hash\r\n");
    forEachLine(path, [&](const QByteArray &line) {
        if (const std::optional<Parsed> good = parsed(line)) {
            QStringList cells{csvCell(timeText(good->entry.at))};
            for (const TextField &field : TextFields)
                cells.append(csvCell(good->entry.*field.text));
            file.write(cells.join(u',').toUtf8() + ',' + good->hash + "\r\n");
        }
        return true;
    });
    if (!file.commit())
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    return {};
}
