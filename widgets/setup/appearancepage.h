// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QWidget>

class LanguageCombo;
class QSlider;
class RoleLabel;
class SegmentedControl;

/// Theme, language and type size; each takes effect at once.
class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    explicit AppearancePage(Settings &settings, QWidget *parent = nullptr);

    SegmentedControl *theme() const { return m_theme; }
    LanguageCombo *language() const { return m_language; }
    QSlider *scale() const { return m_scale; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showValues();
    void retranslate();

    Settings &m_settings;
    RoleLabel *m_themeLabel;
    SegmentedControl *m_theme;
    RoleLabel *m_languageLabel;
    LanguageCombo *m_language;
    RoleLabel *m_scaleLabel;
    QSlider *m_scale;
    RoleLabel *m_scaleValue;
};
