// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <memory>

/// One notice as the desktop shows it. Anybody may stand before the screen: no caller's number
/// and no money is in it.
struct DesktopNotice
{
    quint32 id = 0; ///< ours; the same again replaces what is shown
    QString title;
    QString text; ///< plain, may have several lines
    bool urgent = false;
};

/// A way to show notices outside the window. GUI thread; never waits for the desktop.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Asking, Ready, None };

    using QObject::QObject;

    virtual State state() const = 0;
    virtual void show(const DesktopNotice &notice) = 0;
    /// Takes it away where the desktop can do that.
    virtual void withdraw(quint32 id) = 0;

Q_SIGNALS:
    void stateChanged();
    /// The user chose the notice.
    void activated(quint32 id);
    /// It is not shown any more, and not by us.
    void closed(quint32 id);
};

/// The desktop's own service, where there can be one that does more than the tray; else null.
/// Whether it answers shows in its state.
std::unique_ptr<DesktopNotices> makeDesktopNotices();
