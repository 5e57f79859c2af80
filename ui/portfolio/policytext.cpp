// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policytext.h"

#include "core/run/codec.h"
#include "core/run/kind.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {
namespace {

QString choiceName(const char* field, const boost::json::value& value)
{
    const auto kind = findKind(policyKind);
    return valueText(value, kind ? (*kind)->find(field) : nullptr);
}

QString algorithmName(const PolicyRun& run)
{
    return choiceName("algorithm", encode(run.request.algorithm));
}

QString pathsText(const PortfolioPolicyRequest& request)
{
    const QString days = formatInteger(request.generatedDays);
    if (request.madeByRun == 0)
        return PortfolioText::tr("They learned from %1 days of price paths whose origin is not known: they may have seen the "
                                 "held-out days, and then every figure here is worth nothing.")
            .arg(days);
    return PortfolioText::tr("They learned from %1 days of the paths of run #%2, a generator trained on days up to %3. It "
                             "shares %4 of %5 stylised facts with the days it was trained on and %6 of %7 with later ones.")
        .arg(days, QString::number(request.madeByRun), dayText(request.generatorLastDay), formatInteger(request.factsPassed),
             formatInteger(request.factsJudged), formatInteger(request.heldOutFactsPassed),
             formatInteger(request.heldOutFactsJudged));
}

} // namespace

QString policyName(const PolicyRun& run)
{
    return run.report.seeds.size() == 1 ? PortfolioText::tr("Policy")
                                        : PortfolioText::tr("%1 policies together")
                                              .arg(formatInteger(static_cast<std::int64_t>(run.report.seeds.size())));
}

QString policyVerdictText(const PolicySelection& selection)
{
    const PolicyRun& run = *selection.run;
    const QString interval = intervalOf(run.report.together.evidence.againstEqual);
    switch (policyVerdict(run.report, selection.tried.trials)) {
    case PolicyVerdict::NoClaim:
        return PortfolioText::
            tr("Nothing is claimed: a check before the training was not passed, so a good figure would mean nothing. "
               "The difference of the Sharpe ratios to 1/N was %1.")
                .arg(interval);
    case PolicyVerdict::NotDistinguishable:
        return PortfolioText::
            tr("What was learned cannot be told from 1/N by its Sharpe ratio on days it never saw: the interval of the "
               "difference, %1, holds 0.")
                .arg(interval);
    case PolicyVerdict::Worse:
        return PortfolioText::tr("What was learned was worse than 1/N on days it never saw: all of the interval of the "
                                 "difference, %1, is "
                                 "below 0.")
            .arg(interval);
    case PolicyVerdict::BestOfMany:
        return PortfolioText::
            tr("What was learned was better than 1/N on these days (%1), but the best of %2 configurations would be expected "
               "to look like that by luck.")
                .arg(interval, formatInteger(selection.tried.trials));
    case PolicyVerdict::Better:
        return PortfolioText::tr("What was learned was better than 1/N on days it never saw: the interval of the "
                                 "difference, %1, is above "
                                 "0, and the number of trials does not explain it.")
            .arg(interval);
    }
    return {};
}

QString policyBasis(const PolicySelection& selection)
{
    const PolicyRun& run = *selection.run;
    const PortfolioPolicyReport& report = run.report;
    const QString judged = formatInteger(static_cast<std::int64_t>(report.days.size()));
    QString text = PortfolioText::tr("%1: %2 parameters, %3 updates a seed.")
                       .arg(algorithmName(run), formatInteger(report.parameters), formatInteger(report.updates)) +
                   QLatin1Char(' ');
    text += learnsElsewhere(run)
                ? PortfolioText::tr("Judged on %1 days after %2.").arg(judged, dayText(report.lastTrainDay))
                : PortfolioText::tr("Learned from %1 days between %2 and %3; judged on %4 days after them.")
                      .arg(formatInteger(report.trainDays), dayText(report.firstTrainDay), dayText(report.lastTrainDay), judged);
    text += QLatin1Char(' ') +
            PortfolioText::tr("%1 configurations of policies and backtests were ever tried on this data set, deleted and failed runs counted.")
                .arg(formatInteger(selection.tried.trials));
    if (run.request.learnFrom == LearningSource::Bootstrap)
        text += QLatin1Char(' ') +
                PortfolioText::tr("They learned from %1 days put together of blocks of the training days, %2 days long on average.")
                    .arg(formatInteger(run.request.generatedDays), formatNumber(run.request.blockLength, 0));
    if (run.request.learnFrom == LearningSource::GivenPaths)
        text += QLatin1Char(' ') + pathsText(run.request);
    for (const QString& more :
         {simulatedText(report.assets, run.request), heldAgainstText(run.request, run.request, report.assets)})
        if (!more.isEmpty())
            text += QLatin1Char(' ') + more;
    if (report.survivorsOnly)
        text += QLatin1Char(' ') +
                PortfolioText::tr("Every asset is quoted to the last day: those that failed may be missing, which "
                                  "flatters every figure here.");
    return text;
}

QString policyGain(const PolicyRun& run)
{
    if (!learnsElsewhere(run))
        return {};
    const SharpeDifference& gain = run.report.gain;
    const QString interval = intervalOf(gain);
    if (gain.low > 0.0)
        return PortfolioText::tr("Learning from generated days instead of the history gained %1 of the annual Sharpe ratio (%2).")
            .arg(formatNumber(gain.value, 2), interval);
    if (gain.high < 0.0)
        return PortfolioText::tr("Learning from generated days instead of the history lost %1 of the annual Sharpe ratio (%2).")
            .arg(formatNumber(-gain.value, 2), interval);
    return PortfolioText::tr("Learning from generated days instead of the history shows no gain: the interval of the "
                             "difference in the annual Sharpe ratio, %1, holds 0.")
        .arg(interval);
}

} // namespace riskloom
