// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include "core/host/session.h"
#include "ui/widgets/pane.h"

#include <functional>
#include <vector>

namespace riskloom {

class PageStack;
class WorkspaceActions;

// The commands of the window itself, by what they need. Every list is made for the moment: titles are in the present
// language, and what cannot be done now is not in it.
QKeySequence pageShortcut(int index); // Ctrl+1 … Ctrl+9; empty for later ones
std::vector<Command> pageCommands(const PageStack& pages, const std::function<void(const QString& id)>& show);
std::vector<Command> workspaceCommands(WorkspaceActions& actions, const Session* session);
std::vector<Command> runCommands(Session* session); // of the running run
std::vector<Command> lookCommands(Look look);

// Places to go: the newest runs, the datasets and the recent workspaces, for the palette.
using Navigate = std::function<void(const Destination&)>;
std::vector<Command> destinationCommands(const Session* session, const Navigate& navigate);
std::vector<Command> recentCommands(WorkspaceActions& actions, const Session* session);

} // namespace riskloom
