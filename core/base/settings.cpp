// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/settings.h"

#include "core/base/settingsfields.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int FileFormat = 1;
constexpr auto WriteDelay = std::chrono::milliseconds(500);

QString layoutKey(const QString &what, const QString &screen)
{
    return screen.isEmpty() ? what : what + u'@' + screen;
}

/// QSettings passes over most lines it cannot understand without a word.
bool isIniText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const bool isSection = line.startsWith('[') && line.endsWith(']');
        if (line.contains('\0')
            || !(line.isEmpty() || line.startsWith(';') || isSection || line.contains('=')))
            return false;
    }
    return true;
}

/// Why the file as a whole is not to be trusted; empty when it is.
QString flawOf(const QSettings &file)
{
    if (file.status() == QSettings::FormatError || !isIniText(file.fileName()))
        return u"lines that are no INI"_s;
    if (file.allKeys().isEmpty())
        return u"no values"_s;
    bool isNumber = false;
    const int format = file.value("format"_L1).toInt(&isNumber);
    if (!isNumber)
        return u"no format number"_s;
    if (format > FileFormat)
        return u"written by a later version (format %1)"_s.arg(format);
    return {};
}

SiteSettings readSite(QSettings &file, const QString &id, QStringList &broken)
{
    SiteSettings site;
    site.id = SiteId(id);
    SettingsReader reader(file);
    siteFields(reader, site);
    site.timeZone = file.value("timeZone"_L1).toString().toLatin1();
    if (site.serviceLevelFormula < 1 || site.serviceLevelFormula > 5) {
        site.serviceLevelFormula = SiteSettings().serviceLevelFormula;
        broken.append(file.group() + "/serviceLevelFormula"_L1);
    }
    const int queues = file.beginReadArray("queues"_L1);
    for (int i = 0; i < queues; ++i) {
        file.setArrayIndex(i);
        SiteQueue queue;
        queueFields(reader, queue);
        site.setQueue(file.value("queue"_L1).toString(), queue);
    }
    file.endArray();
    const int reasons = file.beginReadArray("pauseReasons"_L1);
    for (int i = 0; i < reasons; ++i) {
        file.setArrayIndex(i);
        PauseReason reason;
        pauseReasonFields(reader, reason);
        site.supervision.pauseReasons.append(reason);
    }
    file.endArray();
    broken += reader.broken();
    return site;
}

void writeSite(QSettings &file, const SiteSettings &site)
{
    file.beginGroup("site-"_L1 + site.id.value());
    SettingsWriter writer(file);
    siteFields(writer, site);
    file.setValue("timeZone"_L1, QString::fromLatin1(site.timeZone));
    file.beginWriteArray("queues"_L1, int(site.queues.size()));
    int index = 0;
    for (auto queue = site.queues.cbegin(); queue != site.queues.cend(); ++queue) {
        file.setArrayIndex(index++);
        file.setValue("queue"_L1, queue.key());
        queueFields(writer, queue.value());
    }
    file.endArray();
    file.beginWriteArray("pauseReasons"_L1, int(site.supervision.pauseReasons.size()));
    for (int i = 0; i < int(site.supervision.pauseReasons.size()); ++i) {
        file.setArrayIndex(i);
        pauseReasonFields(writer, site.supervision.pauseReasons[i]);
    }
    file.endArray();
    file.endGroup();
}

} // namespace

Settings::Settings(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    m_writeSoon.setSingleShot(true);
    m_writeSoon.setInterval(WriteDelay);
    connect(&m_writeSoon, &QTimer::timeout, this, [this] { flush(); });
    load();
}

Settings::~Settings()
{
    flush();
}

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + "/belltower.ini"_L1;
}

void Settings::load()
{
    const QFileInfo info(m_path);
    if (!info.exists() || info.size() == 0)
        return;
    QStringList broken;
    QString flaw;
    {
        QSettings file(m_path, QSettings::IniFormat);
        if (file.status() == QSettings::AccessError || !info.isReadable()) {
            m_problem = Error{Error::Code::Denied, m_path + " cannot be read"_L1};
            m_mayWrite = false;
            return;
        }
        flaw = flawOf(file);
        loadUi(file, broken);
        m_notices = readNotices(file, broken);
        loadSites(file, broken);
        loadLayouts(file);
    }
    if (!broken.isEmpty() && flaw.isEmpty())
        flaw = "values that mean nothing: "_L1 + broken.join(", "_L1);
    if (!flaw.isEmpty())
        keepAside(flaw);
}

void Settings::loadUi(QSettings &file, QStringList &broken)
{
    file.beginGroup("ui"_L1);
    SettingsReader reader(file);
    uiFields(reader, m_ui);
    file.endGroup();
    m_ui.scalePercent =
        std::clamp(m_ui.scalePercent, UiSettings::MinScalePercent, UiSettings::MaxScalePercent);
    broken += reader.broken();
}

