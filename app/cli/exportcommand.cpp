// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/workspaceaccess.h"
#include "core/run/codec.h"
#include "core/run/credit.h"
#include "ui/report/creditreport.h"
#include "ui/report/privacyreport.h"
#include "ui/report/reportfile.h"
#include "ui/report/scorecardfile.h"
#include "ui/widgets/language.h"

#include <filesystem>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* formats = "html, pdf, sql, pmml, json, csv, xlsx, cpp";
constexpr const char* languages = "en, zh_CN";

// The card of a finished run as it scores today.
Result<Scorecard> scorecardOf(const Workspace& workspace, std::int64_t id)
{
    RISKLOOM_TRY(const RunRecord run, workspace.run(id));
    if (run.kind != "credit.scorecard" || run.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch,
                     {"credit.scorecard, finished", run.kind + ", " + std::string(runStatusName(run.status))},
                     {}};
    RISKLOOM_TRY(const CreditScorecardReport report, fromJson<CreditScorecardReport>(run.reportJson, "report"));
    return cardOfToday(report.scorecard);
}

Result<> exportRun(const Arguments& arguments)
{
    const std::string format = arguments.text("format");
    const std::string language = arguments.has("language") ? arguments.text("language") : "en";
    const std::filesystem::path path = arguments.text("output");
    const std::optional<ReportFormat> report = reportFormatFromName(format);
    const std::optional<ScorecardFormat> card = scorecardFormatFromName(format);
    if (!report && !card)
        return Error{ErrorCode::BadChoice, {"--format", format, formats}, {}};
    if (language != "en" && language != "zh_CN")
        return Error{ErrorCode::BadChoice, {"--language", language, languages}, {}};
    RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, openForReading(arguments));
    RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.positional.front()));
    if (card) {
        RISKLOOM_TRY(const Scorecard scorecard, scorecardOf(*workspace, id));
        return writeScorecard(scorecard, *card, path);
    }
    const Language inUse(QString::fromStdString(language));
    RISKLOOM_TRY(const RunRecord run, workspace->run(id));
    if (run.kind == "synth.table") {
        RISKLOOM_TRY(const PrivacySource source, readPrivacySource(*workspace, id));
        return writeReport(privacyReport(source), *report, path);
    }
    RISKLOOM_TRY(const ReportSource source, readReportSource(*workspace, id));
    return writeReport(creditReport(source), *report, path);
}

} // namespace

Syntax exportSyntax()
{
    Syntax syntax{"export RUN --format FORMAT --output FILE [--language LANGUAGE]", po::options_description("Options"),
                  1, 1};
    syntax.options.add_options()("format,f", po::value<std::string>()->required(),
                                 (std::string(formats) + "; html and pdf are the validation report of a credit run or the privacy report of synth.table").c_str())(
        "output,o", po::value<std::string>()->required(), "where it goes; a file there is replaced")(
        "language", po::value<std::string>(), "of the report: en (when not given) or zh_CN");
    return syntax;
}

ExitStatus exportCommand(const Arguments& arguments, const Console& console)
{
    if (const Result<> written = exportRun(arguments); !written)
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
