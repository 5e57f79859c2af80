// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/madeprices.h"
#include "app/cli/workspaceaccess.h"
#include "core/run/codec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <set>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

std::string kindName(PriceFindingKind kind) { return enumName(kind); }

// What one word of --accept or --undo means, counted from 0. Only findings with a correction can be chosen.
Result<std::set<std::size_t>> chosen(const char* option, const std::string& word, const std::vector<PriceFinding>& findings)
{
    std::set<std::size_t> found;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc{} && end == word.data() + word.size()) {
        if (number < 1 || number > findings.size())
            return Error{ErrorCode::FieldOutOfRange, {option, word, "1", std::to_string(findings.size())}, {}};
        if (corrects(findings[number - 1]))
            return std::set{number - 1};
    }
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (corrects(findings[i]) && (word == "all" || word == kindName(findings[i].kind)))
            found.insert(i);
    if (found.empty() && word != "all" && word != "split" && word != "badTick")
        return Error{ErrorCode::BadChoice, {option, word, "all, split, badTick, number of a split or a bad tick"}, {}};
    return found;
}

Result<std::set<std::size_t>> acceptedOf(const Arguments& arguments, const std::vector<PriceFinding>& findings)
{
    std::set<std::size_t> accepted;
    for (const std::string& word : arguments.texts("accept")) {
        RISKLOOM_TRY(const std::set<std::size_t> more, chosen("accept", word, findings));
        accepted.insert(more.begin(), more.end());
    }
    for (const std::string& word : arguments.texts("undo")) {
        RISKLOOM_TRY(const std::set<std::size_t> less, chosen("undo", word, findings));
        std::erase_if(accepted, [&](std::size_t i) { return less.contains(i); });
    }
    return accepted;
}

std::string shown(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

void list(const std::vector<PriceFinding>& findings, const std::set<std::size_t>& accepted, std::int64_t dataset,
          const std::string& name, const Console& console)
{
    boost::json::array entries;
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const PriceFinding& finding = findings[i];
        boost::json::object entry = encode(finding).as_object();
        entry["number"] = i + 1;
        entry["accepted"] = accepted.contains(i);
        entries.push_back(std::move(entry));
        rows.push_back({std::to_string(i + 1), kindName(finding.kind), finding.asset, finding.day, shown(finding.before),
                        shown(finding.price), shown(finding.after), accepted.contains(i) ? "accepted" : ""});
    }
    boost::json::object document;
    document["findings"] = std::move(entries);
    if (dataset != 0)
        document["dataset"] = dataset;
    console.document(document);
    console.table({{"number", Align::Right}, {"kind"}, {"asset"}, {"day"}, {"before", Align::Right}, {"price", Align::Right},
                   {"after", Align::Right}, {"state"}},
                  rows);
    if (dataset != 0)
        console.line(std::to_string(accepted.size()) + " corrections, kept as dataset " + name);
}

Result<RunRecord> checkNamed(const Workspace& workspace, const Arguments& arguments)
{
    RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.text("run")));
    RISKLOOM_TRY(RunRecord run, workspace.run(id));
    RISKLOOM_CHECK(priceCheckOf(run));
    return run;
}

Result<std::vector<PriceFinding>> findingsOf(const RunRecord& run)
{
    RISKLOOM_TRY(PriceDeskReport report, fromJson<PriceDeskReport>(run.reportJson, "run " + std::to_string(run.id)));
    return std::move(report.findings);
}

} // namespace

Syntax correctSyntax()
{
    Syntax syntax{"correct --run RUN [--accept all|split|badTick|NUMBER ...] [--undo ...] [--dataset NAME]",
                  po::options_description("Options"), 0, 0};
    syntax.options.add_options()("run,r", po::value<std::string>()->required(), "a finished price check")(
        "accept", po::value<std::vector<std::string>>()->multitoken()->composing(),
        "findings whose correction is taken: all of them, those of a kind, or by number")(
        "undo", po::value<std::vector<std::string>>()->multitoken()->composing(), "findings that are taken back from what was accepted")(
        "dataset", po::value<std::string>(), "keeps the corrected prices as a dataset of this name; without it the findings are listed");
    return syntax;
}

ExitStatus correctCommand(const Arguments& arguments, const Console& console)
{
    const auto listed = [&]() -> Result<> {
        RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, openForReading(arguments));
        RISKLOOM_TRY(const RunRecord run, checkNamed(*workspace, arguments));
        RISKLOOM_TRY(const std::vector<PriceFinding> findings, findingsOf(run));
        RISKLOOM_TRY(const std::set<std::size_t> accepted, acceptedOf(arguments, findings));
        list(findings, accepted, 0, {}, console);
        return {};
    };
    const auto made = [&]() -> Result<> {
        RISKLOOM_TRY(const std::unique_ptr<Session> session, openForWriting(arguments));
        RISKLOOM_TRY(const RunRecord run, checkNamed(session->reader(), arguments));
        RISKLOOM_TRY(const std::vector<PriceFinding> findings, findingsOf(run));
        RISKLOOM_TRY(const std::set<std::size_t> accepted, acceptedOf(arguments, findings));
        std::vector<PriceFinding> corrections;
        for (const std::size_t i : accepted)
            corrections.push_back(findings[i]);
        RISKLOOM_TRY(const std::int64_t dataset,
                     keepPrices(*session, run.id, arguments.text("dataset"), [&](const Workspace& workspace, const PriceWork& work) {
                         return correctPrices(workspace, work, corrections);
                     }));
        list(findings, accepted, dataset, arguments.text("dataset"), console);
        return {};
    };
    if (arguments.has("dataset") && !arguments.has("accept")) {
        console.note("riskloom-cli correct: a --dataset needs what to --accept\nusage: riskloom-cli " + correctSyntax().usage);
        return ExitStatus::Usage;
    }
    const Result<> done = arguments.has("dataset") ? made() : listed();
    return done ? ExitStatus::Done : console.fail(done.error());
}

Syntax extendSyntax()
{
    Syntax syntax{"extend --run RUN --dataset NAME", po::options_description("Options"), 0, 0};
    syntax.options.add_options()("run,r", po::value<std::string>()->required(),
                                 "a finished price check that names currencies, cash or a bond")(
        "dataset", po::value<std::string>()->required(), "name of the dataset with what is converted and added");
    return syntax;
}

ExitStatus extendCommand(const Arguments& arguments, const Console& console)
{
    const auto made = [&]() -> Result<std::int64_t> {
        RISKLOOM_TRY(const std::unique_ptr<Session> session, openForWriting(arguments));
        RISKLOOM_TRY(const RunRecord run, checkNamed(session->reader(), arguments));
        RISKLOOM_TRY(const PriceDeskRequest request, priceCheckOf(run));
        if (!asksForSomething(request))
            return Error{ErrorCode::BadFieldType, {"currencies, cash, bond", "portfolio.prices --set cash=simulated"}, {}};
        return keepPrices(*session, run.id, arguments.text("dataset"),
                          [](const Workspace& workspace, const PriceWork& work) { return extendPrices(workspace, work); });
    };
    const auto dataset = made();
    if (!dataset)
        return console.fail(dataset.error());
    boost::json::object document;
    document["dataset"] = *dataset;
    console.document(document);
    console.line("kept as dataset " + arguments.text("dataset"));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
