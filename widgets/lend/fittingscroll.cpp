// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lend/fittingscroll.h"

#include "widgets/common/look.h"

#include <QEvent>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace {
constexpr int LeastHeight = 120;
constexpr int LeaveOfScreen = 60; ///< for the frame and a task bar
} // namespace

FittingScroll::FittingScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    content->installEventFilter(this);
}

QSize FittingScroll::sizeHint() const
{
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(
                           std::max(widget()->width(), widget()->minimumSizeHint().width()))
                                                     : widget()->sizeHint().height();
    return {widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width(), height + 2};
}

QSize FittingScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            std::min(sizeHint().height(), Look::instance().px(LeastHeight))};
}

void FittingScroll::fitWindow()
{
    const int missing = sizeHint().height() - height();
    const int most = window()->screen()->availableGeometry().height() - LeaveOfScreen;
    const int wanted = std::min(window()->height() + missing, most);
    if (wanted > window()->height())
        window()->resize(window()->width(), wanted);
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}
