// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demospies.h"

#include <algorithm>

DemoSpies::DemoSpies(DemoWorld &world, DemoChannels &channels, DemoCallers &callers)
    : m_world(world)
    , m_channels(channels)
    , m_callers(callers)
{
    m_channels.closing = [this](DemoChannel *channel) { onClosing(channel); };
}

void DemoSpies::start(const DemoCallers::CallPtr &call, const QByteArray &arguments)
{
    const qsizetype comma = arguments.indexOf(',');
    auto running = std::make_shared<Running>();
    running->spy.call = call;
    running->spy.spyer = call->trunk->name;
    running->prefix = comma < 0 ? arguments : arguments.first(comma);
    running->options = comma < 0 ? QByteArray() : arguments.sliced(comma + 1);
    if (running->options.contains('B'))
        running->spy.mode = DemoSpy::Mode::Barge;
    else if (running->options.contains('w'))
        running->spy.mode = DemoSpy::Mode::Whisper;
    m_running.push_back(running);
    call->letGo = [this, running] { stop(running); };
    search(running);
}

void DemoSpies::search(const RunningPtr &running)
{
    running->spyee = findSpyee(*running);
    if (running->spyee) {
        running->spy.spyee = running->spyee->name;
        return send("ChanSpyStart", *running);
    }
    if (running->options.contains('S'))
        return end(running);
    running->search = m_world.timeline.after(Seconds{5}, [this, running] { search(running); });
}

DemoChannel *DemoSpies::findSpyee(const Running &running) const
{
    for (const auto &[serial, channel] : m_channels.channels()) {
        const bool isNamed =
            channel->name.first(std::min(channel->name.size(), running.prefix.size()))
                .compare(running.prefix, Qt::CaseInsensitive)
            == 0;
        const bool isWanted = channel->bridge || !running.options.contains('b');
        if (isNamed && isWanted && !isSpying(channel.get()))
            return channel.get();
    }
    return nullptr;
}

bool DemoSpies::isSpying(const DemoChannel *channel) const
{
    return std::any_of(m_running.begin(), m_running.end(), [channel](const RunningPtr &running) {
        return running->spy.call->trunk == channel;
    });
}

void DemoSpies::stop(const RunningPtr &running)
{
    m_world.timeline.cancel(running->search);
    if (running->spyee)
        send("ChanSpyStop", *running);
    std::erase(m_running, running);
}

void DemoSpies::onClosing(DemoChannel *channel)
{
    const std::vector<RunningPtr> all = m_running;
    for (const RunningPtr &running : all)
        if (running->spyee == channel)
            lose(running);
}

void DemoSpies::lose(const RunningPtr &running)
{
    send("ChanSpyStop", *running);
    running->spyee = nullptr;
    running->spy.spyee.clear();
    // Not at once: the channel that goes is still being told of.
    const bool isOver = running->options.contains('E');
    running->search = m_world.timeline.after(Milliseconds{20}, [this, running, isOver] {
        if (isOver)
            end(running);
        else
            search(running);
    });
}

void DemoSpies::end(const RunningPtr &running)
{
    const DemoCallers::CallPtr call = running->spy.call;
    call->letGo = {};
    stop(running);
    m_channels.softHangup(call->trunk);
    m_callers.close(call, 16);
}

void DemoSpies::pressKey(const DemoChannel *channel, const QByteArray &digit)
{
    for (const RunningPtr &running : m_running) {
        if (running->spy.call->trunk != channel || !running->options.contains('d'))
            continue;
        if (digit == "4")
            running->spy.mode = DemoSpy::Mode::Listen;
        else if (digit == "5")
            running->spy.mode = DemoSpy::Mode::Whisper;
        else if (digit == "6")
            running->spy.mode = DemoSpy::Mode::Barge;
    }
}

QList<DemoSpy> DemoSpies::spies() const
{
    QList<DemoSpy> all;
    for (const RunningPtr &running : m_running)
        all.append(running->spy);
    return all;
}

void DemoSpies::send(QByteArrayView event, const Running &running) const
{
    if (m_world.isHeard())
        m_world.send(DemoPrivilege::Call, DemoMessage::event(event, DemoPrivilege::Call)
                                              .add(*running.spy.call->trunk, "Spyer")
                                              .add(*running.spyee, "Spyee"));
}
