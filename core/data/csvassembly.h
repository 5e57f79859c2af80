// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csvreader.h"

namespace riskloom {

// Whether the pass has shown that a column must be read another way; the plan says how then.
bool correctPlan(CsvReader& reader, CsvPlan& plan);

// The table and what is known about it, from a pass whose plan held. The reader is empty afterwards.
Import assemble(CsvReader& reader, const CsvPlan& plan, const CsvOptions& options);

} // namespace riskloom
