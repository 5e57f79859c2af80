// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/widgets/valuetablemodel.h"

#include <vector>

namespace riskloom {

// What several runs were asked and what they found, one column a run, only where they differ.
class RunComparison : public ValueTableModel {
    Q_OBJECT

public:
    using ValueTableModel::ValueTableModel;
    void setRuns(const std::vector<RunRecord>& runs);
};

} // namespace riskloom
