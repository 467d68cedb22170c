// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/painted.h"

class QHBoxLayout;
class QSpacerItem;
class QVBoxLayout;

/// A framed part of a page: head line with title and count, tools at its right, content below.
class Panel : public PaintedWidget
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &aside = {});
    const QString &title() const { return m_title; }
    /// An icon before the title, tinted by `alarm`.
    void setIcon(const QString &name, Alarm alarm = Alarm::None);
    void setFramed(bool framed) { m_framed = framed; }

    QHBoxLayout *tools() const { return m_tools; }
    QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void lookChanged() override;

private:
    int headHeight() const;
    void reserveTitle();

    QString m_title;
    QString m_aside;
    QString m_icon;
    Alarm m_iconAlarm = Alarm::None;
    bool m_framed = true;
    QWidget *m_head = nullptr;
    QSpacerItem *m_titleRoom = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QVBoxLayout *m_content = nullptr;
};
