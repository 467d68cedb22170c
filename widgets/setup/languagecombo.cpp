// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/languagecombo.h"

#include <QEvent>

using namespace Qt::StringLiterals;

LanguageCombo::LanguageCombo(Settings &settings, QWidget *parent)
    : QComboBox(parent)
    , m_settings(settings)
{
    using Language = UiSettings::Language;
    addItem(QString(), QVariant::fromValue(Language::System));
    // Each language by its own name, so that it is found whatever is shown now.
    addItem(u"Русский"_s, QVariant::fromValue(Language::Russian));
    addItem(u"English"_s, QVariant::fromValue(Language::English));
    retranslate();
    showChosen();
    connect(&settings, &Settings::uiChanged, this, &LanguageCombo::showChosen);
    connect(this, &QComboBox::activated, this, [this](int index) {
        UiSettings ui = m_settings.ui();
        ui.language = itemData(index).value<Language>();
        m_settings.setUi(ui);
    });
}

void LanguageCombo::showChosen()
{
    setCurrentIndex(findData(QVariant::fromValue(m_settings.ui().language)));
}

void LanguageCombo::retranslate()
{
    setItemText(0, tr("As the system"));
    setAccessibleName(tr("Language"));
    setToolTip(tr("The language of the program. Changes at once."));
}

void LanguageCombo::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
