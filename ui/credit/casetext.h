// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decision.h"
#include "ui/credit/applicantcases.h"
#include "ui/credit/tablecontent.h"

#include <QString>

namespace riskloom {

class BarChart;

// What the applicants page says of one case, in the current language.

QString caseOutcomeText(CaseOutcome outcome);

// Numbered, one a line, in the words of the card: what the applicant has, and what it gives of the most it could.
QString reasonsText(const ApplicantCases& cases, const ApplicantCase& shown);

// The nearest change that would have reached the cut-off, or that there is none.
QString counterfactualText(const ApplicantCases& cases, const std::optional<Counterfactual>& counterfactual, double cutOff);

// Points of every variable with the most that somebody got as a mark on each bar.
void drawPoints(BarChart& chart, const ApplicantCases& cases, const ApplicantCase& shown);

// Decisions on one case, the newest first.
TableContent decisionTable(const std::vector<DecisionRecord>& decisions);

} // namespace riskloom
