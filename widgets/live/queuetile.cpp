// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/queuetile.h"

#include "widgets/common/bars.h"
#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/live/livewords.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int TileInset = 13;
constexpr int TileRadius = 6;
constexpr int BarHeight = 6;
/// Without what a tile does not show of its alert: the wait itself is counted from the callers.
QueueItem seen(QueueItem item)
{
    if (item.alert) {
        item.alert->worst = Seconds{0};
        item.alert->share = 0;
        item.alert->moneyAtRisk.reset();
    }
    return item;
}

} // namespace

/// Where the parts of a tile stand, from top to bottom.
struct QueueTile::Lines
{
    QRect head;
    QRect number; ///< how many wait
    QRect first;  ///< "waiting"
    QRect second; ///< "longest 1:38"
    QRect bar;
    QRect limit; ///< "limit 1:00"
    QRect states;
    QRect levels;
};

QueueTile::QueueTile(const Moment *moment, QWidget *parent)
    : PaintedWidget(parent)
    , m_moment(moment)
{
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
}

int QueueTile::heightFor(bool compact)
{
    if (compact)
        return std::max(48, Text::height(TypeRole::Body) + Text::height(TypeRole::Small) + 12);
    return Text::height(TypeRole::Title) + 16 + 2 * Text::height(TypeRole::Small) + 6 + BarHeight
           + 2 + Text::height(TypeRole::Micro) + 4 + 2 * Text::height(TypeRole::Small) + 13;
}

QueueTile::Lines QueueTile::lines() const
{
    const int small = Text::height(TypeRole::Small);
    const int left = TileInset;
    const int inner = width() - 2 * TileInset;
    Lines at;
    at.head = {1, 1, width() - 2, Text::height(TypeRole::Title) + 10};
    int y = at.head.bottom() + 5;
    const int numberWidth =
        std::max(Text::width(Format::number(m_item.waiting), TypeRole::Hero, TypeWeight::Medium),
                 Text::width(u"0"_s, TypeRole::Hero, TypeWeight::Medium));
    at.number = {left, y - 2, numberWidth + 2, 2 * small + 4};
    const int textLeft = left + numberWidth + 12;
    at.first = {textLeft, y, width() - textLeft - 8, small};
    at.second = {textLeft, y + small, at.first.width(), small};
    y += 2 * small + 6;
    at.bar = {left, y, inner, BarHeight};
    at.limit = {left, y + BarHeight + 2, inner, Text::height(TypeRole::Micro)};
    y = at.limit.bottom() + 4;
    at.states = {left, y, inner, small};
    at.levels = {left, y + small + 3, inner, small};
    return at;
}

void QueueTile::setItem(const QueueItem &item, ServiceLevelFormula formula)
{
    const bool looksTheSame = seen(m_item) == seen(item) && m_formula == formula;
    m_item = item;
    if (looksTheSame)
        return;
    m_formula = formula;
    retranslate();
    update();
}

void QueueTile::retranslate()
{
    const QString spokenLoans = LiveWords::loans(m_item.loans, m_moment->zone);
    setAccessibleName(LiveWords::spoken(m_item)
                      + (spokenLoans.isEmpty() ? QString() : u", "_s + spokenLoans));
    const Tally &tally = m_item.tally;
    QStringList lines{m_item.name};
    lines << tr("Offered %1, answered %2, lost %3, still waiting %4")
                 .arg(tally.offered)
                 .arg(tally.answered)
                 .arg(tally.left())
                 .arg(tally.stillWaiting());
    lines << LiveWords::formulaText(m_formula, m_item.threshold);
    lines << tr("Lost: left without an answer, of all who finished");
    if (const QString lent = LiveWords::loans(m_item.loans, m_moment->zone); !lent.isEmpty())
        lines << lent;
    lines << tr("Click: only this queue");
    setToolTip(lines.join(u'\n'));
    update();
}

void QueueTile::setChosen(bool chosen)
{
    if (std::exchange(m_chosen, chosen) != chosen)
        update();
}

void QueueTile::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        update();
}

void QueueTile::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        update();
}

