// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/schema.h"
#include "core/host/session.h"
#include "core/store/workspace.h"
#include "ui/widgets/icon.h"

#include <QString>

#include <string_view>

namespace riskloom {

// Words that several panes share, translated. Contexts: "Texts" and, for what core/run describes, "Kinds".
QString runStatusText(RunStatus status);
QString runStatusIconName(RunStatus status);
IconTone runStatusTone(RunStatus status);
QString roleText(Role role);
QString columnTypeText(ColumnType type);
QString workerStateText(WorkerState state);
// A text of core/run (title, group, label, help, choice, unit) in the window's language.
QString kindText(std::string_view english);
QString kindTitle(std::string_view kind); // "credit.scorecard" → "Scorecard"; the name itself when it is unknown
// Id of the pane that shows runs of a kind: the kind's first word ("credit.network" → "credit").
QString paneOfKind(std::string_view kind);

} // namespace riskloom
