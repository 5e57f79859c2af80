// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/scenarios.h"

#include "core/market/backtestpath.h"
#include "core/market/deepestfall.h"
#include "core/market/piecewalk.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <span>
#include <thread>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t groupPaths = 32;
constexpr std::size_t mostKeptMonths = 40;

// Every month of a short horizon, every n-th and the last of a long one.
std::vector<int> keptMonths(std::size_t months)
{
    const std::size_t step = (months + mostKeptMonths - 1) / mostKeptMonths;
    std::vector<int> kept;
    for (std::size_t month = 0; month < months; month += std::max<std::size_t>(step, 1))
        kept.push_back(static_cast<int>(month));
    kept.push_back(static_cast<int>(months));
    return kept;
}

// What a plan comes to when it is put beside the value of one share.
class Account {
public:
    Account(const HoldingRule& rule, const MoneyPlan& plan, ScenarioPaths& paths)
        : m_rule(rule), m_plan(plan), m_paths(paths), m_months(plan.flows.size())
    {
        for (std::size_t month = 0; month <= m_months; ++month)
            m_prices.push_back(std::pow(1.0 + plan.inflation, static_cast<double>(month) / 12.0));
    }

    // `values` of 1 after every day, of the paths from the first to the last of a group and then leave().
    void enter(std::size_t path, std::span<const double> values)
    {
        m_kept.resize((path % groupPaths + 1) * m_paths.months.size());
        double wealth = m_plan.start;
        double before = 1.0;
        bool broke = false; // could not pay once: nothing is left, for good
        std::size_t kept = 0;
        keep(path, kept, 0, wealth);
        for (std::size_t month = 1; month <= m_months; ++month) {
            const double value = values[month * daysInMonth - 1];
            wealth = afterFlow(wealth * (value / before), m_plan.flows[month - 1] * m_prices[month]);
            before = value;
            broke = broke || wealth < 0.0;
            wealth = broke ? 0.0 : wealth;
            if ((broke || wealth < m_plan.floor * m_prices[month]) && m_paths.ruined[path] == 0)
                m_paths.ruined[path] = static_cast<int>(month);
            keep(path, kept, month, wealth);
        }
        m_paths.growth[path] = values.back();
        m_paths.drawdown[path] = deepestFall(values);
    }

    // The group's wealth goes where it belongs side by side: month by month lie far apart.
    void leave(std::size_t group)
    {
        const std::size_t months = m_paths.months.size();
        for (std::size_t month = 0; month < months; ++month)
            for (std::size_t i = 0; i < m_kept.size() / months; ++i)
                m_paths.wealth[month * m_paths.paths() + group * groupPaths + i] = m_kept[i * months + month];
    }

private:
    // Below 0 when the withdrawal cannot be paid.
    [[nodiscard]] double afterFlow(double wealth, double flow) const
    {
        return flow < 0.0 ? wealth + flow / (1.0 - m_rule.cost) : wealth + flow * (1.0 - m_rule.cost);
    }

    void keep(std::size_t path, std::size_t& kept, std::size_t month, double wealth)
    {
        if (static_cast<std::size_t>(m_paths.months[kept]) != month)
            return;
        m_kept[path % groupPaths * m_paths.months.size() + kept] = wealth / m_prices[month];
        ++kept;
    }

    const HoldingRule& m_rule;
    const MoneyPlan& m_plan;
    ScenarioPaths& m_paths;
    std::size_t m_months;
    std::vector<double> m_prices; // of what costs 1 today
    std::vector<double> m_kept;   // wealth of the group, path by path
};

struct Work {
    const ScenarioModel& model;
    const HoldingRule& rule;
    const ScenarioOrder& order;
    std::size_t days;
    std::vector<std::uint64_t> seeds; // one a group
    const PieceWalk* walk;            // null for models without a history
};

// One group of paths; false when it was stopped.
bool follow(const Work& work, std::size_t group, Account& account, std::size_t paths)
{
    Random random(work.seeds[group]);
    JointGrowth course{work.model.assets(), {}};
    std::vector<HistoryPiece> pieces;
    std::vector<double> values(work.days);
    for (std::size_t path = group * groupPaths; path < std::min(paths, (group + 1) * groupPaths); ++path) {
        if (work.order.stop.stop_requested())
            return false;
        if (work.walk != nullptr) {
            work.model.drawPieces(work.days, pieces, random);
            work.walk->along(pieces, values);
        } else {
            course.values.resize(work.days * course.assets);
            work.model.draw(course.values, random);
            values = valueAlong(course, work.rule);
        }
        account.enter(path, values);
    }
    account.leave(group);
    return true;
}

} // namespace

double cashOf(std::span<const double> weights)
{
    return std::max(0.0, 1.0 - std::accumulate(weights.begin(), weights.end(), 0.0));
}

std::vector<double> valueAlong(const JointGrowth& course, const HoldingRule& rule)
{
    const double keptOfFee = std::pow(1.0 - rule.fee, 1.0 / tradingDays);
    const double cashWeight = cashOf(rule.weights);
    std::vector<double> held = rule.weights; // worth of every asset, before the fee
    double cash = cashWeight;
    double fees = 1.0;
    std::vector<double> values(course.days());
    for (std::size_t day = 0; day < values.size(); ++day) {
        double worth = cash *= rule.cashGrowth;
        for (std::size_t a = 0; a < course.assets; ++a)
            worth += held[a] *= course.at(day, a);
        const bool due = rule.rebalanceDays > 0 && (day + 1) % static_cast<std::size_t>(rule.rebalanceDays) == 0;
        if (due && day + 1 < values.size()) {
            double traded = 0.0;
            for (std::size_t a = 0; a < course.assets; ++a)
                traded += std::abs(rule.weights[a] * worth - held[a]);
            worth -= rule.cost * traded;
            for (std::size_t a = 0; a < course.assets; ++a)
                held[a] = rule.weights[a] * worth;
            cash = cashWeight * worth;
        }
        fees *= keptOfFee;
        values[day] = worth * fees;
    }
    return values;
}

Result<ScenarioPaths> followScenarios(const ScenarioModel& model, const HoldingRule& rule, const MoneyPlan& plan,
                                      const ScenarioOrder& order, Random& random)
{
    const auto count = static_cast<std::size_t>(order.paths);
    ScenarioPaths paths;
    paths.months = keptMonths(plan.flows.size());
    paths.wealth.resize(paths.months.size() * count);
    paths.growth.resize(count);
    paths.drawdown.resize(count);
    paths.ruined.resize(count);

    std::unique_ptr<const PieceWalk> walk;
    if (model.history() != nullptr)
        walk = std::make_unique<PieceWalk>(*model.history(), rule);
    Work work{model, rule, order, plan.flows.size() * daysInMonth, {}, walk.get()};
    for (std::size_t first = 0; first < count; first += groupPaths)
        work.seeds.push_back(random.bits());

    std::atomic<std::size_t> next = 0;
    const auto takeTurns = [&](const auto& onGroup) {
        Account account(rule, plan, paths);
        for (std::size_t group = next++; group < work.seeds.size() && follow(work, group, account, count); group = next++)
            onGroup(group);
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < order.threads; ++i)
            others.emplace_back([&] { takeTurns([](std::size_t) {}); });
        takeTurns([&](std::size_t group) {
            if (order.onFraction)
                order.onFraction(static_cast<double>(group) / static_cast<double>(work.seeds.size()));
        });
    }
    if (order.stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, {}};
    return paths;
}

} // namespace riskloom
