// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valuetablemodel.h"

namespace riskloom {

void showRows(ValueTableModel& model, TableContent content);

} // namespace riskloom
