// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/soundplayer.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace {

QUrl fileOf(NoticeRule::Sound sound)
{
    switch (sound) {
    case NoticeRule::Sound::None:
        return {};
    case NoticeRule::Sound::Soft:
        return QUrl(u"qrc:/sounds/soft.wav"_s);
    case NoticeRule::Sound::Chime:
        return QUrl(u"qrc:/sounds/chime.wav"_s);
    case NoticeRule::Sound::Alarm:
        return QUrl(u"qrc:/sounds/alarm.wav"_s);
    }
    return {};
}

} // namespace

/// Everything that touches the audio system; on the sound thread only.
class SoundWorker : public QObject
{
public:
    explicit SoundWorker(std::function<void(bool)> tell) : m_tell(std::move(tell)) {}

    void look()
    {
        if (!m_devices) {
            m_devices = new QMediaDevices(this);
            connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &SoundWorker::look);
        }
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device != m_device)
            m_effects.clear(); // made for the old one
        m_device = device;
        m_tell(!m_device.isNull());
    }

    void play(NoticeRule::Sound sound, int volumePercent)
    {
        if (!m_devices)
            look();
        if (m_device.isNull())
            return;
        std::unique_ptr<QSoundEffect> &effect = m_effects[sound];
        if (!effect) {
            effect = std::make_unique<QSoundEffect>(m_device);
            effect->setSource(fileOf(sound));
        }
        effect->setVolume(static_cast<float>(volumePercent) / 100.0F);
        effect->play();
    }

private:
    std::function<void(bool)> m_tell;
    QMediaDevices *m_devices = nullptr;
    QAudioDevice m_device;
    std::map<NoticeRule::Sound, std::unique_ptr<QSoundEffect>> m_effects;
};

SoundPlayer::SoundPlayer(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"sound"_s);
}

SoundPlayer::~SoundPlayer()
{
    m_thread.quit();
    m_thread.wait();
}

void SoundPlayer::wake()
{
    if (m_worker)
        return;
    m_worker = new SoundWorker([this](bool found) {
        QMetaObject::invokeMethod(this, [this, found] {
            const Device device = found ? Device::Ready : Device::None;
            if (std::exchange(m_device, device) != device)
                Q_EMIT deviceChanged();
        });
    });
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->look(); });
}

void SoundPlayer::play(NoticeRule::Sound sound, int volumePercent)
{
    if (sound == NoticeRule::Sound::None)
        return;
    wake();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, sound, volumePercent] {
        worker->play(sound, volumePercent);
    });
    Q_EMIT played(sound);
}
