// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/widgets/tablecontent.h"

#include <QString>

namespace riskloom {

class LineChart;

// What the reject inference page says of a run, in the current language.

QString methodName(RejectInference method);

// The card of the approved alone and those of the three methods: what each assumes of the rejected, and how well it tells
// bad from good among held-out approved applicants.
TableContent methodsTable(const CreditRejectsReport& report);

// The same four against true outcomes: how far the assumption is off, discrimination and calibration on everybody.
TableContent truthTable(const CreditRejectsReport& report);

// Share of applicants by score: the approved by their own card, everybody by it, and everybody by the card with inference.
void drawPopulations(LineChart& chart, const CreditRejectsReport& report, const InferredModel& model);

// Observed against predicted bad rate of held-out applicants, approved and rejected, by their true outcomes.
void drawTruth(LineChart& chart, const CreditRejectsReport& report);

} // namespace riskloom
