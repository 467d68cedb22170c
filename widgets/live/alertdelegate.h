// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/alertmodel.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/livelistview.h"

/// The shape that says how bad it is.
Glyph glyphOfLevel(AlertLevel level);

/// One alert: what happens, why, and what to do about it in words. The topmost loss is the loudest
/// thing of the page.
class AlertDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    AlertDelegate(const AlertModel *model, const Moment *moment, QObject *parent = nullptr);

    void setWidth(int width) { m_width = width; }
    void setCurrency(const QString &symbol) { m_currency = symbol; }

    QRect secondsRect(const QRect &row, int index) const override;
    /// The worst wait grows every second; only what is written of it counts.
    bool showsChange(int row) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Blocks;
    Blocks blocks(const AlertItem &item, const QRect &row) const;
    QString moneyText(const Alert &alert) const;
    QString words(int row) const;

    const AlertModel *m_model;
    int m_width = 300;
    mutable QHash<int, QString> m_written; ///< by row, as last painted
    QString m_currency;
};
