// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/demorequests.h"
#include "app/cli/drawnrows.h"
#include "app/cli/importing.h"
#include "app/cli/madeprices.h"
#include "app/cli/records.h"
#include "app/cli/runwatch.h"
#include "app/cli/workspaceaccess.h"
#include "core/credit/simulatedportfolio.h"
#include "core/data/spool.h"
#include "core/host/path.h"
#include "core/run/kind.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

struct Sample {
    const char* file;
    const char* name;
    const char* target; // "" = none
    std::vector<const char*> protectedColumns;
};

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> list{
        {"german_credit.csv", "German credit", "class", {"personal_status", "foreign_worker"}},
        {"consumer_credit.csv", "Consumer credit", "Status", {"Marital"}},
        {"lending_club.csv", "Lending Club", "Class", {}},
        {"dow30_prices.csv", "Dow 30 prices", "", {}},
    };
    return list;
}

// Beside the programs, installed or in the build folder.
QString sampleFile(const char* name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/riskloom/samples/") + QLatin1StringView(name));
}

Result<std::int64_t> bringIn(Session& session, const Sample& sample, const Interrupt& interrupt, const Console& console)
{
    if (const auto present = session.reader().datasetByName(sample.name))
        return present->id;
    console.note(std::string("importing ") + sample.name);
    ImportRequest request;
    request.file = sampleFile(sample.file);
    request.name = QString::fromLatin1(sample.name);
    if (*sample.target != '\0') {
        request.options.columns.push_back({.column = sample.target, .type = {}, .dateFormat = {}, .role = Role::Target});
        request.options.badValue = "bad";
    }
    for (const char* column : sample.protectedColumns)
        request.options.columns.push_back({.column = column, .type = {}, .dateFormat = {}, .role = Role::Protected});
    return importFile(session, request, interrupt, console);
}

// What public data lack: dates, rejects, protected attributes and a known truth.
constexpr const char* simulatedName = "SIMULATED applications";

Result<std::int64_t> bringInSimulated(Session& session, const Arguments& arguments, const Console& console)
{
    if (const auto present = session.reader().datasetByName(simulatedName))
        return present->id;
    console.note(std::string("simulating ") + simulatedName);
    SimulatedPortfolioOptions options;
    if (arguments.has("quick"))
        options.applications = 12'000;
    const SimulatedPortfolio portfolio = simulatedPortfolio(options);
    const QString file = QDir(session.spoolFolder()).filePath(QStringLiteral("simulated.table"));
    QDir().mkpath(session.spoolFolder());
    RISKLOOM_TRY(const SpoolResult spool, writeSpool(portfolio.table, toPath(file)));
    DatasetRecord record;
    record.name = simulatedName;
    record.sha256 = spool.sha256;
    record.bytes = static_cast<std::int64_t>(spool.bytes);
    record.rows = static_cast<std::int64_t>(portfolio.table.rows());
    record.schema = portfolio.schema;
    record.origin = "SIMULATED, seed " + std::to_string(options.seed);
    record.importJson = "{}";
    const auto stored = await<std::int64_t>(
        [&](QObject* guard, auto done) { session.addDataset(record, file, guard, done); });
    QFile::remove(file);
    return stored;
}

struct Wanted {
    std::string kind;
    std::int64_t dataset = 0;
    boost::json::object request;
    std::vector<const char*> distinct = {}; // fields that tell it from another run of its kind on its dataset
};

// The newest run of the same request that was interrupted and can go on.
Result<std::optional<std::int64_t>> interruptedRun(const Session& session, const std::vector<RunRecord>& runs,
                                                   const Wanted& wanted)
{
    RISKLOOM_TRY(const KindSpec* kind, findKind(wanted.kind));
    RISKLOOM_TRY(const DatasetRecord dataset, session.reader().dataset(wanted.dataset));
    RISKLOOM_TRY(const boost::json::object request, kind->prepare(wanted.request, dataset.sha256, dataset.schema));
    const std::string text = writeJson(request);
    const auto found = std::ranges::find_if(runs, [&](const RunRecord& run) {
        return run.kind == wanted.kind && run.dataset == wanted.dataset && run.status == RunStatus::Interrupted &&
               run.hasCheckpoint && run.requestJson == text;
    });
    return found == runs.end() ? std::nullopt : std::optional(found->id);
}

// Lets an interrupted run go on, or starts one.
Result<std::int64_t> begin(Session& session, const std::vector<RunRecord>& runs, const Wanted& wanted)
{
    RISKLOOM_TRY(const std::optional<std::int64_t> left, interruptedRun(session, runs, wanted));
    if (!left)
        return await<std::int64_t>([&](QObject* guard, auto done) {
            session.startRun(wanted.kind, wanted.dataset, wanted.request, 0, guard, done);
        });
    RISKLOOM_CHECK(await<std::monostate>([&](QObject* guard, auto done) { session.resumeRun(*left, guard, done); }));
    return *left;
}

