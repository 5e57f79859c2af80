// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzy.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

enum Role { IndexRole = Qt::UserRole, GroupRole, ShortcutRole };

constexpr int paletteWidth = 640;
constexpr int longestList = 12; // rows shown before the list scrolls

// Title on the left, the group beside it in a quieter colour, the shortcut on the right.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, option.fontMetrics.height() + 16};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& c = coloursOf(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, c.accentSoft);
        const QRect inside = option.rect.adjusted(16, 0, -16, 0);
        const QString shortcut = index.data(ShortcutRole).toString();
        const QString group = index.data(GroupRole).toString();
        const int right = option.fontMetrics.horizontalAdvance(shortcut);
        const int beside = option.fontMetrics.horizontalAdvance(group);
        const QString title = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                                            inside.width() - right - beside - 48);
        painter->setPen(c.text);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, title);
        painter->setPen(c.muted);
        const int after = option.fontMetrics.horizontalAdvance(title) + 16;
        painter->drawText(inside.adjusted(after, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, group);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, shortcut);
    }
};

// What a screen reader says for a row: everything the eye sees.
QString spoken(const Command& command, const QString& shortcut)
{
    QStringList parts{command.title, command.group};
    if (!shortcut.isEmpty())
        parts << shortcut;
    return parts.join(QStringLiteral(", "));
}

struct Found {
    std::size_t index;
    int score;
};

std::vector<Found> ranked(const std::vector<Command>& commands, const QString& typed)
{
    std::vector<Found> found;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const auto byTitle = fuzzyMatch(typed, commands[i].title);
        const auto byBoth = byTitle ? byTitle : fuzzyMatch(typed, commands[i].group + u' ' + commands[i].title);
        if (byBoth)
            found.push_back({i, byTitle ? byTitle->score : byBoth->score / 2});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Found::score);
    return found;
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_field(new QLineEdit(this)), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus and moves the choice
    m_field->setClearButtonEnabled(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        runChosen();
    });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    if (!isVisible())
        m_focusedBefore = QApplication::focusWidget();
    m_field->clear();
    narrow();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::narrow()
{
    m_model->clear();
    for (const Found& found : ranked(m_commands, m_field->text())) {
        const Command& command = m_commands[found.index];
        const QString shortcut = command.shortcut.toString(QKeySequence::NativeText);
        auto* item = new QStandardItem(command.title);
        item->setData(static_cast<int>(found.index), IndexRole);
        item->setData(command.group, GroupRole);
        item->setData(shortcut, ShortcutRole);
        item->setData(spoken(command, shortcut), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::place()
{
    const int rows = std::clamp(m_model->rowCount(), 1, longestList);
    const int rowHeight = fontMetrics().height() + 16;
    const int width = std::min(paletteWidth, parentWidget()->width() - 32);
    const int height = std::min(rows * rowHeight + m_field->sizeHint().height() + 32, parentWidget()->height() - 64);
    setGeometry((parentWidget()->width() - width) / 2, 48, width, height);
}

void CommandPalette::close()
{
    hide();
    if (m_focusedBefore)
        m_focusedBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::runChosen()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    // Copied before closing: the command may open the palette again or replace the workspace.
    const std::function<void()> run = m_commands[static_cast<std::size_t>(chosen.data(IndexRole).toInt())].run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runChosen(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return QApplication::sendEvent(m_list, event);
    default: return false;
    }
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Search and commands"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setPlaceholderText(tr("Type to search commands, datasets and runs"));
    m_list->setAccessibleName(tr("Results"));
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace riskloom
