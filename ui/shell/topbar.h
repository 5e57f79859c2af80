// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/host/session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace riskloom
{

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
    QMenu* workspaceMenu() const { return m_menu; } // the owner fills it when it is about to show

Q_SIGNALS:
    void searchRequested();
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
