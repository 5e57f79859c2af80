// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

#include <QObject>

#include <vector>

class QShortcut;

namespace riskloom {

// The live shortcuts of a window. Where two commands want one key, the first of the list has it: two shortcuts on one
// key would block each other.
class ShortcutSet : public QObject
{
    Q_OBJECT

public:
    explicit ShortcutSet(QWidget* window);
    void setCommands(const std::vector<Command>& commands);

private:
    QWidget* m_window;
    std::vector<QShortcut*> m_shortcuts;
};

} // namespace riskloom
