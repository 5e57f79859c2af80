// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/syntheticplane.h"
#include "ui/charts/planechart.h"
#include "ui/synth/ganrun.h"

#include <optional>

namespace riskloom {

// The moment of the film that is shown, or nullptr when it has no sampled rows.
const SyntheticMoment* shownMoment(const GanRun& run);

// Sampled rows on the plane of two columns, the discriminator's opinion as its ground. Rows of the same category are
// spread over its part by chance, the same each time.
PlaneContent planeContent(const GanRun& run, const SyntheticMoment& moment, PlaneAxes axes);

// How far the discriminator tells real rows from synthetic ones; `gap`: SyntheticMoment::opinionGap.
QString opinionSentence(double gap);

// The two columns that go together most in the real rows; none with fewer than two columns.
std::optional<PlaneAxes> closestColumns(const SyntheticView& view);

} // namespace riskloom
