// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/connectionform.h"

#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/setup/fingerprintbox.h"
#include "widgets/setup/iconlabel.h"
#include "widgets/setup/secretedit.h"
#include "widgets/setup/setupwords.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
constexpr int PlainPort = 5038;
constexpr int TlsPort = 5039;
} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_secret(new SecretEdit)
    , m_missing(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Warning))
    , m_askEachTime(new TickBox)
    , m_keychainNote(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_lookAgain(new QPushButton)
    , m_tls(new TickBox)
    , m_fingerprint(new FingerprintBox)
    , m_plain(new TickBox)
    , m_plainWarning(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Warning))
{
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setGroupSeparatorShown(false);
    m_lookAgain->setProperty("kind", u"small"_s);
    m_missing->hide();
    build();
    connectEdits();
    setSite(SiteSettings());
    retranslate();
}

void ConnectionForm::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    addField(grid, 0, 0, 4, m_nameField, m_name);
    addField(grid, 3, 0, 3, m_hostField, m_host);
    addField(grid, 3, 3, 1, m_portField, m_port);
    addField(grid, 6, 0, 2, m_userField, m_user);
    addField(grid, 6, 2, 2, m_secretField, m_secret);
    grid->addWidget(m_missing->wrapped(), 9, 0, 1, 4);
    auto *keychain = new QHBoxLayout;
    keychain->setSpacing(8);
    keychain->addWidget(new IconLabel(IconLabel::Mark::Key), 0, Qt::AlignTop);
    keychain->addWidget(m_keychainNote->wrapped(), 1);
    keychain->addWidget(m_lookAgain, 0, Qt::AlignTop);
    grid->addLayout(keychain, 10, 0, 1, 4);
    grid->addWidget(m_askEachTime, 11, 0, 1, 4);
    grid->addWidget(m_tls, 12, 0, 1, 4);
    grid->addWidget(m_fingerprint, 13, 0, 1, 4);
    grid->addWidget(m_plain, 14, 0, 1, 4);
    grid->addWidget(m_plainWarning->wrapped(), 15, 0, 1, 4);
}

void ConnectionForm::addField(QGridLayout *grid, int row, int column, int span, Field &field,
                              QWidget *edit)
{
    field = {new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second), edit};
    field.label->setBuddy(edit);
    grid->addWidget(field.label, row, column, 1, span);
    grid->addWidget(edit, row + 1, column, 1, span);
    grid->setRowMinimumHeight(row + 2, 8);
}

void ConnectionForm::connectEdits()
{
    const auto tell = [this] {
        m_missing->hide();
        Q_EMIT changed();
    };
    connect(m_name, &QLineEdit::textEdited, this, tell);
    connect(m_host, &QLineEdit::textEdited, this, tell);
    connect(m_host, &QLineEdit::editingFinished, this, &ConnectionForm::onHostEdited);
    connect(m_port, &QSpinBox::valueChanged, this, tell);
    connect(m_user, &QLineEdit::textEdited, this, tell);
    connect(m_secret, &QLineEdit::textEdited, this, tell);
    connect(m_tls, &QCheckBox::clicked, this, &ConnectionForm::onTlsClicked);
    connect(m_fingerprint, &FingerprintBox::accepted, this, &ConnectionForm::onAccepted);
    connect(m_plain, &QCheckBox::clicked, this, [this](bool allow) {
        m_site.allowPlainSecret = allow;
        Q_EMIT changed();
    });
    connect(m_lookAgain, &QPushButton::clicked, this, &ConnectionForm::keychainWanted);
    connect(m_askEachTime, &QCheckBox::clicked, this, [this](bool ask) {
        m_site.secretKeeping =
            ask ? SiteSettings::SecretKeeping::AskEachTime : SiteSettings::SecretKeeping::Keychain;
        Q_EMIT changed();
    });
}

