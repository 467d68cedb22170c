// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/noticesettings.h"

#include <QThread>

class SoundWorker;

/// Plays the program's sounds. The audio system is asked and fed on a thread of its own, which
/// starts with the first need, so that nothing of it can hold up the window.
class SoundPlayer : public QObject
{
    Q_OBJECT

public:
    enum class Device : quint8 { Unknown, Ready, None };

    explicit SoundPlayer(QObject *parent = nullptr);
    ~SoundPlayer() override;

    /// Looks for a device. Unknown until it answered.
    void wake();
    Device device() const { return m_device; }
    /// Without a device nothing is heard.
    void play(NoticeRule::Sound sound, int volumePercent);

Q_SIGNALS:
    void deviceChanged();
    void played(NoticeRule::Sound sound);

private:
    QThread m_thread;
    SoundWorker *m_worker = nullptr; ///< lives on m_thread and dies with it
    Device m_device = Device::Unknown;
};
