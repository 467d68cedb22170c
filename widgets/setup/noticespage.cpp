// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/noticespage.h"

#include "widgets/common/format.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/tickbox.h"
#include "widgets/notify/notifier.h"
#include "widgets/setup/noticerulesgrid.h"
#include "widgets/setup/quiethoursbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace {

RoleLabel *noticeHead()
{
    return new RoleLabel(TypeRole::Title, RoleLabel::Ink::Main, TypeWeight::Medium);
}

RoleLabel *noticeNote()
{
    return (new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))->wrapped();
}

} // namespace

NoticesPage::NoticesPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_desktopHead(noticeHead())
    , m_desktop(new TickBox)
    , m_try(new QPushButton)
    , m_desktopNote(noticeNote())
    , m_collapse(new TickBox)
    , m_tray(new TickBox)
    , m_close(new TickBox)
    , m_trayNote(noticeNote())
    , m_soundHead(noticeHead())
    , m_sounds(new TickBox)
    , m_volumeLabel(new RoleLabel(TypeRole::Body))
    , m_volume(new QSlider(Qt::Horizontal))
    , m_volumeValue(new RoleLabel(TypeRole::Body, RoleLabel::Ink::Second))
    , m_soundNote(noticeNote())
    , m_rulesHead(noticeHead())
    , m_rules(new NoticeRulesGrid)
    , m_quietHead(noticeHead())
    , m_quietNote(noticeNote())
    , m_quiet(new QuietHoursBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addDesktop(column);
    addSounds(column);
    column->addSpacing(12);
    column->addWidget(m_rulesHead);
    column->addWidget(m_rules);
    column->addSpacing(12);
    column->addWidget(m_quietHead);
    column->addWidget(m_quietNote);
    column->addWidget(m_quiet);
    column->addStretch();
    for (QCheckBox *box : {m_desktop, m_collapse, m_tray, m_close, m_sounds})
        connect(box, &QCheckBox::clicked, this, &NoticesPage::write);
    connect(m_volume, &QSlider::valueChanged, this, &NoticesPage::write);
    connect(m_rules, &NoticeRulesGrid::changed, this, &NoticesPage::write);
    connect(m_quiet, &QuietHoursBox::changed, this, &NoticesPage::write);
    connect(m_rules, &NoticeRulesGrid::playRequested, this, [this](NoticeRule::Sound sound) {
        if (m_notifier)
            m_notifier->playTest(sound);
    });
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (m_notifier)
            m_notifier->showTest();
    });
    connect(&settings, &Settings::noticesChanged, this, &NoticesPage::showValues);
    retranslate();
}

void NoticesPage::addDesktop(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_desktop);
    line->addWidget(m_try);
    line->addStretch();
    m_try->setProperty("kind", u"small"_s);
    column->addWidget(m_desktopHead);
    column->addLayout(line);
    column->addWidget(m_desktopNote);
    column->addWidget(m_collapse);
    column->addWidget(m_tray);
    column->addWidget(m_close);
    column->addWidget(m_trayNote);
}

void NoticesPage::addSounds(QVBoxLayout *column)
{
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    m_volume->setFixedWidth(220);
    m_volumeLabel->setBuddy(m_volume);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_volumeLabel);
    line->addWidget(m_volume);
    line->addWidget(m_volumeValue);
    line->addStretch();
    column->addSpacing(12);
    column->addWidget(m_soundHead);
    column->addWidget(m_sounds);
    column->addLayout(line);
    column->addWidget(m_soundNote);
}

void NoticesPage::setNotifier(Notifier *notifier)
{
    m_notifier = notifier;
    if (notifier)
        connect(notifier, &Notifier::meansChanged, this, &NoticesPage::showMeans);
    showMeans();
}

void NoticesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_notifier) // whether there is a device is asked only when somebody wants to know
        m_notifier->sounds().wake();
}

