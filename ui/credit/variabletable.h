// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/credit/variablecolumns.h"
#include "ui/widgets/valuecolumn.h"

#include <string>

namespace riskloom {

class NextRun;

// Every variable of a run: those in the model in the order of their information value, then the dropped ones with the
// reason. Figures of a regression are empty for a network and for what is not on the card. `next` (nullptr = none): what is
// chosen for the run to come, said in the status.
TableContent variableTable(const ScorecardRun& run, const NextRun* next);
TableContent variableTable(const CreditNetworkReport& report);

// Which rows the stability of a report compares the training rows with, in words.
QString secondSampleText(const ModelQuality& outOfTime);

// Why a variable was dropped, in words; the code itself when it is from a newer version.
QString droppedReasonText(const std::string& reason);

} // namespace riskloom
