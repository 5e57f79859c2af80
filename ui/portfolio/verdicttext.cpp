// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/verdicttext.h"

#include "core/market/priceseries.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace riskloom {
namespace {

QString sourceOf(const PortfolioSelection& selection)
{
    return PortfolioText::tr("Run #%1, %2").arg(QString::number(selection.run->record.id), strategyName(selection.chosen().strategy));
}

QString daysOf(const PortfolioSelection& selection)
{
    return PortfolioText::tr("n = %1 days").arg(formatInteger(selection.chosen().evidence.days));
}

TileContent differenceTile(const PortfolioSelection& selection)
{
    const SharpeDifference& difference = selection.chosen().evidence.againstEqual;
    const SharpeVerdict verdict = verdictOf(difference, deflatedByLedger(selection));
    return {PortfolioText::tr("Sharpe less that of 1/N"), formatNumber(difference.value, 2), intervalOf(difference),
            {PortfolioText::tr("Difference of the two annual Sharpe ratios. Below it the 95% interval of a stationary bootstrap, "
                               "which draws blocks of days for both together: %1 resamples, mean block %2 days.")
                 .arg(formatInteger(selection.run->request.resamples), formatNumber(selection.run->request.blockLength, 0)),
             {}, daysOf(selection), sourceOf(selection)},
            verdict == SharpeVerdict::Worse    ? FigureMood::Negative
            : verdict == SharpeVerdict::Better ? FigureMood::Positive
                                               : FigureMood::Neutral};
}

TileContent probabilisticTile(const PortfolioSelection& selection)
{
    const SharpeEvidence& evidence = selection.chosen().evidence;
    return {PortfolioText::tr("Probabilistic Sharpe"), formatPercent(evidence.probabilistic),
            PortfolioText::tr("true ratio above 0"),
            {PortfolioText::tr("Chance that the true Sharpe ratio is above 0, with skewness %1 and kurtosis %2 of the daily "
                               "returns (Bailey and López de Prado 2012). It knows nothing of how often was tried.")
                 .arg(formatNumber(evidence.skewness, 2), formatNumber(evidence.kurtosis, 1)),
             PortfolioText::tr("Φ(SR √(n − 1) / √(1 − skewness · SR + (kurtosis − 1)/4 · SR²)), SR per day"), daysOf(selection),
             sourceOf(selection)}};
}

TileContent deflatedTile(const PortfolioSelection& selection)
{
    const double deflated = deflatedByLedger(selection);
    const double best = expectedBestSharpe(selection.run->report.sharpeVariance, static_cast<double>(selection.tried.trials)) *
                        std::sqrt(tradingDays);
    return {PortfolioText::tr("Deflated Sharpe"), formatPercent(deflated),
            PortfolioText::tr("of %1 tried").arg(formatInteger(selection.tried.trials)),
            {PortfolioText::tr("Chance that the true ratio is above %1, which the best of %2 trials would show without any skill "
                               "(Bailey and López de Prado 2014). Trials: the strategies of every different backtest and the seeds "
                               "of every learned policy ever run on this data set, deleted ones too; their spread is that of "
                               "this run.")
                 .arg(formatNumber(best, 2), formatInteger(selection.tried.trials)),
             PortfolioText::tr("SR* = σ_SR ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e)))"), daysOf(selection), sourceOf(selection)},
            deflated >= 0.95 ? FigureMood::Positive : FigureMood::Warning};
}

TileContent trackRecordTile(const PortfolioSelection& selection)
{
    const SharpeEvidence& evidence = selection.chosen().evidence;
    const double years = evidence.minimumTrackRecord / tradingDays;
    const double had = static_cast<double>(evidence.days) / tradingDays;
    return {PortfolioText::tr("Track record needed"),
            std::isinf(years) ? PortfolioText::tr("never") : PortfolioText::tr("%1 years").arg(formatNumber(years, 1)),
            PortfolioText::tr("had: %1 years").arg(formatNumber(had, 1)),
            {PortfolioText::tr("Years after which the observed ratio would be above 0 with 95% confidence (Bailey and López de "
                               "Prado 2012). Without a positive ratio no time is enough."),
             PortfolioText::tr("1 + (1 − skewness · SR + (kurtosis − 1)/4 · SR²) (1.645 / SR)² days, 252 a year"),
             daysOf(selection), sourceOf(selection)},
            years > had ? FigureMood::Warning : FigureMood::Neutral};
}

TileContent overfittingTile(const PortfolioSelection& selection)
{
    const OverfittingProbability& overfitting = selection.run->report.overfitting;
    if (overfitting.splits == 0)
        return {PortfolioText::tr("Probability of overfitting"), QStringLiteral("–"), PortfolioText::tr("too few days"), {}};
    return {PortfolioText::tr("Probability of overfitting"), formatPercent(overfitting.probability),
            PortfolioText::tr("%1 splits").arg(formatInteger(overfitting.splits)),
            {PortfolioText::tr("How often the strategy with the best Sharpe ratio on half of the days was in the lower half of all "
                               "strategies on the other days: combinatorially symmetric cross-validation of 16 blocks (Bailey, "
                               "Borwein, López de Prado and Zhu 2017). 50% is what luck gives."),
             PortfolioText::tr("PBO = share of splits with ln(ω / (1 − ω)) ≤ 0, ω the rank out of sample"), daysOf(selection),
             PortfolioText::tr("Run #%1, all strategies").arg(selection.run->record.id)},
            overfitting.probability > 0.2 ? FigureMood::Warning : FigureMood::Neutral};
}

// A space and what may be paid for a trade, for whoever was better; nothing when no cost within reason takes it away.
QString costWords(const PortfolioSelection& selection)
{
    const std::optional<double> cost = breakEvenCost(*selection.run, selection.chosen());
    if (!cost)
        return {};
    const StrategyKind strategy = selection.chosen().strategy;
    const bool reverts = strategy == StrategyKind::PassiveAggressive || strategy == StrategyKind::MovingAverageReversion;
    const QString caution = reverts ? u' ' + PortfolioText::tr("Such rules live on prices that fall back within days, so what spreads "
                                                               "were at the time decides.")
                                    : QString();
    return u' ' + PortfolioText::tr("It turns its value over %1 times a year: were a trade to cost %2 bp instead of the %3 bp of this "
                                    "run, its Sharpe ratio would be that of 1/N.")
                      .arg(formatNumber(selection.chosen().measures.turnover, 1), formatNumber(*cost, 0),
                           formatNumber(costOf(selection.run->request), 0)) +
           caution;
}

} // namespace

