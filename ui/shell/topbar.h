// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/host/session.h"
#include "ui/widgets/pane.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace riskloom {

// What the bar shows.
struct TopBarState {
    QString workspacePath;               // "" = no workspace is open
    std::optional<Error> readOnlyReason; // set: the workspace is open for reading only
    WorkerState worker = WorkerState::Off;
    std::optional<protocol::WorkerInfo> workerInfo;
};

// The bar at the top of the window: the workspace and whether it can be written, the device runs will use and why, and
// the button to search and commands.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    void setState(const TopBarState& state);
    // Under the workspace's name; called when workspaceRequested() was emitted.
    void showWorkspaceMenu(const std::vector<Command>& actions, const std::vector<Command>& recent);

Q_SIGNALS:
    void searchRequested();
    void workspaceRequested(); // the workspace's name was pressed
    void deviceRequested(); // the device badge was pressed

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showWorkspace();
    void showDevice();

    TopBarState m_state;
    QMenu* m_menu;
    QToolButton* m_workspace;
    QLabel* m_readOnly;
    QPushButton* m_search;
    QToolButton* m_device;
};

} // namespace riskloom
