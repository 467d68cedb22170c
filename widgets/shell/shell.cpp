// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/shell/shell.h"

#include "core/models/livesession.h"
#include "widgets/command/commandpalette.h"
#include "widgets/command/joinbar.h"
#include "widgets/command/orders.h"
#include "widgets/command/resultstrip.h"
#include "widgets/common/focusring.h"
#include "widgets/common/physicalkeys.h"
#include "widgets/common/statuspill.h"
#include "widgets/lend/lending.h"
#include "widgets/live/agentspanel.h"
#include "widgets/live/attentionpanel.h"
#include "widgets/live/livepage.h"
#include "widgets/shell/header.h"
#include "widgets/shell/rail.h"
#include "widgets/shell/sitebutton.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMetaMethod>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int NarrowWindow = 1400;
constexpr qint32 WindowVersion = 1;
constexpr int CyrillicBe = 0x0411; // stands on the comma's key
} // namespace

Shell::Shell(LiveSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rail(new Rail(this))
    , m_header(new Header(this))
    , m_live(new LivePage(session, this))
    , m_pages(new QStackedWidget(this))
{
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_pages, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    m_pages->addWidget(m_live);
    setMinimumSize(960, 600);
    setupRail();
    setupHeader();
    new FocusRing(this);
    retranslate();
    showLink(session->board().now());
}

void Shell::setupRail()
{
    connect(m_rail, &Rail::settingsRequested, this, &Shell::settingsRequested);
    connect(m_rail, &Rail::liveRequested, this, [this] { m_pages->setCurrentWidget(m_live); });
}

void Shell::setupHeader()
{
    connect(m_header, &Header::searched, m_live, &LivePage::setSearch);
    connect(m_header, &Header::searchAccepted, this, [this] { m_live->agents()->focusList(); });
    connect(m_header, &Header::themeToggled, this, [this] {
        const bool dark = Look::instance().theme().kind == Theme::Kind::Dark;
        Q_EMIT themeChosen(dark ? ThemeChoice::Light : ThemeChoice::Dark);
    });
    connect(m_header, &Header::languageToggled, this,
            [this] { Q_EMIT languageChosen(m_languageCode == "ru"_L1 ? u"en"_s : u"ru"_s); });
    connect(m_live, &LivePage::layoutEdited, this, &Shell::windowEdited);
    connect(m_session, &LiveSession::ticked, this, &Shell::showLink);
    const auto showNow = [this] {
        showLink(std::max(m_live->moment().now, m_session->board().now()));
    };
    connect(m_session, &LiveSession::linkChanged, this, showNow);
    connect(m_live, &LivePage::freshnessChanged, this, showNow);
}

void Shell::setSite(const QString &name, const QString &pbxKind)
{
    m_siteName = name;
    m_header->pill()->setSite({}, pbxKind); // the name stands on the button beside it
    showTitle();
}

SiteButton *Shell::siteButton() const
{
    return m_header->site();
}

void Shell::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void Shell::showAlert(const Alert &alert)
{
    bringForward();
    m_pages->setCurrentWidget(m_live);
    m_live->attention()->focusAlert(alert);
}

void Shell::setOrders(Orders *orders)
{
    m_orders = orders;
    m_live->setOrders(orders);
    connect(m_live, &LivePage::markChanged, this, &Shell::showTitle);
    connect(orders, &Orders::settingsRequested, this, &Shell::settingsRequested);
}

void Shell::showTitle()
{
    const QString title =
        m_siteName.isEmpty() ? tr("Belltower") : tr("%1 \u2013 Belltower").arg(m_siteName);
    // Whoever listens must know it from the list of windows, too.
    const QString mark = m_live->joinBar()->mark();
    setWindowTitle(mark.isEmpty() ? title : u"\u25CF "_s + mark + u" \u2013 "_s + title);
}

void Shell::setLanguage(const QString &code)
{
    m_languageCode = code;
    retranslate();
}

void Shell::showLink(Timestamp now)
{
    m_header->pill()->show(m_session->link(), m_live->freshness(), now);
    m_header->showTime(std::chrono::floor<Seconds>(now), m_live->moment().zone);
}

QByteArray Shell::saveWindow() const
{
    QByteArray saved;
    QDataStream out(&saved, QIODevice::WriteOnly);
    out << WindowVersion << saveGeometry() << m_live->saveLayout();
    return saved;
}

void Shell::restoreWindow(const QByteArray &saved)
{
    QDataStream in(saved);
    qint32 version = 0;
    QByteArray geometry;
    QByteArray page;
    in >> version >> geometry >> page;
    if (in.status() != QDataStream::Ok || version != WindowVersion)
        return;
    restoreGeometry(geometry);
    m_live->restoreLayout(page);
}

QList<PaletteEntry> Shell::programEntries() const
{
    QList<std::pair<QString, QString>> commands{{u"settings"_s, tr("Settings")},
                                                {u"theme"_s, tr("Light or dark")},
                                                {u"history"_s, tr("The last orders")}};
    if (m_lending) {
        commands.append({u"rebalance"_s, tr("Rebalance the queues")});
        commands.append({u"loans"_s, tr("Who is lent")});
    }
    QList<PaletteEntry> entries;
    for (const auto &[id, text] : commands) {
        PaletteEntry entry;
        entry.target = PaletteEntry::Target::Program;
        entry.id = id;
        entry.text = text;
        entry.aside = tr("Belltower");
        entry.icon = u"settings"_s;
        entries.append(entry);
    }
    return entries;
}

void Shell::openPalette()
{
    auto *palette = new CommandPalette(*m_orders, programEntries(), this);
    connect(palette, &CommandPalette::targetChosen, m_live, &LivePage::reveal);
    connect(palette, &CommandPalette::programChosen, this, [this](const QString &id) {
        if (id == "settings"_L1)
            Q_EMIT settingsRequested();
        else if (id == "history"_L1)
            m_live->results()->showHistory();
        else if (id == "rebalance"_L1)
            m_lending->openRebalance();
        else if (id == "loans"_L1)
            m_lending->openList();
        else
            Q_EMIT m_header->themeToggled();
    });
    palette->show();
    palette->field()->setFocus(Qt::PopupFocusReason);
}

bool Shell::takeChord(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier)
        return false;
    switch (static_cast<int>(PhysicalKeys::of(event))) {
    case Qt::Key_K:
        if (m_orders) {
            openPalette();
            return true;
        }
        [[fallthrough]];
    case Qt::Key_F:
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
        return true;
    case Qt::Key_1:
        m_pages->setCurrentWidget(m_live);
        return true;
    case Qt::Key_Comma:
    case CyrillicBe:
        Q_EMIT settingsRequested();
        return true;
    default:
        return false;
    }
}

void Shell::keyPressEvent(QKeyEvent *event)
{
    if (!takeChord(*event) && !m_live->takeKey(*event))
        QWidget::keyPressEvent(event);
}

void Shell::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ThemeChange)
        Look::instance().systemThemeChanged();
    QWidget::changeEvent(event);
}

void Shell::retranslate()
{
    m_header->setTitle(tr("Live"));
    m_header->retranslate(m_languageCode);
    m_rail->retranslate();
    showTitle();
}

void Shell::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rail->setNarrow(width() < Look::instance().px(NarrowWindow));
    Q_EMIT windowEdited();
}

void Shell::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    Q_EMIT windowEdited();
}

void Shell::connectNotify(const QMetaMethod &signal)
{
    // The page offers "Reconnect" only when somebody would do it.
    if (signal == QMetaMethod::fromSignal(&Shell::reconnectRequested))
        connect(m_live, &LivePage::reconnectRequested, this, &Shell::reconnectRequested,
                Qt::UniqueConnection);
}