void ConnectionForm::setSite(const SiteSettings &site)
{
    m_site = site;
    m_seenFingerprint = site.pinnedFingerprint;
    m_name->setText(site.name);
    m_host->setText(site.host);
    const QSignalBlocker quiet(m_port);
    m_port->setValue(site.port);
    m_user->setText(site.user);
    m_tls->setChecked(site.tls != SiteSettings::Tls::Off);
    m_plainWanted = false;
    showFingerprint();
    showPlainSecret();
    showKeychain();
}

SiteSettings ConnectionForm::site() const
{
    SiteSettings site = m_site;
    site.name = m_name->text().trimmed();
    site.host = m_host->text().trimmed();
    site.port = static_cast<quint16>(m_port->value());
    site.user = m_user->text().trimmed();
    if (site.name.isEmpty())
        site.name = site.host;
    if (!m_keychain)
        site.secretKeeping = SiteSettings::SecretKeeping::AskEachTime;
    return site;
}

void ConnectionForm::setKind(SiteSettings::PbxKind kind)
{
    m_site.kind = kind;
    Q_EMIT changed();
}

QString ConnectionForm::secret() const
{
    return m_secret->text();
}

void ConnectionForm::setSecret(const QString &secret)
{
    m_secret->setText(secret);
}

void ConnectionForm::setSecretKept(bool kept)
{
    m_secretKept = kept;
    retranslate();
}

void ConnectionForm::setKeychain(const SecretResult<void> &state)
{
    m_keychain = state;
    showKeychain();
    Q_EMIT changed();
}

void ConnectionForm::setSeenFingerprint(const QString &fingerprint)
{
    m_seenFingerprint = fingerprint;
    showFingerprint();
}

/// "pbx.lan:5039" or a pasted web address is what people have at hand.
void ConnectionForm::onHostEdited()
{
    const QString typed = m_host->text().trimmed();
    static const QRegularExpression withPort(u"^([^:/\\s]+):(\\d{1,5})$"_s);
    if (const auto match = withPort.match(typed); match.hasMatch()) {
        m_host->setText(match.captured(1));
        m_port->setValue(match.captured(2).toInt());
    } else if (typed.contains("://"_L1)) {
        m_host->setText(QUrl(typed).host());
    } else {
        m_host->setText(typed);
    }
}

void ConnectionForm::onTlsClicked(bool on)
{
    m_site.tls = !on                                  ? SiteSettings::Tls::Off
                 : m_site.pinnedFingerprint.isEmpty() ? SiteSettings::Tls::SystemAuthorities
                                                      : SiteSettings::Tls::Pinned;
    if (m_port->value() == (on ? PlainPort : TlsPort))
        m_port->setValue(on ? TlsPort : PlainPort);
    showFingerprint();
    showPlainSecret();
    Q_EMIT changed();
}

void ConnectionForm::onAccepted(bool accepted)
{
    m_site.pinnedFingerprint = accepted ? m_seenFingerprint : QString();
    m_site.tls = accepted ? SiteSettings::Tls::Pinned : SiteSettings::Tls::SystemAuthorities;
    showFingerprint();
    Q_EMIT changed();
}

void ConnectionForm::showFingerprint()
{
    m_fingerprint->setFingerprints(m_seenFingerprint, m_site.pinnedFingerprint);
    m_fingerprint->setVisible(m_tls->isChecked() && !m_seenFingerprint.isEmpty());
}

void ConnectionForm::setPlainSecretWanted(bool wanted)
{
    m_plainWanted = wanted;
    showPlainSecret();
}

/// What was allowed stays in sight, so that it can be taken back.
void ConnectionForm::showPlainSecret()
{
    const bool shown = !m_tls->isChecked() && (m_plainWanted || m_site.allowPlainSecret);
    m_plain->setChecked(m_site.allowPlainSecret);
    m_plain->setVisible(shown);
    m_plainWarning->setVisible(shown);
}

