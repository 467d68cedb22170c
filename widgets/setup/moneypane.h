// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class RoleLabel;

/// What one call is worth: conversion and average sale, with the formula under it. Unset is a dash.
class MoneyPane : public QWidget
{
    Q_OBJECT

public:
    explicit MoneyPane(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    void writeTo(SiteSettings &site) const;
    QString formula() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onEdited();
    void retranslate();

    RoleLabel *m_why;
    RoleLabel *m_conversionLabel;
    RoleLabel *m_saleLabel;
    RoleLabel *m_currencyLabel;
    QDoubleSpinBox *m_conversion;
    QDoubleSpinBox *m_sale;
    QComboBox *m_currency;
    RoleLabel *m_formula;
};
