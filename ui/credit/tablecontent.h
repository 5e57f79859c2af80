// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valuetablemodel.h"

#include <QVariant>

#include <vector>

namespace riskloom {

// A table of the credit pane, made from a report: columns in the current language, bare values, looks of the rows.
struct TableContent {
    std::vector<ValueColumn> columns;
    std::vector<std::vector<QVariant>> rows;
    std::vector<RowLook> looks; // empty, or one a row
};

void showRows(ValueTableModel& model, TableContent content);

} // namespace riskloom
