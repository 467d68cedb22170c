// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/liveboard.h"
#include "core/models/queuelistmodel.h"
#include "widgets/common/kpicell.h"
#include "widgets/common/moment.h"

#include <QWidget>

#include <array>

class LiveSession;

/// The headline figures of today: only those that need no history. A figure that does not cover the
/// whole day says since when it counts.
class KpiStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Figure { Lost, Missed, Offered, Answered, ServiceLevel, AnswerSpeed };
    static constexpr int FigureCount = 6;

    KpiStrip(LiveSession *session, const Moment *moment, QWidget *parent = nullptr);

    void refresh();
    void setStale(bool stale);
    /// Without curves, for small windows.
    void setCompact(bool compact);
    KpiCell *cell(Figure figure) const { return m_cells[static_cast<size_t>(figure)]; }
    void focusStrip();

Q_SIGNALS:
    void lostClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    KpiFigure lost(const Tally &today) const;
    KpiFigure missed() const;
    KpiFigure offered(const Tally &today) const;
    KpiFigure answered(const Tally &today) const;
    KpiFigure level(const Tally &today) const;
    KpiFigure answerSpeed(const Tally &today) const;
    /// "since 11:02", or empty when the whole day was observed.
    QString sinceText() const;
    QString withSince(const QString &note) const;
    template<typename Value>
    SparkValues curve(Value value) const;

    LiveSession *m_session;
    const Moment *m_moment;
    std::array<KpiCell *, FigureCount> m_cells{};
};