void Settings::loadSites(QSettings &file, QStringList &broken)
{
    const QStringList ids = file.value("sites"_L1).toStringList();
    for (const QString &id : ids) {
        const QString group = "site-"_L1 + id;
        if (!file.childGroups().contains(group)) {
            broken.append(group);
            continue;
        }
        file.beginGroup(group);
        m_sites.append(readSite(file, id, broken));
        file.endGroup();
    }
    m_currentSite = SiteId(file.value("currentSite"_L1).toString());
    if (!site(m_currentSite))
        m_currentSite = m_sites.isEmpty() ? SiteId() : m_sites.first().id;
}

void Settings::loadLayouts(QSettings &file)
{
    file.beginGroup("layout"_L1);
    const QStringList keys = file.childKeys();
    for (const QString &key : keys)
        m_layouts.insert(QUrl::fromPercentEncoding(key.toLatin1()),
                         QByteArray::fromBase64(file.value(key).toString().toLatin1()));
    file.endGroup();
}

void Settings::keepAside(const QString &why)
{
    QString aside;
    for (int n = 1; aside.isEmpty() || QFileInfo::exists(aside); ++n)
        aside = u"%1.broken-%2"_s.arg(m_path).arg(n);
    m_mayWrite = QFile::copy(m_path, aside) && QFile::remove(m_path);
    m_problem = Error{Error::Code::Malformed, u"%1: %2"_s.arg(m_path, why)};
    if (!m_mayWrite)
        return; // no copy, no writing: the only trace of the old values stays as it is
    m_brokenCopy = aside;
    m_dirty = true;
    flush();
}

std::optional<SiteSettings> Settings::site(const SiteId &id) const
{
    const auto it = std::find_if(m_sites.begin(), m_sites.end(),
                                 [&id](const SiteSettings &s) { return s.id == id; });
    return it == m_sites.end() ? std::nullopt : std::optional(*it);
}

SiteId Settings::newSiteId()
{
    return SiteId(QUuid::createUuid().toString(QUuid::Id128).first(12));
}

SiteId Settings::saveSite(SiteSettings site)
{
    if (site.id.isNull())
        site.id = newSiteId();
    const auto it = std::find_if(m_sites.begin(), m_sites.end(),
                                 [&site](const SiteSettings &s) { return s.id == site.id; });
    if (it == m_sites.end())
        m_sites.append(site);
    else if (*it == site)
        return site.id;
    else
        *it = site;
    changed();
    Q_EMIT siteChanged(site.id);
    if (m_currentSite.isNull())
        setCurrentSite(site.id);
    return site.id;
}

void Settings::removeSite(const SiteId &id)
{
    if (m_sites.removeIf([&id](const SiteSettings &s) { return s.id == id; }) == 0)
        return;
    changed();
    if (m_currentSite == id)
        setCurrentSite(m_sites.isEmpty() ? SiteId() : m_sites.first().id);
    Q_EMIT siteRemoved(id);
}

void Settings::setCurrentSite(const SiteId &id)
{
    if (m_currentSite == id)
        return;
    m_currentSite = id;
    changed();
    Q_EMIT currentSiteChanged(id);
}

void Settings::setUi(const UiSettings &ui)
{
    if (m_ui == ui)
        return;
    m_ui = ui;
    changed();
    Q_EMIT uiChanged();
}

void Settings::setNotices(const NoticeSettings &notices)
{
    if (m_notices == notices)
        return;
    m_notices = notices;
    changed();
    Q_EMIT noticesChanged();
}

QByteArray Settings::layout(const QString &what, const QString &screen) const
{
    return m_layouts.value(layoutKey(what, screen));
}

void Settings::setLayout(const QString &what, const QString &screen, const QByteArray &packed)
{
    QByteArray &stored = m_layouts[layoutKey(what, screen)];
    if (stored == packed)
        return;
    stored = packed;
    changed();
}

void Settings::changed()
{
    m_dirty = true;
    m_writeSoon.start();
}

Result<void> Settings::flush()
{
    m_writeSoon.stop();
    if (!m_dirty)
        return {};
    Result<void> written =
        m_mayWrite ? write()
                   : tl::unexpected(Error{Error::Code::Storage, m_path + " is left as it is"_L1});
    if (written)
        m_dirty = false;
    else
        Q_EMIT writeFailed(written.error().detail);
    return written;
}

Result<void> Settings::write() const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSettings file(m_path, QSettings::IniFormat);
    file.clear();
    file.setValue("format"_L1, FileFormat);
    QStringList ids;
    for (const SiteSettings &site : m_sites)
        ids.append(site.id.value());
    file.setValue("sites"_L1, ids);
    file.setValue("currentSite"_L1, m_currentSite.value());
    file.beginGroup("ui"_L1);
    SettingsWriter writer(file);
    uiFields(writer, m_ui);
    file.endGroup();
    writeNotices(file, m_notices);
    for (const SiteSettings &site : m_sites)
        writeSite(file, site);
    file.beginGroup("layout"_L1);
    for (auto it = m_layouts.cbegin(); it != m_layouts.cend(); ++it)
        file.setValue(QString::fromLatin1(QUrl::toPercentEncoding(it.key())),
                      QString::fromLatin1(it.value().toBase64()));
    file.endGroup();
    file.sync();
    if (file.status() != QSettings::NoError)
        return tl::unexpected(Error{Error::Code::Storage, m_path + " cannot be written"_L1});
    return {};
}
