// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

#include <QDialog>

#include <vector>

class QGridLayout;

namespace riskloom {

// F1: every shortcut with what it does, under the headings of the commands' groups. A window of its own that blocks
// nothing; Escape or F1 closes it.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent = nullptr);
    void showCommands(const std::vector<Command>& commands); // those with a shortcut

private:
    QWidget* m_content = nullptr;
};

} // namespace riskloom
