// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar NoBreakSpace{0x00A0};

/// QLocale would group Russian digits with a narrow space of varying kind; the house writes one.
QString grouped(qint64 value)
{
    const bool russian = QLocale().language() == QLocale::Russian;
    QString digits = QString::number(std::abs(value));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, russian ? NoBreakSpace : QChar(u','));
    return value < 0 ? u"\u2212"_s + digits : digits;
}

QDateTime local(Timestamp at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(at), zone);
}

} // namespace

QString Format::unknown()
{
    return u"\u2014"_s;
}

QString Format::number(qint64 value)
{
    return grouped(value);
}

QString Format::percent(std::optional<double> share, int decimals)
{
    if (!share)
        return unknown();
    const QString digits = QLocale().toString(*share * 100, 'f', decimals);
    if (QLocale().language() == QLocale::Russian)
        return digits + NoBreakSpace + u'%';
    return digits + u'%';
}

QString Format::duration(Seconds length)
{
    const qint64 s = std::max<qint64>(0, length.count());
    const QString tail = u":%1"_s.arg(s % 60, 2, 10, QChar(u'0'));
    if (s < 3600)
        return QString::number(s / 60) + tail;
    return u"%1:%2"_s.arg(s / 3600).arg(s / 60 % 60, 2, 10, QChar(u'0')) + tail;
}

QString Format::duration(std::optional<double> seconds)
{
    return seconds ? duration(Seconds{std::llround(*seconds)}) : unknown();
}

QString Format::clock(Timestamp at, const QTimeZone &zone)
{
    return isKnown(at) ? local(at, zone).toString(u"HH:mm:ss"_s) : unknown();
}

QString Format::shortClock(Timestamp at, const QTimeZone &zone)
{
    return isKnown(at) ? local(at, zone).toString(u"HH:mm"_s) : unknown();
}

QString Format::date(Timestamp at, const QTimeZone &zone)
{
    return isKnown(at) ? QLocale().toString(local(at, zone).date(), u"ddd d MMM yyyy"_s)
                       : unknown();
}

QString Format::money(double amount, const QString &symbol)
{
    const qint64 whole = std::llround(amount);
    if (QLocale().language() == QLocale::Russian)
        return grouped(whole) + NoBreakSpace + symbol;
    return (whole < 0 ? u"\u2212"_s : QString()) + symbol + grouped(std::abs(whole));
}

QString Format::phone(const QString &number)
{
    if (number.isEmpty())
        return QCoreApplication::translate("Format", "number withheld");
    QString digits = number;
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    else if (digits.size() == 11 && digits.startsWith(u'8'))
        digits[0] = u'7';
    const bool allDigits =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!allDigits || digits.size() != 11 || !digits.startsWith(u'7'))
        return number;
    return u"+7 %1 %2-%3-%4"_s.arg(digits.mid(1, 3), digits.mid(4, 3), digits.mid(7, 2),
                                   digits.mid(9, 2));
}

QString Format::widestDuration()
{
    return u"0:00:00"_s;
}

Seconds Format::elapsed(Timestamp since, Timestamp now)
{
    if (!isKnown(since) || now < since)
        return Seconds{0};
    return std::chrono::floor<Seconds>(now - since);
}
