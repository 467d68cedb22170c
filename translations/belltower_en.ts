<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgentBar</name>
    <message numerus="yes">
        <source>%n callers</source>
        <translation>
            <numerusform>%n caller</numerusform>
            <numerusform>%n callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentsPanel</name>
    <message numerus="yes">
        <source>%n on shift</source>
        <translation>
            <numerusform>%n on shift</numerusform>
            <numerusform>%n on shift</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionPanel</name>
    <message numerus="yes">
        <source>Attention, %n open</source>
        <translation>
            <numerusform>Attention, %n open</numerusform>
            <numerusform>Attention, %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>callers waiting</source>
        <translation>
            <numerusform>caller waiting</numerusform>
            <numerusform>callers waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallerActs</name>
    <message numerus="yes">
        <source>%n to free agents, one each</source>
        <translation>
            <numerusform>%n to a free agent</numerusform>
            <numerusform>%n to free agents, one each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n callers out of their queues, and send on?</source>
        <translation>
            <numerusform>Take %n caller out of the queue, and send on?</numerusform>
            <numerusform>Take %n callers out of their queues, and send on?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which number are %n callers to be sent to?</source>
        <translation>
            <numerusform>Which number is %n caller to be sent to?</numerusform>
            <numerusform>Which number are %n callers to be sent to?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n waiting callers?</source>
        <translation>
            <numerusform>Hang up %n waiting caller?</numerusform>
            <numerusform>Hang up %n waiting callers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsPanel</name>
    <message numerus="yes">
        <source>%1 · newest %n</source>
        <translation>
            <numerusform>%1 · newest %n</numerusform>
            <numerusform>%1 · newest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactStrip</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FloorDrag</name>
    <message numerus="yes">
        <source>%n callers</source>
        <translation>
            <numerusform>%n caller</numerusform>
            <numerusform>%n callers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KpiStrip</name>
    <message numerus="yes">
        <source>%n still waiting</source>
        <translation>
            <numerusform>%n still waiting</numerusform>
            <numerusform>%n still waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n calls</source>
        <translation>
            <numerusform>of %n call</numerusform>
            <numerusform>mean of %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LendCard</name>
    <message numerus="yes">
        <source>%1 (%n of them)</source>
        <translation>
            <numerusform>%1 (%n of them)</numerusform>
            <numerusform>%1 (%n of them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of them stand in the PBX&apos;s own configuration and cannot be taken out. There they get a pause with the reason “lent” instead.</source>
        <translation>
            <numerusform>%1: %n of them stands in the PBX&apos;s own configuration and cannot be taken out. There they get a pause with the reason “lent” instead.</numerusform>
            <numerusform>%1: %n of them stand in the PBX&apos;s own configuration and cannot be taken out. There they get a pause with the reason “lent” instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LendWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) in the last %1, %2 wait now</source>
        <translation>
            <numerusform>%n caller in the last %1, %2 wait now</numerusform>
            <numerusform>%n callers in the last %1, %2 wait now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>handled for %1 on average, %2 of it wrap-up: of all %n call(s) of the site, this queue had too few</source>
        <translation>
            <numerusform>handled for %1 on average, %2 of it wrap-up: of all %n call of the site, this queue had too few</numerusform>
            <numerusform>handled for %1 on average, %2 of it wrap-up: of all %n calls of the site, this queue had too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>handled for %1 on average, %2 of it wrap-up (%n call(s) today)</source>
        <translation>
            <numerusform>handled for %1 on average, %2 of it wrap-up (%n call today)</numerusform>
            <numerusform>handled for %1 on average, %2 of it wrap-up (%n calls today)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>patience %1 on average: stated, not measured; %n hang-up(s) today, %2 are needed</source>
        <translation>
            <numerusform>patience %1 on average: stated, not measured; %n hang-up today, %2 are needed</numerusform>
            <numerusform>patience %1 on average: stated, not measured; %n hang-ups today, %2 are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>patience %1 on average: %n hang-up(s) in %2 of waiting by all callers</source>
        <translation>
            <numerusform>patience %1 on average: %n hang-up in %2 of waiting by all callers</numerusform>
            <numerusform>patience %1 on average: %n hang-ups in %2 of waiting by all callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message numerus="yes">
        <source>%n agent(s) are lent to other queues.</source>
        <translation>
            <numerusform>%n agent is lent to another queue.</numerusform>
            <numerusform>%n agents are lent to other queues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message numerus="yes">
        <source>%1: %n waiting over %2</source>
        <translation>
            <numerusform>%1: %n waiting over %2</numerusform>
            <numerusform>%1: %n waiting over %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n near the limit of %2</source>
        <translation>
            <numerusform>%1: %n near the limit of %2</numerusform>
            <numerusform>%1: %n near the limit of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting at once</source>
        <translation>
            <numerusform>%1: %n waiting at once</numerusform>
            <numerusform>%1: %n waiting at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: nobody free, %n waiting</source>
        <translation>
            <numerusform>%1: nobody free, %n waiting</numerusform>
            <numerusform>%1: nobody free, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 queue, %n waiting</source>
        <translation>
            <numerusform>%1 queue, %n waiting</numerusform>
            <numerusform>%1 queue, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) free in %1, nobody waits there.</source>
        <translation>
            <numerusform>%n agent is free in %1, nobody waits there.</numerusform>
            <numerusform>%n agents are free in %1, nobody waits there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lend %n</source>
        <translation>
            <numerusform>Lend %n</numerusform>
            <numerusform>Lend %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent away</source>
        <translation>
            <numerusform>%n lent away</numerusform>
            <numerusform>%n lent away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent</source>
        <translation>
            <numerusform>%n lent</numerusform>
            <numerusform>%n lent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent here, the first back at %1</source>
        <translation>
            <numerusform>%n lent here, back at %1</numerusform>
            <numerusform>%n lent here, the first back at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent here until taken back</source>
        <translation>
            <numerusform>%n lent here until taken back</numerusform>
            <numerusform>%n lent here until taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%1: %n matter(s) need attention</source>
        <translation>
            <numerusform>%1: %n matter needs attention</numerusform>
            <numerusform>%1: %n matters need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueTile</name>
    <message numerus="yes">
        <source>waiting</source>
        <translation>
            <numerusform>waiting</numerusform>
            <numerusform>waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>free</source>
        <translation>
            <numerusform>free</numerusform>
            <numerusform>free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>busy</source>
        <translation>
            <numerusform>busy</numerusform>
            <numerusform>busy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <translation>
            <numerusform>paused</numerusform>
            <numerusform>paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message numerus="yes">
        <source>&amp;Lend %n</source>
        <translation>
            <numerusform>&amp;Lend %n</numerusform>
            <numerusform>&amp;Lend %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskCard</name>
    <message numerus="yes">
        <source>%n hang-up(s)</source>
        <translation>
            <numerusform>%n hang-up</numerusform>
            <numerusform>%n hang-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message numerus="yes">
        <source>offline</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>offline</numerusform>
            <numerusform>offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>free</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>free</numerusform>
            <numerusform>free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ringing</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>ringing</numerusform>
            <numerusform>ringing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talking</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>talking</numerusform>
            <numerusform>talking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on hold</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>on hold</numerusform>
            <numerusform>on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrap-up</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>wrap-up</numerusform>
            <numerusform>wrap-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>paused</numerusform>
            <numerusform>paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>busy</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>busy</numerusform>
            <numerusform>busy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailDialog</name>
    <message numerus="yes">
        <source>Unbroken, %n line(s), head %1</source>
        <translation>
            <numerusform>Unbroken, %n line, head %1</numerusform>
            <numerusform>Unbroken, %n lines, head %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older line(s) only in the export</source>
        <translation>
            <numerusform>%n older line only in the export</numerusform>
            <numerusform>%n older lines only in the export</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayBadge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n over the limit</numerusform>
            <numerusform>%n over the limit</numerusform>
        </translation>
    </message>
</context>
</TS>
