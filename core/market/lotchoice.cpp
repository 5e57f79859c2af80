// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/lotchoice.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

constexpr std::int64_t mostNodes = 2'000'000;
constexpr double never = std::numeric_limits<double>::infinity();

// Whole cents: what is missing is said in money.
std::string moneyText(double value)
{
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, std::ceil(value * 100.0) / 100.0, std::chars_format::fixed, 2).ptr};
}

struct Problem {
    std::span<const LotItem> items;
    TicketCosts costs;
    double cash = 0.0;

    [[nodiscard]] double error(std::size_t i, std::int64_t lots) const
    {
        const double apart = items[i].after(lots) - items[i].goal;
        return apart * apart;
    }
    [[nodiscard]] double spent(std::size_t i, std::int64_t lots) const { return items[i].spent(lots, costs); }
    [[nodiscard]] double priced(std::size_t i, std::int64_t lots, double lambda) const
    {
        return error(i, lots) + lambda * spent(i, lots);
    }
    // The order with the smallest priced error, of an item that may be traded. What is priced is convex between `fewest`
    // and `most`, so that its slope finds it.
    [[nodiscard]] std::int64_t bestOrder(std::size_t i, double lambda) const
    {
        std::int64_t low = items[i].fewest;
        std::int64_t high = items[i].most;
        while (low < high) {
            const std::int64_t middle = low + (high - low) / 2;
            if (priced(i, middle + 1, lambda) < priced(i, middle, lambda))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    [[nodiscard]] std::int64_t best(std::size_t i, double lambda) const
    {
        if (items[i].most < items[i].fewest)
            return 0;
        const std::int64_t order = bestOrder(i, lambda);
        return priced(i, order, lambda) < priced(i, 0, lambda) ? order : 0;
    }
};

struct Choice {
    std::vector<std::int64_t> lots;
    double error = 0.0;
    double spent = 0.0;
};

Choice choiceAt(const Problem& problem, double lambda)
{
    Choice choice;
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
        choice.lots.push_back(problem.best(i, lambda));
        choice.error += problem.error(i, choice.lots.back());
        choice.spent += problem.spent(i, choice.lots.back());
    }
    return choice;
}

// What the cheapest choice of all takes from the cash.
double leastSpent(const Problem& problem)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
        const LotItem& item = problem.items[i];
        sum += item.most < item.fewest ? 0.0 : std::min({0.0, problem.spent(i, item.fewest), problem.spent(i, item.most)});
    }
    return sum;
}

struct Option {
    std::int64_t lots = 0;
    double reduced = 0.0; // priced error less the smallest one of its item
    double spent = 0.0;
};

// All options of an item whose reduced cost is less than the gap, the best first.
std::vector<Option> optionsWithin(const Problem& problem, std::size_t i, double lambda, double gap)
{
    const LotItem& item = problem.items[i];
    const std::int64_t best = problem.best(i, lambda);
    const double least = problem.priced(i, best, lambda);
    std::vector<Option> options;
    const auto add = [&](std::int64_t lots) {
        const double reduced = std::max(0.0, problem.priced(i, lots, lambda) - least);
        if (reduced > gap)
            return false;
        options.push_back({lots, reduced, problem.spent(i, lots)});
        return true;
    };
    add(0);
    if (item.most >= item.fewest) {
        const std::int64_t low = problem.bestOrder(i, lambda);
        for (std::int64_t lots = low; lots >= item.fewest && add(lots); --lots) {
        }
        for (std::int64_t lots = low + 1; lots <= item.most && add(lots); ++lots) {
        }
    }
    std::ranges::stable_sort(options, {}, &Option::reduced);
    return options;
}

// Depth-first through the options that may still beat the best choice.
class Search {
public:
    Search(const Problem& problem, double lambda, double bound, Choice best, const std::stop_token& stop)
        : m_problem(problem), m_lambda(lambda), m_bound(bound), m_best(std::move(best)), m_stop(stop)
    {
        const std::size_t n = problem.items.size();
        m_order.resize(n);
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::stable_sort(m_order, std::ranges::greater(), [&](std::size_t i) { return problem.items[i].lotValue; });
        for (const std::size_t i : m_order)
            m_options.push_back(optionsWithin(problem, i, lambda, m_best.error - bound));
        m_least.assign(n + 1, 0.0);
        m_most.assign(n + 1, 0.0);
        for (std::size_t depth = n; depth-- > 0;) {
            const auto [least, most] = std::ranges::minmax(m_options[depth], {}, &Option::spent);
            m_least[depth] = m_least[depth + 1] + least.spent;
            m_most[depth] = m_most[depth + 1] + most.spent;
        }
        m_lots.resize(n);
    }

