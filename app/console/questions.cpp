// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/questions.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

QMessageBox *Questions::ask(QWidget *parent, const Words &words, Yes yes)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(words.warns ? QMessageBox::Warning : QMessageBox::Question);
    box->setWindowTitle(words.title);
    box->setText(words.text);
    box->setInformativeText(words.more);
    QPushButton *accept = box->addButton(words.yes, QMessageBox::AcceptRole);
    QPushButton *reject = box->addButton(words.no, QMessageBox::RejectRole);
    box->setDefaultButton(reject);
    box->setEscapeButton(reject);
    QObject::connect(accept, &QPushButton::clicked, box, std::move(yes));
    box->open();
    return box;
}

QMessageBox *Questions::acceptCertificate(QWidget *parent, const LinkStatus &status, Yes yes)
{
    const bool changed = status.phase == LinkStatus::Phase::CertificateChanged;
    const QString advice =
        changed ? tr("Somebody may stand between you and the PBX, or its certificate was "
                     "renewed. Nothing was sent. Ask who runs the PBX before you accept.")
                : tr("Compare the fingerprint with the one on the PBX before you accept it.");
    return ask(parent,
               {tr("Certificate of the PBX"),
                changed ? tr("The PBX shows another certificate than before.")
                        : tr("The PBX shows a certificate that nobody vouches for."),
                advice + u"\n\nSHA-256\n"_s + status.fingerprint, tr("Accept this certificate"),
                tr("Stay disconnected"), changed},
               std::move(yes));
}

QMessageBox *Questions::sendSecretInTheOpen(QWidget *parent, const SiteSettings &site, Yes yes)
{
    return ask(parent,
               {tr("Secret in the open"),
                tr("“%1” takes the secret only in the open, and the line is not encrypted.")
                    .arg(site.name),
                tr("Whoever can listen to the network between this computer and the PBX would "
                   "read it, and could then do with the PBX all that this user may. Nothing was "
                   "sent so far. Better switch on TLS on the PBX and in the settings. On a network "
                   "that is yours alone you can send it."),
                tr("Send it in the open"), tr("Stay disconnected")},
               std::move(yes));
}

QMessageBox *Questions::removeSite(QWidget *parent, const SiteSettings &site, Yes yes)
{
    return ask(parent,
               {tr("Remove a site"), tr("Remove “%1” from Belltower?").arg(site.name),
                tr("Its settings and its secret in the keychain are removed from this computer. "
                   "Nothing changes on the PBX."),
                tr("Remove"), tr("Keep it")},
               std::move(yes));
}
