// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosettings.h"

QList<DemoQueuePlan> demoQueuePlans(DemoLanguage language)
{
    const bool isRussian = language == DemoLanguage::Russian;
    DemoQueuePlan sales;
    sales.name = isRussian ? "Продажи" : "Sales";
    sales.number = "600";
    sales.did = "74951000001";
    sales.waitSeconds = 150;
    sales.overflowTo = 4;
    sales.share = 3.6;
    sales.staff = 0.45;
    sales.patienceSeconds = 220;

    DemoQueuePlan vip;
    vip.name = "VIP";
    vip.number = "601";
    vip.did = "74951000002";
    vip.strategy = DemoStrategy::RingAll;
    vip.serviceLevel = 10;
    vip.ringSeconds = 12;
    vip.weight = 10;
    vip.share = 0.5;
    vip.staff = 0.2;
    vip.patienceSeconds = 320;

    DemoQueuePlan delivery;
    delivery.name = isRussian ? "Доставка" : "Delivery";
    delivery.number = "602";
    delivery.did = "74951000003";
    delivery.strategy = DemoStrategy::FewestCalls;
    delivery.serviceLevel = 30;
    delivery.maxLength = 4;
    delivery.refusesWhenEmpty = true;
    delivery.share = 1.2;
    delivery.staff = 0.2;
    delivery.talkSeconds = 110;
    delivery.patienceSeconds = 200;

    DemoQueuePlan service;
    service.name = isRussian ? "Сервис" : "Service";
    service.number = "603";
    service.did = "74951000004";
    service.strategy = DemoStrategy::LeastRecent;
    service.serviceLevel = 30;
    service.wrapUpSeconds = 15;
    service.hasExitKey = true;
    service.share = 2.2;
    service.staff = 0.4;
    service.talkSeconds = 190;
    service.patienceSeconds = 280;

    DemoQueuePlan support;
    support.name = isRussian ? "Поддержка" : "Support";
    support.number = "604";
    support.did = "74951000005";
    support.wrapUpSeconds = 20;
    support.share = 1.1;
    support.staff = 0.3;
    support.waitSeconds = 150;
    support.patienceSeconds = 220;

    return {sales, vip, delivery, service, support};
}

DemoSettings demoShowSettings(DemoLanguage language)
{
    DemoSettings settings;
    settings.language = language;
    // A day on which the office has its hands full at eleven o'clock.
    settings.seed = 18;
    settings.offDuty = 4;
    settings.callsPerHour = 215;
    settings.queues = demoQueuePlans(language);
    return settings;
}
