// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setup/traildialog.h"

#include "widgets/common/focusring.h"
#include "widgets/common/format.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/surface.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int TrailRowHeight = 26;
constexpr int ShownHashDigits = 12;

Timestamp momentOf(const QDateTime &time)
{
    return fromEpochMs(time.toMSecsSinceEpoch());
}

} // namespace

TrailDialog::TrailDialog(const QString &path, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_zone(zone)
    , m_model(zone)
    , m_head(new RoleLabel(TypeRole::Number, RoleLabel::Ink::Main, TypeWeight::Medium))
    , m_verdict(new RoleLabel(TypeRole::Body))
    , m_count(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Second))
    , m_verdictGround(new Surface(Surface::Kind::Panel))
    , m_who(new QComboBox)
    , m_agent(new QComboBox)
    , m_order(new QComboBox)
    , m_period(new QComboBox)
    , m_day(new QDateEdit)
    , m_table(new QTableView)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton)
    , m_again(new QPushButton)
    , m_export(new QPushButton)
    , m_close(new QPushButton)
{
    m_shown.setSourceModel(&m_model);
    setupTable();
    auto *ground = new QHBoxLayout(m_verdictGround);
    ground->setContentsMargins(16, 8, 16, 8);
    ground->addWidget(m_verdict->wrapped(), 1);
    ground->addWidget(m_stop);
    ground->addWidget(m_again);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_verdictGround);
    column->addWidget(m_progress);
    column->addWidget(madeFilters());
    column->addWidget(m_table, 1);
    column->addWidget(madeFooter());
    m_progress->setTextVisible(false);
    connect(&m_reader, &TrailReader::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_reader, &TrailReader::finished, this, &TrailDialog::take);
    connect(&m_reader, &TrailReader::exported, this,
            [this](const QString &problem, bool wasCancelled) {
                m_message = wasCancelled        ? tr("Nothing was exported.")
                            : problem.isEmpty() ? tr("Exported.")
                                                : tr("Could not be exported: %1").arg(problem);
                showState();
            });
    connect(m_stop, &QPushButton::clicked, &m_reader, &TrailReader::cancel);
    connect(m_again, &QPushButton::clicked, this, &TrailDialog::read);
    connect(m_export, &QPushButton::clicked, this, &TrailDialog::chooseTarget);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {m_stop, m_again, m_export, m_close})
        button->setAutoDefault(false);
    new FocusRing(this);
    resize(1080, 680);
    retranslate();
    read();
}

QWidget *TrailDialog::madeFilters()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QComboBox *box : {m_who, m_agent, m_order}) {
        box->addItem({}, QString());
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    for (int i = AllTime; i <= OneDay; ++i)
        m_period->addItem({});
    m_day->setDate(QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date());
    m_day->setCalendarPopup(true);
    m_day->hide();
    for (QComboBox *box : {m_who, m_agent, m_order, m_period}) {
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &TrailDialog::filter);
    }
    layout->addWidget(m_day);
    layout->addStretch();
    connect(m_day, &QDateEdit::dateChanged, this, &TrailDialog::filter);
    return row;
}

QWidget *TrailDialog::madeFooter()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_export);
    layout->addWidget(m_close);
    return row;
}

void TrailDialog::setupTable()
{
    m_table->setModel(&m_shown);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Look::instance().px(TrailRowHeight));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array Widths{140, 110, 150, 150, 130, 110, 90, 150};
    for (size_t i = 0; i < Widths.size(); ++i)
        m_table->setColumnWidth(int(i), Look::instance().px(Widths[i]));
}

void TrailDialog::read()
{
    m_reading.reset();
    m_message.clear();
    m_progress->setValue(0);
    m_reader.read(m_path);
    showState();
}

void TrailDialog::take(const AuditTrail::Reading &reading)
{
    m_model.setEntries(reading.entries);
    m_reading = reading;
    m_reading->entries.clear();
    fillChoices();
    filter();
    showState();
}

void TrailDialog::fillChoices()
{
    const auto fill = [this](QComboBox *box, QString AuditEntry::*field, auto name) {
        const QString chosen = box->currentData().toString();
        const QSignalBlocker quiet(box);
        while (box->count() > 1)
            box->removeItem(1);
        QSet<QString> words;
        for (int row = 0; row < m_model.rowCount(); ++row)
            words.insert(m_model.at(row).*field);
        words.remove({});
        QStringList sorted(words.cbegin(), words.cend());
        sorted.sort();
        for (const QString &word : std::as_const(sorted))
            box->addItem(name(word), word);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    const auto itself = [](const QString &word) { return word; };
    fill(m_who, &AuditEntry::who, itself);
    fill(m_agent, &AuditEntry::agent, itself);
    fill(m_order, &AuditEntry::command, &TrailModel::orderName);
}

std::pair<QDateTime, QDateTime> TrailDialog::shownPeriod() const
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    const auto dayOf = [this](const QDate &date) { return QDateTime(date, QTime(0, 0), m_zone); };
    switch (Period(m_period->currentIndex())) {
    case AllTime:
        return {};
    case Today:
        return {dayOf(today), {}};
    case SevenDays:
        return {dayOf(today.addDays(-6)), {}};
    case ThirtyDays:
        return {dayOf(today.addDays(-29)), {}};
    case OneDay:
        return {dayOf(m_day->date()), dayOf(m_day->date().addDays(1))};
    }
    Q_UNREACHABLE();
}