void NoticesPage::write()
{
    NoticeSettings notices = m_settings.notices();
    notices.desktop = m_desktop->isChecked();
    notices.collapse = m_collapse->isChecked();
    notices.tray = m_tray->isChecked();
    notices.closeToTray = m_close->isChecked();
    notices.sounds = m_sounds->isChecked();
    notices.volumePercent = m_volume->value();
    m_rules->writeTo(notices);
    m_quiet->writeTo(notices);
    m_settings.setNotices(notices);
}

void NoticesPage::showValues()
{
    const NoticeSettings &notices = m_settings.notices();
    const QSignalBlocker quiet(m_volume);
    m_desktop->setChecked(notices.desktop);
    m_collapse->setChecked(notices.collapse);
    m_tray->setChecked(notices.tray);
    m_close->setChecked(notices.closeToTray);
    m_sounds->setChecked(notices.sounds);
    m_volume->setValue(notices.volumePercent);
    m_volumeValue->setText(Format::percent(notices.volumePercent / 100.0, 0));
    m_rules->setNotices(notices);
    m_quiet->setNotices(notices);
    showMeans();
}

void NoticesPage::showMeans()
{
    const bool canShow = m_notifier && m_notifier->channel();
    const bool asking = m_notifier && m_notifier->isAskingForChannel();
    m_try->setEnabled(canShow);
    m_desktopNote->setText(canShow  ? tr("A notice goes by itself when its cause is over. It never "
                                          "holds a caller's number.")
                           : asking ? tr("The desktop is being asked…")
                                    : tr("This desktop shows no notices: no service answers and "
                                         "there is no tray. Sounds and the window go on working."));
    m_desktopNote->setInk(canShow || asking ? RoleLabel::Ink::Second : RoleLabel::Ink::Warning);
    const bool hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    m_close->setEnabled(m_tray->isChecked());
    m_trayNote->setVisible(!hasTray);
    m_trayNote->setText(tr("There is no tray here now, so closing the window ends Belltower."));
    const auto device = m_notifier ? m_notifier->sounds().device() : SoundPlayer::Device::Unknown;
    m_soundNote->setVisible(device == SoundPlayer::Device::None);
    m_soundNote->setText(
        tr("No audio device was found: nothing will be heard until there is one."));
    m_soundNote->setInk(RoleLabel::Ink::Warning);
    m_volume->setEnabled(m_sounds->isChecked());
    m_rules->setSoundsOn(m_notifier && device != SoundPlayer::Device::None);
}

void NoticesPage::retranslate()
{
    const auto box = [](QWidget *widget, const QString &text, const QString &tip) {
        qobject_cast<QAbstractButton *>(widget)->setText(text);
        widget->setAccessibleName(QString(text).remove(u'&'));
        widget->setToolTip(tip);
    };
    m_desktopHead->setText(tr("On the desktop"));
    box(m_desktop, tr("Show &notices"), tr("While you look at something else"));
    box(m_try, tr("Tr&y a notice"), tr("Shows one now"));
    box(m_collapse, tr("Several at once become &one"),
        tr("What follows within ten seconds joins the notice before"));
    box(m_tray, tr("&Icon in the tray"),
        tr("Shows the connection and how many wait; the menu quiets notices for an hour"));
    box(m_close, tr("Closing the window &keeps Belltower in the tray"),
        tr("It goes on watching; “Quit” in the tray's menu ends it"));
    m_soundHead->setText(tr("Sounds"));
    box(m_sounds, tr("Play &sounds"), tr("Once for each alert, never in a loop"));
    m_volumeLabel->setText(tr("&Volume"));
    m_volume->setAccessibleName(tr("Volume of sounds, percent"));
    m_volume->setToolTip(tr("Beside the volume of this computer"));
    m_rulesHead->setText(tr("What is told"));
    m_quietHead->setText(tr("Quiet hours"));
    m_quietNote->setText(tr("By the clock of this computer. What is still open when they end is "
                            "told then."));
    showValues();
}

void NoticesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
