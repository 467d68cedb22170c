// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoactiontable.h"

#include "core/demo/democallactions.h"
#include "core/demo/demochannelactions.h"
#include "core/demo/demodevicelists.h"
#include "core/demo/demodialplanactions.h"
#include "core/demo/demolists.h"
#include "core/demo/demomemberactions.h"
#include "core/demo/demooriginateactions.h"
#include "core/demo/demoqueuelists.h"
#include "core/demo/demorecordingactions.h"

#include <array>

namespace {

using enum DemoPrivilege;

const std::array Actions{
    DemoActionEntry{"Agents", "Lists agents and their status.", Agent, DemoLists::agents},
    DemoActionEntry{"BridgeInfo", "Get information about a bridge.", {}, DemoLists::bridgeInfo},
    DemoActionEntry{
        "BridgeList", "Get a list of bridges in the system.", {}, DemoLists::bridgeList},
    DemoActionEntry{"BlindTransfer", "Blind transfer channel(s) to the given destination", Call,
                    DemoChannelActions::blindTransfer},
    DemoActionEntry{"Challenge", "Generate Challenge for MD5 Auth.", {}, nullptr},
    DemoActionEntry{"CoreSettings", "Show PBX core settings (version etc).", System | Reporting,
                    DemoLists::coreSettings},
    DemoActionEntry{"CoreShowChannels", "List currently active channels.", System | Reporting,
                    DemoLists::coreShowChannels},
    DemoActionEntry{"CoreStatus", "Show PBX core status variables.", System | Reporting,
                    DemoLists::coreStatus},
    DemoActionEntry{"DeviceStateList", "List the current known device states.", Call | Reporting,
                    DemoDeviceLists::deviceStateList},
    DemoActionEntry{"Events", "Control Event Flow.", {}, nullptr},
    DemoActionEntry{"ExtensionState", "Check Extension Status.", Call | Reporting,
                    DemoDeviceLists::extensionState},
    DemoActionEntry{"ExtensionStateList", "List the current known extension states.",
                    Call | Reporting, DemoDeviceLists::extensionStateList},
    DemoActionEntry{"Filter", "Dynamically add filters for the current manager session.", System,
                    nullptr},
    DemoActionEntry{"Getvar", "Gets a channel variable or function value.", Call | Reporting,
                    DemoChannelActions::getvar},
    DemoActionEntry{"Hangup", "Hangup channel.", System | Call, DemoChannelActions::hangup},
    DemoActionEntry{"ListCommands", "List available manager commands.", {}, nullptr},
    DemoActionEntry{"Login", "Login Manager.", {}, nullptr},
    DemoActionEntry{"Logoff", "Logoff Manager.", {}, nullptr},
    DemoActionEntry{"MixMonitor",
                    "Record a call and mix the audio during the recording.  Use of StopMixMonitor "
                    "is required to guarantee the audio file is available for processing during "
                    "dialplan execution.",
                    System, DemoRecordingActions::mixMonitor},
    DemoActionEntry{"MixMonitorMute", "Mute / unMute a Mixmonitor recording.", System | Call,
                    DemoRecordingActions::mixMonitorMute},
    DemoActionEntry{"Originate", "Originate a call.", Originate, DemoOriginateActions::originate},
    DemoActionEntry{"Park", "Park a channel.", Call, DemoChannelActions::park},
    DemoActionEntry{"ParkedCalls", "List parked calls.", Call, DemoLists::parkedCalls},
    DemoActionEntry{"Parkinglots", "Get a list of parking lots", Call, DemoLists::parkinglots},
    DemoActionEntry{"Ping", "Keepalive command.", {}, nullptr},
    DemoActionEntry{"PlayDTMF", "Play DTMF signal on a specific channel.", Call,
                    DemoChannelActions::playDtmf},
    DemoActionEntry{"PJSIPShowContacts", "Lists PJSIP Contacts.", System,
                    DemoDeviceLists::pjsipShowContacts},
    DemoActionEntry{"PJSIPShowEndpoints", "Lists PJSIP endpoints.", System,
                    DemoDeviceLists::pjsipShowEndpoints},
    DemoActionEntry{"PresenceStateList", "List the current known presence states.",
                    Call | Reporting, DemoDeviceLists::presenceStateList},
    DemoActionEntry{"QueueAdd", "Add interface to queue.", Agent, DemoMemberActions::queueAdd},
    DemoActionEntry{"QueueChangePriorityCaller",
                    "Change priority of a caller on queue.",
                    {},
                    DemoCallActions::queueChangePriorityCaller},
    DemoActionEntry{"QueueMemberRingInUse", "Set the ringinuse value for a queue member.", Agent,
                    DemoMemberActions::queueMemberRingInUse},
    DemoActionEntry{"QueuePause", "Makes a queue member temporarily unavailable.", Agent,
                    DemoMemberActions::queuePause},
    DemoActionEntry{"QueuePenalty", "Set the penalty for a queue member.", Agent,
                    DemoMemberActions::queuePenalty},
    DemoActionEntry{"QueueRemove", "Remove interface from queue.", Agent,
                    DemoMemberActions::queueRemove},
    DemoActionEntry{"QueueReset", "Reset queue statistics.", {}, DemoMemberActions::queueReset},
    DemoActionEntry{"QueueStatus", "Show queue status.", {}, DemoQueueLists::queueStatus},
    DemoActionEntry{"QueueSummary", "Show queue summary.", {}, DemoQueueLists::queueSummary},
    DemoActionEntry{"QueueWithdrawCaller",
                    "Request to withdraw a caller from the queue back to the dialplan.",
                    {},
                    DemoCallActions::queueWithdrawCaller},
    DemoActionEntry{"Redirect", "Redirect (transfer) a call.", Call, DemoChannelActions::redirect},
    DemoActionEntry{"Setvar", "Sets a channel variable or function value.", Call,
                    DemoChannelActions::setvar},
    DemoActionEntry{"ShowDialPlan", "Show dialplan contexts and extensions", Config | Reporting,
                    DemoDialplanActions::showDialPlan},
    DemoActionEntry{"Status", "List channel status.", System | Call | Reporting, DemoLists::status},
    DemoActionEntry{"StopMixMonitor",
                    "Stop recording a call through MixMonitor, and free the recording's file "
                    "handle.",
                    System | Call, DemoRecordingActions::stopMixMonitor},
};

} // namespace

std::span<const DemoActionEntry> demoActions()
{
    return Actions;
}

const DemoActionEntry *findDemoAction(QByteArrayView name)
{
    for (const DemoActionEntry &entry : Actions)
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return &entry;
    return nullptr;
}
