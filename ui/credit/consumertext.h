// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/applicantcases.h"

#include <QString>
#include <QStringList>

namespace riskloom {

// What an applicant may be told, in the current language and without the words of the card: no points, no bins.

// "credit_amount" and "CreditAmount" as "credit amount".
QString readableName(const std::string& column);

// The principal reasons of a case, the weightiest first: "Credit amount is too high (≥ 8,000)". Too high or too low is
// told by where the best bin of the variable lies.
QStringList consumerReasons(const ApplicantCases& cases, const ApplicantCase& shown);

// The part of a letter that states them (12 CFR 1002.9(b)(2) wants specific reasons), to be copied.
QString adverseActionText(const ApplicantCases& cases, const ApplicantCase& shown);

} // namespace riskloom
