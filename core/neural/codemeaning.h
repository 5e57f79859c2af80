// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/generatormodel.h"
#include "core/run/synthcode.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

// Draws `rows` rows for every level and both ends of every number of the code, from the same noise, and says what each
// changes most. levelInformation is what `informer`, the weights that read the code, make out on the drawn rows themselves;
// numberInformation is left at 0. Cancelled.
Result<InformationCode> codeMeaning(const GeneratorModel& model, std::vector<float> informer, std::size_t rows,
                                    std::uint64_t seed, const RunContext& context);

} // namespace riskloom
