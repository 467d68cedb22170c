// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/appearancepage.h"

#include "widgets/common/format.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/segmented.h"
#include "widgets/setup/languagecombo.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSlider>

#include <array>

namespace {
constexpr std::array Themes{UiSettings::Theme::System, UiSettings::Theme::Dark,
                            UiSettings::Theme::Light};
constexpr int ScaleStep = 10;
} // namespace

AppearancePage::AppearancePage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_themeLabel(new RoleLabel(TypeRole::Body))
    , m_theme(new SegmentedControl)
    , m_languageLabel(new RoleLabel(TypeRole::Body))
    , m_language(new LanguageCombo(settings))
    , m_scaleLabel(new RoleLabel(TypeRole::Body))
    , m_scale(new QSlider(Qt::Horizontal))
    , m_scaleValue(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
{
    for (size_t i = 0; i < Themes.size(); ++i)
        m_theme->addChoice(QString());
    m_scale->setRange(UiSettings::MinScalePercent / ScaleStep,
                      UiSettings::MaxScalePercent / ScaleStep);
    m_scale->setPageStep(1);
    m_scale->setFixedWidth(220);
    m_languageLabel->setBuddy(m_language);
    m_scaleLabel->setBuddy(m_scale);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_themeLabel, 0, 0);
    grid->addWidget(m_theme, 0, 1, Qt::AlignLeft);
    grid->addWidget(m_languageLabel, 1, 0);
    grid->addWidget(m_language, 1, 1, Qt::AlignLeft);
    grid->addWidget(m_scaleLabel, 2, 0);
    grid->addWidget(m_scale, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_scaleValue, 2, 2);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(3, 1);
    connect(m_theme, &SegmentedControl::chosen, this, [this](int index) {
        UiSettings ui = m_settings.ui();
        ui.theme = Themes[static_cast<size_t>(index)];
        m_settings.setUi(ui);
    });
    connect(m_scale, &QSlider::valueChanged, this, [this](int step) {
        UiSettings ui = m_settings.ui();
        ui.scalePercent = step * ScaleStep;
        m_settings.setUi(ui);
    });
    connect(&settings, &Settings::uiChanged, this, &AppearancePage::showValues);
    retranslate();
}

void AppearancePage::showValues()
{
    const UiSettings &ui = m_settings.ui();
    for (size_t i = 0; i < Themes.size(); ++i) {
        if (Themes[i] == ui.theme)
            m_theme->setCurrentIndex(int(i));
    }
    const QSignalBlocker quiet(m_scale);
    m_scale->setValue(ui.scalePercent / ScaleStep);
    m_scaleValue->setText(Format::percent(ui.scalePercent / 100.0, 0));
}

void AppearancePage::retranslate()
{
    m_themeLabel->setText(tr("Theme"));
    m_theme->setAccessibleName(tr("Theme"));
    const std::array<QString, Themes.size()> names{tr("As the s&ystem"), tr("&Dark"), tr("&Light")};
    for (size_t i = 0; i < Themes.size(); ++i) {
        QPushButton *button = m_theme->button(int(i));
        button->setText(names[i]);
        button->setAccessibleName(tr("Theme: %1").arg(QString(names[i]).remove(u'&')));
        button->setToolTip(tr("Changes at once"));
    }
    m_languageLabel->setText(tr("Lan&guage"));
    m_scaleLabel->setText(tr("Size of &type"));
    m_scale->setAccessibleName(tr("Size of type, percent"));
    m_scale->setToolTip(tr("From 90 to 150 percent. Changes at once."));
    showValues();
}

void AppearancePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
