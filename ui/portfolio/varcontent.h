// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/tearcontent.h"

namespace riskloom {

// The back-test of the value at risk in words: what was forecast from what, how it was tested, and what came of it; or why
// there is none.
QString varBasis();
QString varVerdictText(const TearSubject& subject);

// One row a method and level: breaches beside those expected, the three tests, the verdict.
TableContent varTable(const TearSubject& subject);

// Losses forecast at 95 % by both methods and the days beyond the historical forecast.
LineContent varContent(const TearSubject& subject);

} // namespace riskloom
