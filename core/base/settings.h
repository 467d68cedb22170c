// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/noticesettings.h"
#include "core/base/result.h"
#include "core/base/site.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QSettings;

/// How the console looks, the same for all sites.
struct UiSettings
{
    Q_GADGET

public:
    enum class Theme : quint8 { System, Dark, Light };
    Q_ENUM(Theme)
    enum class Language : quint8 { System, Russian, English };
    Q_ENUM(Language)

    static constexpr int MinScalePercent = 90;
    static constexpr int MaxScalePercent = 150;

    Theme theme = Theme::System;
    Language language = Language::System;
    int scalePercent = 100;

    bool operator==(const UiSettings &) const = default;
};

/// Everything the program remembers between two starts, typed, in one INI file. No secrets.
///
/// A value counts at once and is told by the signal of its group; the file follows within half a
/// second and at destruction. A file that cannot be read whole is copied beside itself as
/// "NAME.broken-1" before anything is written, so that nothing is lost: problem() says so, and
/// what could not be read has its default. Owned by the application, GUI thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &path = defaultPath(), QObject *parent = nullptr);
    ~Settings() override;

    static QString defaultPath();
    QString path() const { return m_path; }

    /// What was wrong with the file at the start, in words for the log; brokenCopy() names the
    /// copy that was kept.
    const std::optional<Error> &problem() const { return m_problem; }
    QString brokenCopy() const { return m_brokenCopy; }

    const QList<SiteSettings> &sites() const { return m_sites; }
    std::optional<SiteSettings> site(const SiteId &id) const;
    static SiteId newSiteId();
    /// Adds it, or replaces the one of the same id. A site without an id is given one.
    SiteId saveSite(SiteSettings site);
    void removeSite(const SiteId &id);
    /// The site shown at the start; null when there is none.
    SiteId currentSite() const { return m_currentSite; }
    void setCurrentSite(const SiteId &id);

    const UiSettings &ui() const { return m_ui; }
    void setUi(const UiSettings &ui);
    const NoticeSettings &notices() const { return m_notices; }
    void setNotices(const NoticeSettings &notices);

    /// Geometry, columns and splitters as Qt packs them, by what it is ("main", "agents/header")
    /// and the screen it was on. Empty when never stored.
    QByteArray layout(const QString &what, const QString &screen = {}) const;
    void setLayout(const QString &what, const QString &screen, const QByteArray &packed);

    /// Writes now. The change stays in force even when the file cannot be written.
    Result<void> flush();

Q_SIGNALS:
    void siteChanged(const SiteId &id);
    void siteRemoved(const SiteId &id);
    void currentSiteChanged(const SiteId &id);
    void uiChanged();
    void noticesChanged();
    /// The file could not be written; `detail` is for the log.
    void writeFailed(const QString &detail);

private:
    void load();
    void loadUi(QSettings &file, QStringList &broken);
    void loadSites(QSettings &file, QStringList &broken);
    void loadLayouts(QSettings &file);
    void keepAside(const QString &why);
    void changed();
    Result<void> write() const;

    QString m_path;
    std::optional<Error> m_problem;
    QString m_brokenCopy;
    QList<SiteSettings> m_sites;
    SiteId m_currentSite;
    UiSettings m_ui;
    NoticeSettings m_notices;
    QHash<QString, QByteArray> m_layouts;
    QTimer m_writeSoon;
    bool m_dirty = false;
    bool m_mayWrite = true; ///< false: the file is unreadable and could not be copied
};
