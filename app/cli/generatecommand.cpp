// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/drawnrows.h"
#include "app/cli/workspaceaccess.h"
#include "core/data/number.h"
#include "core/run/codec.h"
#include "ui/report/generatedfile.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

struct Outcome {
    DataCard card;
    std::int64_t tableRows = 0;
    std::int64_t dataset = 0; // 0 = not stored
};

// "--code-level 2", "--code-number 1=-0.5"
Result<HeldCode> heldCode(const Arguments& arguments)
{
    constexpr std::uint64_t most = 1000; // more than any generator has
    HeldCode code;
    code.level = static_cast<int>(std::min(arguments.number("code-level").value_or(0), most));
    const std::string text = arguments.text("code-number");
    if (text.empty())
        return code;
    const std::size_t sign = text.find('=');
    const NumberText number = readNumber(text.substr(0, sign), '.');
    const NumberText value = readNumber(sign == std::string::npos ? std::string() : text.substr(sign + 1), '.');
    const auto isNumber = [](const NumberText& read) {
        return read.kind != NumberKind::None && read.kind != NumberKind::OutOfRange;
    };
    if (!isNumber(number) || !isNumber(value) || number.value < 1.0 || number.value > static_cast<double>(most) ||
        number.value != std::floor(number.value))
        return Error{ErrorCode::BadChoice, {"code-number", text, "1=-1, 1=0.5, 2=1"}, {}};
    code.number = static_cast<int>(number.value);
    code.value = value.value;
    return code;
}

Result<Outcome> generate(Session& session, const Arguments& arguments, const Interrupt& interrupt,
                         const Console& console)
{
    RISKLOOM_TRY(const std::int64_t run, runNumber(arguments.text("run")));
    Generation wanted;
    wanted.rows = static_cast<std::int64_t>(arguments.number("rows").value_or(0));
    wanted.seed = arguments.number("seed").value_or(1);
    wanted.rules = arguments.texts("rule");
    wanted.start = arguments.text("start");
    RISKLOOM_TRY(wanted.code, heldCode(arguments));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("drawn.table"));
    console.note("drawing " + std::to_string(wanted.rows));
    RISKLOOM_TRY(const GeneratedRows made, drawRows(session, run, wanted, file, interrupt));
    Outcome outcome;
    outcome.tableRows = static_cast<std::int64_t>(made.table.rows());
    RISKLOOM_TRY(outcome.card, dataCard(session.reader(), run, made));
    if (arguments.has("output"))
        RISKLOOM_CHECK(awaitWork<std::monostate>(interrupt, [&](const RunContext& context) {
            return writeGeneratedRows(made.table, outcome.card, arguments.text("output"), context);
        }));
    if (arguments.has("dataset")) {
        RISKLOOM_TRY(outcome.dataset, keepRows(session, run, made, file, arguments.text("dataset")));
    }
    return outcome;
}

std::string percent(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f %%", 100.0 * share);
    return text;
}

// How many rows it took, how many of them keep each rule, and how the categories came out.
void tell(const DataCard& card, const Console& console)
{
    if (const auto& opening = card.opening)
        console.line("openings " + percent(opening->openingLow) + " to " + percent(opening->openingHigh) +
                     " a year, asked for " + percent(opening->low) +
                     (opening->high ? " to " + percent(*opening->high) : std::string(" and more")));
    if (card.drawn > card.rows)
        console.line(std::to_string(card.drawn) + " drawn to keep " + std::to_string(card.rows) + " (" +
                     percent(static_cast<double>(card.rows) / static_cast<double>(card.drawn)) + ")");
    std::vector<std::vector<std::string>> rules;
    for (const RuleCount& rule : card.rules)
        rules.push_back({rule.rule, std::to_string(rule.kept), percent(rule.share)});
    if (!rules.empty())
        console.table({{"rule"}, {"kept by", Align::Right}, {"of those drawn", Align::Right}}, rules);
    std::vector<std::vector<std::string>> shares;
    for (const ColumnShares& column : card.shares)
        for (const LevelShare& level : column.levels)
            shares.push_back({column.column, level.level.empty() ? "(missing)" : level.level, percent(level.training),
                              percent(level.drawn)});
    if (card.guarantee)
        console.line("withheld from the data card: " + card.guarantee->withheld);
    if (!shares.empty())
        console.table({{"column"}, {"level"}, {"training", Align::Right}, {"drawn", Align::Right}}, shares);
}

} // namespace

Syntax generateSyntax()
{
    Syntax syntax{
        "generate --run RUN --rows N [--seed N] [--rule SENTENCE ...] [--start STATE] [--code-level N] "
        "[--code-number N=VALUE] [--output FILE.csv|FILE.xlsx] [--dataset NAME]",
        po::options_description("Options"), 0, 0};
    syntax.options.add_options()("run,r", po::value<std::string>()->required(), "a finished run with a generator")(
        "rows,n", po::value<std::uint64_t>()->required(),
        "how many rows to draw; of a market generator, how many paths of a year")(
        "seed", po::value<std::uint64_t>(), "the same run, rows, seed and rules give the same rows; 1 when not given")(
        "rule", po::value<std::vector<std::string>>()->composing(),
        "that every row keeps, repeatable: \"Home = own and Purpose = car\", \"10 <= x <= 20\", \"start <= end\", "
        "\"Home in own | rent\", \"Income is not missing\", \"only seen: City, Region\", or shares to the row: "
        "\"mix Home: own 60 %, rent 40 %\"")("start", po::value<std::string>(),
                                             "of market paths: calm, normal or stressed, or a day such as 2020-03-16")(
        "code-level", po::value<std::uint64_t>(),
        "of a generator with a code: the level every row is drawn with, counted from 1 as the window does")(
        "code-number", po::value<std::string>(), "the number of the code that is held, and at what from -1 to 1: 1=-0.5")(
        "output,o", po::value<std::string>(),
        "CSV or Excel file to write; its data card stands beside it, FILE.card.json")(
        "dataset", po::value<std::string>(),
        "keeps the rows in the workspace as a dataset of this name, with the run they come from");
    return syntax;
}

ExitStatus generateCommand(const Arguments& arguments, const Console& console)
{
    if (!arguments.has("output") && !arguments.has("dataset")) {
        console.note("riskloom-cli generate: name an --output file, a --dataset, or both\nusage: riskloom-cli " +
                     generateSyntax().usage);
        return ExitStatus::Usage;
    }
    const auto session = openForWriting(arguments);
    if (!session)
        return console.fail(session.error());
    const Interrupt interrupt;
    const auto outcome = generate(**session, arguments, interrupt, console);
    if (!outcome)
        return console.fail(outcome.error());
    boost::json::object document;
    document["rows"] = outcome->tableRows;
    if (arguments.has("output"))
        document["output"] = arguments.text("output");
    if (outcome->dataset != 0)
        document["dataset"] = outcome->dataset;
    document["card"] = encode(outcome->card);
    console.document(document);
    console.line(std::to_string(outcome->tableRows) + " rows drawn" +
                 (arguments.has("output") ? ": " + arguments.text("output") : std::string()) +
                 (outcome->dataset != 0 ? ", kept as dataset " + arguments.text("dataset") : std::string()));
    tell(outcome->card, console);
    return ExitStatus::Done;
}

} // namespace riskloom::cli
