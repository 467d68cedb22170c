// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amimessage.h"

#include <QByteArray>

#include <memory>
#include <string_view>

/// Cuts the byte stream of one AMI connection into messages, however it was chunked.
///
/// Bytes in, messages out; knows no socket, no clock and no meaning. Malformed input is counted
/// and skipped up to the next message, never fatal. Not thread-safe; a connection has its own.
class AmiParser
{
public:
    struct Limits
    {
        qsizetype lineBytes = 64 * 1024;
        qsizetype messageBytes = 4 * 1024 * 1024; ///< a Command's Output may be long
        qsizetype lines = 20'000;
    };
    struct Counters
    {
        quint64 bytes = 0;
        quint64 messages = 0;
        quint64 malformed = 0; ///< messages thrown away: over a limit, or no header in them
    };

    AmiParser() : AmiParser(Limits{}) {}
    explicit AmiParser(Limits limits);

    /// Takes the next bytes of the stream. Messages handed out before are no longer valid.
    void append(std::string_view bytes);
    /// The same without a copy: room for `bytes` more, and then how many of them came.
    char *reserve(qsizetype bytes);
    void commit(qsizetype bytes);
    /// The next whole message, or null when more bytes are needed. Valid until the next call.
    const AmiMessage *next();

    /// "Asterisk Call Manager/13.0.0" once it was read; the banner is no message.
    QByteArray banner() const { return m_banner; }
    const Counters &counters() const { return m_counters; }
    /// Bytes held because their message is not whole yet.
    qsizetype pendingBytes() const;
    /// Forgets everything: the next byte is the first of a new connection.
    void reset();

private:
    // Offsets into m_data: m_begin <= m_line <= m_scan <= m_end.
    void moveTo(char *there);
    void startMessage();
    bool takeLine(qsizetype feed);
    bool takeOddLine(qsizetype feed, bool empty);
    bool finishMessage();
    bool nameMessage();
    void discard();
    void shedPartialLine();

    Limits m_limits;
    Counters m_counters;
    QByteArray m_banner;
    AmiMessage m_message;
    std::unique_ptr<char[]> m_data; ///< a block longer than m_capacity: read in whole blocks
    qsizetype m_capacity = 0;
    qsizetype m_begin = 0; ///< first byte of the message being read
    qsizetype m_line = 0;  ///< first byte of the line being read
    qsizetype m_scan = 0;  ///< up to here m_feeds knows the line feeds
    qsizetype m_end = 0;
    quint64 m_feeds = 0; ///< line feeds not taken yet, bit 0 is m_feedsAt
    qsizetype m_feedsAt = 0;
    bool m_handedOut = false;
    bool m_bannerExpected = true;
    bool m_discarding = false; ///< until the next empty line
    bool m_lineCut = false;    ///< the line being read was partly thrown away: it is not empty
};
