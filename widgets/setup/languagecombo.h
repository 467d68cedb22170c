// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QComboBox>

/// Chooses the language of the program; takes effect at once.
class LanguageCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit LanguageCombo(Settings &settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChosen();

    Settings &m_settings;
};
