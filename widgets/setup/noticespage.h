// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QPointer>
#include <QWidget>

class Notifier;
class NoticeRulesGrid;
class QCheckBox;
class QPushButton;
class QSlider;
class QVBoxLayout;
class QuietHoursBox;
class RoleLabel;

/// How Belltower calls while nobody looks at it: notices, sounds, the tray, quiet hours. What
/// this computer cannot do is said here. Every change counts at once.
class NoticesPage : public QWidget
{
    Q_OBJECT

public:
    explicit NoticesPage(Settings &settings, QWidget *parent = nullptr);

    /// Of the program, to try notices and sounds; not owned.
    void setNotifier(Notifier *notifier);

    QCheckBox *desktopBox() const { return m_desktop; }
    QCheckBox *soundsBox() const { return m_sounds; }
    QCheckBox *closeBox() const { return m_close; }
    QSlider *volume() const { return m_volume; }
    QPushButton *tryButton() const { return m_try; }
    RoleLabel *desktopNote() const { return m_desktopNote; }
    RoleLabel *soundNote() const { return m_soundNote; }
    NoticeRulesGrid *rules() const { return m_rules; }
    QuietHoursBox *quietHours() const { return m_quiet; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addDesktop(QVBoxLayout *column);
    void addSounds(QVBoxLayout *column);
    void write();
    void showValues();
    void showMeans();
    void retranslate();

    Settings &m_settings;
    QPointer<Notifier> m_notifier;
    RoleLabel *m_desktopHead;
    QCheckBox *m_desktop;
    QPushButton *m_try;
    RoleLabel *m_desktopNote;
    QCheckBox *m_collapse;
    QCheckBox *m_tray;
    QCheckBox *m_close;
    RoleLabel *m_trayNote;
    RoleLabel *m_soundHead;
    QCheckBox *m_sounds;
    RoleLabel *m_volumeLabel;
    QSlider *m_volume;
    RoleLabel *m_volumeValue;
    RoleLabel *m_soundNote;
    RoleLabel *m_rulesHead;
    NoticeRulesGrid *m_rules;
    RoleLabel *m_quietHead;
    RoleLabel *m_quietNote;
    QuietHoursBox *m_quiet;
};
