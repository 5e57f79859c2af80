// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/importing.h"
#include "app/cli/records.h"
#include "app/cli/workspaceaccess.h"

#include <QEventLoop>
#include <QFileInfo>

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <array>

namespace riskloom::cli {
namespace {

namespace po = boost::program_options;

// The choice for a column, made when it is not there yet.
ColumnChoice& choiceFor(CsvOptions& options, const std::string& column)
{
    const auto found = std::ranges::find(options.columns, column, &ColumnChoice::column);
    if (found != options.columns.end())
        return *found;
    options.columns.push_back({.column = column, .type = {}, .dateFormat = {}, .role = {}});
    return options.columns.back();
}

Result<char> delimiterNamed(const std::string& text)
{
    constexpr std::array<std::pair<std::string_view, char>, 8> names{
        {{"comma", ','}, {",", ','}, {"semicolon", ';'}, {";", ';'}, {"tab", '\t'}, {"\t", '\t'}, {"bar", '|'}, {"|", '|'}}};
    const auto found = std::ranges::find(names, std::string_view(text), &std::pair<std::string_view, char>::first);
    if (found == names.end())
        return Error{ErrorCode::BadChoice, {"--delimiter", text, "comma, semicolon, tab, bar"}, {}};
    return found->second;
}

Result<> readDialect(const Arguments& arguments, CsvOptions& options)
{
    if (arguments.has("encoding")) {
        options.encoding = textEncodingFromName(arguments.text("encoding"));
        if (!options.encoding)
            return Error{ErrorCode::BadChoice,
                         {"--encoding", arguments.text("encoding"), "UTF-8, GB18030, Windows-1252, UTF-16LE, UTF-16BE"},
                         {}};
    }
    if (arguments.has("delimiter")) {
        RISKLOOM_TRY(options.delimiter, delimiterNamed(arguments.text("delimiter")));
    }
    if (const std::string decimal = arguments.text("decimal"); !decimal.empty()) {
        if (decimal != "." && decimal != ",")
            return Error{ErrorCode::BadChoice, {"--decimal", decimal, "., ,"}, {}};
        options.decimal = decimal.front();
    }
    return {};
}

Result<CsvOptions> readOptions(const Arguments& arguments)
{
    CsvOptions options;
    RISKLOOM_CHECK(readDialect(arguments, options));
    for (const std::string& text : arguments.texts("role")) {
        RISKLOOM_TRY(const ColumnAssignment assignment, columnAssignment(text));
        const auto role = roleFromName(assignment.value);
        if (!role)
            return Error{ErrorCode::BadChoice,
                         {"--role " + assignment.column, assignment.value, "input, target, id, date, weight, protected, ignore"},
                         {}};
        choiceFor(options, assignment.column).role = role;
    }
    for (const std::string& text : arguments.texts("type")) {
        RISKLOOM_TRY(const ColumnAssignment assignment, columnAssignment(text));
        const auto type = columnTypeFromName(assignment.value);
        if (!type)
            return Error{ErrorCode::BadChoice, {"--type " + assignment.column, assignment.value, "number, category, date, text"}, {}};
        choiceFor(options, assignment.column).type = type;
    }
    const std::vector<std::string> missing = arguments.texts("missing");
    options.missingMarkers.insert(options.missingMarkers.end(), missing.begin(), missing.end());
    if (arguments.has("target"))
        choiceFor(options, arguments.text("target")).role = Role::Target;
    options.badValue = arguments.text("bad");
    return options;
}

std::string refusedText(const DatasetRecord& dataset)
{
    std::string text;
    const auto record = fromJson<ImportRecord>(dataset.importJson, "workspace");
    if (!record)
        return text;
    constexpr std::size_t shown = 20;
    for (std::size_t i = 0; i < std::min(shown, record->refused.size()); ++i) {
        const RefusedRow& row = record->refused[i];
        text += "  line " + std::to_string(row.line) +
                (row.column == 0 ? "" : ", field " + std::to_string(row.column)) + ": " + enumName(row.rule) + "\n";
    }
    if (record->refusedRows > shown)
        text += "  … and " + std::to_string(record->refusedRows - shown) + " more\n";
    return text;
}

} // namespace

Result<ColumnAssignment> columnAssignment(const std::string& text)
{
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
        return Error{ErrorCode::BadChoice, {text, text, "COLUMN=VALUE"}, {}};
    return ColumnAssignment{text.substr(0, equals), text.substr(equals + 1)};
}

Result<std::int64_t> importFile(Session& session, const ImportRequest& request, const Interrupt& interrupt,
                                const Console& console)
{
    ImportTask task(session);
    QEventLoop loop;
    std::optional<Result<std::int64_t>> outcome;
    int shown = 0;
    const auto end = [&](Result<std::int64_t> result) {
        outcome = std::move(result);
        loop.quit();
    };
    QObject::connect(&interrupt, &Interrupt::requested, &task, &ImportTask::cancel);
    QObject::connect(&task, &ImportTask::progressed, &loop, [&](double fraction) {
        if (const int tenths = static_cast<int>(fraction * 10.0); tenths > shown) {
            shown = tenths;
            console.note("reading " + std::to_string(tenths * 10) + " %");
        }
    });
    QObject::connect(&task, &ImportTask::finished, &loop, [&](std::int64_t dataset) { end(dataset); });
    QObject::connect(&task, &ImportTask::failed, &loop, [&](const Error& error) { end(error); });
    task.start(request);
    if (!outcome)
        loop.exec();
    return outcome ? *std::move(outcome) : Result<std::int64_t>(Error{ErrorCode::Cancelled, {}, {}});
}

Syntax importSyntax()
{
    Syntax syntax{"import FILE.csv [--name NAME] [--target COLUMN --bad VALUE] [--role COLUMN=ROLE ...]",
                  po::options_description("Options"), 1, 1};
    const auto text = [] { return po::value<std::string>(); };
    const auto texts = [] { return po::value<std::vector<std::string>>()->composing(); };
    syntax.options.add_options()("name,n", text(), "name of the dataset; the file's when not given")(
        "target", text(), "column with the outcome")("bad", text(), "value of the outcome that counts as bad")(
        "role", texts(), "COLUMN=target|id|date|weight|protected|ignore|input; may be repeated")(
        "type", texts(), "COLUMN=number|category|date|text; may be repeated")(
        "missing", texts(), "a text that means missing, beside NA, N/A, NaN, NULL, #N/A and ?; may be repeated")(
        "encoding", text(), "UTF-8, GB18030, Windows-1252, UTF-16LE or UTF-16BE; found when not given")(
        "delimiter", text(), "comma, semicolon, tab or bar; found when not given")("decimal", text(), ". or ,");
    return syntax;
}

ExitStatus importCommand(const Arguments& arguments, const Console& console)
{
    const auto options = readOptions(arguments);
    if (!options)
        return console.fail(options.error());
    const auto session = openForWriting(arguments);
    if (!session)
        return console.fail(session.error());
    ImportRequest request;
    request.file = QString::fromStdString(arguments.positional.front());
    request.name = arguments.has("name") ? QString::fromStdString(arguments.text("name")) : QFileInfo(request.file).completeBaseName();
    request.options = *options;
    const Interrupt interrupt;
    const auto id = importFile(**session, request, interrupt, console);
    if (!id)
        return console.fail(id.error());
    const auto dataset = (*session)->reader().dataset(*id);
    if (!dataset)
        return console.fail(dataset.error());
    console.document(toJson(*dataset));
    console.line(dataset->name + ": " + std::to_string(dataset->rows) + " rows, " +
                 std::to_string(dataset->schema.columns.size()) + " columns, " + std::to_string(dataset->refusedRows) +
                 " rows refused");
    if (dataset->refusedRows > 0)
        console.note(refusedText(*dataset));
    return ExitStatus::Done;
}

} // namespace riskloom::cli