    // Whether all of it was searched.
    bool run() { return walk(0, 0.0, 0.0); }
    [[nodiscard]] const Choice& best() const { return m_best; }

private:
    bool walk(std::size_t depth, double reduced, double spent)
    {
        if (++m_nodes > mostNodes || (m_nodes % 4096 == 0 && m_stop.stop_requested()))
            return false;
        if (depth == m_order.size()) {
            take();
            return true;
        }
        for (const Option& option : m_options[depth]) {
            const double now = spent + option.spent;
            const double idle = m_problem.cash - now - m_most[depth + 1]; // cash that cannot be used any more
            if (m_bound + reduced + option.reduced + m_lambda * std::max(0.0, idle) >= m_best.error)
                continue;
            if (now + m_least[depth + 1] > m_problem.cash)
                continue;
            m_lots[m_order[depth]] = option.lots;
            if (!walk(depth + 1, reduced + option.reduced, now))
                return false;
        }
        return true;
    }

    // Summed anew, in the order of the items, so that rounding is the same whatever the order of the search.
    void take()
    {
        Choice choice{m_lots, 0.0, 0.0};
        for (std::size_t i = 0; i < m_lots.size(); ++i) {
            choice.error += m_problem.error(i, m_lots[i]);
            choice.spent += m_problem.spent(i, m_lots[i]);
        }
        if (choice.spent <= m_problem.cash && choice.error < m_best.error)
            m_best = std::move(choice);
    }

    const Problem& m_problem;
    double m_lambda;
    double m_bound; // no choice has a smaller error
    Choice m_best;
    std::stop_token m_stop;
    std::vector<std::size_t> m_order;            // items, the dearest lots first
    std::vector<std::vector<Option>> m_options;  // in that order
    std::vector<double> m_least, m_most;         // cash the options from a depth on take
    std::vector<std::int64_t> m_lots;
    std::int64_t m_nodes = 0;
};

LotChoice told(const Choice& choice, double cash, bool smallest)
{
    return {choice.lots, cash - choice.spent, choice.error, smallest};
}

} // namespace

double TicketCosts::of(double value) const
{
    return value > 0.0 ? std::max(minimumFee, commission * value) + halfSpread * value : 0.0;
}

double LotItem::traded(std::int64_t lots) const
{
    const double whole = static_cast<double>(lots) * lotValue;
    return sells ? std::min(whole, value) : whole;
}

double LotItem::spent(std::int64_t lots, const TicketCosts& costs) const
{
    const double amount = traded(lots);
    return (sells ? -amount : amount) + costs.of(amount);
}

Result<LotChoice> chooseLots(std::span<const LotItem> items, const TicketCosts& costs, double cash, const std::stop_token& stop)
{
    const Problem problem{items, costs, cash};
    const Choice free = choiceAt(problem, 0.0);
    if (free.spent <= cash)
        return told(free, cash, true);
    if (const double least = leastSpent(problem); least > cash)
        return Error{ErrorCode::NotEnoughCash, {moneyText(least - cash)}, {}};
    double low = 0.0;
    double high = 1.0;
    Choice kept = choiceAt(problem, high);
    while (kept.spent > cash && high < 1e30)
        kept = choiceAt(problem, high *= 4.0);
    if (kept.spent > cash) // the same cheapest choice by another sum: a fee that outweighs a sale
        return Error{ErrorCode::NotEnoughCash, {moneyText(kept.spent - cash)}, {}};
    for (int step = 0; step < 200 && high - low > 1e-13 * high; ++step) {
        const double middle = 0.5 * (low + high);
        Choice choice = choiceAt(problem, middle);
        if (choice.spent > cash) {
            low = middle;
        } else {
            high = middle;
            kept = std::move(choice);
        }
    }
    double bound = -high * cash;
    for (std::size_t i = 0; i < items.size(); ++i)
        bound += problem.priced(i, problem.best(i, high), high);
    Search search(problem, high, bound, std::move(kept), stop);
    const bool whole = search.run();
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, {}};
    return told(search.best(), cash, whole);
}

} // namespace riskloom