void ConnectionForm::showKeychain()
{
    const bool ask = m_site.secretKeeping == SiteSettings::SecretKeeping::AskEachTime;
    m_askEachTime->setVisible(m_keychain.has_value());
    m_askEachTime->setChecked(ask);
    m_lookAgain->setVisible(!m_keychain);
    if (m_keychain)
        m_keychainNote->setText(
            tr("The secret is kept in the system's keychain, not in a settings file."));
    else
        m_keychainNote->setText(tr("%1 Belltower never writes a secret to a file, so it will ask "
                                   "for it at each start.")
                                    .arg(SetupWords::secretFailure(m_keychain.error())));
}

QString ConnectionForm::missing(QWidget **where) const
{
    const auto point = [where](QWidget *edit) {
        if (where)
            *where = edit;
    };
    if (m_host->text().trimmed().isEmpty()) {
        point(m_host);
        return tr("Enter the address of the PBX: a name or an IP address.");
    }
    if (m_host->text().trimmed().contains(u' ')) {
        point(m_host);
        return tr("An address has no spaces in it.");
    }
    if (m_user->text().trimmed().isEmpty()) {
        point(m_user);
        return tr("Enter the AMI user: the word in square brackets in the PBX's file.");
    }
    if (m_secret->text().isEmpty() && !m_secretKept) {
        point(m_secret);
        return tr("Enter the secret that stands under that user on the PBX.");
    }
    return {};
}

bool ConnectionForm::isComplete() const
{
    return missing(nullptr).isEmpty();
}

void ConnectionForm::showMissing()
{
    QWidget *where = nullptr;
    const QString said = missing(&where);
    m_missing->setText(said);
    m_missing->setVisible(!said.isEmpty());
    if (where)
        where->setFocus();
}

void ConnectionForm::retranslate()
{
    const auto name = [](const Field &field, const QString &label, const QString &tip) {
        field.label->setText(label);
        field.edit->setAccessibleName(QString(label).remove(u'&'));
        field.edit->setToolTip(tip);
    };
    name(m_nameField, tr("Na&me of the site"),
         tr("What you call this PBX, for instance “Main office”"));
    name(m_hostField, tr("&Address of the PBX"),
         tr("A name like pbx.office.lan, or an IP address"));
    name(m_portField, tr("&Port"), tr("5038, with TLS 5039, unless the PBX was set otherwise"));
    name(m_userField, tr("AMI &user"), tr("The word in square brackets in the PBX's file"));
    name(m_secretField, tr("S&ecret"), tr("What stands behind “secret =” under that user"));
    m_secret->setPlaceholderText(m_secretKept ? tr("kept in the keychain") : QString());
    m_name->setPlaceholderText(tr("Main office"));
    m_host->setPlaceholderText(u"pbx.office.lan"_s);
    m_user->setPlaceholderText(u"belltower"_s);
    const auto box = [](QCheckBox *check, const QString &text, const QString &tip) {
        check->setText(text);
        check->setAccessibleName(QString(text).remove(u'&'));
        check->setToolTip(tip);
    };
    box(m_askEachTime, tr("Do not keep it, ask me at each &start"),
        tr("The secret then lives in memory only, until the program ends"));
    box(m_tls, tr("Encrypt the &line (TLS)"),
        tr("Needed on any line that is not yours alone. The PBX must have TLS switched on."));
    box(m_plain, tr("Send the secret in the o&pen"),
        tr("Only on a network that is yours alone. Better switch on TLS on the PBX."));
    m_plainWarning->setText(tr("Whoever can listen to the line would read the secret and could do "
                               "all that this user may."));
    m_lookAgain->setText(tr("Loo&k again"));
    m_lookAgain->setAccessibleName(tr("Look for the keychain again"));
    m_lookAgain->setToolTip(tr("After you started or unlocked the keychain"));
    showKeychain();
    if (m_missing->isVisible())
        m_missing->setText(missing(nullptr));
}

void ConnectionForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
