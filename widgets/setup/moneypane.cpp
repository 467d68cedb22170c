// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/moneypane.h"

#include "widgets/common/format.h"
#include "widgets/common/rolelabel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr double Unset = -1;

std::optional<double> valueOf(const QDoubleSpinBox *box, double unit)
{
    return box->value() < 0 ? std::nullopt : std::optional(box->value() / unit);
}

} // namespace

MoneyPane::MoneyPane(QWidget *parent)
    : QWidget(parent)
    , m_why(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_conversionLabel(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_saleLabel(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_currencyLabel(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_conversion(new QDoubleSpinBox)
    , m_sale(new QDoubleSpinBox)
    , m_currency(new QComboBox)
    , m_formula(new RoleLabel(TypeRole::Head, RoleLabel::Ink::Main, TypeWeight::Medium))
{
    m_conversion->setRange(Unset, 100);
    m_conversion->setDecimals(1);
    for (QDoubleSpinBox *box : {m_conversion, m_sale})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_sale->setRange(Unset, 1e9);
    m_sale->setDecimals(2);
    m_sale->setSingleStep(100);
    m_sale->setGroupSeparatorShown(true);
    m_currency->setEditable(true);
    m_currency->addItems({u"₽"_s, u"€"_s, u"$"_s, u"£"_s, u"₸"_s, u"Br"_s, u"₴"_s});
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_why->wrapped(), 0, 0, 1, 3);
    grid->setRowMinimumHeight(1, 6);
    const std::array<std::pair<RoleLabel *, QWidget *>, 3> fields{
        {{m_conversionLabel, m_conversion}, {m_saleLabel, m_sale}, {m_currencyLabel, m_currency}}};
    for (size_t i = 0; i < fields.size(); ++i) {
        fields[i].first->setBuddy(fields[i].second);
        grid->addWidget(fields[i].first->wrapped(), 2, int(i), Qt::AlignBottom);
        grid->addWidget(fields[i].second, 3, int(i));
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 1);
    grid->setRowMinimumHeight(4, 6);
    grid->addWidget(m_formula->wrapped(), 5, 0, 1, 3);
    connect(m_conversion, &QDoubleSpinBox::valueChanged, this, &MoneyPane::onEdited);
    connect(m_sale, &QDoubleSpinBox::valueChanged, this, &MoneyPane::onEdited);
    connect(m_currency, &QComboBox::currentTextChanged, this, &MoneyPane::onEdited);
    setSite(SiteSettings());
}

void MoneyPane::setSite(const SiteSettings &site)
{
    const QSignalBlocker quiet(this);
    m_conversion->setValue(site.conversion ? *site.conversion * 100 : Unset);
    m_sale->setValue(site.averageSale.value_or(Unset));
    m_currency->setCurrentText(site.currency.isEmpty() ? QLocale().currencySymbol()
                                                       : site.currency);
    retranslate();
}

void MoneyPane::writeTo(SiteSettings &site) const
{
    site.conversion = valueOf(m_conversion, 100);
    site.averageSale = valueOf(m_sale, 1);
    site.currency = m_currency->currentText().trimmed();
}

QString MoneyPane::formula() const
{
    return m_formula->text();
}

void MoneyPane::onEdited()
{
    retranslate();
    Q_EMIT changed();
}

void MoneyPane::retranslate()
{
    m_why->setText(tr("With these two Belltower ranks alerts and losses by money. Without them it "
                      "counts people, and every sum is a dash."));
    m_conversionLabel->setText(tr("Answered callers who bu&y, %"));
    m_saleLabel->setText(tr("An average &sale"));
    m_currencyLabel->setText(tr("C&urrency"));
    m_conversion->setSpecialValueText(tr("not set"));
    m_sale->setSpecialValueText(tr("not set"));
    m_conversion->setAccessibleName(tr("Answered callers who buy, percent"));
    m_sale->setAccessibleName(tr("An average sale"));
    m_currency->setAccessibleName(tr("Currency"));
    m_conversion->setToolTip(tr("Of a hundred callers who spoke to somebody, how many buy. Go "
                                "below 0 to unset it."));
    m_sale->setToolTip(tr("What one such sale brings. Go below 0 to unset it."));
    m_currency->setToolTip(tr("The sign that is shown with sums"));
    m_conversion->setLocale(QLocale());
    m_sale->setLocale(QLocale());
    SiteSettings site;
    writeTo(site);
    const std::optional<double> value = site.callValue();
    m_formula->setText(value ? tr("One missed call: %1 × %2 = %3")
                                   .arg(Format::percent(site.conversion),
                                        Format::money(*site.averageSale, site.currency),
                                        Format::money(*value, site.currency))
                             : tr("One missed call: %1").arg(Format::unknown()));
}

void MoneyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
