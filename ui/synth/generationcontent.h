// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/generation.h"
#include "ui/widgets/tablecontent.h"

#include <QString>

namespace riskloom {

// What came of drawing rows, in words and tables.
QString drawnSentence(const GenerationReport& report); // "1,000 rows of 3,482 that were drawn, 28.7 %"
// What volatility the paths begin in, and how many courses it took; the report has an opening.
QString openingSentence(const GenerationReport& report);
TableContent rulesTable(const GenerationReport& report);
// Levels of categories in the training rows and in these.
TableContent sharesTable(const GenerationReport& report);

} // namespace riskloom
