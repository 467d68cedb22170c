// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/models/loginrights.h"

#include <QWidget>

#include <optional>

class IconLabel;
class RoleLabel;
class Surface;

/// The rights of the login, reading above acting, each with what it is for and how it stands.
class RightsList : public QWidget
{
    Q_OBJECT

public:
    explicit RightsList(QWidget *parent = nullptr);

    /// Nothing: every right has a dash.
    void setLink(const std::optional<LinkStatus> &link);
    QString stateText(LoginRight right) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        LoginRight right = LoginRight::ReadSystem;
        Surface *ground = nullptr;
        IconLabel *mark = nullptr;
        RoleLabel *name = nullptr;
        RoleLabel *meaning = nullptr;
        RoleLabel *state = nullptr;
    };
    Row addRow(LoginRight right);
    void showRow(const Row &row);
    void retranslate();

    RoleLabel *m_readHead;
    RoleLabel *m_writeHead;
    QList<Row> m_rows;
    std::optional<LinkStatus> m_link;
};
