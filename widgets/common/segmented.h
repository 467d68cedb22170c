// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

/// A few choices side by side, exactly one chosen.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Choices are numbered in the order they are added.
    QPushButton *addChoice(const QString &text, const QIcon &icon = {});
    QPushButton *button(int index) const;
    int currentIndex() const;
    void setCurrentIndex(int index);

Q_SIGNALS:
    /// Only when the user chose.
    void chosen(int index);

private:
    void dressEdges();

    QButtonGroup *m_group = nullptr;
    QHBoxLayout *m_layout = nullptr;
};
