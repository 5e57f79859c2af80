// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecontent.h"

namespace riskloom {

void showRows(ValueTableModel& model, TableContent content)
{
    model.setTable(std::move(content.columns), std::move(content.rows));
    for (std::size_t row = 0; row < content.looks.size(); ++row)
        model.setRowLook(static_cast<int>(row), content.looks[row]);
}

} // namespace riskloom
