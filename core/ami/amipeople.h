// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amimessage.h"
#include "core/ami/amitext.h"
#include "core/domain/events.h"

#include <QList>

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Who the queue members of one Asterisk are: memberships gathered into people, and the state of
/// their telephones.
///
/// A member is a way to a person, not a telephone (captures, surprise 62): the key of a person is
/// the extension in the state interface or the interface. Emits what changed, once, although
/// Asterisk says it for each queue anew (surprise 37).
class AmiPeople
{
public:
    /// QueueMemberAdded, ...Status, ...Pause, ...Penalty, ...Ringinuse, and QueueMember of a list
    /// that is not part of a snapshot.
    void memberSeen(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// A member we never heard of turns up in an Agent... event: there is such a member.
    void memberMet(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// The same for AgentCalled: whoever is called is a member of that queue (surprise 96).
    void memberCalled(const AmiMessage &message, Timestamp at, EventBatch &out);
    void memberRemoved(const AmiMessage &message, Timestamp at, EventBatch &out);
    /// DeviceStateChange of a telephone: believed where the member's own state stays silent
    /// (surprise 78).
    void deviceChanged(std::string_view device, std::string_view state, Timestamp at,
                       EventBatch &out);
    /// ExtensionStatus: joins the devices in `hint` to the extension.
    void hintSeen(std::string_view extension, std::string_view hint);

    /// Null when nobody we know.
    AgentId agentOfInterface(std::string_view interface) const;
    /// The way by which this person is a member of the queue; empty when they are none.
    std::string interfaceOf(const AgentId &agent, std::string_view queue) const;
    /// The person whose own telephone this channel is; null for trunks, Local halves, others.
    AgentId agentOfChannel(std::string_view channel) const;
    /// The member a queue dialled by this channel: "Local/2001@from-queue-0000000a;1" is the leg of
    /// "Local/2001@from-queue/n". Null when no member has such an interface.
    AgentId agentOfMemberLeg(std::string_view channel) const;
    /// A telephone of the house, a member's or not.
    bool isTelephone(std::string_view channel) const;
    /// "2009" of the telephone this channel belongs to.
    std::string_view extensionOf(std::string_view channel) const;
    /// The telephone that the hint of `extension` names; empty when it names none.
    std::string deviceOfExtension(std::string_view extension) const;
    /// As short as the numbers of one's own telephones are.
    static bool isHouseNumber(std::string_view number);

    /// Starts gathering; the members told from now on replace all others at endSnapshot(). The
    /// work is done as they come, so that the end of 40,000 of them keeps nobody from the socket.
    void beginSnapshot();
    void addToSnapshot(const AmiMessage &message, Timestamp at);
    QList<Membership> endSnapshot();
    void abandonSnapshot();
    bool isGathering() const { return m_gathered.has_value(); }
    /// Some of what the last snapshot replaced is freed: call it once in a while.
    void tidy();

private:
    struct Person;
    struct Member
    {
        Membership last;
        std::string reason;
        std::string name;
        int status = 0;
        Person *person = nullptr; ///< null while it is only gathered
    };
    struct Person
    {
        AgentId id;
        std::vector<Member *> members;
        bool telephoneGone = false;
        DeviceState told = DeviceState::Unknown;
    };
    using Members = AmiTextMap<Member>; ///< by queue and interface; nodes, so that addresses last

    using People = FlatTable<AgentId, Person>;
    struct World
    {
        Members members;
        People people;
    };
    /// The members of one queue in a snapshot, by interface.
    struct Line
    {
        std::vector<Members::value_type *> members;
        bool isSorted = true;
        void sort();
    };
    struct Gathering
    {
        World world;
        std::map<std::string, Line, std::less<>> lines; ///< by queue
        Line *line = nullptr;                           ///< of the queue whose members come now
        std::string queue;                              ///< its name
    };

    static AgentId personOf(std::string_view interface, std::string_view stateInterface);
    bool take(Member &member, const AmiMessage &message, Timestamp at, bool isNew);
    void fill(Membership &membership, const AmiMessage &message);
    void inherit(Member &member, const Member &known, const AmiMessage &message) const;
    void standInLine(Members::value_type &member, std::string_view queue);
    void retire(World &&world);
    void free(size_t members);
    DeviceState merged(const Person &person) const;
    void tellDevice(Person &person, Timestamp at, EventBatch &out);
    void adopt(People &people, std::string_view interface, Member &member);
    const Person *personOfChannel(std::string_view channel) const;
    void join(std::string_view device, std::string_view extension);

    Members m_members;
    People m_people;
    AmiTextMap<AgentId> m_agentOfInterface;
    AmiTextMap<std::string> m_extensionOfDevice; ///< from hints
    AmiTextSet m_goneDevices;
    /// Cache of personOfChannel(); null for nobody.
    mutable AmiTextMap<const Person *> m_personOfDevice;
    AmiTextMap<QueueId> m_queueIds; ///< so that all members share one text
    std::optional<Gathering> m_gathered;
    std::vector<World> m_leaving; ///< what snapshots replaced, until it is freed
};

DeviceState amiDeviceState(int status);
