// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/reasonbox.h"

#include "core/models/loginrights.h"
#include "widgets/command/orders.h"
#include "widgets/common/codebox.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// What the login has already and the class that is missing.
PbxRights withRight(PbxRights rights, const QString &missing)
{
    const std::pair<QLatin1StringView, bool PbxRights::*> classes[]{
        {"originate"_L1, &PbxRights::originate},
        {"call"_L1, &PbxRights::actOnCalls},
        {"agent"_L1, &PbxRights::manageMembers},
        {"system"_L1, &PbxRights::filterEvents}};
    for (const auto &[name, field] : classes) {
        if (missing == name)
            rights.*field = true;
    }
    return rights;
}

} // namespace

ReasonBox::ReasonBox(const Act &act, Orders &orders, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(act.text.isEmpty() ? tr("Not possible now") : act.text);
    setMinimumWidth(Look::instance().px(440));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *why =
        (new RoleLabel(TypeRole::Head, RoleLabel::Ink::Main, TypeWeight::Medium))->wrapped();
    why->setText(act.whyNot);
    layout->addWidget(why);
    setAccessibleDescription(act.whyNot);
    if (!act.right.isEmpty())
        addRight(act, orders);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    if (act.needsPhone) {
        auto *settings = new QPushButton(tr("Open settings"));
        connect(settings, &QPushButton::clicked, this, &QDialog::accept);
        connect(settings, &QPushButton::clicked, &orders, &Orders::settingsRequested);
        buttons->addWidget(settings);
    }
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    layout->addLayout(buttons);
}

void ReasonBox::addRight(const Act &act, const Orders &orders)
{
    const SiteSettings &site = orders.site();
    auto *how = (new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))->wrapped();
    how->setText(tr("Whoever runs the PBX can give it: in %1 the account should read as below, "
                    "with the secret it has now. Then \u201Cmanager reload\u201D on the PBX, and "
                    "connect anew.")
                     .arg(managerConfFile(site.kind)));
    auto *code = new CodeBox;
    code->setTitle(managerConfFile(site.kind));
    code->setCode(
        managerConfAccount(site.user, {}, withRight(orders.session().link().rights, act.right)),
        {u"write"_s});
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(how);
    box->addWidget(code);
}

QString ReasonBox::code() const
{
    const auto *box = findChild<CodeBox *>();
    return box ? box->code() : QString();
}
