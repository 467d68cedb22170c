// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ami/amicommandkit.h"
#include "core/ami/amimessage.h"

#include <memory>
#include <utility>

/// One order on its way: begins with start(), is told every message of the PBX, and is dropped once
/// it is over.
///
/// Everything happens on the I/O thread. Each way out tells a last word, and leaves no phone
/// ringing that this order made ring.
class AmiCommandRun : public std::enable_shared_from_this<AmiCommandRun>
{
public:
    using Stage = CommandProgress::Stage;

    AmiCommandRun(AmiCommandKit &kit, CommandId id) : m_kit(kit), m_id(std::move(id)) {}
    virtual ~AmiCommandRun() = default;
    Q_DISABLE_COPY_MOVE(AmiCommandRun)

    virtual void start() = 0;
    virtual void onMessage(const AmiMessage &) {}
    virtual void onTime() {}
    /// The user gave it up; only what waits for a phone can be.
    virtual void cancel() {}
    virtual void linkLost() { refuse(CommandProblem::LinkLost); }

    const CommandId &id() const { return m_id; }
    bool isOver() const { return m_over; }

protected:
    AmiCommandKit &kit() { return m_kit; }
    const AmiCommandKit &kit() const { return m_kit; }

    void tell(Stage stage) { tell(progress(stage)); }
    void tell(const CommandProgress &progress) { m_kit.tell(progress); }
    CommandProgress progress(Stage stage) const
    {
        CommandProgress made;
        made.id = m_id;
        made.stage = stage;
        made.at = m_kit.now;
        return made;
    }
    void refuse(CommandProblem problem, const QString &words = {});
    void refuse(const AmiReply &reply);
    void end() { m_over = true; }
    void accept()
    {
        tell(Stage::Accepted);
        end();
    }

    /// Sends and calls back, unless the order is over by then. `then` gets failures too.
    template<typename Then>
    void ask(const AmiAction &action, Then then)
    {
        m_kit.send(action, [weak = weak_from_this(), then](const AmiReply &reply) {
            const std::shared_ptr<AmiCommandRun> run = weak.lock();
            if (run && !run->isOver())
                then(reply);
        });
    }
    /// The same where a failure is the end of it.
    template<typename Then>
    void demand(const AmiAction &action, Then then)
    {
        ask(action, [this, then](const AmiReply &reply) {
            if (reply.ok())
                then(reply);
            else
                refuse(reply);
        });
    }
    /// Goes on where the dialplan has the way, ends with the reason where not.
    template<typename Then>
    void verify(const AmiDialplan::Way &way, Then then)
    {
        if (const LinkStatus &link = m_kit.link(); link.rights.known && !link.rights.readDialplan) {
            refuse(CommandProblem::DestinationUnchecked);
            return;
        }
        m_kit.dialplan.verify(way, [weak = weak_from_this(), this, then](const AmiReply &reply) {
            const std::shared_ptr<AmiCommandRun> run = weak.lock();
            if (!run || run->isOver())
                return;
            if (reply.ok())
                then();
            else
                refuseWay(reply);
        });
    }

private:
    void refuseWay(const AmiReply &reply);

    AmiCommandKit &m_kit;
    CommandId m_id;
    bool m_over = false;
};
