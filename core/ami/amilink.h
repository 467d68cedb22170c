// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amiaction.h"
#include "core/ami/amidialing.h"
#include "core/ami/amisettings.h"
#include "core/domain/commandport.h"
#include "core/domain/events.h"
#include "core/domain/linkstatus.h"

#include <QObject>
#include <QThread>

class AmiLinkWorker;

/// One Asterisk, seen from the thread of the board: facts come out, orders go in.
///
/// Owns the I/O thread, on which the PBX is read whatever this thread does; ends it when it is
/// destroyed. Nothing here blocks.
class AmiLink : public CommandPort
{
    Q_OBJECT

public:
    explicit AmiLink(const AmiIntervals &intervals = {}, QObject *parent = nullptr);
    ~AmiLink() override;

    void start(const AmiSettings &settings, const QByteArray &secret);
    void stop();
    /// The user says so: at once, also after a refusal.
    void tryAgain();
    /// Pins the certificate that status() names. The caller keeps it with the site's settings.
    void acceptCertificate(const QString &fingerprint);
    /// Fetches the whole picture once more.
    void refresh();
    /// Calls back once on this thread, unless this link is destroyed first.
    void send(const AmiAction &action, AmiCallback callback);

    /// How orders find their way; counts for those given from now on.
    void setDialing(const AmiDialing &dialing);
    void execute(const CommandId &id, const Command &command) override;
    void cancel(const CommandId &id) override;

    const LinkStatus &status() const { return m_status; }

Q_SIGNALS:
    /// At once, but never before the one before was taken: who is late gets fewer and larger ones.
    void eventsArrived(const EventBatch &events);
    void statusChanged(const LinkStatus &status);

private:
    void watchNetwork();
    template<typename Order>
    void order(Order &&what);

    LinkStatus m_status;
    QThread m_thread;
    AmiLinkWorker *m_worker; ///< lives on m_thread and dies with it
};
