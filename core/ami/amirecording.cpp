// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amirecording.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <zlib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int EitherZlibOrGzip = 15 + 32;

/// Several gzip members in one file are one stream, as gunzip has it.
Result<QByteArray> unzipped(QByteArray packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, EitherZlibOrGzip) != Z_OK)
        return tl::unexpected(Error{Error::Code::Storage, u"zlib does not start"_s});
    QByteArray out;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    qsizetype taken = 0;
    while (state == Z_OK && (taken < packed.size() || stream.avail_in > 0)) {
        if (stream.avail_in == 0) {
            const qsizetype feed = std::min<qsizetype>(packed.size() - taken, 1 << 30);
            stream.next_in = reinterpret_cast<Bytef *>(packed.data() + taken);
            stream.avail_in = static_cast<uInt>(feed);
            taken += feed;
        }
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (state == Z_STREAM_END && (stream.avail_in > 0 || taken < packed.size()))
            state = inflateReset(&stream);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END)
        return tl::unexpected(Error{Error::Code::Malformed, u"damaged gzip file"_s});
    return out;
}

Timestamp connectedAt(const QString &header)
{
    static const QRegularExpression pattern(
        u"connected (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) UTC"_s);
    const QRegularExpressionMatch match = pattern.match(header);
    if (!match.hasMatch())
        return {};
    const QDateTime time(QDate::fromString(match.captured(1), Qt::ISODate),
                         QTime::fromString(match.captured(2), Qt::ISODate), Qt::UTC);
    return fromEpochMs(time.toMSecsSinceEpoch());
}
} // namespace

Result<QByteArray> readPossiblyZipped(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{Error::Code::Storage, path + u": "_s + file.errorString()});
    QByteArray bytes = file.readAll();
    if (!bytes.startsWith("\x1f\x8b"))
        return bytes;
    return unzipped(std::move(bytes));
}

Result<AmiTiming> readAmiTiming(const QString &path)
{
    const Result<QByteArray> bytes = readPossiblyZipped(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    static const QRegularExpression chunk(
        u"^\\[\\+(\\d+\\.\\d+)\\] <<< (\\d+) bytes at offset (\\d+)\\s*$"_s);
    AmiTiming timing;
    for (const QByteArray &raw : bytes->split('\n')) {
        if (raw.startsWith('#') && !isKnown(timing.connected))
            timing.connected = connectedAt(QString::fromUtf8(raw));
        if (!raw.startsWith("[+"))
            continue;
        const QRegularExpressionMatch match = chunk.match(QString::fromUtf8(raw));
        if (match.hasMatch())
            timing.chunks.push_back({match.captured(1).toDouble(), match.captured(3).toLongLong(),
                                     match.captured(2).toLongLong()});
    }
    if (timing.chunks.empty())
        return tl::unexpected(Error{Error::Code::Malformed, path + u": names no chunk"_s});
    return timing;
}
