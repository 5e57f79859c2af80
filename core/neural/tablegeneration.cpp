// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablegeneration.h"

#include "core/neural/tableganplan.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"

#include <utility>

namespace riskloom {
namespace {

constexpr std::int64_t mostRows = 100'000'000; // drawn at once

Result<RuledRows> drawAsAsked(const GeneratorModel& model, const GenerateRequest& request,
                              const GeneratorTraining& training, const RunContext& context)
{
    const auto rows = static_cast<std::size_t>(request.rows);
    if (request.rules.empty()) {
        RISKLOOM_TRY(Table table, drawTable(model, rows, request.seed, context));
        return RuledRows{std::move(table), request.rows, {}};
    }
    const std::vector<RuleColumn> columns = ruleColumns(model.encoding);
    RISKLOOM_TRY(const std::vector<SampleRule> rules, parseRowRules(request.rules, columns));
    RISKLOOM_CHECK(checkPrivateRules(training.request, rules));
    Split split;
    if (training.table != nullptr) {
        RISKLOOM_TRY(split, splitOf(training.request, training.table->rows()));
    }
    return drawByRules(rules, columns, {training.table, split.train}, {rows, request.seed},
                       [&](std::size_t count, std::uint64_t seed) { return drawTable(model, count, seed, context); });
}

} // namespace

Result<GeneratedTable> generateTable(const std::filesystem::path& weights, const GenerateRequest& request,
                                     const GeneratorTraining& training, const RunContext& context)
{
    return catchTorch("synth.table", [&]() -> Result<GeneratedTable> {
        if (request.rows < 1 || request.rows > mostRows)
            return Error{ErrorCode::FieldOutOfRange, {"rows", std::to_string(request.rows), "1", std::to_string(mostRows)}, {}};
        setThreads(context.threads);
        RISKLOOM_TRY(GeneratorModel model, readGenerator(weights));
        RISKLOOM_CHECK(holdCode(model, request.code));
        RISKLOOM_TRY(RuledRows made, drawAsAsked(model, request, training, context));
        GeneratedTable result{std::move(made.table), {request.rows, made.drawn, std::move(made.rules), {}, {}}};
        result.report.shares = categoryShares(model.encoding, result.table);
        return result;
    });
}

Result<DrawnTable> drawBoth(const GeneratorModel& model, std::size_t rows, std::uint64_t seed, const RunContext& context)
{
    RISKLOOM_TRY(EncodedTable encoded, drawRows(model, rows, seed, context));
    Random random(seed + 1);
    Table table = decodeTable(model.encoding, encoded, random);
    return DrawnTable{std::move(encoded), std::move(table)};
}

Result<Table> drawTable(const GeneratorModel& model, std::size_t rows, std::uint64_t seed, const RunContext& context)
{
    RISKLOOM_TRY(DrawnTable drawn, drawBoth(model, rows, seed, context));
    return std::move(drawn.table);
}

} // namespace riskloom
