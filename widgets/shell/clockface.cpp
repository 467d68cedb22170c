// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shell/clockface.h"

#include "widgets/common/format.h"
#include "widgets/common/text.h"

#include <QPainter>

using namespace Qt::StringLiterals;

ClockFace::ClockFace(QWidget *parent) : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockFace::showTime(Timestamp now, const QTimeZone &zone)
{
    const QString text = Format::clock(now, zone);
    if (text == m_text)
        return;
    m_text = text;
    const QString spoken = tr("Time at the site: %1").arg(Format::shortClock(now, zone));
    if (accessibleName() != spoken)
        setAccessibleName(spoken);
    setToolTip(Format::date(now, zone));
    update();
}

QSize ClockFace::sizeHint() const
{
    return {Text::width(u"00:00:00"_s, TypeRole::Title, TypeWeight::Medium) + 4,
            Text::height(TypeRole::Title) + 4};
}

void ClockFace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Text::draw(painter, rect(), m_text, Look::instance().theme().ink, TypeRole::Title,
               TypeWeight::Medium, Qt::AlignRight | Qt::AlignVCenter);
}
