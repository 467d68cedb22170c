// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QObject>
#include <QTimer>

#include <chrono>

/// Says when the next update of the views may begin: the one clock between socket and pixel.
///
/// A frame is four times as long as its update and the paint that followed kept this thread busy,
/// so that both together never take more than a quarter of it; at least 2 ms and at most 16. What
/// is cheap to show is shown almost at once, what is dear as often as a screen is drawn. The paint
/// is seen from here without knowing a window: Qt posts paints with low priority, and an event
/// that is posted behind them with a lower one arrives when they are over.
/// Lives on the thread of the views.
class FramePace : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    static constexpr Milliseconds Shortest{2};
    static constexpr Milliseconds Longest{16};
    /// In whole milliseconds, as timers count.
    static Milliseconds lengthFor(Clock::duration cost);

    explicit FramePace(QObject *parent = nullptr);

    /// Begins a frame with its update; also inside the last one.
    template<typename Update>
    void run(Update &&update)
    {
        m_began = Clock::now();
        m_end.start(Longest); // in case the paint never comes
        update();
        awaitPaint();
    }
    bool isRunning() const { return m_end.isActive(); }
    /// Of the last frame whose paint is over.
    Milliseconds lastLength() const { return m_length; }

Q_SIGNALS:
    void over();

protected:
    void customEvent(QEvent *event) override;

private:
    void awaitPaint();

    QTimer m_end;
    Clock::time_point m_began;
    Milliseconds m_length{0};
};
