// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QStringList>
#include <QWidget>

class QueueTable;
class RoleLabel;
class WrapUpField;

/// Every queue of the site with its name, thresholds and wrap-up.
class QueuesPage : public QWidget
{
    Q_OBJECT

public:
    explicit QueuesPage(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site, const QStringList &known);
    void writeTo(SiteSettings &site) const;
    QueueTable *table() const { return m_table; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RoleLabel *m_why;
    QueueTable *m_table;
    WrapUpField *m_wrapUp;
};
