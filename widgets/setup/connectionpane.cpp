// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/connectionpane.h"

#include "widgets/common/codebox.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/surface.h"
#include "widgets/setup/connectionform.h"
#include "widgets/setup/factstrip.h"
#include "widgets/setup/iconlabel.h"
#include "widgets/setup/kindcard.h"
#include "widgets/setup/rightslist.h"
#include "widgets/setup/setupwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Kinds{SiteSettings::PbxKind::FreePbx, SiteSettings::PbxKind::Issabel,
                           SiteSettings::PbxKind::VitalPbx, SiteSettings::PbxKind::Asterisk};
constexpr Milliseconds BusyAfter{300}; // sooner, it would only flicker
constexpr int TwoColumnsFrom = 900;

} // namespace

ConnectionPane::ConnectionPane(SecretStore &secrets, QWidget *parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_form(new ConnectionForm)
    , m_whereHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_checkHead(new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_facts(new FactStrip)
    , m_busy(new Surface(Surface::Kind::Panel))
    , m_busyText(new RoleLabel(TypeRole::Body))
    , m_cancel(new QPushButton)
    , m_advice(new Surface(Surface::Kind::Warning))
    , m_adviceSentence(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_adviceRemedy(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_adviceCode(new CodeBox)
    , m_rights(new RightsList)
    , m_account(new CodeBox)
{
    m_left = new QVBoxLayout;
    m_left->setSpacing(8);
    m_left->addWidget(m_whereHead);
    m_left->addWidget(m_form);
    m_left->addWidget(m_busy);
    m_left->addStretch();
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(32);
    m_columns->addLayout(m_left, 1);
    m_columns->addWidget(makeCheck(), 1, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(makeKinds());
    column->addLayout(m_columns, 1);

    m_busySoon.setSingleShot(true);
    m_busySoon.setInterval(BusyAfter);
    connect(&m_busySoon, &QTimer::timeout, this, &ConnectionPane::showBusy);
    connect(m_form, &ConnectionForm::changed, this, &ConnectionPane::onEdited);
    connect(m_form, &ConnectionForm::keychainWanted, this, &ConnectionPane::lookForKeychain);
    connect(&m_probe, &ConnectionProbe::progressed, this, &ConnectionPane::onProgress);
    connect(&m_probe, &ConnectionProbe::finished, this, &ConnectionPane::onFinished);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionPane::cancelTest);
    setSite(SiteSettings());
    lookForKeychain();
    retranslate();
}

QWidget *ConnectionPane::makeKinds()
{
    auto *row = new QWidget;
    auto *cards = new QHBoxLayout(row);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(10);
    for (const SiteSettings::PbxKind kind : Kinds) {
        auto *card = new KindCard(SetupWords::kind(kind), u"AMI"_s);
        connect(card, &QAbstractButton::clicked, this, [this, kind] { m_form->setKind(kind); });
        m_kinds.append(card);
        cards->addWidget(card);
    }
    return row;
}

QWidget *ConnectionPane::makeCheck()
{
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    auto *busy = new QGridLayout(m_busy);
    busy->addWidget(m_busyText, 0, 0);
    busy->addWidget(m_cancel, 0, 1);
    busy->addWidget(bar, 1, 0, 1, 2);
    busy->setColumnStretch(0, 1);
    m_cancel->setProperty("kind", u"small"_s);

    auto *advice = new QGridLayout(m_advice);
    advice->setContentsMargins(12, 10, 12, 12);
    advice->addWidget(new IconLabel(IconLabel::Mark::Warning, 18), 0, 0, Qt::AlignTop);
    advice->addWidget(m_adviceSentence->wrapped(), 0, 1);
    advice->addWidget(m_adviceRemedy->wrapped(), 1, 1);
    advice->addWidget(m_adviceCode, 2, 1);
    advice->setColumnStretch(1, 1);

    auto *check = new QWidget;
    auto *column = new QVBoxLayout(check);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_checkHead);
    column->addWidget(m_facts);
    column->addWidget(m_advice);
    column->addWidget(m_rights);
    column->addWidget(m_account);
    return check;
}

void ConnectionPane::addBelowForm(QWidget *widget)
{
    m_left->insertWidget(m_left->indexOf(m_busy), widget);
}

void ConnectionPane::setSite(const SiteSettings &site)
{
    m_form->setSite(site);
    for (size_t i = 0; i < Kinds.size(); ++i)
        m_kinds[int(i)]->setChecked(Kinds[i] == site.kind);
    m_keptSecret.clear();
    m_result.reset();
    m_form->setSecretKept(false);
    refresh();
    if (site.id.isNull() || site.secretKeeping == SiteSettings::SecretKeeping::AskEachTime)
        return;
    m_secrets.read(site.id, this, [this, id = site.id](const SecretResult<QString> &kept) {
        if (!kept || m_form->site().id != id)
            return;
        m_keptSecret = *kept;
        m_form->setSecretKept(true);
        Q_EMIT changed();
    });
}

SiteSettings ConnectionPane::site() const
{
    return m_form->site();
}

QString ConnectionPane::secret() const
{
    const QString typed = m_form->secret();
    return typed.isEmpty() ? m_keptSecret : typed;
}

bool ConnectionPane::isComplete() const
{
    return m_form->isComplete();
}

bool ConnectionPane::lacksRights() const
{
    if (!isConnected())
        return false;
    const QList<LoginRight> rights = allLoginRights();
    return std::any_of(rights.begin(), rights.end(), [this](LoginRight right) {
        return stateOf(right, m_result->link) == RightState::Missing;
    });
}

void ConnectionPane::startTest()
{
    if (!isComplete()) {
        m_form->showMissing();
        return;
    }
    m_result.reset();
    m_testedSite = m_form->site();
    m_testedSecret = secret();
    m_probe.start(m_testedSite, m_testedSecret);
    m_busySoon.start();
    refresh();
    Q_EMIT changed();
}

void ConnectionPane::cancelTest()
{
    m_probe.cancel();
    m_busySoon.stop();
    refresh();
    Q_EMIT changed();
}

/// A result is true only of the values it was found with.
void ConnectionPane::onEdited()
{
    const SiteSettings now = m_form->site();
    const bool same = now.host == m_testedSite.host && now.port == m_testedSite.port
                      && now.user == m_testedSite.user && now.tls == m_testedSite.tls
                      && now.pinnedFingerprint == m_testedSite.pinnedFingerprint
                      && now.allowPlainSecret == m_testedSite.allowPlainSecret
                      && secret() == m_testedSecret;
    if (!same && (m_result || m_probe.isRunning())) {
        m_probe.cancel();
        m_busySoon.stop();
        m_result.reset();
    }
    refresh();
    Q_EMIT changed();
}

void ConnectionPane::onProgress(const ProbeResult &result)
{
    m_busyText->setText(SetupWords::progress(result.link.phase));
    if (!result.isConnected())
        return;
    m_result = result;
    refresh();
    Q_EMIT changed();
}

void ConnectionPane::onFinished(const ProbeResult &result)
{
    m_busySoon.stop();
    m_result = result;
    if (result.link.problem == LinkStatus::Problem::PlainLoginRefused)
        m_form->setPlainSecretWanted(true);
    using Phase = LinkStatus::Phase;
    if (result.link.phase == Phase::CertificateUnknown
        || result.link.phase == Phase::CertificateChanged)
        m_form->setSeenFingerprint(result.link.fingerprint);
    refresh();
    Q_EMIT changed();
    Q_EMIT tested();
}

void ConnectionPane::showResult(const ProbeResult &result)
{
    m_probe.cancel();
    m_testedSite = m_form->site();
    m_testedSecret = secret();
    onFinished(result);
}

void ConnectionPane::lookForKeychain()
{
    m_secrets.check(this, [this](const SecretResult<void> &state) { m_form->setKeychain(state); });
}

void ConnectionPane::showBusy()
{
    m_busyText->setText(SetupWords::progress(m_probe.result().link.phase));
    m_busy->setVisible(m_probe.isRunning());
}

void ConnectionPane::refresh()
{
    const SiteSettings site = m_form->site();
    if (!m_probe.isRunning())
        m_busy->hide();
    m_facts->setResult(m_result);
    const Advice advice = m_result ? SetupWords::advice(m_result->link, site) : Advice();
    m_advice->setVisible(!advice.sentence.isEmpty());
    m_adviceSentence->setText(advice.sentence);
    m_adviceRemedy->setText(advice.remedy);
    m_adviceRemedy->setVisible(!advice.remedy.isEmpty());
    m_adviceCode->setCode(advice.code);
    m_adviceCode->setVisible(!advice.code.isEmpty());
    m_rights->setVisible(advice.sentence.isEmpty());
    m_rights->setLink(isConnected() ? std::optional(m_result->link) : std::nullopt);
    m_account->setTitle(tr("The account on the PBX: %1").arg(managerConfFile(site.kind)));
    const LinkStatus link = m_result ? m_result->link : LinkStatus();
    QStringList lacking;
    for (const LoginRight right : allLoginRights()) {
        if (isConnected() && stateOf(right, link) == RightState::Missing)
            lacking.append(isRead(right) ? u"read ="_s : u"write ="_s);
    }
    m_account->setCode(
        managerConfAccount(site.user, m_result ? m_result->ownAddress : QString(), link.rights),
        lacking);
}

void ConnectionPane::retranslate()
{
    m_whereHead->setText(tr("Where to connect"));
    m_checkHead->setText(tr("Check"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the test"));
    m_cancel->setToolTip(tr("Stops the test; nothing was changed on the PBX"));
    m_adviceCode->setTitle(tr("Type on the PBX"));
    for (KindCard *card : std::as_const(m_kinds)) {
        card->setAccessibleName(tr("Kind of PBX: %1").arg(card->text()));
        card->setToolTip(tr("Decides which file the account stands in and how queues are named"));
    }
    m_busyText->setText(SetupWords::progress(m_probe.result().link.phase));
    refresh();
}

void ConnectionPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < Look::instance().px(TwoColumnsFrom)
                                ? QBoxLayout::TopToBottom
                                : QBoxLayout::LeftToRight);
}
