// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

/// The bar at the left with the pages that exist; settings at its foot. Icons alone when narrow.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    void retranslate();

Q_SIGNALS:
    void liveRequested();
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton();
    void dress();

    QToolButton *m_live = nullptr;
    QToolButton *m_settings = nullptr;
    bool m_narrow = false;
};
