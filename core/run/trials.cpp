// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trials.h"

#include "core/run/codec.h"
#include "core/run/policy.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/list.hpp>

namespace riskloom {
namespace {

constexpr auto strategies = static_cast<std::int64_t>(boost::mp11::mp_size<boost::describe::describe_enumerators<StrategyKind>>::value);

} // namespace

Result<std::int64_t> trialsOf(std::string_view kind, const boost::json::object& request)
{
    if (kind == "portfolio.backtest")
        return strategies;
    if (kind != "portfolio.policy")
        return 0;
    PortfolioPolicyRequest asked;
    RISKLOOM_CHECK(decode(request, asked, "request"));
    return asked.seeds * (asked.learnFrom == LearningSource::History ? 1 : 2);
}

} // namespace riskloom
