// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>
#include <optional>

/// One line of the audit trail: one step of one order, or a fact of the console (a confirmation, a
/// loan that came back by itself).
struct AuditEntry
{
    Timestamp at;
    QString site;
    QString who;
    QString id;      ///< of the order; the same in all its steps
    QString command; ///< "join": commandWord()
    QString step;    ///< "asked", "accepted", "refused", "done", "no-effect", "ended", "noted"
    QString agent;
    QString caller; ///< masked
    QString queue;
    QString detail; ///< reason, mode, the PBX's words
    QString note;   ///< why, as the supervisor wrote it

    bool operator==(const AuditEntry &) const = default;
};

/// What has been ordered, line by line, each chained to the one before by SHA-256.
///
/// A file of JSON lines that is only ever appended to; nothing in the product edits it. The chain
/// shows that a line was changed, removed or put in between, as long as its head is known from
/// elsewhere (it stands in each daily report). It does not protect against somebody who rewrites
/// the whole file, nor against lines missing at the end: docs/commands.md says so to the user.
/// Several consoles may write to one file in turns (a lock file beside it). Thread of its owner.
class AuditTrail
{
public:
    struct Check
    {
        int lines = 0;
        std::optional<int>
            brokenAt;    ///< first line (from 1) that does not follow from the one before
        QByteArray head; ///< hash of the last good line, hex
    };

    /// A trail from end to end. `isWhole` false: it was given up half-way.
    struct Reading
    {
        QList<AuditEntry> entries; ///< the newest, newest first
        int left = 0;              ///< older ones that are not among them
        Check check;
        bool isWhole = true;
    };
    /// Told now and then with bytes read and bytes in all; false gives up.
    using Progress = std::function<bool(qint64 done, qint64 all)>;

    explicit AuditTrail(QString path);
    ~AuditTrail();

    /// Appends and hands to the system at once; Storage when that fails (nothing is lost: it is
    /// tried again before the next line).
    Result<void> append(const AuditEntry &entry);
    QByteArray head() const { return m_head; }
    const QString &path() const { return m_path; }

    /// Newest first; lines that cannot be read are left out here and found by check(). Any thread.
    static QList<AuditEntry> read(const QString &path, int most);
    static Check check(const QString &path);
    /// Both in one go.
    static Reading readWhole(const QString &path, int most, const Progress &progress);
    /// CSV with a header line, UTF-8 with BOM, for a spreadsheet. Given up: nothing is written.
    static Result<void> exportCsv(const QString &path, const QString &target,
                                  const Progress &progress = {});

private:
    Result<void> open();
    Result<void> writeKept();

    QString m_path;
    QFile m_file;
    QByteArray m_head;
    qint64 m_size = -1;       ///< of the file after our last line; another one: somebody else wrote
    QList<AuditEntry> m_kept; ///< could not be written yet
};
Q_DECLARE_METATYPE(AuditTrail::Reading)
