// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/moment.h"
#include "widgets/common/painted.h"

class Orders;
class QPushButton;
class SegmentedControl;

/// The lasting mark that the supervisor is in somebody's conversation: whose, since when, and who
/// hears whom; changes the mode and ends it. Nothing else on the page is painted like it.
class JoinBar : public PaintedWidget
{
    Q_OBJECT

public:
    JoinBar(const Moment *moment, QWidget *parent = nullptr);

    void setOrders(Orders *orders);
    /// What the window's title says while somebody is listened to; empty while nobody is.
    QString mark() const { return m_mark; }
    QString text() const { return m_text; }
    void tick();

    SegmentedControl *modes() const { return m_modes; }
    QPushButton *stopButton() const { return m_stop; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void markChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void switchTo(int mode);
    QRect secondsBox() const;
    int wordsRight() const;

    Orders *m_orders = nullptr;
    const Moment *m_moment;
    QString m_mark;
    QString m_text;
    Timestamp m_since;
    SegmentedControl *m_modes;
    QPushButton *m_stop;
};
