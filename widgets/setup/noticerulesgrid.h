// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/notify/noticerules.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class RoleLabel;

/// One line for each kind of alert: whether it makes a notice, from which level, its sound, how
/// soon again, and whether only while the window is not in front.
class NoticeRulesGrid : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeRulesGrid(QWidget *parent = nullptr);

    void setNotices(const NoticeSettings &notices);
    void writeTo(NoticeSettings &notices) const;
    void setSoundsOn(bool on);

    QCheckBox *showBox(AlertKind kind) const { return rowOf(kind).show; }
    QComboBox *soundBox(AlertKind kind) const { return rowOf(kind).sound; }
    QPushButton *playButton(AlertKind kind) const { return rowOf(kind).play; }
    QSpinBox *againBox(AlertKind kind) const { return rowOf(kind).again; }

Q_SIGNALS:
    void changed();
    void playRequested(NoticeRule::Sound sound);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        AlertKind kind = AlertKind::LinkLost;
        RoleLabel *name = nullptr;
        QCheckBox *show = nullptr;
        QComboBox *from = nullptr;
        QComboBox *sound = nullptr;
        QPushButton *play = nullptr;
        QSpinBox *again = nullptr;
        QCheckBox *onlyBehind = nullptr;
    };
    void addRow(AlertKind kind);
    const Row &rowOf(AlertKind kind) const;
    void refresh(const Row &row) const;
    void name(const Row &row);
    void retranslate();

    std::vector<RoleLabel *> m_heads;
    std::vector<Row> m_rows;
    bool m_soundsOn = true;
};
