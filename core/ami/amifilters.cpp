// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amifilters.h"

#include <QMap>

namespace {
/// The variables whose VarSet the translator reads.
const QList<QByteArray> NeededVariables{"QUEUESTATUS", "ABANDONED"};

/// The oldest form of filter, a regular expression over the whole event, is understood by every
/// Asterisk since 10; the newer form is taken for an including one by the older versions, and
/// would hide everything else.
AmiAction without(const QByteArray &pattern)
{
    return AmiAction("Filter").with("Operation", "Add").with("Filter", QByteArray('!' + pattern));
}
} // namespace

QByteArray amiOtherNames(const QList<QByteArray> &names)
{
    QMap<QByteArray, QByteArray> nextOf; // prefix: the letters that may follow it
    for (const QByteArray &name : names) {
        for (qsizetype i = 0; i < name.size(); ++i) {
            QByteArray &next = nextOf[name.first(i)];
            if (!next.contains(name[i]))
                next += name[i];
        }
    }
    QByteArrayList alternatives;
    for (auto it = nextOf.cbegin(); it != nextOf.cend(); ++it)
        alternatives += it.key() + "[^" + it.value() + ']';
    return '(' + alternatives.join('|') + ')';
}

QList<AmiAction> amiFiltersAtLogin()
{
    return {without("^Event: CEL"), without("^Event: RTCP")};
}

/// "[[:cntrl:]]" is the line feed before the header: a caller named "Variable: x" hides nothing.
QList<AmiAction> amiFiltersForDialplan()
{
    return {without("^Event: Newexten"),
            without("^Event: VarSet.*[[:cntrl:]]Variable: " + amiOtherNames(NeededVariables))};
}
