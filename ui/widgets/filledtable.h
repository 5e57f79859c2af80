// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/datatable.h"
#include "ui/widgets/tablecontent.h"

#include <utility>

namespace riskloom {

// A table in a page that scrolls: as high as its rows, but no more than `most` of them.
inline void fillTable(DataTable& table, ValueTableModel& model, TableContent content, int most)
{
    showRows(model, std::move(content));
    table.fitColumns();
    table.setHeightToContents(most);
}

} // namespace riskloom
