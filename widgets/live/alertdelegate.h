// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/alertmodel.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/livelistview.h"

#include <functional>
#include <optional>

/// The shape that says how bad it is.
Glyph glyphOfLevel(AlertLevel level);

/// One alert: what happens, why, and what to do about it in words. The topmost loss is the loudest
/// thing of the page.
class AlertDelegate : public LiveDelegate
{
    Q_OBJECT

public:
    AlertDelegate(const AlertModel *model, const Moment *moment, QObject *parent = nullptr);

    /// Why a remedy cannot be ordered now, in words; empty when it can. Until it is set the cards
    /// say what to do and offer no button.
    using Judge = std::function<QString(Remedy, const Alert &)>;
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    bool offersRemedies() const { return m_judge != nullptr; }
    /// The remedy whose button is at that point of the row; none elsewhere.
    std::optional<Remedy> remedyAt(const QRect &row, int index, QPoint at) const;
    QString whyNot(Remedy remedy, int index) const;
    /// The button under the mouse; -1: none.
    void setHot(int row, int button) { m_hot = {row, button}; }
    std::pair<int, int> hot() const { return m_hot; }

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
    QList<Remedy> remediesOf(const AlertItem &item) const;
    void placeButtons(const AlertItem &item, Blocks &at, int left, int width, int y) const;
    void paintText(QPainter &painter, const AlertItem &item, const Blocks &at) const;
    void paintMoney(QPainter &painter, const AlertItem &item, const Blocks &at) const;
    void paintButtons(QPainter &painter, const QModelIndex &index, const Blocks &at,
                      const QStyleOptionViewItem &option) const;
    Blocks blocks(const AlertItem &item, const QRect &row) const;
    QString moneyText(const Alert &alert) const;
    QString words(int row) const;

    const AlertModel *m_model;
    int m_width = 300;
    mutable QHash<int, QString> m_written; ///< by row, as last painted
    QString m_currency;
    Judge m_judge;
    std::pair<int, int> m_hot{-1, -1};
};