void QueueTile::tick()
{
    if (m_item.waiting == 0 || !isKnown(m_item.longestSince))
        return;
    if (m_compact) {
        update(QRect(TileInset, height() / 2, width() - TileInset, height() / 2));
        return;
    }
    const Lines at = lines();
    update(at.second);
    update(at.bar.adjusted(-1, -3, 1, 3));
    // "limit in 13 s" counts too.
    if (m_item.alert && m_item.alert->kind == AlertKind::WaitingNearThreshold)
        update(at.head.adjusted(at.head.width() / 3, 2, -4, -2));
}

Alarm QueueTile::alarm() const
{
    if (!m_item.alert || m_item.alert->level == AlertLevel::Notice)
        return Alarm::None;
    return m_item.alert->level == AlertLevel::Loss ? Alarm::Loss : Alarm::Warning;
}

QString QueueTile::longestText() const
{
    if (m_item.waiting == 0)
        return tr("queue is empty");
    return tr("longest %1")
        .arg(Format::duration(Format::elapsed(m_item.longestSince, m_moment->now)));
}

void QueueTile::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintFrame(painter);
    if (m_loading) {
        paintLoading(painter);
        return;
    }
    if (m_compact) {
        paintCompact(painter);
        return;
    }
    const Lines at = lines();
    const QRegion &dirty = event->region();
    if (dirty.intersects(at.head))
        paintHead(painter, at);
    if (dirty.intersects(at.number.united(at.first).united(at.second).united(at.limit)))
        paintWaiting(painter, at);
    if (dirty.intersects(at.states))
        paintStates(painter, at);
    if (dirty.intersects(at.levels))
        paintLevels(painter, at);
}

