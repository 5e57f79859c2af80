// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/rebalance.h"
#include "core/store/orderapproval.h"

#include <filesystem>

namespace riskloom {

// Orders for a broker or a spreadsheet: asset, side, units, price, value, cost, the day of the prices, the run, and
// whether they are "approved" or a "draft", by whom, when and why. One line an order, sales first.
struct OrdersDocument {
    std::int64_t run = 0;
    PortfolioRebalanceReport report;
    std::optional<OrderApproval> approval;
};

// Of a finished run of portfolio.rebalance with its approval of now. ModelMismatch for another kind or a run that has not
// finished; RunNotFound.
Result<OrdersDocument> readOrders(const Workspace& workspace, std::int64_t run);

Table ordersTable(const OrdersDocument& orders);

// Errors of writeCsv().
Result<> writeOrders(const OrdersDocument& orders, const std::filesystem::path& path);

} // namespace riskloom
