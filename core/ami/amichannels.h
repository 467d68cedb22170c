// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amimessage.h"
#include "core/ami/amitext.h"
#include "core/domain/types.h"

#include <string>
#include <vector>

/// One channel of Asterisk, as far as a supervisor's board needs to know it.
struct AmiChannel
{
    std::string uid;
    std::string name;
    std::string linkedid;
    std::string exten;
    std::string context;
    std::string callerNumber;
    std::string callerName;
    std::string dialedBy;    ///< uid of the channel that dialled this one; empty when none did
    std::string bridge;      ///< empty when in none, or only parked or held there
    std::string connected;   ///< number of the other side; of agents' legs, when they talk
    std::string application; ///< as a list told it; empty when only events were seen
    std::string standsInFor; ///< key of the queue call whose agent this member leg stands for
    std::string queueAtDoor; ///< the queue it asked to enter last
    AgentId agent;           ///< whose own leg it is; null otherwise
    CallId call;
    Timestamp talkSince; ///< of the conversation that was told; unknown when none is
    bool isLocal = false;
    bool hangupRequested = false;
    bool rings = false; ///< a DirectRingBegan was told
    bool held = false;
};

/// The channels of this moment, by Uniqueid. References stay good until erase().
class AmiChannels
{
public:
    /// Makes or refreshes the channel of a message that carries the usual block of fields, which
    /// begin with `prefix` ("", "Dest", "LocalOne").
    AmiChannel &upsert(const AmiMessage &message, std::string_view prefix = {});
    AmiChannel *find(std::string_view uid);
    /// The other half of a Local pair; null when it is no half or the half is not known.
    AmiChannel *otherHalf(const AmiChannel &channel);

    void enterBridge(AmiChannel &channel, std::string_view bridge);
    void leaveBridge(AmiChannel &channel);
    /// The first other channel in the same bridge; null when it is alone or in none.
    AmiChannel *inBridgeWith(const AmiChannel &channel);
    std::vector<AmiChannel *> othersInBridgeWith(const AmiChannel &channel) const;
    /// Where a chain of Local pairs leads that begins with `channel`; `channel` itself when it is
    /// no Local half, null when nobody is there (yet).
    AmiChannel *farEnd(AmiChannel *channel);
    void erase(std::string_view uid);

    auto begin() { return m_byUid.begin(); }
    auto end() { return m_byUid.end(); }

private:
    void rename(AmiChannel &channel, std::string_view name);

    AmiTextMap<AmiChannel> m_byUid;
    AmiTextMap<std::string> m_uidOfLocal; ///< by name; others are never looked for by theirs
    AmiTextMap<std::vector<AmiChannel *>> m_inBridge;
};
