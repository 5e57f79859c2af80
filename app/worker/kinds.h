// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/kindbinding.h"

#include <vector>

namespace riskloom::worker {

// Every kind of run this worker can do: the one place where a kind meets its function.
std::vector<KindBinding> boundKinds();

} // namespace riskloom::worker
