// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <string>

namespace riskloom {

// The card for other programs, as text. Each of them gives every row the score that scoreRows() gives it, missing
// values, special values and categories nobody had included. Take the card onDay() first when points are overridden.

// A SELECT of all columns of the table, of "points <variable>" for each variable and of "score"; standard SQL without
// functions. Text must be compared byte for byte, and NULL and '' are missing.
std::string scorecardSql(const Scorecard& card, const std::string& table = "applicants");

// PMML 4.4, model Scorecard, with reason codes: points lost against the maximum of each variable as in reasons.h, whose
// name is the code; the four largest losses are output fields (dmg.org/pmml/v4-4/Scorecard.html).
std::string scorecardPmml(const Scorecard& card);

// The points table (pointstable.h) as CSV: names and categories stand byte for byte, so a spreadsheet may take one that
// begins with = + - or @ for a formula.
std::string scorecardCsv(const Scorecard& card);

// A C++17 header without dependencies: struct Applicant with an optional value for each variable, and score(applicant).
std::string scorecardCpp(const Scorecard& card, const std::string& nameSpace = "riskloom_scorecard");

} // namespace riskloom
