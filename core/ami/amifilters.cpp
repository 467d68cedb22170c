// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ami/amifilters.h"

namespace {
/// The oldest form of filter, a regular expression over the whole event, is understood by every
/// Asterisk since 10; the newer form is taken for an including one by the older versions, and
/// would hide everything else. The expression is a basic one (Asterisk compiles it without
/// REG_EXTENDED), so that alternatives are filters of their own.
AmiAction without(const QByteArray &pattern)
{
    return AmiAction("Filter").with("Operation", "Add").with("Filter", QByteArray('!' + pattern));
}

/// "[[:cntrl:]]" is the line feed before the header: a caller named "Variable: x" hides nothing.
AmiAction withoutVariable(const QByteArray &name)
{
    return without("^Event: VarSet.*[[:cntrl:]]Variable: " + name);
}
} // namespace

QList<AmiAction> amiFiltersAtLogin()
{
    return {without("^Event: CEL"), without("^Event: RTCP")};
}

/// What must get through: VarSet of QUEUESTATUS, ABANDONED and VMSTATUS, and Newexten of Queue(),
/// which alone tells whose door a refused caller stood at and that a moved caller came to another
/// queue. Regular expressions know no "not": these let through little else.
QList<AmiAction> amiFiltersForDialplan()
{
    return {without("^Event: Newexten.*[[:cntrl:]]Application: [^Q]"),
            withoutVariable("[^AQV]"),
            withoutVariable("A[^B]"),
            withoutVariable("V[^M]"),
            withoutVariable("Q[^U]"),
            withoutVariable("QUEUE[^S]")};
}
