// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportparts.h"

#include "core/store/rundocument.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

#include <QLocale>

namespace riskloom {
namespace {

// "3 Method", "6.2 Stability by month"
void number(std::vector<ReportSection>& sections)
{
    int section = 0;
    int part = 0;
    for (ReportSection& one : sections) {
        if (one.rank == ReportSection::Rank::Section) {
            one.title = QStringLiteral("%1 %2").arg(++section).arg(one.title);
            part = 0;
        } else {
            one.title = QStringLiteral("%1.%2 %3").arg(section).arg(++part).arg(one.title);
        }
    }
}

// From here on every cell is a text, so that pages can be made in another thread and in another language's time.
void settle(std::vector<ReportBlock>& blocks)
{
    for (ReportBlock& block : blocks) {
        auto* table = std::get_if<ReportTable>(&block);
        if (table == nullptr)
            continue;
        TableContent& content = table->content;
        for (auto& row : content.rows)
            for (std::size_t column = 0; column < content.columns.size(); ++column)
                row[column] = shownText(content.columns[column], row[column]);
        for (ValueColumn& column : content.columns)
            column.format = nullptr;
    }
}

} // namespace

const CreditBinningRequest& requestOf(const CreditSelection& model)
{
    return model.scorecard ? static_cast<const CreditBinningRequest&>(model.scorecard->request)
                           : model.network->request;
}

const SampleSummary& sampleOf(const CreditSelection& model)
{
    return model.scorecard ? model.scorecard->report.sample : model.network->report.sample;
}

const ModelQuality& qualityOf(const CreditSelection& model, SamplePart part)
{
    return model.scorecard ? qualityOf(model.scorecard->report, part) : qualityOf(model.network->report, part);
}

const RunRecord& recordOf(const CreditSelection& model)
{
    return model.scorecard ? model.scorecard->record : model.network->record;
}

std::vector<SamplePart> partsOf(const CreditSelection& model)
{
    std::vector<SamplePart> parts;
    for (const SamplePart part : {SamplePart::Train, SamplePart::Holdout, SamplePart::OutOfTime})
        if (qualityOf(model, part).discrimination.rows > 0)
            parts.push_back(part);
    return parts;
}

ModelState stateOf(const ReportSource& source)
{
    return source.steps.empty() ? ModelState::Draft : source.steps.back().state;
}

std::optional<ReportStrategy> strategyOf(const ReportSource& source)
{
    if (!source.model.scorecard || source.model.scorecard->report.scores.holdout.scores.empty())
        return std::nullopt;
    const ScorecardRun& run = *source.model.scorecard;
    const ScoreCounts& counts = run.report.scores.holdout;
    const ProfitTerms terms{run.request.profitPerGood, run.request.lossPerBad};
    std::vector<double> probabilities;
    for (const double score : counts.scores)
        probabilities.push_back(probabilityOfBad(run.report.scorecard.scale, score));
    ReportStrategy strategy{strategyTable(counts, terms), {}};
    strategy.marked = markedCutOffs(strategy.table, probabilities, terms);
    return strategy;
}

ReportFacts runFacts(const RunRecord& record, const std::string& datasetSha256)
{
    return {QStringLiteral("facts-repetition"),
             {{ReportWords::tr("Run"), ReportWords::tr("#%1, %2").arg(QString::number(record.id),
                                                                      QString::fromStdString(record.kind))},
              {ReportWords::tr("Seed"), QString::number(record.seed)},
              {ReportWords::tr("Program version"), QString::fromStdString(record.version)},
              {ReportWords::tr("Device"), QString::fromStdString(record.device)},
              {ReportWords::tr("Threads"), QString::number(record.threads)},
              {ReportWords::tr("SHA-256 of the dataset"), QString::fromStdString(datasetSha256)},
              {ReportWords::tr("Set up"), formatUtc(record.createdAt)},
              {ReportWords::tr("Started"), formatUtc(record.startedAt)},
              {ReportWords::tr("Finished"), formatUtc(record.finishedAt)}}};
}

ReportTable settingsTable(const RunRecord& record)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Setting")), textColumn(ReportWords::tr("Value"))};
    const boost::json::value stored = storedJson(record.requestJson);
    const Result<const KindSpec*> kind = findKind(record.kind);
    if (kind && stored.is_object())
        for (const FieldSpec& field : (*kind)->fields)
            if (const boost::json::value* value = stored.get_object().if_contains(field.rule.name);
                value && !field.rule.label.empty())
                content.rows.push_back({kindText(field.rule.label), valueText(*value, &field)});
    return {QStringLiteral("table-settings"), ReportWords::tr("What was asked"), std::move(content)};
}

void settle(ReportDocument& document)
{
    settle(document.summary);
    for (ReportSection& section : document.sections)
        settle(section.blocks);
    number(document.sections);
}

QString reportLanguage()
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
}

ReportParagraph paragraph(const QString& text)
{
    return {text, ReportParagraph::Look::Plain};
}

ReportParagraph note(const QString& text)
{
    return {text, ReportParagraph::Look::Note};
}

ReportParagraph warning(const QString& text)
{
    return {text, ReportParagraph::Look::Warning};
}

} // namespace riskloom
