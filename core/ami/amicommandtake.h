// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandphone.h"

/// A phone rings; once it answers, a customer is moved to it. Until then nothing moves.
///
/// The answered phone runs Bridge() with the customer's channel, so that the PBX itself takes the
/// customer at that moment and only while there is one. Whoever does not wait for it (the customer
/// hangs up, somebody else answers) ends the ringing at once.
class AmiTakeRun : public AmiPhoneRun
{
public:
    AmiTakeRun(AmiCommandKit &kit, CommandId id, TakeOver order);
    AmiTakeRun(AmiCommandKit &kit, CommandId id, TakeCaller order);

    void start() override;
    void onMessage(const AmiMessage &message) override;

protected:
    void phoneGone() override;
    void nothingCame() override;

private:
    AmiCommandLegs::Found find() const;
    QString phoneToRing() const;
    void onCustomer(const AmiMessage &message);
    void onBridgeEnter(const AmiMessage &message);

    std::variant<TakeOver, TakeCaller> m_order;
    AmiLeg m_customer;
    std::string m_phoneBridge; ///< the one the answered phone is in
    std::string m_customerBridge;
    bool m_customerGone = false;
};
