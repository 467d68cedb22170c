// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/freshness.h"
#include "widgets/common/look.h"

#include <QWidget>

class Header;
class LivePage;
struct Alert;
class LiveSession;
class Lending;
class Orders;
class SiteButton;
struct PaletteEntry;
class QStackedWidget;
class Rail;

/// The console's window: a rail with the pages that exist, a header with the state of the
/// connection, and the page.
///
/// Decides nothing: what the user wants of the program (settings, another language or theme) leaves
/// as a signal. Keys work by place, so that a Russian layout works too.
class Shell : public QWidget
{
    Q_OBJECT

public:
    explicit Shell(LiveSession *session, QWidget *parent = nullptr);

    void setSite(const QString &name, const QString &pbxKind);
    /// "en" or "ru": what the language button shows.
    void setLanguage(const QString &code);
    /// From now on the user can act. Once.
    void setOrders(Orders *orders);
    /// For the palette; not owned.
    void setLending(Lending *lending) { m_lending = lending; }
    LivePage *livePage() const { return m_live; }
    /// The menu of sites in the header.
    SiteButton *siteButton() const;
    /// Comes to the front on this alert, or on what there is when it has ended.
    void showAlert(const Alert &alert);
    void bringForward();

    /// Size, place and splitters, to be kept over restarts.
    QByteArray saveWindow() const;
    void restoreWindow(const QByteArray &saved);

Q_SIGNALS:
    void settingsRequested();
    /// Offered by the page's banner only while this signal is connected.
    void reconnectRequested();
    void languageChosen(const QString &code);
    void themeChosen(ThemeChoice choice);
    /// The window was moved, resized or its parts were; a good moment to keep saveWindow().
    void windowEdited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void connectNotify(const QMetaMethod &signal) override;

private:
    void setupRail();
    void setupHeader();
    void retranslate();
    void showTitle();
    void showLink(Timestamp now);
    void openPalette();
    QList<PaletteEntry> programEntries() const;
    bool takeChord(const QKeyEvent &event);

    LiveSession *m_session;
    Rail *m_rail = nullptr;
    Header *m_header = nullptr;
    LivePage *m_live = nullptr;
    Orders *m_orders = nullptr;
    Lending *m_lending = nullptr;
    QStackedWidget *m_pages = nullptr;
    QString m_siteName;
    QString m_languageCode{QStringLiteral("en")};
};
