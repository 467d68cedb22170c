// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/kpistrip.h"

#include "core/models/livesession.h"
#include "widgets/common/format.h"
#include "widgets/live/livewords.h"

#include <QEvent>
#include <QHBoxLayout>

#include <set>

using namespace Qt::StringLiterals;

namespace {

/// T of the service level when all queues have the same.
std::optional<Seconds> commonThreshold(const LiveBoard &board)
{
    std::set<Seconds> all;
    for (const QueueId &id : board.queueIds()) {
        if (const QueueRow *queue = board.queue(id))
            all.insert(queue->threshold);
    }
    if (all.size() != 1)
        return std::nullopt;
    return *all.begin();
}

QDateTime midnight(Timestamp at, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(at), zone);
    return local.date().startOfDay(zone);
}

} // namespace

KpiStrip::KpiStrip(LiveSession *session, const Moment *moment, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_moment(moment)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (KpiCell *&cell : m_cells) {
        cell = new KpiCell(this);
        layout->addWidget(cell, 1);
    }
    m_cells.back()->setLastCell(true);
    for (const Figure figure : {Figure::Lost, Figure::Missed}) {
        cell(figure)->setOpensCalls(true);
        connect(cell(figure), &KpiCell::clicked, this, &KpiStrip::lostClicked);
    }
    refresh();
}

void KpiStrip::refresh()
{
    const Tally today = m_session->board().siteToday();
    const bool seen = isKnown(m_session->board().lastTruth());
    const auto set = [&](Figure which, KpiFigure figure) {
        // What nobody has looked at is not zero.
        if (!seen) {
            figure.value = Format::unknown();
            figure.note.clear();
        }
        cell(which)->setFigure(figure);
    };
    set(Figure::Lost, lost(today));
    set(Figure::Missed, missed());
    set(Figure::Offered, offered(today));
    set(Figure::Answered, answered(today));
    set(Figure::ServiceLevel, level(today));
    set(Figure::AnswerSpeed, answerSpeed(today));
}

void KpiStrip::setStale(bool stale)
{
    for (KpiCell *each : m_cells)
        each->setStale(stale);
}

void KpiStrip::setCompact(bool compact)
{
    for (KpiCell *each : m_cells)
        each->setCurveShown(!compact);
}

void KpiStrip::focusStrip()
{
    cell(Figure::Lost)->setFocus(Qt::ShortcutFocusReason);
}

QString KpiStrip::sinceText() const
{
    const LiveBoard &board = m_session->board();
    const Timestamp since = board.observedSince();
    if (!isKnown(since)
        || toEpochMs(since) <= midnight(board.now(), m_moment->zone).toMSecsSinceEpoch())
        return {};
    return tr("since %1").arg(Format::shortClock(since, m_moment->zone));
}

QString KpiStrip::withSince(const QString &note) const
{
    const QString since = sinceText();
    if (since.isEmpty() || note.isEmpty())
        return note.isEmpty() ? since : note;
    return note + u" \u00B7 "_s + since;
}

template<typename Value>
SparkValues KpiStrip::curve(Value value) const
{
    SparkValues values;
    for (const CurvePoint &point : m_session->board().siteCurve())
        values.push_back(value(point.tally));
    return values;
}

KpiFigure KpiStrip::lost(const Tally &today) const
{
    KpiFigure f;
    f.title = tr("Lost");
    f.value = Format::percent(lostShare(today));
    f.note = withSince(
        tr("%1 of %2").arg(Format::number(today.left()), Format::number(today.finished())));
    f.formula = tr("Lost: queue calls that left without an answer, of all that finished today.\n"
                   "Short hang-ups among them: %1. Click to see the calls.")
                    .arg(today.shortAbandoned);
    // Red is for losses that happened, and quiet while there are none.
    f.alarm = today.left() > 0 ? Alarm::Loss : Alarm::None;
    f.curve = curve([](const Tally &t) { return lostShare(t); });
    return f;
}

KpiFigure KpiStrip::missed() const
{
    const JourneyTally &journeys = m_session->board().journeys();
    KpiFigure f;
    f.title = tr("Missed calls");
    f.value = Format::number(journeys.missed());
    f.note = withSince(tr("of %1 calls").arg(Format::number(journeys.offered)));
    f.formula = tr("Whole journeys of callers today in which no human spoke, however many queues\n"
                   "they went through. Click to see the calls.");
    return f;
}

KpiFigure KpiStrip::offered(const Tally &today) const
{
    KpiFigure f;
    f.title = tr("Offered");
    f.value = Format::number(today.offered);
    f.note = withSince(tr("%n still waiting", nullptr, today.stillWaiting()));
    f.formula = tr("Offered: calls that joined a queue today = answered + lost + still waiting.\n"
                   "Turned away at the door, not counted here: %1.")
                    .arg(today.refused);
    f.curve = curve([](const Tally &t) { return std::optional<double>(t.offered); });
    return f;
}

KpiFigure KpiStrip::answered(const Tally &today) const
{
    KpiFigure f;
    f.title = tr("Answered");
    f.value = Format::percent(answeredShare(today));
    f.note = withSince(
        tr("%1 of %2").arg(Format::number(today.answered), Format::number(today.finished())));
    f.formula = tr("Answered: of the queue calls that finished today.");
    f.curve = curve([](const Tally &t) { return answeredShare(t); });
    return f;
}

KpiFigure KpiStrip::level(const Tally &today) const
{
    const ServiceLevelFormula formula = m_session->queues()->formula();
    const auto threshold = commonThreshold(m_session->board());
    const double target = m_session->alertRules().serviceLevelTarget;
    const auto share = serviceLevel(today, formula);
    KpiFigure f;
    f.title = threshold ? tr("Service level %1 s").arg(threshold->count()) : tr("Service level");
    f.value = Format::percent(share, 0);
    f.note = withSince(u"%1 \u00B7 %2"_s.arg(LiveWords::formulaName(formula),
                                             tr("target %1").arg(Format::percent(target, 0))));
    f.formula = threshold
                    ? LiveWords::formulaText(formula, *threshold)
                    : tr("%1, each queue by its own time").arg(LiveWords::formulaName(formula));
    f.alarm = share && *share < target ? Alarm::Warning : Alarm::None;
    f.curve = curve([formula](const Tally &t) { return serviceLevel(t, formula); });
    return f;
}

KpiFigure KpiStrip::answerSpeed(const Tally &today) const
{
    KpiFigure f;
    f.title = tr("Speed of answer");
    f.value = Format::duration(averageSpeedOfAnswer(today));
    f.note = withSince(tr("mean of %n calls", nullptr, today.answered));
    f.formula = tr("ASA: mean wait of the calls answered today.");
    f.curve = curve([](const Tally &t) { return averageSpeedOfAnswer(t); });
    return f;
}

void KpiStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}