// Whether a run was asked for what is wanted, whatever else it was asked for.
bool isAsWanted(const RunRecord& run, const Wanted& wanted)
{
    if (run.kind != wanted.kind || run.dataset != wanted.dataset || run.status != RunStatus::Finished)
        return false;
    const boost::json::value request = storedJson(run.requestJson);
    return std::ranges::all_of(wanted.distinct, [&](const char* field) {
        const boost::json::value* asked = wanted.request.if_contains(field);
        const boost::json::value* had = request.is_object() ? request.get_object().if_contains(field) : nullptr;
        return asked != nullptr && had != nullptr && *asked == *had;
    });
}

// The newest finished run that is as wanted; when there is none, one that was interrupted is brought to its end, or a new
// one is made.
Result<std::int64_t> runOnce(Session& session, RunWatch& watch, const Wanted& wanted)
{
    RISKLOOM_TRY(const std::vector<RunRecord> runs, session.reader().runs());
    const auto present = std::ranges::find_if(runs, [&](const RunRecord& run) { return isAsWanted(run, wanted); });
    if (present != runs.end())
        return present->id;
    RISKLOOM_TRY(const std::int64_t id, begin(session, runs, wanted));
    if (watch.wait(id) == RunStatus::Finished)
        return id;
    RISKLOOM_TRY(const RunRecord run, session.reader().run(id));
    return run.error.value_or(Error{ErrorCode::Cancelled, {}, {}});
}

// What the demo is made with.
struct Tools {
    const Interrupt& interrupt;
    const Console& console;
};

// Rows or paths that a generator makes, as a dataset.
struct Generated {
    std::int64_t run = 0; // that trained it
    std::string name;
    std::int64_t count = 0; // of rows, or of paths of a year
};

Result<std::int64_t> generate(Session& session, const Generated& wanted, const Tools& tools)
{
    if (const auto present = session.reader().datasetByName(wanted.name))
        return present->id;
    tools.console.note("drawing " + wanted.name);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("drawn.table"));
    RISKLOOM_TRY(const GeneratedRows made, drawRows(session, wanted.run, {wanted.count, 1}, file, tools.interrupt));
    return keepRows(session, wanted.run, made, file, wanted.name);
}

// The prices with what a check of them was asked to add, as a dataset.
Result<std::int64_t> extended(Session& session, std::int64_t check, const Tools& tools)
{
    const std::string name = "Dow 30 with SIMULATED cash and bond";
    if (const auto present = session.reader().datasetByName(name))
        return present->id;
    tools.console.note("making " + name);
    return keepPrices(session, check, name,
                      [](const Workspace& workspace, const PriceWork& work) { return extendPrices(workspace, work); });
}

Result<std::vector<RunRecord>> build(Session& session, const Arguments& arguments, const Tools& tools)
{
    RunWatch watch(session, tools.interrupt, tools.console);
    std::int64_t german = 0;
    std::int64_t prices = 0;
    for (const Sample& sample : samples()) {
        RISKLOOM_TRY(const std::int64_t dataset, bringIn(session, sample, tools.interrupt, tools.console));
        if (german == 0)
            german = dataset;
        prices = dataset; // the last of them
    }
    RISKLOOM_TRY(const std::int64_t simulated, bringInSimulated(session, arguments, tools.console));
    boost::json::object challenger;
    boost::json::object pictures{{"model", "windows"}};
    boost::json::object market{{"model", "series"}};
    int epochs = 60;
    std::int64_t paths = 1000;
    if (arguments.has("quick")) {
        challenger["maxEpochs"] = 10;
        epochs = 5;
        pictures["pictureSteps"] = 20;
        market["steps"] = 20;
        paths = 50;
    }
    std::vector<RunRecord> runs;
    const auto run = [&](const Wanted& wanted) -> Result<> {
        RISKLOOM_TRY(const std::int64_t id, runOnce(session, watch, wanted));
        RISKLOOM_TRY(RunRecord record, session.reader().run(id));
        runs.push_back(std::move(record));
        return {};
    };
    for (const Wanted& wanted :
         {Wanted{"credit.scorecard", german, {}}, Wanted{"credit.network", german, std::move(challenger)},
          Wanted{"synth.table", german, {{"epochs", epochs}, {"seeds", 1}}, {"seeds"}},
          Wanted{"synth.table", german, severalTrainings(epochs), {"seeds"}}})
        RISKLOOM_CHECK(run(wanted));
    RISKLOOM_TRY(const std::int64_t book, generate(session, {runs.back().id, "Synthetic German credit", 1000}, tools));
    for (const Wanted& wanted : {Wanted{"credit.scorecard", book, {}},
                                 Wanted{"credit.scorecard", simulated, simulatedScorecard()},
                                 Wanted{"credit.rejects", simulated, rejectsRequest()},
                                 Wanted{"synth.market", prices, std::move(pictures), {"model"}},
                                 Wanted{"synth.market", prices, std::move(market), {"model"}}})
        RISKLOOM_CHECK(run(wanted));
    RISKLOOM_TRY(const std::int64_t generated, generate(session, {runs.back().id, "SIMULATED market paths", paths}, tools));
    RISKLOOM_CHECK(run({"portfolio.prices", prices, cashAndBond(), {"cash"}}));
    RISKLOOM_TRY(const std::int64_t mixed, extended(session, runs.back().id, tools));
    RISKLOOM_CHECK(run({"portfolio.backtest", mixed, mixedPortfolio()}));
    for (const Wanted& wanted :
         {Wanted{"portfolio.prices", prices, {{"cash", "none"}}, {"cash"}}, Wanted{"portfolio.backtest", prices, {}}, Wanted{"portfolio.policy", prices, pathPolicy(), {"learnFrom"}},
          Wanted{"portfolio.policy", prices, {{"learnFrom", "history"}}, {"learnFrom"}},
          Wanted{"portfolio.scenario", generated, yearOfPaths()}, Wanted{"portfolio.scenario", prices, savingPlan()}})
        RISKLOOM_CHECK(run(wanted));
    const std::int64_t backtest = std::ranges::find_if(runs, [&](const RunRecord& one) {
                                      return one.kind == "portfolio.backtest" && one.dataset == prices;
                                  })->id;
    RISKLOOM_CHECK(run({"portfolio.rebalance", prices, rebalanceRequest(backtest)}));
    return runs;
}

