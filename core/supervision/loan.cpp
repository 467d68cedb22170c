// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/supervision/loan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Membership &membership)
{
    return {{u"agent"_s, membership.agent.value()},
            {u"queue"_s, membership.queue.value()},
            {u"name"_s, membership.name},
            {u"interface"_s, membership.interface},
            {u"stateInterface"_s, membership.stateInterface},
            {u"extension"_s, membership.extension},
            {u"penalty"_s, membership.penalty},
            {u"dynamic"_s, membership.dynamic}};
}

Membership membershipOf(const QJsonObject &json)
{
    Membership membership;
    membership.agent = AgentId(json.value(u"agent"_s).toString());
    membership.queue = QueueId(json.value(u"queue"_s).toString());
    membership.name = json.value(u"name"_s).toString();
    membership.interface = json.value(u"interface"_s).toString();
    membership.stateInterface = json.value(u"stateInterface"_s).toString();
    membership.extension = json.value(u"extension"_s).toString();
    membership.penalty = json.value(u"penalty"_s).toInt();
    membership.dynamic = json.value(u"dynamic"_s).toBool(true);
    return membership;
}

QJsonObject toJson(const Loan &loan)
{
    QJsonArray left;
    for (const LeftQueue &queue : loan.left) {
        QJsonObject json = toJson(queue.membership);
        json.insert(u"removed"_s, queue.removed);
        left.append(json);
    }
    QJsonObject json{{u"id"_s, loan.id},
                     {u"lent"_s, toJson(loan.lent)},
                     {u"left"_s, left},
                     {u"since"_s, toEpochMs(loan.since)}};
    if (loan.until)
        json.insert(u"until"_s, toEpochMs(*loan.until));
    return json;
}

Loan loanOf(const QJsonObject &json)
{
    Loan loan;
    loan.id = json.value(u"id"_s).toString();
    loan.lent = membershipOf(json.value(u"lent"_s).toObject());
    const QJsonArray left = json.value(u"left"_s).toArray();
    for (const QJsonValue &value : left) {
        const QJsonObject queue = value.toObject();
        loan.left.append({membershipOf(queue), queue.value(u"removed"_s).toBool()});
    }
    loan.since = fromEpochMs(json.value(u"since"_s).toInteger());
    if (json.contains(u"until"_s))
        loan.until = fromEpochMs(json.value(u"until"_s).toInteger());
    return loan;
}

} // namespace

Result<QList<Loan>> readLoans(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<Loan>{};
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    QJsonParseError flaw;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &flaw);
    if (!document.isArray())
        return tl::unexpected(Error{Error::Code::Malformed, flaw.errorString()});
    QList<Loan> loans;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const Loan loan = loanOf(value.toObject());
        if (loan.id.isEmpty() || loan.lent.interface.isEmpty() || loan.lent.queue.isNull())
            return tl::unexpected(Error{Error::Code::Malformed, u"a loan names nobody"_s});
        loans.append(loan);
    }
    return loans;
}

Result<void> writeLoans(const QString &path, const QList<Loan> &loans)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QJsonArray array;
    for (const Loan &loan : loans)
        array.append(toJson(loan));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    file.write(QJsonDocument(array).toJson());
    if (!file.commit())
        return tl::unexpected(Error{Error::Code::Storage, file.errorString()});
    return {};
}
