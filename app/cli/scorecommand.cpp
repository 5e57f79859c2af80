// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/workspaceaccess.h"
#include "core/data/csv.h"
#include "core/data/spool.h"
#include "core/data/writecsv.h"
#include "core/host/importtask.h"
#include "core/run/codec.h"

#include <QDir>
#include <QTemporaryDir>

#include <set>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

// The file read with the types the model's data had, so that a code stays a code, and with its marks of missing values.
// Columns of the run's dataset that are not in the file are left to the model to miss.
Result<Import> readLike(const std::string& path, const DatasetRecord& dataset, const RunContext& context)
{
    RISKLOOM_TRY(const CsvPreview preview, previewCsv(path, {}, 1));
    const std::set<std::string> present(preview.names.begin(), preview.names.end());
    CsvOptions options;
    if (const auto import = fromJson<ImportRecord>(dataset.importJson, "import"); import && !import->missingMarkers.empty())
        options.missingMarkers = import->missingMarkers;
    for (const ColumnSpec& column : dataset.schema.columns)
        if (present.contains(column.name))
            options.columns.push_back({.column = column.name, .type = column.type, .dateFormat = {}, .role = {}});
    return importCsv(path, options, context);
}

// The columns of the file, then those of the model; a name that is taken gets the run's number.
Table sideBySide(const Table& file, const Table& scores, std::int64_t run)
{
    std::vector<Column> columns = file.columns();
    for (Column column : scores.columns()) {
        if (file.find(column.name) != nullptr)
            column.name += " (run " + std::to_string(run) + ")";
        columns.push_back(std::move(column));
    }
    return {std::move(columns), file.rows()};
}

struct TableFiles {
    QString rows;
    QString scores;
};

struct Outcome {
    std::size_t rows = 0;
    RefusedRows refused;
};

// Asks the session to score and waits; an interrupt cancels.
Result<> scoreTable(Session& session, std::int64_t run, const TableFiles& files, const Interrupt& interrupt)
{
    QObject scope;
    return await<std::monostate>([&](QObject* guard, auto done) {
        const std::int64_t scoring = session.score(run, files.rows, files.scores, guard, done);
        QObject::connect(&interrupt, &Interrupt::requested, &scope,
                         [&session, scoring] { session.cancelScore(scoring); });
    });
}

// What a command has beside its arguments.
struct Surroundings {
    const Interrupt& interrupt;
    const Console& console;
};

Result<Outcome> score(Session& session, const Arguments& arguments, const Surroundings& around)
{
    RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.text("run")));
    RISKLOOM_TRY(const RunRecord run, session.reader().run(id));
    RISKLOOM_TRY(const DatasetRecord dataset, session.reader().dataset(run.dataset));
    const QTemporaryDir folder;
    const TableFiles files{folder.filePath(QStringLiteral("rows.table")),
                           folder.filePath(QStringLiteral("scores.table"))};
    around.console.note("reading " + arguments.text("input"));
    const auto read = [&](const RunContext& context) -> Result<Import> {
        RISKLOOM_TRY(Import rows, readLike(arguments.text("input"), dataset, context));
        RISKLOOM_CHECK(writeSpool(rows.table, files.rows.toStdString()));
        return rows;
    };
    RISKLOOM_TRY(const Import import, awaitWork<Import>(around.interrupt, read));
    for (const RefusedRow& row : import.refused.listed)
        around.console.note("not scored: line " + std::to_string(row.line) +
                            (row.column == 0 ? "" : ", field " + std::to_string(row.column)) + ", " + enumName(row.rule));
    if (import.table.rows() == 0)
        return Error{ErrorCode::NoRows, {arguments.text("input")}, std::to_string(import.refused.total) + " rows refused"};
    around.console.note("scoring " + std::to_string(import.table.rows()) + " rows");
    RISKLOOM_CHECK(scoreTable(session, id, files, around.interrupt));
    RISKLOOM_CHECK(awaitWork<std::monostate>(around.interrupt, [&](const RunContext& context) -> Result<> {
        RISKLOOM_TRY(const Table scores, readSpool(files.scores.toStdString()));
        return writeCsv(sideBySide(import.table, scores, id), arguments.text("output"), {}, context);
    }));
    return Outcome{import.table.rows(), import.refused};
}

} // namespace

Syntax scoreSyntax()
{
    Syntax syntax{"score --run RUN --input FILE.csv --output FILE.csv", po::options_description("Options"), 0, 0};
    syntax.options.add_options()("run,r", po::value<std::string>()->required(), "a finished run with a model")(
        "input,i", po::value<std::string>()->required(), "rows to score: the columns the model was built on, in any order")(
        "output,o", po::value<std::string>()->required(), "the same rows with score, probability, points or contributions of the variables, and remarks");
    return syntax;
}

ExitStatus scoreCommand(const Arguments& arguments, const Console& console)
{
    const auto session = openForWriting(arguments);
    if (!session)
        return console.fail(session.error());
    const Interrupt interrupt;
    const auto outcome = score(**session, arguments, {interrupt, console});
    if (!outcome)
        return console.fail(outcome.error());
    boost::json::object document;
    document["rows"] = outcome->rows;
    document["refusedRows"] = outcome->refused.total;
    document["refused"] = encode(outcome->refused.listed);
    document["output"] = arguments.text("output");
    console.document(document);
    console.line(std::to_string(outcome->rows) + " rows scored, " + std::to_string(outcome->refused.total) +
                 " not read: " + arguments.text("output"));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