std::string shortNumber(const boost::json::value& report, std::initializer_list<const char*> path)
{
    const boost::json::value* value = &report;
    for (const char* step : path) {
        if (!value->is_object() || (value = value->get_object().if_contains(step)) == nullptr)
            return "";
    }
    if (!value->is_double())
        return writeJson(*value);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f", value->get_double());
    return text.data();
}

// Of a kind that has no held-out applicants, so that its figures stand in a line of their own; "" of the others.
const char* titleOf(const std::string& kind)
{
    static const std::map<std::string, const char*, std::less<>> titles{{"credit.rejects", "Reject inference"},
                                                                        {"synth.table", "Synthetic table"},
                                                                        {"synth.market", "Synthetic market"},
                                                                        {"portfolio.backtest", "Walk-forward backtest"},
                                                                        {"portfolio.policy", "Learned policies"},
                                                                        {"portfolio.scenario", "Scenarios"},
                                                                        {"portfolio.rebalance", "Orders"},
                                                                        {"portfolio.prices", "Price check"}};
    const auto found = titles.find(kind);
    return found == titles.end() ? "" : found->second;
}

void print(const std::vector<RunRecord>& runs, const std::string& workspace, const Console& console)
{
    boost::json::array list;
    std::vector<std::vector<std::string>> rows;
    for (const RunRecord& run : runs) {
        list.push_back(toJson(run));
        if (*titleOf(run.kind) != '\0')
            continue;
        const boost::json::value report = storedJson(run.reportJson);
        const auto held = [&](const char* figure) { return shortNumber(report, {"holdout", "discrimination", figure}); };
        rows.push_back({std::to_string(run.id), run.kind, run.datasetName, held("rows"), held("auc"),
                        held("aucLow") + " - " + held("aucHigh"), held("ks"), held("gini")});
    }
    boost::json::object document;
    document["workspace"] = workspace;
    document["runs"] = std::move(list);
    console.document(document);
    console.line("Held-out rows:");
    console.table({{"run", Align::Right}, {"kind"}, {"dataset"}, {"n", Align::Right}, {"AUC", Align::Right},
                   {"95 % interval", Align::Right}, {"KS", Align::Right}, {"Gini", Align::Right}},
                  rows);
    for (const RunRecord& run : runs)
        if (const char* what = titleOf(run.kind); *what != '\0')
            console.line(what + (", run " + std::to_string(run.id)) + ": " + run.headline);
    console.line("Workspace: " + workspace);
}

} // namespace

Syntax demoSyntax()
{
    Syntax syntax{"demo [--quick] [--output FOLDER]", po::options_description("Options"), 0, 0};
    syntax.options.add_options()("quick", "shorter trainings")(
        "output,o", po::value<std::string>(), "where demo.riskloom is made; in the user's data folder when not given");
    return syntax;
}

ExitStatus demoCommand(const Arguments& arguments, const Console& console)
{
    const QString folder = arguments.has("output")
                               ? QString::fromStdString(arguments.text("output"))
                               : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/riskloom/demo");
    if (!QDir().mkpath(folder))
        return console.fail(Error{ErrorCode::FileUnwritable, {folder.toStdString()}, {}});
    const std::string workspace = QDir(folder).filePath(QStringLiteral("demo.riskloom")).toStdString();
    const auto session = openForWriting(arguments, workspace);
    if (!session)
        return console.fail(session.error());
    const Interrupt interrupt;
    const auto runs = build(**session, arguments, {interrupt, console});
    if (!runs)
        return console.fail(runs.error());
    print(*runs, workspace, console);
    return ExitStatus::Done;
}

} // namespace riskloom::cli
