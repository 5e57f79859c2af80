// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/lotchoice.h"
#include "core/market/rebalancegoals.h"

#include <boost/describe/enum.hpp>

#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// Why an asset is traded, or why it is left alone.
//   OutsideBand: it was off by more than its band. InvestsCash, RaisesCash: it was not, but cash was over or missing.
//   OnTarget, WithinBand, BelowTicket: less than the smallest order was wanted. BelowLot: no lot is nearer than a whole one.
//   CashSpent: wanted, but the cash did not reach. CashOnly: outside its band, but bands were not to be read.
//   NotQuoted: it has no price of now.
BOOST_DEFINE_ENUM_CLASS(OrderReason, OutsideBand, InvestsCash, RaisesCash, OnTarget, WithinBand, BelowTicket, BelowLot, CashSpent,
                        CashOnly, NotQuoted)

struct Holding {
    double units = 0.0;  // not negative
    double price = 0.0;  // above 0; the last one known of an asset that is not quoted
    double target = 0.0; // weight
    bool quoted = true;
};

struct OrderRule {
    RebalanceTo to = RebalanceTo::Target;
    RebalanceBands bands = {};
    double minimumTicket = 0.0; // money
    double lot = 1.0;           // units
    TicketCosts costs = {};
};

// What happens to one holding. Weights are shares of everything, before and after costs.
struct PlannedOrder {
    double units = 0.0; // below 0: sold; 0: left alone
    double value = 0.0; // of what is traded, at its price
    double cost = 0.0;
    double before = 0.0; // weight
    double goal = 0.0;   // weight that was aimed at
    double after = 0.0;
    double band = 0.0;
    OrderReason reason = OrderReason::OnTarget;
};

struct OrderPlan {
    std::vector<PlannedOrder> orders; // one a holding, in their order
    double total = 0.0;               // worth of holdings and cash before anything is traded
    double cashAfter = 0.0;           // never below 0
    double cost = 0.0;
    double turnover = 0.0;            // bought and sold over the total
    bool smallest = true;             // lots are proven to leave the smallest deviation
};

// Goals as rebalanceGoals() says, then whole lots as chooseLots() says, with the proceeds of sales paying for purchases.
// An asset is bought or sold, never both, and no order is below the minimum ticket. `cash` has what comes in or goes out
// counted already; when it is below 0 and selling what is above target does not raise it, other holdings are sold as
// well. NotEnoughCash when that does not suffice either; Cancelled.
Result<OrderPlan> planOrders(std::span<const Holding> holdings, double cash, const OrderRule& rule,
                             const std::stop_token& stop = {});

} // namespace riskloom