void TrailDialog::filter()
{
    m_day->setVisible(m_period->currentIndex() == OneDay);
    TrailFilter filter;
    filter.who = m_who->currentData().toString();
    filter.agent = m_agent->currentData().toString();
    filter.command = m_order->currentData().toString();
    const auto [from, to] = shownPeriod();
    if (from.isValid())
        filter.from = momentOf(from);
    if (to.isValid())
        filter.to = momentOf(to);
    m_shown.setFilter(filter);
    showState();
}

QString TrailDialog::verdictText() const
{
    if (!m_reading)
        return tr("The record is being read and checked…");
    const AuditTrail::Check &check = m_reading->check;
    if (!m_reading->isWhole)
        return tr("Stopped: nothing can be said of the chain. What was read so far is shown.");
    if (check.lines == 0)
        return tr("Nothing has been ordered yet.");
    if (check.brokenAt)
        return tr("The chain is broken at line %1: that line or one before it was changed, removed "
                  "or put in by somebody else.")
            .arg(Format::number(*check.brokenAt));
    return tr("Unbroken, %n line(s), head %1", nullptr, check.lines)
        .arg(QString::fromLatin1(check.head.left(ShownHashDigits)) + u'…');
}

void TrailDialog::exportTo(const QString &target)
{
    m_message.clear();
    m_progress->setValue(0);
    m_reader.exportCsv(m_path, target);
    showState();
}

void TrailDialog::chooseTarget()
{
    auto *dialog = new QFileDialog(this, tr("Export the record"), {}, tr("CSV table (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"belltower-orders.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TrailDialog::exportTo);
    dialog->open();
}

void TrailDialog::showState()
{
    const bool isBusy = m_reader.isBusy();
    const bool isBroken = m_reading && m_reading->check.brokenAt;
    m_verdict->setText(verdictText());
    m_verdict->setToolTip(m_reading ? tr("Head: %1").arg(QString::fromLatin1(m_reading->check.head))
                                    : QString());
    m_verdictGround->setKind(isBroken ? Surface::Kind::Warning : Surface::Kind::Panel);
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    m_again->setVisible(!isBusy);
    m_export->setEnabled(!isBusy && m_model.rowCount() > 0);
    QStringList count{
        tr("%1 of %2 lines shown")
            .arg(Format::number(m_shown.rowCount()), Format::number(m_model.rowCount()))};
    if (m_reading && m_reading->left > 0)
        count << tr("%n older line(s) only in the export", nullptr, m_reading->left);
    if (!m_message.isEmpty())
        count << m_message;
    m_count->setText(count.join(u" · "_s));
}

void TrailDialog::retranslate()
{
    setWindowTitle(tr("Record of orders"));
    m_head->setText(tr("Record of orders"));
    m_who->setItemText(0, tr("Everybody"));
    m_agent->setItemText(0, tr("All agents"));
    m_order->setItemText(0, tr("All orders"));
    for (int i = 1; i < m_order->count(); ++i)
        m_order->setItemText(i, TrailModel::orderName(m_order->itemData(i).toString()));
    const std::array periods{tr("At any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"),
                             tr("On one day")};
    for (int i = AllTime; i <= OneDay; ++i)
        m_period->setItemText(i, periods[static_cast<size_t>(i)]);
    const auto name = [](QWidget *widget, const QString &text, const QString &tip) {
        widget->setAccessibleName(text);
        widget->setToolTip(tip);
    };
    name(m_who, tr("Who ordered"), tr("Who ordered"));
    name(m_agent, tr("About which agent"), tr("About which agent"));
    name(m_order, tr("Which order"), tr("Which order"));
    name(m_period, tr("When"), tr("In the time zone of the site"));
    name(m_day, tr("Day"), tr("In the time zone of the site"));
    name(m_table, tr("Lines of the record"), {});
    m_progress->setAccessibleName(tr("Progress"));
    m_stop->setText(tr("&Stop"));
    name(m_stop, tr("Stop"), tr("What was read so far stays"));
    m_again->setText(tr("&Read again"));
    name(m_again, tr("Read again"), tr("Reads and checks the record anew"));
    m_export->setText(tr("&Export…"));
    name(m_export, tr("Export"), tr("All of it as a CSV table, each line with its hash"));
    m_close->setText(tr("&Close"));
    name(m_close, tr("Close"), tr("Closes this window"));
    m_model.retranslate();
    showState();
}

void TrailDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
