// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class RoleLabel;

/// What the program is, its version, licence and where its settings are.
class AboutPage : public QWidget
{
    Q_OBJECT

public:
    explicit AboutPage(const QString &settingsPath, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_settingsPath;
    RoleLabel *m_what;
    RoleLabel *m_version;
    RoleLabel *m_licence;
    RoleLabel *m_files;
};
