// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportsections.h"

namespace riskloom {

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
