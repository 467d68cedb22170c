// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/models/sitesetup.h"

#include <algorithm>
#include <array>

namespace {

AmiSettings::Tls tlsOf(SiteSettings::Tls tls)
{
    switch (tls) {
    case SiteSettings::Tls::Off:
        return AmiSettings::Tls::Off;
    case SiteSettings::Tls::SystemAuthorities:
        return AmiSettings::Tls::SystemAuthorities;
    case SiteSettings::Tls::Pinned:
        return AmiSettings::Tls::PinOnFirstUse;
    }
    return AmiSettings::Tls::Off;
}

ServiceLevelFormula formulaOf(int number)
{
    static constexpr std::array Formulas{ServiceLevelFormula::Sl1, ServiceLevelFormula::Sl2,
                                         ServiceLevelFormula::Sl3, ServiceLevelFormula::Sl4,
                                         ServiceLevelFormula::Sl5};
    return Formulas[static_cast<size_t>(std::clamp(number, 1, int(Formulas.size())) - 1)];
}

QTimeZone zoneOf(const QByteArray &id)
{
    const QTimeZone zone(id);
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace

AmiSettings amiSettings(const SiteSettings &site)
{
    return {site.host,
            site.port,
            site.user,
            tlsOf(site.tls),
            site.pinnedFingerprint,
            site.allowPlainSecret};
}

AmiDialing amiDialing(const SiteSettings &site)
{
    const SiteSupervision &own = site.supervision;
    const bool isPlain = site.kind == SiteSettings::PbxKind::Asterisk;
    const auto orUsual = [isPlain](const QString &chosen, const char *usual) {
        return chosen.isEmpty() && !isPlain ? QString::fromLatin1(usual) : chosen;
    };
    AmiDialing dialing;
    dialing.ownPhone = own.ownPhone;
    dialing.internalContext = orUsual(own.internalContext, "from-internal");
    dialing.queueContext = orUsual(own.queueContext, "ext-queues");
    dialing.transferContext = orUsual(own.transferContext, "from-internal-xfer");
    dialing.parkingContext = // Asterisk's own default, too
        own.parkingContext.isEmpty() ? QStringLiteral("parkedcalls") : own.parkingContext;
    return dialing;
}

BoardSettings boardSettings(const SiteSettings &site)
{
    BoardSettings board;
    board.timeZone = zoneOf(site.timeZone);
    board.serviceLevel = site.serviceLevel;
    board.wrapUp = site.wrapUp;
    board.shortAbandon = site.shortAbandon;
    for (auto queue = site.queues.cbegin(); queue != site.queues.cend(); ++queue) {
        if (queue->serviceLevel || queue->wrapUp)
            board.queues.insert(QueueId(queue.key()), {queue->serviceLevel, queue->wrapUp});
    }
    return board;
}

AlertRules alertRules(const SiteSettings &site)
{
    AlertRules rules;
    rules.waitLimit = site.limits.wait;
    for (auto queue = site.queues.cbegin(); queue != site.queues.cend(); ++queue) {
        if (queue->waitLimit)
            rules.waitLimits.insert(QueueId(queue.key()), *queue->waitLimit);
    }
    rules.nearShare = site.limits.nearShare;
    rules.waitingLimit = site.limits.waiting;
    rules.serviceLevelTarget = site.serviceLevelTarget;
    rules.formula = formulaOf(site.serviceLevelFormula);
    rules.pauseLimit = site.limits.pause;
    for (const PauseReason &reason : site.supervision.pauseReasons) {
        if (reason.most)
            rules.pauseLimits.insert(reason.name, *reason.most);
    }
    rules.talkLimit = site.limits.talk;
    rules.wrapUpLimit = site.limits.wrapUp;
    rules.nobodyFreeFor = site.limits.nobodyFree;
    rules.unreachableFor = site.limits.unreachable;
    rules.callValue = site.callValue();
    return rules;
}

CommandPolicy commandPolicy(const SiteSettings &site, const QString &systemUser)
{
    const SiteSupervision &own = site.supervision;
    return {.site = site.name,
            .who = own.supervisor.isEmpty() ? systemUser : own.supervisor,
            .hasOwnPhone = !own.ownPhone.isEmpty(),
            .tellAgent = own.tellAgent,
            .consentConfirmed = !own.consentBy.isEmpty()};
}

RiskRule riskRule(const SiteSettings &site)
{
    constexpr double MostFactor = 100;
    RiskRule rule;
    rule.callValue = site.callValue();
    rule.vipFactor = std::clamp(site.urgency.vipFactor, 1.0, MostFactor);
    rule.repeatFactor = std::clamp(site.urgency.repeatFactor, 1.0, MostFactor);
    rule.vips = VipNumbers(site.urgency.vipNumbers);
    return rule;
}

QueueNames queueNames(const SiteSettings &site)
{
    QueueNames names;
    for (auto queue = site.queues.cbegin(); queue != site.queues.cend(); ++queue) {
        if (!queue->displayName.isEmpty())
            names.insert(QueueId(queue.key()), queue->displayName);
    }
    return names;
}

QSet<QueueId> hiddenQueues(const SiteSettings &site)
{
    QSet<QueueId> hidden;
    for (auto queue = site.queues.cbegin(); queue != site.queues.cend(); ++queue) {
        if (queue->hidden)
            hidden.insert(QueueId(queue.key()));
    }
    return hidden;
}
