// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QIcon>

class QPainter;
class QRectF;

/// What the tray icon says: how the connection stands, and how many wait.
struct TrayState
{
    enum class Link : quint8 { None, Connected, Old, Down };

    Link link = Link::None;
    int waiting = 0;
    int over = 0; ///< of them, over their queue's limit
    bool quiet = false;

    bool operator==(const TrayState &) const = default;
};

/// The tray icon as a picture and in words. Shape and number carry the meaning: a bell at rest, a
/// plate with the number waiting, an octagon with the number over the limit, a crossed frame
/// without a connection. The ground is our own, since nobody knows that of the tray.
class TrayBadge
{
    Q_DECLARE_TR_FUNCTIONS(TrayBadge)

public:
    static QIcon icon(const TrayState &state);
    static void paint(QPainter &painter, const QRectF &box, const TrayState &state);
    static QString words(const TrayState &state, const QString &site);
};
