// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

#include <QFrame>
#include <QPointer>

#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace riskloom {

// "Search and commands": a field and a list over the window, opened with Ctrl+K. Typing narrows the list (fuzzyMatch
// over title and group), Up and Down choose, Enter runs, Escape closes and gives the focus back to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);
    // Shows the commands in the order given until something is typed.
    void open(std::vector<Command> commands);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void narrow();
    void place();
    void close();
    void runChosen();
    void retranslate();

    std::vector<Command> m_commands;
    QPointer<QWidget> m_focusedBefore;
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace riskloom
