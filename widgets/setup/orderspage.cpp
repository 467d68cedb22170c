// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/orderspage.h"

#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/setup/consentbox.h"
#include "widgets/setup/contextsbox.h"
#include "widgets/setup/pausereasontable.h"
#include "widgets/setup/vipbox.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int OrderFieldWidth = 240;
constexpr int LongestName = 80;
constexpr int LongestExtension = 32;

QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

RoleLabel *headLabel()
{
    return new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium);
}
RoleLabel *noteLabel()
{
    return (new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))->wrapped();
}

} // namespace

OrdersPage::OrdersPage(QWidget *parent)
    : QWidget(parent)
    , m_whoHead(headLabel())
    , m_nameLabel(new RoleLabel(TypeRole::Body))
    , m_nameNote(noteLabel())
    , m_phoneLabel(new RoleLabel(TypeRole::Body))
    , m_phoneNote(noteLabel())
    , m_name(new QLineEdit)
    , m_phone(new QLineEdit)
    , m_ring(new QPushButton)
    , m_askFirst(new TickBox)
    , m_tellAgent(new TickBox)
    , m_tellNote(noteLabel())
    , m_listenHead(headLabel())
    , m_rightsHead(headLabel())
    , m_rights(noteLabel())
    , m_reasonsHead(headLabel())
    , m_reasonsNote(noteLabel())
    , m_urgencyHead(headLabel())
    , m_contextsHead(headLabel())
    , m_consent(new ConsentBox)
    , m_reasons(new PauseReasonTable)
    , m_vip(new VipBox)
    , m_contexts(new ContextsBox)
    , m_trail(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    setupProfile(column);
    setupRest(column);
    column->addStretch();

    for (QLineEdit *field : {m_name, m_phone})
        connect(field, &QLineEdit::textEdited, this, &OrdersPage::changed);
    connect(m_phone, &QLineEdit::textChanged, this, [this] {
        m_seen.reset();
        showPhone();
    });
    for (TickBox *tick : {m_askFirst, m_tellAgent})
        connect(tick, &QCheckBox::clicked, this, &OrdersPage::changed);
    connect(m_ring, &QPushButton::clicked, this, [this] {
        m_seen = PhoneTestResult{};
        showPhone();
        m_tester->ring(m_phone->text().trimmed());
    });
    connect(m_consent, &ConsentBox::confirmRequested, this, [this] { setConsent(true); });
    connect(m_consent, &ConsentBox::withdrawRequested, this, [this] { setConsent(false); });
    connect(m_reasons->reasons(), &PauseReasonModel::edited, this, &OrdersPage::changed);
    connect(m_vip, &VipBox::changed, this, &OrdersPage::changed);
    connect(m_contexts, &ContextsBox::changed, this, &OrdersPage::changed);
    connect(m_trail, &QPushButton::clicked, this, &OrdersPage::trailRequested);
    retranslate();
}

void OrdersPage::setupProfile(QVBoxLayout *column)
{
    m_name->setMaxLength(LongestName);
    m_phone->setMaxLength(LongestExtension);
    for (QLineEdit *field : {m_name, m_phone})
        field->setFixedWidth(OrderFieldWidth);
    m_nameLabel->setBuddy(m_name);
    m_phoneLabel->setBuddy(m_phone);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_nameLabel, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_nameNote, 0, 2, 1, 2);
    grid->addWidget(m_phoneLabel, 1, 0);
    grid->addWidget(m_phone, 1, 1);
    grid->addWidget(m_ring, 1, 2);
    grid->addWidget(m_phoneNote, 1, 3);
    grid->setColumnStretch(3, 1);
    column->addWidget(m_whoHead);
    column->addLayout(grid);
    column->addWidget(m_askFirst, 0, Qt::AlignLeft);
    column->addSpacing(4);
    column->addWidget(m_trail, 0, Qt::AlignLeft);
    column->addSpacing(16);
}

void OrdersPage::setupRest(QVBoxLayout *column)
{
    const auto part = [column](RoleLabel *head, std::initializer_list<QWidget *> widgets) {
        column->addWidget(head);
        for (QWidget *widget : widgets)
            column->addWidget(widget);
        column->addSpacing(16);
    };
    part(m_listenHead, {m_consent, m_tellAgent, m_tellNote});
    part(m_reasonsHead, {m_reasonsNote, m_reasons});
    part(m_urgencyHead, {m_vip});
    part(m_contextsHead, {m_contexts});
    part(m_rightsHead, {m_rights});
}

void OrdersPage::setSite(const SiteSettings &site)
{
    m_site = site;
    const QSignalBlocker quiet(this);
    const SiteSupervision &own = site.supervision;
    if (m_name->text().trimmed() != own.supervisor)
        m_name->setText(own.supervisor);
    if (m_phone->text().trimmed() != own.ownPhone)
        m_phone->setText(own.ownPhone);
    m_askFirst->setChecked(own.askFirst);
    m_tellAgent->setChecked(own.tellAgent);
    m_consent->setConsent(own.consentBy, own.consentOn);
    m_reasons->reasons()->setReasons(own.pauseReasons);
    m_vip->setSite(site);
    m_contexts->setSite(site);
    showPhone();
}

void OrdersPage::writeTo(SiteSettings &site) const
{
    site.supervision.supervisor = m_name->text().trimmed();
    site.supervision.ownPhone = m_phone->text().trimmed();
    site.supervision.askFirst = m_askFirst->isChecked();
    site.supervision.tellAgent = m_tellAgent->isChecked();
    site.supervision.consentBy = m_site.supervision.consentBy;
    site.supervision.consentOn = m_site.supervision.consentOn;
    site.supervision.pauseReasons = m_reasons->reasons()->reasons();
    m_vip->writeTo(site);
    m_contexts->writeTo(site);
}

