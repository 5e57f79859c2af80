// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ordersfile.h"

#include "core/data/textscolumn.h"
#include "core/data/writecsv.h"
#include "core/run/codec.h"

#include <cmath>

namespace riskloom {
namespace {

// A product of units and a price has digits behind those of money that mean nothing.
double inMoney(double value) { return std::round(value * 1e4) / 1e4; }

} // namespace

Result<OrdersDocument> readOrders(const Workspace& workspace, std::int64_t run)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    if (record.kind != "portfolio.rebalance" || record.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch,
                     {"portfolio.rebalance, finished", record.kind + ", " + std::string(runStatusName(record.status))},
                     {}};
    OrdersDocument orders{run, {}, {}};
    RISKLOOM_TRY(orders.report, fromJson<PortfolioRebalanceReport>(record.reportJson, "report"));
    RISKLOOM_TRY(const std::vector<AuditRecord> trail, workspace.auditTrail());
    orders.approval = orderApproval(trail, run);
    return orders;
}

Table ordersTable(const OrdersDocument& orders)
{
    const std::size_t rows = orders.report.orders.size();
    std::vector<std::string> assets, sides, days, status, who, at, why;
    std::vector<double> units, prices, values, costs, runs;
    for (const AssetOrder& order : orders.report.orders) {
        assets.push_back(order.asset);
        sides.push_back(order.side == OrderSide::Sell ? "sell" : "buy");
        units.push_back(order.units);
        prices.push_back(order.price);
        values.push_back(inMoney(order.value));
        costs.push_back(inMoney(order.cost));
        days.push_back(orders.report.day);
        runs.push_back(static_cast<double>(orders.run));
        status.push_back(orders.approval ? "approved" : "draft");
        who.push_back(orders.approval ? orders.approval->who : "");
        at.push_back(orders.approval ? orders.approval->at : "");
        why.push_back(orders.approval ? orders.approval->reason : "");
    }
    const auto number = [](const char* name, std::vector<double> cells) { return Column{name, NumberColumn{std::move(cells), 0}}; };
    return Table({textsColumn("asset", assets), textsColumn("side", sides), number("units", units), number("price", prices),
                  number("value", values), number("cost", costs), textsColumn("date", days), number("run", runs), textsColumn("status", status),
                  textsColumn("approved_by", who), textsColumn("approved_at", at), textsColumn("reason", why)},
                 rows);
}

Result<> writeOrders(const OrdersDocument& orders, const std::filesystem::path& path)
{
    return writeCsv(ordersTable(orders), path);
}

} // namespace riskloom
