// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valuecolumn.h"

#include <vector>

namespace riskloom {

enum class VariableColumn {
    Name, Woe, Iv, Gini, Ks, Missing, Psi, Cluster, Vif, PValue, Status, Bins, Coefficient, StandardError, Z,
    Contribution, CardVif
};
inline constexpr int variableColumnCount = static_cast<int>(VariableColumn::CardVif) + 1;

// In the current language. second: which rows the stability compares the training rows with, in words.
std::vector<ValueColumn> variableColumns(const QString& second);

} // namespace riskloom
