// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notify/desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QStringList>
#include <QVariantMap>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;
const QString ProgramIcon = u"io.github.belltower.Belltower"_s;

enum class Urgency : quint8 { Normal = 1, Critical = 2 };
constexpr int ByTheDesktop = -1;
constexpr int UntilWithdrawn = 0;

} // namespace

/// Notices over org.freedesktop.Notifications of the session bus.
///
/// The desktop gives its own number to a notice some time after it was asked; until then what is
/// done to the notice is kept and follows.
class FreedesktopNotices : public DesktopNotices
{
    Q_OBJECT

public:
    FreedesktopNotices();

    State state() const override { return m_state; }
    void show(const DesktopNotice &notice) override;
    void withdraw(quint32 id) override;

private Q_SLOTS:
    void onAction(quint32 number, const QString &action);
    void onClosed(quint32 number, quint32 reason);

private:
    struct Shown
    {
        quint32 number = 0; ///< the desktop's; 0: not known yet
        bool asked = false; ///< a call is on its way
        bool withdrawn = false;
        std::optional<DesktopNotice> next;
    };
    QDBusMessage call(const QString &method) const;
    void probe();
    void setState(State state);
    void send(const DesktopNotice &notice);
    void onShown(quint32 id, QDBusPendingCallWatcher *answer);
    void close(quint32 number);
    quint32 idOf(quint32 number) const;

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    State m_state = State::Asking;
    bool m_markup = false;
    bool m_actions = false;
    QHash<quint32, Shown> m_shown; ///< by our id
};

FreedesktopNotices::FreedesktopNotices()
{
    if (!m_bus.isConnected()) {
        m_state = State::None;
        return;
    }
    m_bus.connect(Service, Path, Service, u"ActionInvoked"_s, this,
                  SLOT(onAction(quint32, QString)));
    m_bus.connect(Service, Path, Service, u"NotificationClosed"_s, this,
                  SLOT(onClosed(quint32, quint32)));
    auto *watch =
        new QDBusServiceWatcher(Service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watch, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                m_shown.clear(); // another service knows nothing of them
                if (owner.isEmpty())
                    setState(State::None);
                else
                    probe();
            });
    probe();
}

QDBusMessage FreedesktopNotices::call(const QString &method) const
{
    return QDBusMessage::createMethodCall(Service, Path, Service, method);
}

/// Asking is also what starts a service that the bus starts on demand.
void FreedesktopNotices::probe()
{
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> capabilities = *answer;
        if (capabilities.isError()) {
            setState(State::None);
            return;
        }
        m_markup = capabilities.value().contains("body-markup"_L1);
        m_actions = capabilities.value().contains("actions"_L1);
        setState(State::Ready);
    });
}

void FreedesktopNotices::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void FreedesktopNotices::show(const DesktopNotice &notice)
{
    if (m_state != State::Ready)
        return;
    Shown &shown = m_shown[notice.id];
    shown.withdrawn = false;
    if (shown.asked)
        shown.next = notice;
    else
        send(notice);
}

void FreedesktopNotices::send(const DesktopNotice &notice)
{
    Shown &shown = m_shown[notice.id];
    shown.asked = true;
    const auto urgency = notice.urgent ? Urgency::Critical : Urgency::Normal;
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(static_cast<uchar>(urgency))},
                            {u"desktop-entry"_s, ProgramIcon},
                            {u"suppress-sound"_s, true}};
    QStringList actions;
    if (m_actions)
        actions = {u"default"_s, tr("Show"), u"show"_s, tr("Show")};
    QDBusMessage message = call(u"Notify"_s);
    message << u"Belltower"_s << shown.number << ProgramIcon << notice.title
            << (m_markup ? notice.text.toHtmlEscaped() : notice.text) << actions << hints
            << (notice.urgent ? UntilWithdrawn : ByTheDesktop);
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this,
            [this, id = notice.id, answer] { onShown(id, answer); });
}

void FreedesktopNotices::onShown(quint32 id, QDBusPendingCallWatcher *answer)
{
    answer->deleteLater();
    const QDBusPendingReply<quint32> number = *answer;
    const auto shown = m_shown.find(id);
    if (shown == m_shown.end())
        return;
    shown->asked = false;
    if (number.isError()) {
        m_shown.erase(shown);
        Q_EMIT closed(id);
        return;
    }
    shown->number = number.value();
    if (shown->withdrawn) {
        close(shown->number);
        m_shown.erase(shown);
    } else if (shown->next) {
        const DesktopNotice next = *std::exchange(shown->next, std::nullopt);
        send(next);
    }
}

void FreedesktopNotices::withdraw(quint32 id)
{
    const auto shown = m_shown.find(id);
    if (shown == m_shown.end())
        return;
    shown->next.reset();
    shown->withdrawn = true;
    if (shown->asked)
        return;
    close(shown->number);
    m_shown.erase(shown);
}

void FreedesktopNotices::close(quint32 number)
{
    QDBusMessage message = call(u"CloseNotification"_s);
    message << number;
    m_bus.asyncCall(message);
}

quint32 FreedesktopNotices::idOf(quint32 number) const
{
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (shown->number == number)
            return shown.key();
    }
    return 0;
}

void FreedesktopNotices::onAction(quint32 number, const QString &action)
{
    const quint32 id = idOf(number);
    if (id != 0 && (action == "default"_L1 || action == "show"_L1))
        Q_EMIT activated(id);
}

void FreedesktopNotices::onClosed(quint32 number, quint32)
{
    const quint32 id = idOf(number);
    if (id == 0)
        return;
    // With a newer text on its way the desktop shows it under a number of its own.
    if (m_shown[id].asked) {
        m_shown[id].number = 0;
        return;
    }
    m_shown.remove(id);
    Q_EMIT closed(id);
}

std::unique_ptr<DesktopNotices> makeDesktopNotices()
{
    return std::make_unique<FreedesktopNotices>();
}

#include "desktopnotices_linux.moc"
