// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/drawnrows.h"
#include "app/cli/workspaceaccess.h"
#include "core/data/writecsv.h"

#include <QTemporaryDir>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

struct Outcome {
    std::size_t rows = 0;
    std::int64_t dataset = 0; // 0 = not stored
};

Result<Outcome> generate(Session& session, const Arguments& arguments, const Interrupt& interrupt, const Console& console)
{
    RISKLOOM_TRY(const std::int64_t run, runNumber(arguments.text("run")));
    Generation wanted;
    wanted.rows = static_cast<std::int64_t>(arguments.number("rows").value_or(0));
    wanted.seed = arguments.number("seed").value_or(1);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("drawn.table"));
    console.note("drawing " + std::to_string(wanted.rows));
    RISKLOOM_TRY(const Table drawn, drawRows(session, run, wanted, file, interrupt));
    Outcome outcome{drawn.rows(), 0};
    if (arguments.has("output"))
        RISKLOOM_CHECK(awaitWork<std::monostate>(interrupt, [&](const RunContext& context) {
            return writeCsv(drawn, arguments.text("output"), {}, context);
        }));
    if (arguments.has("dataset")) {
        RISKLOOM_TRY(outcome.dataset, keepRows(session, run, wanted, drawn, file, arguments.text("dataset")));
    }
    return outcome;
}

} // namespace

Syntax generateSyntax()
{
    Syntax syntax{"generate --run RUN --rows N [--seed N] [--output FILE.csv] [--dataset NAME]",
                  po::options_description("Options"), 0, 0};
    syntax.options.add_options()("run,r", po::value<std::string>()->required(), "a finished run with a generator")(
        "rows,n", po::value<std::uint64_t>()->required(), "how many rows to draw; of a market generator, how many paths of a year")(
        "seed", po::value<std::uint64_t>(), "the same run, rows and seed give the same rows; 1 when not given")(
        "output,o", po::value<std::string>(), "CSV file to write")(
        "dataset", po::value<std::string>(), "keeps the rows in the workspace as a dataset of this name, with the run they come from");
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
    document["rows"] = outcome->rows;
    if (arguments.has("output"))
        document["output"] = arguments.text("output");
    if (outcome->dataset != 0)
        document["dataset"] = outcome->dataset;
    console.document(document);
    console.line(std::to_string(outcome->rows) + " rows drawn" +
                 (arguments.has("output") ? ": " + arguments.text("output") : std::string()) +
                 (outcome->dataset != 0 ? ", kept as dataset " + arguments.text("dataset") : std::string()));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
