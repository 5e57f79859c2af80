// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/workspaceaccess.h"
#include "ui/report/runfiles.h"
#include "ui/widgets/language.h"

#include <filesystem>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* languages = "en, zh_CN";

Result<> exportRun(const Arguments& arguments)
{
    const std::string format = arguments.text("format");
    const std::string language = arguments.has("language") ? arguments.text("language") : "en";
    if (language != "en" && language != "zh_CN")
        return Error{ErrorCode::BadChoice, {"--language", language, languages}, {}};
    RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, openForReading(arguments));
    RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.positional.front()));
    const Language inUse(QString::fromStdString(language));
    return writeRunFile(*workspace, id, format, std::filesystem::path(arguments.text("output")));
}

} // namespace

Syntax exportSyntax()
{
    Syntax syntax{"export RUN --format FORMAT --output FILE [--language LANGUAGE]", po::options_description("Options"),
                  1, 1};
    syntax.options.add_options()(
        "format,f", po::value<std::string>()->required(),
        (allFormats() +
         "; those of a kind: html and pdf of credit and portfolio runs, synth.table and synth.market, the rest of "
         "scorecards, csv and xlsx also of portfolio runs, csv of the orders of portfolio.rebalance")
            .c_str())("output,o", po::value<std::string>()->required(), "where it goes; a file there is replaced")(
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
