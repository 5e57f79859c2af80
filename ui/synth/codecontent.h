// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series.h"
#include "ui/synth/ganrun.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

namespace riskloom {

// What a generator's code says, in the current language.

// How much of the code can be read off a row, and how these words come about.
QString codeVerdict(const InformationCode& code);
QString codeRule();

// "2: Duration 31.4, Purpose “car” 62.1 %": what it is told apart by most.
QString codeLevelName(const CodeLevel& level);
QString codeNumberName(const CodeNumber& number);

// One row a level and column, the greatest shift of each level first; the same for numbers, from -1 to 1.
TableContent codeLevelsTable(const InformationCode& code);
TableContent codeNumbersTable(const InformationCode& code);

// The bounds of the information by epoch, with what a level can tell at most.
LineContent informationContent(const GanRun& run);
// Whether the run has told of a code yet.
bool tellsCode(const GanRun& run);

} // namespace riskloom
