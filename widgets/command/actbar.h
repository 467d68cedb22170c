// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command/actbutton.h"

#include <QWidget>

#include <vector>

class Orders;

/// Acts as a row of buttons that takes what width there is: words and keys, icons and keys, icons;
/// what is left over stands behind "More".
class ActBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActBar(QWidget *parent = nullptr);

    using Maker = std::function<QList<Act>()>;

    /// `maker` gives the acts as they are now; the first `main` of them are worth a button. They
    /// are made anew before one is carried out, so that nothing old is ordered.
    void setMaker(Orders *orders, Maker maker, int main);
    void remake();
    const QList<Act> &acts() const { return m_acts; }
    /// Null when the act has no button.
    ActButton *buttonOf(Act::Kind kind) const;
    ActButton *moreButton() const { return m_more; }
    /// As a click: runs it, or opens its choices.
    void press(Act::Kind kind);
    void setAwaited(std::optional<Act::Kind> kind);

    QSize sizeHint() const override;
    /// What all buttons take with words and keys; only icons and keys.
    int wholeWidth() const;
    int leastWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int widthOf(ActButton::Size size, int buttons) const;
    void makeButtons();
    void layOut();
    void showMore();
    QPoint menuPlace(const QWidget *button) const;

    Orders *m_orders = nullptr;
    Maker m_maker;
    QList<Act> m_acts;
    int m_wanted = 0; ///< acts worth a button
    int m_main = 0;   ///< the same, as far as there are acts
    int m_shown = 0;  ///< buttons that have room
    std::vector<ActButton *> m_buttons;
    ActButton *m_more = nullptr;
};