void QueueTile::paintFrame(QPainter &painter) const
{
    const Theme &t = theme();
    const Alarm level = m_loading ? Alarm::None : alarm();
    const bool loud = level != Alarm::None && !m_moment->stale;
    QColor edge = t.line;
    if (loud)
        edge = level == Alarm::Loss ? t.lossFill : t.warn;
    if (m_chosen)
        edge = t.ink;
    const double pen = m_chosen || (loud && level == Alarm::Loss) ? 2.0 : 1.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, pen));
    painter.setBrush(underMouse() && !m_loading ? t.hi : t.card);
    const double in = pen / 2;
    const QRectF box = QRectF(rect()).adjusted(in, in, -in, -in);
    painter.drawRoundedRect(box, TileRadius, TileRadius);
    if (level == Alarm::Loss && !m_moment->stale) {
        QPainterPath shape;
        shape.addRoundedRect(box, TileRadius, TileRadius);
        QRectF head = QRectF(rect());
        if (!m_compact)
            head.setHeight(lines().head.height() + 1);
        painter.save();
        painter.setClipRect(head, Qt::IntersectClip);
        painter.fillPath(shape, t.lossFill);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void QueueTile::paintHead(QPainter &painter, const Lines &at) const
{
    const Theme &t = theme();
    const Alarm level = alarm();
    const bool solid = level == Alarm::Loss && !m_moment->stale;
    const QColor words = solid ? t.onLoss : t.ink;
    const QColor status = solid                  ? t.onLoss
                          : level == Alarm::None ? t.ink2
                                                 : alarmText(level, t, t.ink2);
    QRect box = at.head.adjusted(TileInset - 1, 0, 1 - TileInset, 0);

    // On old data no word is said about how the queue fares.
    if (m_moment->stale) {
        Text::draw(painter, box, m_item.name, words, TypeRole::Title, TypeWeight::Medium);
        return;
    }
    const QString text = LiveWords::queueStatus(m_item, *m_moment);
    const int room = box.width() - 18
                     - std::min(box.width() * 45 / 100,
                                Text::width(m_item.name, TypeRole::Title, TypeWeight::Medium) + 8);
    const int width = std::min(Text::width(text, TypeRole::Small, TypeWeight::Medium), room);
    const QRect statusBox(box.right() - width, box.top(), width + 1, box.height());
    Text::draw(painter, statusBox, text, status, TypeRole::Small, TypeWeight::Medium,
               Qt::AlignRight | Qt::AlignVCenter);
    const int size = Look::instance().px(13);
    const QRectF mark(statusBox.left() - size - 5, box.center().y() - size / 2, size, size);
    if (level == Alarm::None)
        Icons::paint(painter, QRectF(mark.left(), mark.top(), 14, 14), u"check"_s, t.free);
    else
        paintGlyph(painter, mark, level == Alarm::Loss ? Glyph::Loss : Glyph::Warning, status,
                   solid ? t.lossFill : t.card);
    box.setRight(int(mark.left()) - 6);
    Text::draw(painter, box, m_item.name, words, TypeRole::Title, TypeWeight::Medium);
}

void QueueTile::paintWaiting(QPainter &painter, const Lines &at) const
{
    const Theme &t = theme();
    Text::draw(painter, at.number, Format::number(m_item.waiting), t.ink, TypeRole::Hero,
               TypeWeight::Medium);
    const int used = Text::draw(painter, at.first, tr("waiting", nullptr, m_item.waiting), t.ink2,
                                TypeRole::Small);
    if (const QString lent = LiveWords::shortLoans(m_item.loans, m_moment->zone); !lent.isEmpty()) {
        const QRect box = at.first.adjusted(used + 6, 0, 8 - TileInset, 0);
        const int side = Look::instance().px(12);
        const int words = std::min(Text::width(lent, TypeRole::Small), box.width() - side - 4);
        Icons::paint(
            painter,
            QRectF(box.right() - words - side - 3, box.center().y() - side / 2, side, side),
            u"lend"_s, t.ink2);
        Text::draw(painter, box.adjusted(box.width() - words, 0, 0, 0), lent, t.ink2,
                   TypeRole::Small);
    }

    const Seconds waited = Format::elapsed(m_item.longestSince, m_moment->now);
    const double share = m_item.waiting == 0 || m_item.waitLimit.count() == 0
                             ? 0.0
                             : double(waited.count()) / double(m_item.waitLimit.count());
    const Alarm bar = share >= 1.0 ? Alarm::Loss : share >= 0.75 ? Alarm::Warning : Alarm::None;
    Text::draw(painter, at.second, longestText(), alarmText(bar, t, t.ink2), TypeRole::Small,
               bar == Alarm::None ? TypeWeight::Normal : TypeWeight::Medium);
    paintWaitBar(painter, at.bar, share, bar, t);
    Text::draw(painter, at.limit, tr("limit %1").arg(Format::duration(m_item.waitLimit)), t.ink3,
               TypeRole::Micro, TypeWeight::Normal, Qt::AlignCenter);
}

void QueueTile::paintStates(QPainter &painter, const Lines &at) const
{
    const Theme &t = theme();
    struct Part
    {
        Glyph glyph;
        int count;
        QString word;
    };
    const StateCounts &s = m_item.states;
    const Part parts[]{{Glyph::Free, s.available, tr("free", nullptr, s.available)},
                       {Glyph::Talking, s.occupied(), tr("busy", nullptr, s.occupied())},
                       {Glyph::Paused, s.paused, tr("paused", nullptr, s.paused)}};
    const int size = Look::instance().px(10);
    int needed = 0;
    for (const Part &part : parts)
        needed += size + 5
                  + Text::width(Format::number(part.count), TypeRole::Small, TypeWeight::Bold) + 4
                  + Text::width(part.word, TypeRole::Small) + 8;
    const bool words = needed - 8 <= at.states.width();
    QRect box = at.states;
    for (const Part &part : parts) {
        paintGlyph(painter, QRectF(box.left(), box.center().y() - size / 2 + 1, size, size),
                   part.glyph, glyphColour(part.glyph, t), t.card);
        box.setLeft(box.left() + size + 5);
        box.setLeft(box.left() + 4
                    + Text::draw(painter, box, Format::number(part.count), t.ink, TypeRole::Small,
                                 TypeWeight::Bold));
        if (words)
            box.setLeft(box.left() + Text::draw(painter, box, part.word, t.ink2, TypeRole::Small));
        box.setLeft(box.left() + (words ? 10 : 8));
    }
}

void QueueTile::paintLevels(QPainter &painter, const Lines &at) const
{
    const Theme &t = theme();
    QRect box = at.levels;
    const auto pair = [&](const QString &word, const QString &value) {
        box.setLeft(box.left() + 4 + Text::draw(painter, box, word, t.ink2, TypeRole::Small));
        box.setLeft(box.left() + 14
                    + Text::draw(painter, box, value, t.ink, TypeRole::Small, TypeWeight::Bold));
    };
    pair(LiveWords::formulaName(m_formula),
         Format::percent(serviceLevel(m_item.tally, m_formula), 0));
    pair(tr("lost"), Format::percent(lostShare(m_item.tally)));
}

void QueueTile::paintCompact(QPainter &painter) const
{
    const Theme &t = theme();
    const Alarm level = alarm();
    const bool solid = level == Alarm::Loss && !m_moment->stale;
    const QColor ink = solid ? t.onLoss : t.ink;
    const QColor quiet = solid ? t.onLoss : t.ink2;
    QRect box = rect().adjusted(TileInset, 5, -TileInset, -5);
    const int numberWidth =
        Text::width(Format::number(m_item.waiting), TypeRole::Number, TypeWeight::Medium);
    Text::draw(painter, box, Format::number(m_item.waiting), ink, TypeRole::Number,
               TypeWeight::Medium, Qt::AlignRight | Qt::AlignVCenter);
    box.setRight(box.right() - numberWidth - 8);
    QRect name(box.left(), box.top(), box.width(), box.height() / 2);
    if (level != Alarm::None && !m_moment->stale) {
        const int size = Look::instance().px(13);
        paintGlyph(painter, QRectF(name.left(), name.center().y() - size / 2, size, size),
                   level == Alarm::Loss ? Glyph::Loss : Glyph::Warning, solid ? t.onLoss : t.warn,
                   solid ? t.lossFill : t.card);
        name.setLeft(name.left() + size + 5);
    }
    Text::draw(painter, name, m_item.name, ink, TypeRole::Body, TypeWeight::Medium);
    const QRect below(box.left(), name.bottom() + 1, box.width(), box.height() / 2);
    const QString lent = LiveWords::shortLoans(m_item.loans, m_moment->zone);
    Text::draw(painter, below,
               lent.isEmpty() ? longestText() : longestText() + u" \u00B7 "_s + lent,
               solid ? quiet : alarmText(level, t, quiet), TypeRole::Small);
}

void QueueTile::paintLoading(QPainter &painter) const
{
    const Theme &t = theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.well);
    const int inner = width() - 2 * TileInset;
    painter.drawRoundedRect(QRect(TileInset, 14, inner / 2, 10), 3, 3);
    if (m_compact)
        return;
    painter.drawRoundedRect(QRect(TileInset, 44, inner / 5, 22), 3, 3);
    painter.drawRoundedRect(QRect(TileInset, 84, inner, BarHeight), 3, 3);
    painter.drawRoundedRect(QRect(TileInset, 112, inner * 3 / 4, 10), 3, 3);
}

void QueueTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()) || m_loading)
        return;
    if (!m_compact && lines().levels.adjusted(0, -4, 0, 8).contains(event->pos())
        && event->pos().x() > width() / 2 - TileInset)
        Q_EMIT lostClicked(m_item.id);
    else
        Q_EMIT clicked(m_item.id);
}

void QueueTile::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!m_loading && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT clicked(m_item.id);
    else if (!m_loading
             && (key == Qt::Key_Menu
                 || (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)))
        Q_EMIT menuRequested(m_item.id, mapToGlobal(rect().bottomLeft()));
    else
        event->ignore();
}

void QueueTile::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_loading)
        Q_EMIT menuRequested(m_item.id, event->globalPos());
}

void QueueTile::enterEvent(QEnterEvent *)
{
    update();
}

void QueueTile::leaveEvent(QEvent *)
{
    update();
}
