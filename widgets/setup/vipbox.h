// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QWidget>

class QPlainTextEdit;
class QSpinBox;
class RoleLabel;

/// Which callers count more where they are ordered by money at risk.
class VipBox : public QWidget
{
    Q_OBJECT

public:
    explicit VipBox(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    void writeTo(SiteSettings &site) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QStringList numbers() const;
    void retranslate();

    RoleLabel *m_why;
    RoleLabel *m_listLabel;
    QPlainTextEdit *m_list;
    RoleLabel *m_vipLabel;
    QSpinBox *m_vip;
    RoleLabel *m_repeatLabel;
    QSpinBox *m_repeat;
};
