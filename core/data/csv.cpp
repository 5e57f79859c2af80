// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv.h"

#include "core/data/csvassembly.h"
#include "core/data/csvreader.h"
#include "core/data/csvsample.h"

#include <algorithm>
#include <new>

namespace riskloom {
namespace {

const ColumnChoice* choiceFor(const CsvOptions& options, const std::string& name)
{
    const auto found = std::ranges::find(options.columns, name, &ColumnChoice::column);
    return found == options.columns.end() ? nullptr : &*found;
}

ColumnPlan planColumn(const std::string& name, const TypeEvidence& evidence, const CsvOptions& options)
{
    ColumnPlan plan;
    plan.name = name;
    TypeGuess guess = guessType(evidence, name);
    if (const ColumnChoice* choice = choiceFor(options, name); choice != nullptr && choice->type) {
        plan.chosen = choice->type;
        guess.type = *choice->type;
        const DateFormat likely = evidence.dates.best() == DateFormat::None ? DateFormat::YearMonthDay : evidence.dates.best();
        guess.dateFormat = choice->dateFormat.value_or(likely);
    }
    if (guess.type == ColumnType::Number)
        plan.readAs = ReadAs::Number;
    else if (guess.type == ColumnType::Date)
        plan.readAs = ReadAs::Date;
    plan.dateFormat = guess.type == ColumnType::Date ? guess.dateFormat : DateFormat::None;
    return plan;
}

Result<CsvPlan> makePlan(const CsvSample& sample, const CsvOptions& options)
{
    CsvPlan plan{sample.dialect, sample.encodingGuessed, sample.markBytes, {}};
    for (std::size_t i = 0; i < sample.names.size(); ++i)
        plan.columns.push_back(planColumn(sample.names[i], sample.evidence[i], options));
    for (const ColumnChoice& choice : options.columns)
        if (std::ranges::find(sample.names, choice.column) == sample.names.end())
            return Error{ErrorCode::UnknownColumn, {choice.column}, {}};
    return plan;
}

// Reads by the plan, and again by a better one when the whole file says so. It ends: the encoding changes once, and a
// column from numbers or dates to texts once, or from texts to numbers once.
Result<Import> readByPlan(const CsvSource& source, CsvPlan plan, const CsvOptions& options, const RunContext& context)
{
    while (true) {
        CsvReader reader(plan, options);
        RISKLOOM_CHECK(reader.read(source, context));
        if (reader.otherEncoding()) {
            plan.dialect.encoding = *reader.otherEncoding();
            plan.encodingGuessed = false;
        } else if (!correctPlan(reader, plan)) {
            return assemble(reader, plan, options);
        }
    }
}

void estimateRows(CsvPreview& preview, const CsvSample& sample, const Import& head)
{
    const std::uint64_t rows = head.table.rows() + head.refused.total;
    preview.whole = sample.whole;
    preview.estimatedRows = rows;
    if (!sample.whole && !sample.headText.empty())
        preview.estimatedRows = static_cast<std::uint64_t>(static_cast<double>(rows) * static_cast<double>(sample.bytes) /
                                                           static_cast<double>(sample.headText.size()));
}

// What the middle and the end say about types beyond what the head said.
void addEvidence(std::vector<ColumnGuess>& guesses, const CsvSample& sample)
{
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        const TypeEvidence& evidence = sample.evidence[i];
        if (guesses[i].typeReason == TypeReason::Chosen || sample.whole)
            continue;
        TypeEvidence all = evidence;
        all.distinct = guesses[i].distinct;
        const TypeGuess guess = guessType(all, sample.names[i]);
        const bool text = guess.type == ColumnType::Category || guess.type == ColumnType::Text;
        if (guess.type == guesses[i].type && !text)
            continue;
        guesses[i].type = guess.type;
        guesses[i].dateFormat = guess.dateFormat;
        guesses[i].typeReason = guess.reason;
    }
}

std::vector<CsvPreviewRow> shown(const std::vector<SampleRow>& rows, std::size_t most)
{
    std::vector<CsvPreviewRow> result;
    for (std::size_t i = 0; i < std::min(most, rows.size()); ++i)
        result.push_back({rows[i].line, rows[i].cells, rows[i].fault});
    return result;
}

} // namespace

Result<Import> importCsv(const std::filesystem::path& path, const CsvOptions& options, const RunContext& context)
{
    RISKLOOM_TRY(const InputFile file, InputFile::open(path));
    RISKLOOM_TRY(const CsvSample sample, sampleCsv(file, path, options));
    RISKLOOM_TRY(CsvPlan plan, makePlan(sample, options));
    try {
        RISKLOOM_TRY(Import result, readByPlan({&file, {}}, std::move(plan), options, context));
        result.bytes = sample.bytes;
        return result;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {path.string()}, {}};
    }
}

Result<CsvPreview> previewCsv(const std::filesystem::path& path, const CsvOptions& options, std::size_t rows)
{
    RISKLOOM_TRY(const InputFile file, InputFile::open(path));
    RISKLOOM_TRY(const CsvSample sample, sampleCsv(file, path, options));
    RISKLOOM_TRY(CsvPlan plan, makePlan(sample, options));
    RISKLOOM_TRY(const Import head, readByPlan({nullptr, sample.headText}, std::move(plan), options, {}));
    CsvPreview preview;
    preview.dialect = sample.dialect;
    preview.names = sample.names;
    preview.first = shown(sample.head, rows);
    preview.middle = shown(sample.middle, rows);
    preview.last = shown(sample.tail, rows);
    preview.guesses = head.guesses;
    addEvidence(preview.guesses, sample);
    preview.badValue = head.schema.badValue;
    preview.bytes = sample.bytes;
    estimateRows(preview, sample, head);
    return preview;
}

} // namespace riskloom
