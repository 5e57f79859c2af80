// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/steeringact.h"

#include <QString>

#include <span>

namespace riskloom {

// "After step 120 the learning rate of the generator was set to 0.001; …" At most so many acts, then how many more there are.
// Empty without acts.
QString steeringSentence(std::span<const SteeringAct> acts, std::size_t most = 12);

} // namespace riskloom
