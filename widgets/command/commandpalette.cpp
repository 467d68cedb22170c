// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command/commandpalette.h"

#include "widgets/command/orders.h"
#include "widgets/common/icons.h"
#include "widgets/common/look.h"
#include "widgets/common/rolelabel.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Icon, words, and at the right what it is or why it cannot be done.
class EntryDelegate : public QStyledItemDelegate
{
public:
    EntryDelegate(const QList<PaletteEntry> *entries, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_entries(entries)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, Look::instance().px(34)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (index.row() >= m_entries->size())
            return;
        const PaletteEntry &entry = m_entries->at(index.row());
        const Theme &t = Look::instance().theme();
        const bool faint = entry.act && !entry.act->isPossible();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, t.hi);
        QRect box = option.rect.adjusted(12, 0, -12, 0);
        const QColor ink = faint ? t.ink3 : t.ink;
        if (!entry.icon.isEmpty())
            Icons::paint(*painter, QRectF(box.left(), box.center().y() - 7, 16, 16), entry.icon,
                         faint ? t.ink3 : t.ink2);
        box.setLeft(box.left() + 28);
        const int wanted = Text::width(entry.text, TypeRole::Body);
        const int used = Text::draw(
            *painter,
            {box.left(), box.top(), std::min(wanted + 2, box.width() * 2 / 3), box.height()},
            entry.text, ink, TypeRole::Body);
        Text::draw(*painter, box.adjusted(used + 16, 0, 0, 0), entry.aside, t.ink3, TypeRole::Small,
                   TypeWeight::Normal, Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    const QList<PaletteEntry> *m_entries;
};

QString spoken(const PaletteEntry &entry)
{
    return entry.aside.isEmpty() ? entry.text : entry.text + u", "_s + entry.aside;
}

} // namespace

CommandPalette::CommandPalette(Orders &orders, const QList<PaletteEntry> &program, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_orders(orders)
    , m_program(program)
    , m_field(new QLineEdit)
    , m_path(new RoleLabel(TypeRole::Small, RoleLabel::Ink::Hint))
    , m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find and do"));
    setAccessibleName(windowTitle());
    m_field->setMaxLength(64);
    m_field->setPlaceholderText(tr("Agent, queue, number, or what to do"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new EntryDelegate(&m_entries, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_field);
    layout->addWidget(m_path);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListWidget::itemClicked, this, [this] { run(m_list->currentRow()); });
    const Look &look = Look::instance();
    const QSize room = parent->size();
    resize(std::min(look.px(680), room.width() - 40), std::min(look.px(440), room.height() - 80));
    move(parent->mapToGlobal(QPoint((room.width() - width()) / 2, look.px(56))));
    refresh();
}

void CommandPalette::refresh()
{
    const PaletteIndex index(m_orders.context());
    m_entries = m_target ? index.actsOn(*m_target, m_field->text())
                         : index.find(m_field->text(), m_program);
    m_list->clear();
    for (const PaletteEntry &entry : std::as_const(m_entries)) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::AccessibleTextRole, spoken(entry));
        item->setToolTip(spoken(entry));
    }
    m_list->setCurrentRow(m_entries.isEmpty() ? -1 : 0);
    m_path->setText(m_target ? tr("%1: what to do? Backspace goes back.").arg(m_target->text)
                    : m_entries.isEmpty() ? tr("Nothing found")
                                          : tr("Enter shows what can be done"));
}

void CommandPalette::enter(const PaletteEntry &target)
{
    m_target = target;
    Q_EMIT targetChosen(target);
    m_field->clear();
    refresh();
}

void CommandPalette::leave()
{
    m_target.reset();
    refresh();
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    const PaletteEntry entry = m_entries[row];
    if (entry.target == PaletteEntry::Target::Program) {
        Q_EMIT programChosen(entry.id);
        close();
        return;
    }
    if (!entry.act) {
        enter(entry);
        return;
    }
    // First away with the palette: what comes next may ask.
    close();
    m_orders.run(*entry.act);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &t = Look::instance().theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.card);
    painter.setPen(t.ctl);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_list->count();
    const int page = std::max(1, m_list->height() / Look::instance().px(34) - 1);
    const auto go = [&](int step) {
        if (rows > 0)
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, rows - 1));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down:
        return go(1);
    case Qt::Key_Up:
        return go(-1);
    case Qt::Key_PageDown:
        return go(page);
    case Qt::Key_PageUp:
        return go(-page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentRow());
        return true;
    case Qt::Key_Backspace:
        if (!m_target || !m_field->text().isEmpty())
            return false;
        leave();
        return true;
    default:
        return false;
    }
}
