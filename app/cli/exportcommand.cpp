// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/workspaceaccess.h"
#include "core/base/date.h"
#include "core/base/file.h"
#include "core/credit/pointslayout.h"
#include "core/credit/pointstable.h"
#include "core/credit/scorecardexport.h"
#include "core/run/codec.h"
#include "core/run/credit.h"
#include "core/run/scorecarddocument.h"
#include "core/workbook/workbook.h"

#include <filesystem>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* formats = "sql, pmml, json, csv, xlsx, cpp";

Result<> writeText(const std::filesystem::path& path, const std::string& text)
{
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(text));
    return file.commit();
}

Result<> writeScorecard(const Scorecard& card, const std::string& format, const std::filesystem::path& path)
{
    if (format == "xlsx")
        return writeWorkbook(path, {{"Scorecard", pointsAsTable(card)}});
    if (format == "sql")
        return writeText(path, scorecardSql(card));
    if (format == "pmml")
        return writeText(path, scorecardPmml(card));
    if (format == "csv")
        return writeText(path, scorecardCsv(card));
    if (format == "cpp")
        return writeText(path, scorecardCpp(card));
    if (format == "json")
        return writeText(path, scorecardJson(card));
    return Error{ErrorCode::BadChoice, {"--format", format, formats}, {}};
}

// The card of a finished run as it scores today.
Result<Scorecard> scorecardOf(const Arguments& arguments)
{
    RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, openForReading(arguments));
    RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.positional.front()));
    RISKLOOM_TRY(const RunRecord run, workspace->run(id));
    if (run.kind != "credit.scorecard" || run.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch,
                     {"credit.scorecard, finished", run.kind + ", " + std::string(runStatusName(run.status))},
                     {}};
    RISKLOOM_TRY(const CreditScorecardReport report, fromJson<CreditScorecardReport>(run.reportJson, "report"));
    return onDay(report.scorecard, *parseIsoDate(utcNow().substr(0, 10)));
}

} // namespace

Syntax exportSyntax()
{
    Syntax syntax{"export RUN --format FORMAT --output FILE", po::options_description("Options"), 1, 1};
    syntax.options.add_options()("format,f", po::value<std::string>()->required(), formats)(
        "output,o", po::value<std::string>()->required(), "where the scorecard goes; a file there is replaced");
    return syntax;
}

ExitStatus exportCommand(const Arguments& arguments, const Console& console)
{
    const auto write = [&]() -> Result<> {
        RISKLOOM_TRY(const Scorecard card, scorecardOf(arguments));
        return writeScorecard(card, arguments.text("format"), arguments.text("output"));
    };
    if (const Result<> written = write(); !written)
        return console.fail(written.error());
    boost::json::object document;
    document["run"] = arguments.positional.front();
    document["format"] = arguments.text("format");
    document["output"] = arguments.text("output");
    console.document(document);
    console.line(arguments.text("output"));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
