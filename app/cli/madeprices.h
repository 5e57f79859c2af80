// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/pricework.h"
#include "core/host/session.h"

#include <cstdint>
#include <functional>
#include <string>

namespace riskloom::cli {

// Lets prices be made from those that a run looked at, and keeps them as a dataset of this name. Its id.
Result<std::int64_t> keepPrices(Session& session, std::int64_t run, const std::string& name,
                                const std::function<Result<DatasetRecord>(const Workspace&, const PriceWork&)>& make);

} // namespace riskloom::cli