QString OrdersPage::supervisor() const
{
    const QString name = m_name->text().trimmed();
    return name.isEmpty() ? systemUser() : name;
}

void OrdersPage::setConsent(bool given)
{
    const QString by = supervisor();
    if (given && by.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason); // a confirmation needs somebody who gave it
        return;
    }
    m_site.supervision.consentBy = given ? by : QString();
    m_site.supervision.consentOn =
        given ? QDateTime::currentDateTimeUtc().toString(Qt::ISODate) : QString();
    m_consent->setConsent(m_site.supervision.consentBy, m_site.supervision.consentOn);
    Q_EMIT changed();
    if (given)
        Q_EMIT consentGiven(by);
    else
        Q_EMIT consentWithdrawn(by);
}

void OrdersPage::setPhoneTester(PhoneTester *tester)
{
    m_tester = tester;
    connect(tester, &PhoneTester::told, this, [this](const PhoneTestResult &result) {
        m_seen = result;
        showPhone();
    });
    connect(tester, &QObject::destroyed, this, &OrdersPage::showPhone);
    showPhone();
}

void OrdersPage::showPhone()
{
    using Seen = PhoneTestResult::Seen;
    const bool isTesting = m_seen && (m_seen->seen == Seen::Asking || m_seen->seen == Seen::Rings);
    m_ring->setVisible(!m_tester.isNull());
    m_ring->setEnabled(!m_phone->text().trimmed().isEmpty() && !isTesting);
    const bool isGood = !m_seen || isTesting || m_seen->seen == Seen::Answered;
    m_phoneNote->setInk(isGood ? RoleLabel::Ink::Second : RoleLabel::Ink::Warning);
    m_phoneNote->setText(m_seen ? seenText()
                                : tr("The extension that rings when you listen, take a call or "
                                     "call an agent. Without it those orders are off."));
}

QString OrdersPage::seenText() const
{
    using Seen = PhoneTestResult::Seen;
    const QString phone = m_phone->text().trimmed();
    switch (m_seen->seen) {
    case Seen::Asking:
        return tr("The PBX is asked to ring %1…").arg(phone);
    case Seen::Rings:
        return tr("%1 rings. Pick it up.").arg(phone);
    case Seen::Answered:
        return tr("%1 rang and was answered. It works.").arg(phone);
    case Seen::NotAnswered:
        return tr("%1 rang, and nobody answered.").arg(phone);
    case Seen::Busy:
        return tr("%1 is busy or declined the call.").arg(phone);
    case Seen::Unreachable:
        return tr("%1 did not ring: is the telephone switched on and registered?").arg(phone);
    case Seen::Unknown:
        return tr("The PBX knows no extension %1.").arg(phone);
    case Seen::RightMissing:
        return tr("The login may not place calls: it needs the right “originate”.");
    case Seen::NotConnected:
        return tr("There is no connection to the PBX now.");
    case Seen::Refused:
        return tr("The PBX refused: %1").arg(m_seen->pbxMessage);
    }
    Q_UNREACHABLE();
}

void OrdersPage::retranslate()
{
    m_whoHead->setText(tr("Who gives orders"));
    m_nameLabel->setText(tr("Your &name"));
    m_nameNote->setText(tr("Stands beside each order in the record"));
    m_name->setPlaceholderText(systemUser());
    m_name->setAccessibleName(tr("Your name"));
    m_name->setToolTip(tr("Empty: the name you are logged in with on this computer"));
    m_phoneLabel->setText(tr("Your own &telephone"));
    m_phone->setAccessibleName(tr("Your own telephone, an extension"));
    m_phone->setToolTip(tr("An extension of this PBX, such as 1000"));
    m_ring->setText(tr("&Ring it"));
    m_ring->setAccessibleName(tr("Ring your own telephone"));
    m_ring->setToolTip(tr("The PBX calls it once, so that you see that it works"));
    m_askFirst->setText(
        tr("Ask &before barging in, hanging up and taking a caller out of a queue"));
    m_askFirst->setAccessibleName(
        tr("Ask before barging in, hanging up and taking a caller out of a queue"));
    m_askFirst->setToolTip(tr("Off: they are carried out at once"));
    m_trail->setText(tr("Re&cord of all orders…"));
    m_trail->setAccessibleName(tr("Record of all orders"));
    m_trail->setToolTip(tr("Who ordered what, when, and what came of it"));
    m_listenHead->setText(tr("Listening"));
    m_tellAgent->setText(tr("A &sign to the agent that a supervisor is on the line"));
    m_tellAgent->setAccessibleName(tr("A sign to the agent that a supervisor is on the line"));
    m_tellAgent->setToolTip(tr("A short text on the telephone's screen"));
    m_tellNote->setText(tr("Shown on telephones that can show text during a call. The law of some "
                           "countries demands it."));
    m_reasonsHead->setText(tr("Reasons of a pause"));
    m_reasonsNote->setText(tr("A pause for a reason that lasts longer than its time is an alert. "
                              "Pauses for other reasons go by “Limits and alerts”."));
    m_urgencyHead->setText(tr("Callers who count more"));
    m_contextsHead->setText(tr("Where the dialplan takes orders"));
    m_rightsHead->setText(tr("What may be ordered"));
    m_rights->setText(tr("Belltower is connected straight to the PBX: the rights of its PBX login "
                         "are the only rights. Who can open Belltower here can give every order "
                         "that login may give. “Connection” shows what it may do."));
    showPhone();
}

void OrdersPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
