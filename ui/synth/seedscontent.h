// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series.h"
#include "ui/synth/ganrun.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

namespace riskloom {

// Several trainings of the same rows: what the page of a run shows of them, in the current language.

// The quality of each, their median with the quartiles, between floor and ceiling.
LineContent seedsContent(const GanRun& run);
// One row a training, by number: the figures of its best generator.
TableContent seedsTable(const GanRun& run);
// Which one is kept and why, and how far they lie apart.
QString seedsSentence(const GanRun& run);

} // namespace riskloom
