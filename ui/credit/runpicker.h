// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/runchoice.h"

#include <cstdint>
#include <vector>

class QComboBox;

namespace riskloom {

// A picker of runs, as wide as there is room for. Its data are the numbers of the runs.
QComboBox* runPicker();

// Disabled without choices. Says nothing to whoever listens to the picker.
void listRuns(QComboBox& picker, const std::vector<RunChoice>& choices, std::int64_t chosen);

} // namespace riskloom
