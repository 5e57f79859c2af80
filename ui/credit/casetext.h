// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decision.h"
#include "ui/credit/applicantcases.h"
#include "ui/widgets/tablecontent.h"

#include <QString>

namespace riskloom {

class BarChart;

// What the applicants page says of one case, in the current language.

QString caseOutcomeText(CaseOutcome outcome);

// Numbered, one a line, in the words of the card: what the applicant has, and what it gives of the most it could.
QString reasonsText(const ApplicantCases& cases, const ApplicantCase& shown, ReasonBasis basis);

// The nearest change that would have reached the cut-off, or that there is none.
QString counterfactualText(const ApplicantCases& cases, const std::optional<Counterfactual>& counterfactual, double cutOff);

// From the score of an applicant with the median (or the best) points in every variable down, variable by variable, to this
// one's score: the largest steps first.
void drawWaterfall(BarChart& chart, const ApplicantCases& cases, const ApplicantCase& shown, ReasonBasis basis);

// The nearest past cases, and in a sentence how they were found and how they ended.
TableContent similarTable(const SimilarCases& similar);
QString similarText(const SimilarCases& similar);

// Decisions on one case, the newest first.
TableContent decisionTable(const std::vector<DecisionRecord>& decisions);

} // namespace riskloom
