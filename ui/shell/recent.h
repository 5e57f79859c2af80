// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace riskloom {

// The workspaces opened before, newest first, and what is remembered of each. Kept in the user's settings.
struct RecentWorkspace {
    QString path;
    bool missing = false; // the file is not there now
};

inline constexpr int longestRecentList = 8;

std::vector<RecentWorkspace> recentWorkspaces();
void noteRecentWorkspace(const QString& path); // puts it first
void forgetRecentWorkspace(const QString& path);

// How the window looked when a workspace was closed.
struct WorkspaceView {
    QByteArray geometry;              // QWidget::saveGeometry(); empty = never seen
    QString pane;                     // "" = never seen
    std::int64_t toldInterrupted = 0; // runs up to this id were told to be interrupted and need no second message
};

WorkspaceView workspaceView(const QString& path);
void setWorkspaceView(const QString& path, const WorkspaceView& view);
void forgetWorkspaceViews(); // of every workspace: "Reset layout"

} // namespace riskloom
