// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/site.h"

#include <QWidget>

#include <array>

class QLineEdit;
class RoleLabel;
class TickBox;

/// Where the dialplan takes orders. FreePBX and its kin have the same ones everywhere: there the
/// fields stay folded until they are asked for.
class ContextsBox : public QWidget
{
    Q_OBJECT

public:
    explicit ContextsBox(QWidget *parent = nullptr);

    void setSite(const SiteSettings &site);
    void writeTo(SiteSettings &site) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        RoleLabel *label = nullptr;
        QLineEdit *field = nullptr;
        RoleLabel *note = nullptr;
    };
    void showFields();
    void retranslate();

    TickBox *m_advanced;
    QWidget *m_fields;
    std::array<Row, 4> m_rows;
    SiteSettings::PbxKind m_kind = SiteSettings::PbxKind::FreePbx;
};