double deflatedByLedger(const PortfolioSelection& selection)
{
    return deflatedSharpe(selection.run->report, selection.chosen(), selection.tried.trials);
}

QString verdictText(const PortfolioSelection& selection)
{
    const StrategyResult& chosen = selection.chosen();
    const QString name = strategyName(chosen.strategy);
    const SharpeDifference& difference = chosen.evidence.againstEqual;
    if (chosen.strategy == StrategyKind::EqualWeight)
        return PortfolioText::tr("1/N is what every other strategy is held against: the same amount in everything, needing no "
                                 "estimate.");
    switch (verdictOf(difference, deflatedByLedger(selection))) {
    case SharpeVerdict::NotDistinguishable:
        return PortfolioText::tr("%1 cannot be told from 1/N by its Sharpe ratio: the interval of the difference, %2, holds 0. "
                                 "Choose it for its risk, if at all, not for its return.")
            .arg(name, intervalOf(difference));
    case SharpeVerdict::Worse:
        return PortfolioText::tr("%1 was worse than 1/N: all of the interval of the difference, %2, is below 0.")
            .arg(name, intervalOf(difference));
    case SharpeVerdict::BestOfMany:
        return PortfolioText::tr("%1 was better than 1/N on these days (%2), but the best of %3 configurations would be expected "
                                 "to look like that by luck.")
                   .arg(name, intervalOf(difference), formatInteger(selection.tried.trials)) +
               costWords(selection);
    case SharpeVerdict::Better:
        return PortfolioText::tr("%1 was better than 1/N: the interval of the difference, %2, is above 0, and the number of "
                                 "trials does not explain it.")
                   .arg(name, intervalOf(difference)) +
               costWords(selection);
    }
    return {};
}

QString ledgerText(const PortfolioSelection& selection)
{
    return PortfolioText::tr(
               "%1 configurations were tried on this data set and on what price checks made of it, by %n different "
               "request(s), deleted and failed ones too: a backtest tries every strategy, a learned policy every "
               "seed. The count is kept in the audit trail of the workspace.",
               nullptr, static_cast<int>(selection.tried.requests))
        .arg(formatInteger(selection.tried.trials));
}

std::vector<TileContent> evidenceTiles(const PortfolioSelection& selection)
{
    return {differenceTile(selection), probabilisticTile(selection), deflatedTile(selection), trackRecordTile(selection),
            overfittingTile(selection)};
}

