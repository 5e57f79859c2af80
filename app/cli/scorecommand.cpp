// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/await.h"
#include "app/cli/commands.h"
#include "app/cli/workspaceaccess.h"
#include "core/data/csv.h"
#include "core/data/spool.h"
#include "core/data/writecsv.h"
#include "core/run/codec.h"

#include <QDir>
#include <QTemporaryDir>

#include <set>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

// The file read with the types the model's data had, so that a code stays a code. Columns of the run's dataset that are
// not in the file are left to the model to miss.
Result<Import> readLike(const std::string& path, const Schema& schema)
{
    RISKLOOM_TRY(const CsvPreview preview, previewCsv(path, {}, 1));
    const std::set<std::string> present(preview.names.begin(), preview.names.end());
    CsvOptions options;
    for (const ColumnSpec& column : schema.columns)
        if (present.contains(column.name))
            options.columns.push_back({.column = column.name, .type = column.type, .dateFormat = {}, .role = {}});
    return importCsv(path, options);
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

struct Outcome {
    std::size_t rows = 0;
    RefusedRows refused;
};

Result<Outcome> score(Session& session, const Arguments& arguments)
{
    RISKLOOM_TRY(const std::int64_t id, runNumber(arguments.text("run")));
    RISKLOOM_TRY(const RunRecord run, session.reader().run(id));
    RISKLOOM_TRY(const DatasetRecord dataset, session.reader().dataset(run.dataset));
    RISKLOOM_TRY(const Import import, readLike(arguments.text("input"), dataset.schema));
    const QTemporaryDir folder;
    const QString table = folder.filePath(QStringLiteral("rows.table"));
    const QString scored = folder.filePath(QStringLiteral("scores.table"));
    RISKLOOM_TRY(const SpoolResult spooled, writeSpool(import.table, table.toStdString()));
    static_cast<void>(spooled);
    RISKLOOM_CHECK(await<std::monostate>(
        [&](QObject* guard, auto done) { session.score(id, table, scored, guard, done); }));
    RISKLOOM_TRY(const Table scores, readSpool(scored.toStdString()));
    RISKLOOM_CHECK(writeCsv(sideBySide(import.table, scores, id), arguments.text("output")));
    return Outcome{import.table.rows(), import.refused};
}

} // namespace

Syntax scoreSyntax()
{
    Syntax syntax{"score --run RUN --input FILE.csv --output FILE.csv", po::options_description("Options"), 0, 0};
    syntax.options.add_options()("run,r", po::value<std::string>()->required(), "a finished run with a model")(
        "input,i", po::value<std::string>()->required(), "rows to score: the columns the model was built on, in any order")(
        "output,o", po::value<std::string>()->required(), "the same rows with score, probability, points and remarks");
    return syntax;
}

ExitStatus scoreCommand(const Arguments& arguments, const Console& console)
{
    const auto session = openForWriting(arguments);
    if (!session)
        return console.fail(session.error());
    const auto outcome = score(**session, arguments);
    if (!outcome)
        return console.fail(outcome.error());
    for (const RefusedRow& row : outcome->refused.listed)
        console.note("not scored: line " + std::to_string(row.line) +
                     (row.column == 0 ? "" : ", field " + std::to_string(row.column)) + ", " + enumName(row.rule));
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
