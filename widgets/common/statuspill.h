// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/linkstatus.h"
#include "widgets/common/freshness.h"
#include "widgets/common/painted.h"

/// The state of the connection, always in view: which site, round trip, age of the data.
///
/// Amber with the age after 5 s without a byte, a warning when the line is down.
class StatusPill : public PaintedWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setSite(const QString &name, const QString &pbxKind);
    /// Repaints only when what is written changed.
    void show(const LinkStatus &link, Freshness freshness, Timestamp now);
    using QWidget::show;
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();

    QString m_site;
    QString m_kind;
    LinkStatus m_link;
    Freshness m_freshness = Freshness::Waiting;
    Timestamp m_now;
    QString m_state;     ///< "connected"
    QString m_roundTrip; ///< "12 ms"
    QString m_age;       ///< "data 0 s old"
};
