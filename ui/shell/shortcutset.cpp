// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutset.h"

#include <QShortcut>

#include <set>

namespace riskloom {

ShortcutSet::ShortcutSet(QWidget* window) : QObject(window), m_window(window) {}

void ShortcutSet::setCommands(const std::vector<Command>& commands)
{
    for (QShortcut* shortcut : m_shortcuts) {
        shortcut->setEnabled(false);
        shortcut->deleteLater(); // it may be the one whose key brought us here
    }
    m_shortcuts.clear();
    std::set<QKeySequence> taken;
    for (const Command& command : commands) {
        if (command.shortcut.isEmpty() || !taken.insert(command.shortcut).second)
            continue;
        auto* shortcut = new QShortcut(command.shortcut, m_window);
        connect(shortcut, &QShortcut::activated, this, command.run);
        m_shortcuts.push_back(shortcut);
    }
}

} // namespace riskloom
