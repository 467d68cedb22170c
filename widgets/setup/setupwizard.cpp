// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/setupwizard.h"

#include "widgets/common/focusring.h"
#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/surface.h"
#include "widgets/setup/connectionpane.h"
#include "widgets/setup/donepane.h"
#include "widgets/setup/iconlabel.h"
#include "widgets/setup/languagecombo.h"
#include "widgets/setup/queuespane.h"
#include "widgets/setup/setupwords.h"
#include "widgets/setup/steplist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
constexpr int SideWidth = 292;
constexpr int Edge = 32;
} // namespace

SetupWizard::SetupWizard(Settings &settings, SecretStore &secrets, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_steps(new StepList)
    , m_demoHead(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_demoText(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_demo(new QPushButton)
    , m_title(new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_subtitle(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_pages(new QStackedWidget)
    , m_connection(new ConnectionPane(secrets))
    , m_queues(new QueuesPane)
    , m_done(new DonePane)
    , m_back(new QPushButton)
    , m_hint(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_secondary(new QPushButton)
    , m_primary(new QPushButton)
    , m_ring(new FocusRing(this))
{
    for (QWidget *pane : {static_cast<QWidget *>(m_connection), static_cast<QWidget *>(m_queues),
                          static_cast<QWidget *>(m_done)})
        m_pages->addWidget(makeScroll(pane));
    auto *right = new Surface(Surface::Kind::Plain);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_pages, 1);
    column->addWidget(makeFooter());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(right, 1);

    connect(m_connection, &ConnectionPane::changed, this, &SetupWizard::refresh);
    connect(m_primary, &QPushButton::clicked, this, &SetupWizard::onPrimary);
    connect(m_secondary, &QPushButton::clicked, this, &SetupWizard::onSecondary);
    connect(m_demo, &QPushButton::clicked, this, &SetupWizard::demoRequested);
    connect(m_back, &QPushButton::clicked, this,
            [this] { showPage(page() == Page::Done ? Page::Queues : Page::Connection); });
    connect(&Look::instance(), &Look::changed, this, &SetupWizard::retranslate);
    setWindowFlag(Qt::Window);
    resize(1320, 880);
    retranslate();
}

QWidget *SetupWizard::makeSide()
{
    auto *name = new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium);
    name->setText(u"Belltower"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new IconLabel(IconLabel::Mark::Bell, 26));
    head->addWidget(name, 1);
    auto *demo = new Surface(Surface::Kind::Panel);
    auto *lines = new QVBoxLayout(demo);
    lines->setContentsMargins(14, 12, 14, 12);
    lines->addWidget(m_demoHead->wrapped());
    lines->addWidget(m_demoText->wrapped());
    lines->addWidget(m_demo, 0, Qt::AlignLeft);
    auto *side = new Surface(Surface::Kind::Side);
    m_side = side;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(24, 24, 24, 24);
    column->addLayout(head);
    column->addSpacing(28);
    column->addWidget(m_steps);
    column->addStretch();
    column->addWidget(demo);
    return side;
}

QWidget *SetupWizard::makeHead()
{
    auto *head = new QWidget;
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(Edge, 24, Edge, 12);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_subtitle->wrapped(), 1, 0);
    grid->addWidget(new LanguageCombo(m_settings), 0, 1, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget *SetupWizard::makeFooter()
{
    auto *footer = new Surface(Surface::Kind::Footer);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Edge, 16, Edge, 16);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_hint, 1);
    row->addWidget(m_secondary);
    row->addWidget(m_primary);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_primary->setProperty("kind", u"primary"_s);
    m_primary->setDefault(true);
    m_primary->setAutoDefault(true);
    return footer;
}

QScrollArea *SetupWizard::makeScroll(QWidget *pane)
{
    auto *ground = new Surface(Surface::Kind::Plain);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(Edge, 8, Edge, 16);
    column->addWidget(pane);
    auto *scroll = new QScrollArea;
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

SetupWizard::Page SetupWizard::page() const
{
    return Page(m_pages->currentIndex());
}

void SetupWizard::showPage(Page page)
{
    if (page == Page::Queues && this->page() == Page::Connection) {
        const auto &result = m_connection->result();
        SiteSettings known = m_connection->site();
        m_queues->writeTo(known); // what was entered before going back stays
        m_queues->setSite(known, result ? result->queues : QList<ProbeResult::Queue>());
    }
    if (page == Page::Done) {
        m_done->setKeychainFailure({});
        m_done->setSite(site(), m_connection->isConnected());
    }
    m_pages->setCurrentIndex(int(page));
    refresh();
}

SiteSettings SetupWizard::site() const
{
    SiteSettings site = m_connection->site();
    m_queues->writeTo(site);
    return site;
}

void SetupWizard::onPrimary()
{
    switch (page()) {
    case Page::Connection:
        if (m_connection->isConnected())
            showPage(Page::Queues);
        else
            m_connection->startTest();
        break;
    case Page::Queues:
        showPage(Page::Done);
        break;
    case Page::Done:
        complete(true);
        break;
    }
}

void SetupWizard::onSecondary()
{
    if (page() == Page::Done)
        complete(false);
    else if (m_connection->isConnected())
        m_connection->startTest();
    else
        showPage(Page::Queues);
}

void SetupWizard::complete(bool keepSecret)
{
    SiteSettings done = site();
    if (!keepSecret)
        done.secretKeeping = SiteSettings::SecretKeeping::AskEachTime;
    if (done.id.isNull())
        done.id = Settings::newSiteId();
    if (done.secretKeeping == SiteSettings::SecretKeeping::AskEachTime) {
        store(done);
        return;
    }
    m_primary->setEnabled(false);
    m_secrets.write(done.id, m_connection->secret(), this,
                    [this, done](const SecretResult<void> &kept) {
                        m_primary->setEnabled(true);
                        if (kept) {
                            store(done);
                            return;
                        }
                        m_done->setKeychainFailure(kept.error());
                        refresh();
                    });
}

void SetupWizard::store(SiteSettings site)
{
    const SiteId id = m_settings.saveSite(std::move(site));
    m_settings.setCurrentSite(id);
    Q_EMIT completed(id, m_connection->secret());
}

int SetupWizard::currentStep() const
{
    switch (page()) {
    case Page::Connection:
        return m_connection->isComplete() ? 2 : 1;
    case Page::Queues:
        return 3;
    case Page::Done:
        return 4;
    }
    return 0;
}

void SetupWizard::showSteps()
{
    const SiteSettings now = m_connection->site();
    const bool complete = m_connection->isComplete();
    const QString check = m_connection->lacksRights()   ? tr("a right is missing")
                          : m_connection->isConnected() ? tr("connected")
                          : m_connection->result()      ? tr("not connected")
                                                        : QString();
    m_steps->setSteps({{tr("Kind of PBX"), SetupWords::kind(now.kind), true},
                       {tr("Connection"), now.host, complete},
                       {tr("Check and rights"), check, m_connection->isConnected()},
                       {tr("Queues and prices"), {}, page() == Page::Done},
                       {tr("Done"), {}, false}},
                      currentStep());
}

void SetupWizard::refresh()
{
    showSteps();
    showHead();
    const bool connected = m_connection->isConnected();
    const bool failed = m_connection->result() && !connected;
    QString primary, secondary, hint;
    switch (page()) {
    case Page::Connection:
        primary = connected ? tr("&Next") : failed ? tr("&Test again") : tr("&Test the connection");
        secondary = connected ? tr("&Test again")
                    : failed  ? tr("&Go on without the test")
                              : QString();
        if (m_connection->lacksRights())
            hint = tr("You can go on and grant the missing right later");
        break;
    case Page::Queues:
        primary = tr("&Next");
        hint = tr("All of this can wait: empty fields are no mistake");
        break;
    case Page::Done:
        primary =
            m_done->hasKeychainFailure() ? tr("&Try the keychain again") : tr("&Open the board");
        secondary = m_done->hasKeychainFailure() ? tr("&Ask me at each start") : QString();
        break;
    }
    m_back->setVisible(page() != Page::Connection);
    m_hint->setText(hint);
    m_secondary->setVisible(!secondary.isEmpty());
    m_secondary->setText(secondary);
    m_secondary->setAccessibleName(QString(secondary).remove(u'&'));
    m_primary->setText(primary);
    m_primary->setAccessibleName(QString(primary).remove(u'&'));
    m_primary->setEnabled(page() != Page::Connection || connected || !m_connection->isTesting());
}

void SetupWizard::showHead()
{
    switch (page()) {
    case Page::Connection:
        m_title->setText(tr("Connect to the PBX"));
        m_subtitle->setText(tr("Belltower only reads events until you press a button that acts."));
        break;
    case Page::Queues:
        m_title->setText(tr("Queues and prices"));
        m_subtitle->setText(tr("What the PBX does not tell, and only you know."));
        break;
    case Page::Done:
        m_title->setText(tr("Done"));
        m_subtitle->setText(tr("The board opens as soon as the PBX has accepted the login."));
        break;
    }
}

void SetupWizard::retranslate()
{
    m_side->setFixedWidth(Look::instance().px(SideWidth));
    setWindowTitle(tr("Belltower: connect to a PBX"));
    m_steps->setAccessibleName(tr("Steps of the set-up"));
    m_demoHead->setText(tr("No PBX at hand?"));
    m_demoText->setText(tr("The demo PBX runs on this computer: a small phone office with its "
                           "agents, queues and customers. No telephone rings anywhere."));
    m_demo->setText(tr("Try the &demo PBX"));
    m_demo->setAccessibleName(tr("Try the demo PBX"));
    m_demo->setToolTip(tr("Starts the demo PBX and opens the board on it"));
    m_demo->setIcon(Icons::icon(u"play"_s));
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("To the page before; what you entered stays"));
    m_primary->setToolTip(tr("Goes on with what was entered"));
    m_secondary->setToolTip(tr("The other way on"));
    refresh();
}

void SetupWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button)
        button->click();
    else if (m_primary->isEnabled())
        m_primary->click();
}

void SetupWizard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
