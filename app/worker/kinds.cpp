// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/kinds.h"

#include "core/run/codec.h"
#include "core/run/creditscorecard.h"

namespace riskloom::worker {
namespace {

template <class Request, class Report>
using RunFunction = Result<Report> (*)(const Request&, const Table&, const RunContext&);
template <class Request, class Report>
using ScoreFunction = Result<Table> (*)(const Report&, const Request&, const Table&);

template <class Request, class Report>
Result<boost::json::object> runOnJson(RunFunction<Request, Report> run, const boost::json::object& request,
                                      const Table& table, const RunContext& context)
{
    RISKLOOM_TRY(const auto typed, fromJson<Request>(boost::json::value(request)));
    RISKLOOM_TRY(const Report report, run(typed, table, context));
    return encode(report).get_object();
}

template <class Request, class Report>
KindBinding bind(std::string kind, RunFunction<Request, Report> run, ScoreFunction<Request, Report> score)
{
    KindBinding binding;
    binding.kind = std::move(kind);
    binding.run = [run](const boost::json::object& request, const Table& table, RunContext& context) {
        return runOnJson(run, request, table, context);
    };
    binding.score = [score](const ScoringModel& model, const Table& table) -> Result<Table> {
        RISKLOOM_TRY(const auto request, fromJson<Request>(boost::json::value(model.request)));
        RISKLOOM_TRY(const auto report, fromJson<Report>(boost::json::value(model.report)));
        return score(report, request, table);
    };
    return binding;
}

} // namespace

std::vector<KindBinding> boundKinds()
{
    return {
        bind<CreditScorecardRequest, CreditScorecardReport>("credit.scorecard", buildScorecard, scoreWithScorecard),
    };
}

} // namespace riskloom::worker
