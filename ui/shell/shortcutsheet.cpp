// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace riskloom {

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setModal(false);
    new QVBoxLayout(this);
    auto* f1 = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(f1, &QShortcut::activated, this, &QDialog::close);
}

void ShortcutSheet::showCommands(const std::vector<Command>& commands)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    delete m_content;
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    grid->setHorizontalSpacing(4 * gridStep);
    QString group;
    int row = 0;
    for (const Command& command : commands) {
        if (command.shortcut.isEmpty())
            continue;
        if (command.group != group) {
            group = command.group;
            auto* heading = new QLabel(group, m_content);
            heading->setFont(textFont(TextSize::Heading));
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        grid->addWidget(new QLabel(command.title, m_content), row, 0);
        auto* keys = new QLabel(command.shortcut.toString(QKeySequence::NativeText), m_content);
        keys->setFont(tabularFont(font()));
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(keys, row++, 1, Qt::AlignRight);
    }
    m_content->show();
    adjustSize();
    show();
    raise();
    activateWindow();
}

} // namespace riskloom
