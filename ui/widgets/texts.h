// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/schema.h"
#include "core/host/session.h"
#include "core/store/workspace.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/kindtext.h"

#include <QString>

namespace riskloom {

// Words that several panes share, translated, in the context "Texts"; what core/run describes is in kindtext.h.
QString runStatusText(RunStatus status);
QString runStatusIconName(RunStatus status);
IconTone runStatusTone(RunStatus status);
QString roleText(Role role);
QString columnTypeText(ColumnType type);
QString workerStateText(WorkerState state);

} // namespace riskloom
