// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthprivacy.h"
#include "ui/widgets/valuecolumn.h"

#include <QCoreApplication>
#include <QString>

namespace riskloom {

// What the privacy report says, in the current language, for its page and its document; one translation context.
struct PrivacyText {
    Q_DECLARE_TR_FUNCTIONS(PrivacyText)
};

QString verdictName(PrivacyVerdict verdict); // "Go"
QString testName(PrivacyTest test);          // "Near copies"
QString testMeaning(PrivacyTest test);       // what its figure is

// "No go: exact copies lie above their limits." And how verdicts come about.
QString privacyVerdict(const PrivacyReport& report);
QString verdictRule();
// What this report is no proof of.
QString privacyLimits();

// One row a test, in the order of the report.
TableContent findingsTable(const PrivacyReport& report);
// Distances of synthetic and of held-out rows to the training rows.
TableContent copiesTable(const PrivacyReport& report);
// The three attacks, then what can be inferred column by column.
TableContent attacksTable(const PrivacyReport& report);
// One row a secret: what somebody with its keys reads off the synthetic rows.
TableContent disclosureTable(const PrivacyReport& report);
// Groups that look alike in the known columns, or why they are not counted.
QString anonymitySentence(const PrivacyReport& report);
// Two rows a pair: a synthetic row and the training row it is nearest to.
TableContent closestTable(const PrivacyReport& report);

} // namespace riskloom