QString crossValidationText(const PortfolioSelection& selection)
{
    const PortfolioBacktestReport& report = selection.run->report;
    const StrategyResult& chosen = selection.chosen();
    const QString name = strategyName(chosen.strategy);
    if (report.crossValidation.splits == 0)
        return PortfolioText::tr("This run has no purged cross-validation: that needs 20 days a fold and two assets that are quoted on "
                                 "all of them, or an earlier version made the run.");
    const CrossValidatedStrategy* own = crossValidated(report, chosen.strategy);
    if (own == nullptr)
        return PortfolioText::tr("%1 fits nothing to past days, so it would be the same on every path of a cross-validation: there is "
                                 "no spread to show.")
            .arg(name);
    const double equal = report.strategies.front().measures.sharpe;
    const auto above = std::ranges::count_if(own->sharpes, [equal](double sharpe) { return sharpe > equal; });
    return PortfolioText::tr("Fitted on other days, %1 came to Sharpe ratios from %2 to %3 on the same days, %4 in the walk-forward; %5 of "
                             "%6 paths are above the %7 of 1/N. The spread says how much hangs on which days were fitted on. It is no "
                             "interval for the future: the paths share their days, and weights fitted on later days could not have "
                             "been held.")
        .arg(name, formatNumber(own->sharpes.front(), 2), formatNumber(own->sharpes.back(), 2),
             formatNumber(chosen.measures.sharpe, 2), formatInteger(above), formatInteger(report.crossValidation.paths),
             formatNumber(equal, 2));
}

QString simulatedText(const std::vector<AssetHistory>& assets, const YardstickRequest& held)
{
    QStringList names;
    for (const AssetHistory& asset : assets)
        if (isSimulated(asset.name))
            names << QString::fromStdString(asset.name);
    if (isSimulated(held.benchmark))
        names << PortfolioText::tr("%1 (benchmark)").arg(QString::fromStdString(held.benchmark));
    if (isSimulated(held.riskFreeSeries) && !names.contains(QString::fromStdString(held.riskFreeSeries)))
        names << PortfolioText::tr("%1 (risk-free series)").arg(QString::fromStdString(held.riskFreeSeries));
    return names.isEmpty() ? QString()
                           : PortfolioText::tr("SIMULATED, not quoted by anybody: %1. What rests on them says nothing of real markets.")
                                 .arg(names.join(QStringLiteral(", ")));
}

QString heldAgainstText(const MarketDataRequest& market, const YardstickRequest& held,
                        const std::vector<AssetHistory>& assets)
{
    QStringList out;
    if (!held.benchmark.empty())
        out << PortfolioText::tr("%1 (benchmark)").arg(QString::fromStdString(held.benchmark));
    for (const std::string& name : market.excluded)
        if (name != held.benchmark && name != held.riskFreeSeries)
            out << QString::fromStdString(name);
    const bool invested = std::ranges::find(assets, held.riskFreeSeries, &AssetHistory::name) != assets.end();
    if (!held.riskFreeSeries.empty() && !invested)
        out << PortfolioText::tr("%1 (risk-free series)").arg(QString::fromStdString(held.riskFreeSeries));
    QStringList sentences;
    if (!out.isEmpty())
        sentences << PortfolioText::tr("Not invested in: %1.").arg(out.join(QStringLiteral(", ")));
    if (invested)
        sentences << PortfolioText::tr("%1 is the risk-free series and invested in as well.")
                         .arg(QString::fromStdString(held.riskFreeSeries));
    return sentences.join(QLatin1Char(' '));
}

QString universeText(const PortfolioBacktestReport& report)
{
    const auto count = formatInteger(static_cast<std::int64_t>(report.assets.size()));
    if (report.survivorsOnly)
        return PortfolioText::tr("Survivorship bias: all %1 assets are quoted to the last day, so whatever failed before may be "
                                 "missing. Every figure here is flattered by that, 1/N too.")
            .arg(count);
    QStringList dead;
    for (const AssetHistory& asset : report.assets)
        if (asset.endsEarly)
            dead << PortfolioText::tr("%1 (%2)", "an asset and its last day")
                        .arg(QString::fromStdString(asset.name), QString::fromStdString(asset.lastDay));
    return PortfolioText::tr("Of %1 assets %2 ended before the last day and were sold at their last price: %3.")
        .arg(count, formatInteger(dead.size()), dead.join(QStringLiteral(", ")));
}

QString groundsText(const BacktestRun& run)
{
    QStringList sentences{simulatedText(run.report.assets, run.request),
                          heldAgainstText(run.request, run.request, run.report.assets), universeText(run.report)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace riskloom
