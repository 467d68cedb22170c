// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"

#include <QMetaEnum>
#include <QSettings>
#include <QStringList>

#include <type_traits>

// How each kind of value stands in the INI file. One list of fields a struct (below) serves both
// directions, so that what is written is what is read.

/// Reads fields; what cannot be understood keeps its default and is named in broken().
class SettingsReader
{
public:
    explicit SettingsReader(QSettings &file) : m_file(file) {}

    template<typename T>
    void operator()(QLatin1StringView key, T &value)
    {
        if (m_file.contains(key) && !take(m_file.value(key), value))
            m_broken.append(m_file.group() + u'/' + key);
    }
    const QStringList &broken() const { return m_broken; }

private:
    static bool take(const QVariant &stored, QString &value);
    static bool take(const QVariant &stored, QStringList &value);
    static bool take(const QVariant &stored, bool &value);
    static bool take(const QVariant &stored, int &value);
    static bool take(const QVariant &stored, quint16 &value);
    static bool take(const QVariant &stored, double &value);
    static bool take(const QVariant &stored, Seconds &value);
    template<typename T>
    static bool take(const QVariant &stored, std::optional<T> &value)
    {
        T inner{};
        if (!take(stored, inner))
            return false;
        value = inner;
        return true;
    }
    template<typename T>
    requires std::is_enum_v<T>
    static bool take(const QVariant &stored, T &value)
    {
        bool known = false;
        const int number =
            QMetaEnum::fromType<T>().keyToValue(stored.toString().toLatin1().data(), &known);
        if (known)
            value = static_cast<T>(number);
        return known;
    }

    QSettings &m_file;
    QStringList m_broken;
};

/// Writes fields; an unset optional has no key.
class SettingsWriter
{
public:
    explicit SettingsWriter(QSettings &file) : m_file(file) {}

    void operator()(QLatin1StringView key, const QString &value) { m_file.setValue(key, value); }
    void operator()(QLatin1StringView key, const QStringList &value)
    {
        if (!value.isEmpty())
            m_file.setValue(key, value);
    }
    void operator()(QLatin1StringView key, Seconds value)
    {
        m_file.setValue(key, qlonglong(value.count()));
    }
    template<typename T>
    requires std::is_arithmetic_v<T>
    void operator()(QLatin1StringView key, T value) { m_file.setValue(key, value); }
    template<typename T>
    void operator()(QLatin1StringView key, const std::optional<T> &value)
    {
        if (value)
            (*this)(key, *value);
    }
    template<typename T>
    requires std::is_enum_v<T>
    void operator()(QLatin1StringView key, T value)
    {
        m_file.setValue(key, QString::fromLatin1(QMetaEnum::fromType<T>().valueToKey(int(value))));
    }

private:
    QSettings &m_file;
};

template<typename Archive, typename Ui>
void uiFields(Archive &field, Ui &ui)
{
    field(QLatin1StringView("theme"), ui.theme);
    field(QLatin1StringView("language"), ui.language);
    field(QLatin1StringView("scalePercent"), ui.scalePercent);
}

template<typename Archive, typename Queue>
void queueFields(Archive &field, Queue &queue)
{
    field(QLatin1StringView("displayName"), queue.displayName);
    field(QLatin1StringView("hidden"), queue.hidden);
    field(QLatin1StringView("serviceLevelSeconds"), queue.serviceLevel);
    field(QLatin1StringView("waitLimitSeconds"), queue.waitLimit);
    field(QLatin1StringView("wrapUpSeconds"), queue.wrapUp);
}

template<typename Archive, typename Limits>
void limitFields(Archive &field, Limits &limits)
{
    field(QLatin1StringView("limitWaitSeconds"), limits.wait);
    field(QLatin1StringView("limitWaiting"), limits.waiting);
    field(QLatin1StringView("limitNearShare"), limits.nearShare);
    field(QLatin1StringView("limitPauseSeconds"), limits.pause);
    field(QLatin1StringView("limitTalkSeconds"), limits.talk);
    field(QLatin1StringView("limitWrapUpSeconds"), limits.wrapUp);
    field(QLatin1StringView("limitNobodyFreeSeconds"), limits.nobodyFree);
    field(QLatin1StringView("limitUnreachableSeconds"), limits.unreachable);
}

/// All but the pause reasons, which are an array of their own.
template<typename Archive, typename Supervision>
void supervisionFields(Archive &field, Supervision &supervision)
{
    field(QLatin1StringView("supervisor"), supervision.supervisor);
    field(QLatin1StringView("ownPhone"), supervision.ownPhone);
    field(QLatin1StringView("askFirst"), supervision.askFirst);
    field(QLatin1StringView("tellAgent"), supervision.tellAgent);
    field(QLatin1StringView("consentBy"), supervision.consentBy);
    field(QLatin1StringView("consentOn"), supervision.consentOn);
    field(QLatin1StringView("internalContext"), supervision.internalContext);
    field(QLatin1StringView("queueContext"), supervision.queueContext);
    field(QLatin1StringView("transferContext"), supervision.transferContext);
    field(QLatin1StringView("parkingContext"), supervision.parkingContext);
}

template<typename Archive, typename Reason>
void pauseReasonFields(Archive &field, Reason &reason)
{
    field(QLatin1StringView("name"), reason.name);
    field(QLatin1StringView("mostSeconds"), reason.most);
}

/// All but the id and the queues, which are a group and an array of their own.
template<typename Archive, typename Site>
void siteFields(Archive &field, Site &site)
{
    field(QLatin1StringView("name"), site.name);
    field(QLatin1StringView("kind"), site.kind);
    field(QLatin1StringView("host"), site.host);
    field(QLatin1StringView("port"), site.port);
    field(QLatin1StringView("tls"), site.tls);
    field(QLatin1StringView("pinnedSha256"), site.pinnedFingerprint);
    field(QLatin1StringView("user"), site.user);
    field(QLatin1StringView("allowPlainSecret"), site.allowPlainSecret);
    field(QLatin1StringView("secretKeeping"), site.secretKeeping);
    field(QLatin1StringView("serviceLevelSeconds"), site.serviceLevel);
    field(QLatin1StringView("serviceLevelFormula"), site.serviceLevelFormula);
    field(QLatin1StringView("serviceLevelTarget"), site.serviceLevelTarget);
    field(QLatin1StringView("wrapUpSeconds"), site.wrapUp);
    field(QLatin1StringView("shortAbandonSeconds"), site.shortAbandon);
    field(QLatin1StringView("conversion"), site.conversion);
    field(QLatin1StringView("averageSale"), site.averageSale);
    field(QLatin1StringView("currency"), site.currency);
    field(QLatin1StringView("vipNumbers"), site.urgency.vipNumbers);
    field(QLatin1StringView("vipFactor"), site.urgency.vipFactor);
    field(QLatin1StringView("repeatFactor"), site.urgency.repeatFactor);
    limitFields(field, site.limits);
    supervisionFields(field, site.supervision);
}
