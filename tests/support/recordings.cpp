// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recordings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

QString testData(const QString &relative)
{
    return QString::fromUtf8(BELLTOWER_TEST_DATA) + u'/' + relative;
}

QStringList recordingNames()
{
    const QDir root(testData(u"ami"_s));
    const QString ending = u".ami.gz"_s;
    QStringList names;
    QDirIterator files(root.path(), {u"*"_s + ending}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QString name = root.relativeFilePath(files.next());
        name.chop(ending.size());
        names.append(name);
    }
    names.sort();
    return names;
}

QByteArray readRecording(const QString &name)
{
    const auto bytes = readPossiblyZipped(testData(u"ami/"_s + name + u".ami.gz"_s));
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().detail));
    return *bytes;
}

AmiTiming readTiming(const QString &name)
{
    const auto timing = readAmiTiming(testData(u"ami/"_s + name + u".txt.gz"_s));
    if (!timing)
        qFatal("%s", qPrintable(timing.error().detail));
    return *timing;
}

QByteArray readQueueLog(const QString &name)
{
    QFile log(testData(u"ami/"_s + name + u".queue_log"_s));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}
