// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time.h"

#include <QTimeZone>
#include <QWidget>

class ClockFace;
class QLabel;
class QLineEdit;
class QToolButton;
class SearchField;
class SiteButton;
class StatusPill;

/// The line over the page: its title, the connection, search, theme, language and the time.
class Header : public QWidget
{
    Q_OBJECT

public:
    explicit Header(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// "en" or "ru".
    void retranslate(const QString &languageCode);
    void showTime(Timestamp now, const QTimeZone &zone);

    StatusPill *pill() const { return m_pill; }
    SiteButton *site() const { return m_site; }
    QLineEdit *search() const;

Q_SIGNALS:
    void searched(const QString &text);
    void searchAccepted();
    void themeToggled();
    void languageToggled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addTool();
    void dress();

    QLabel *m_title = nullptr;
    SiteButton *m_site = nullptr;
    StatusPill *m_pill = nullptr;
    SearchField *m_search = nullptr;
    QToolButton *m_theme = nullptr;
    QToolButton *m_language = nullptr;
    ClockFace *m_clock = nullptr;
};
