// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/notify/noticerules.h"

#include "core/base/logging.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace {

/// Extensions and queues are shorter, numbers of customers are not.
constexpr int ShortestNumber = 6;

bool levelIsEnough(const Alert &alert, const NoticeRule &rule)
{
    return static_cast<int>(alert.level) >= static_cast<int>(rule.from);
}

bool standsInNumbers(QChar c)
{
    return c.isDigit() || c == u'-' || c == u' ' || c == u'(' || c == u')' || c == u'.'
           || c == QChar(0x00A0) || c == QChar(0x2011);
}

} // namespace

NoticeRules::NoticeRules(NoticeSettings settings, QTimeZone zone)
    : m_settings(std::move(settings))
    , m_zone(std::move(zone))
{}

bool NoticeRules::isQuiet(Timestamp now) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(now), m_zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const auto today = static_cast<size_t>(local.date().dayOfWeek() - 1);
    const QuietDay &day = m_settings.quiet[today];
    const QuietDay &dayBefore = m_settings.quiet[(today + 6) % 7];
    const bool endsToday = day.to > day.from;
    if (day.on && minute >= day.from && (!endsToday || minute < day.to))
        return true;
    return dayBefore.on && dayBefore.to <= dayBefore.from && minute < dayBefore.to;
}

bool NoticeRules::breaksQuiet(const Alert &alert) const
{
    return m_settings.lossBreaksQuiet && alert.level == AlertLevel::Loss;
}

bool NoticeRules::wantsNotice(const Alert &alert) const
{
    const NoticeRule rule = of(alert.kind);
    return m_settings.desktop && rule.show && levelIsEnough(alert, rule);
}

bool NoticeRules::wantsSound(const Alert &alert) const
{
    const NoticeRule rule = of(alert.kind);
    return m_settings.sounds && rule.sound != NoticeRule::Sound::None && levelIsEnough(alert, rule);
}

NoticeRule NoticeRules::ruleOf(const NoticeSettings &settings, AlertKind kind)
{
    const auto set = settings.rules.constFind(keyOf(kind));
    return set == settings.rules.constEnd() ? byDefault(kind) : *set;
}

void NoticeRules::setRule(NoticeSettings &settings, AlertKind kind, const NoticeRule &rule)
{
    if (rule == byDefault(kind))
        settings.rules.remove(keyOf(kind));
    else
        settings.rules.insert(keyOf(kind), rule);
}

NoticeRule NoticeRules::byDefault(AlertKind kind)
{
    using Level = NoticeRule::Level;
    using Sound = NoticeRule::Sound;
    NoticeRule rule;
    switch (kind) {
    case AlertKind::WaitingOverThreshold:
        rule.sound = Sound::Alarm;
        break;
    case AlertKind::WaitingNearThreshold:
        rule.show = false;
        break;
    case AlertKind::TooManyWaiting:
    case AlertKind::NobodyFree:
    case AlertKind::LinkLost:
        rule.sound = Sound::Chime;
        break;
    case AlertKind::ServiceLevelLow:
        rule.again = Seconds(30 * 60);
        break;
    case AlertKind::PauseTooLong:
    case AlertKind::PhoneUnreachable:
        rule.from = Level::Warning; // only when it keeps callers waiting
        rule.sound = Sound::Soft;
        break;
    case AlertKind::StateTooLong:
        rule.show = false;
        break;
    }
    return rule;
}

QString NoticeRules::keyOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::WaitingOverThreshold:
        return u"waitingOver"_s;
    case AlertKind::WaitingNearThreshold:
        return u"waitingNear"_s;
    case AlertKind::TooManyWaiting:
        return u"tooManyWaiting"_s;
    case AlertKind::ServiceLevelLow:
        return u"serviceLevelLow"_s;
    case AlertKind::NobodyFree:
        return u"nobodyFree"_s;
    case AlertKind::PauseTooLong:
        return u"pauseTooLong"_s;
    case AlertKind::StateTooLong:
        return u"stateTooLong"_s;
    case AlertKind::PhoneUnreachable:
        return u"phoneUnreachable"_s;
    case AlertKind::LinkLost:
        return u"linkLost"_s;
    }
    return {};
}

const std::vector<AlertKind> &NoticeRules::allKinds()
{
    static const std::vector<AlertKind> kinds{
        AlertKind::WaitingOverThreshold, AlertKind::WaitingNearThreshold, AlertKind::TooManyWaiting,
        AlertKind::NobodyFree,           AlertKind::ServiceLevelLow,      AlertKind::PauseTooLong,
        AlertKind::StateTooLong,         AlertKind::PhoneUnreachable,     AlertKind::LinkLost};
    return kinds;
}

QString withoutCallerNumbers(const QString &text)
{
    QString masked;
    qsizetype i = 0;
    while (i < text.size()) {
        if (!text[i].isDigit()) {
            masked += text[i++];
            continue;
        }
        QString digits;
        qsizetype end = i; // behind the last digit of the run
        for (qsizetype at = i; at < text.size() && standsInNumbers(text[at]); ++at) {
            if (!text[at].isDigit())
                continue;
            digits += text[at];
            end = at + 1;
        }
        masked += digits.size() >= ShortestNumber ? maskedNumber(digits) : text.mid(i, end - i);
        i = end;
    }
    return masked;
}
