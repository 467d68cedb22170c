// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amisettings.h"

#include <chrono>

/// When to ping: after some silence, and now and then on a busy line, to know the round trip.
/// The time is handed in.
class AmiPulse
{
public:
    using Clock = std::chrono::steady_clock;

    explicit AmiPulse(const AmiIntervals &intervals)
        : m_silence(intervals.silence)
        , m_pace(intervals.roundTrip)
    {}

    void reset(Clock::time_point now)
    {
        m_lastByte = m_pinged = now;
        m_open = false;
    }
    void onByte(Clock::time_point now) { m_lastByte = now; }
    bool isDue(Clock::time_point now) const
    {
        return !m_open && (now - m_lastByte >= m_silence || now - m_pinged >= m_pace);
    }
    void onPing(Clock::time_point now)
    {
        m_pinged = now;
        m_open = true;
    }
    Milliseconds onPong(Clock::time_point now)
    {
        m_open = false;
        return std::chrono::round<Milliseconds>(now - m_pinged);
    }
    /// The ping went unanswered. A long Command holds back its answer (surprise 25), so that bytes
    /// of any kind since then are a sign of life.
    bool isDead()
    {
        m_open = false;
        return m_lastByte <= m_pinged;
    }

private:
    Milliseconds m_silence;
    Milliseconds m_pace;
    Clock::time_point m_lastByte;
    Clock::time_point m_pinged;
    bool m_open = false;
};
