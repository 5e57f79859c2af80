// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/credit/tablecontent.h"

#include <string>

namespace riskloom {

enum class VariableColumn { Name, Iv, Remark, Coefficient, PValue, Bins, StandardError, Z };

// Every variable of a run: those in the model in the order of their information value, then the dropped ones with the
// reason. Coefficients are empty for a network.
TableContent variableTable(const CreditScorecardReport& report);
TableContent variableTable(const CreditNetworkReport& report);

// "weak: below 0.1" and the like, after Siddiqi (2006).
QString ivBand(double iv);

// Why a variable was dropped, in words; the code itself when it is from a newer version.
QString droppedReasonText(const std::string& reason);

} // namespace riskloom
