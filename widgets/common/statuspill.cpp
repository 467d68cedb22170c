// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/statuspill.h"

#include "widgets/common/format.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/text.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int PillInset = 16;
constexpr int PillGap = 9;
} // namespace

StatusPill::StatusPill(QWidget *parent) : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    write();
}

void StatusPill::setSite(const QString &name, const QString &pbxKind)
{
    m_site = name;
    m_kind = pbxKind;
    write();
    updateGeometry();
}

void StatusPill::show(const LinkStatus &link, Freshness freshness, Timestamp now)
{
    m_link = link;
    m_freshness = freshness;
    m_now = now;
    write();
}

QString StatusPill::text() const
{
    QStringList parts;
    for (const QString &part : {m_site, m_kind, m_state, m_roundTrip, m_age}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u", "_s);
}

void StatusPill::write()
{
    const QString before = text();
    m_state = LinkWords::phase(m_link.phase);
    m_roundTrip.clear();
    m_age.clear();
    if (m_link.phase == LinkStatus::Phase::Live) {
        if (m_link.roundTrip)
            m_roundTrip = tr("%1 ms").arg(m_link.roundTrip->count());
        if (m_freshness != Freshness::Waiting)
            m_age = tr("data %1 s old").arg(Format::elapsed(m_link.lastByte, m_now).count());
    }
    if (before == text())
        return;
    // The age ticks, so it is spoken only when it tells something.
    const QString age = m_age;
    if (m_freshness == Freshness::Live)
        m_age.clear();
    const QString spoken = tr("Connection: %1").arg(text());
    m_age = age;
    if (accessibleName() != spoken)
        setAccessibleName(spoken);
    const QString problem = LinkWords::problem(m_link.problem);
    QStringList lines{m_link.banner};
    if (!m_link.pbxVersion.isEmpty())
        lines << tr("Version %1").arg(m_link.pbxVersion);
    lines << (m_link.encrypted ? tr("Encrypted") : tr("Not encrypted"));
    if (!problem.isEmpty())
        lines << problem;
    lines.removeAll(QString());
    setToolTip(lines.join(u'\n'));
    if (before.size() != text().size())
        updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    int width = 2 * PillInset + 20;
    width += Text::width(m_site, TypeRole::Small, TypeWeight::Medium);
    if (!m_kind.isEmpty())
        width += PillGap - 2 + Text::width(m_kind, TypeRole::Small);
    width += PillGap - 2 + Text::width(m_state, TypeRole::Small);
    // Room for the widest that ticks, so that the header stands still.
    if (!m_roundTrip.isEmpty())
        width += PillGap + Text::width(tr("%1 ms").arg(888), TypeRole::Small, TypeWeight::Medium);
    if (!m_age.isEmpty())
        width += 2 * PillGap + 4 + Text::width(tr("data %1 s old").arg(88), TypeRole::Small);
    return {width, std::max(28, Text::height(TypeRole::Small) + 12)};
}

QSize StatusPill::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Look::instance().px(150)), sizeHint().height()};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    const bool warns = m_freshness == Freshness::Aging || isOld(m_freshness);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(warns ? t.warnLine : t.line2);
    painter.setBrush(warns ? t.warnSoft : t.card);
    const double radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    QRect box = rect().adjusted(PillInset, 0, -PillInset + 4, 0);
    const QRectF mark(box.left(), box.center().y() - 5, 12, 12);
    const Glyph glyph = warns                            ? Glyph::Warning
                        : m_freshness == Freshness::Live ? Glyph::Free
                                                         : Glyph::Offline;
    paintGlyph(painter, warns ? mark : mark.adjusted(1.5, 1.5, -1.5, -1.5), glyph,
               glyphColour(glyph, t), warns ? t.warnSoft : t.card);
    box.setLeft(box.left() + 20);
    const auto part = [&](const QString &text, const QColor &colour, TypeWeight weight, int gap) {
        if (text.isEmpty())
            return;
        box.setLeft(box.left() + gap
                    + Text::draw(painter, box, text, colour, TypeRole::Small, weight));
    };
    const QColor quiet = warns ? t.warn : t.ink2;
    part(m_site, t.ink, TypeWeight::Medium, PillGap - 2);
    part(m_kind, t.ink3, TypeWeight::Normal, PillGap - 2);
    part(m_state, quiet, TypeWeight::Normal, PillGap);
    part(m_roundTrip, t.ink, TypeWeight::Medium, PillGap);
    if (!m_age.isEmpty()) {
        if (!m_roundTrip.isEmpty())
            part(u"\u00B7"_s, t.ink3, TypeWeight::Normal, PillGap);
        part(m_age, quiet, TypeWeight::Normal, 0);
    }
}

void StatusPill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        write();
    PaintedWidget::changeEvent(event);
}
