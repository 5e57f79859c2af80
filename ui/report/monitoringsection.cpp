// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/strategy.h"
#include "ui/credit/audittext.h"
#include "ui/credit/reviewtables.h"
#include "ui/report/reportsections.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"

#include <cmath>

namespace riskloom {
namespace {

using Rows = std::vector<std::vector<QVariant>>;

void addStability(Rows& rows, const StabilityMatrix& stability)
{
    const QString limits = ReportWords::tr("0.10: look for the cause; 0.25: act");
    const QString monthly = ReportWords::tr("every month");
    if (stability.months.empty()) {
        rows.push_back({ReportWords::tr("PSI of score and variables"),
                        ReportWords::tr("not known: the data have no date column"), limits, monthly});
        return;
    }
    const std::size_t last = stability.months.size() - 1;
    for (std::size_t row = 0; row < stability.variables.size(); ++row)
        rows.push_back({ReportWords::tr("PSI, %1").arg(stabilityRowName(stability.variables[row])),
                        ReportWords::tr("%1 in %2 (noise %3)")
                            .arg(formatNumber(stability.index[row][last], 3), monthName(stability.months[last]),
                                 formatNumber(stability.noise[row][last], 3)),
                        limits, monthly});
}

void addQuality(Rows& rows, const ModelQuality& quality)
{
    const Discrimination& d = quality.discrimination;
    const QString known = ReportWords::tr("every quarter, once outcomes are known");
    rows.push_back({ReportWords::tr("AUC"),
                    QStringLiteral("%1 (%2)").arg(formatNumber(d.auc, 3), formatInterval(d.aucLow, d.aucHigh, 3)),
                    ReportWords::tr("below %1, the lower end of the interval").arg(formatNumber(d.aucLow, 3)), known});
    rows.push_back({ReportWords::tr("Calibration"),
                    ReportWords::tr("Hosmer–Lemeshow p %1").arg(formatPValue(quality.hosmerLemeshow.pValue)),
                    ReportWords::tr("the predicted bad rate of a grade outside the interval of the observed one"),
                    known});
}

void addStrategy(Rows& rows, const ReportStrategy& strategy)
{
    const CutOff& cut = strategy.marked.mostProfitable;
    rows.push_back({ReportWords::tr("Share approved, and bad rate of the approved"),
                    ReportWords::tr("%1 and %2 at a cut-off of %3")
                        .arg(formatPercent(cut.approvalRate), formatPercent(cut.badRate), formatNumber(cut.score, 0)),
                    ReportWords::tr("a change beyond what the PSI of the score explains"),
                    ReportWords::tr("every month")});
}

void addOverrides(Rows& rows, const std::vector<DecisionRecord>& decisions)
{
    const OverrideReport report = overridesAmong(decisions, {});
    const auto share = [&](std::int64_t n) {
        return formatPercent(report.cases > 0 ? static_cast<double>(n) / static_cast<double>(report.cases) : 0.0);
    };
    rows.push_back(
        {ReportWords::tr("Overrides"),
         report.cases == 0 ? ReportWords::tr("no case decided yet")
                           : ReportWords::tr("high-side %1, low-side %2 of %3 cases")
                                 .arg(share(report.highSide.cases), share(report.lowSide.cases), formatInteger(report.cases)),
         ReportWords::tr("a rate that rises, or bads among the low-side overrides above those of the approved"),
         ReportWords::tr("every month")});
}

} // namespace

std::vector<ReportSection> monitoringSection(const ReportSource& source)
{
    TableContent content;
    content.columns = {textColumn(ReportWords::tr("Measure")), textColumn(ReportWords::tr("In this report")),
                       textColumn(ReportWords::tr("Asks for a look when")), textColumn(ReportWords::tr("How often"))};
    if (source.model.scorecard)
        addStability(content.rows, source.model.scorecard->report.stability);
    addQuality(content.rows, qualityOf(source.model, SamplePart::Holdout));
    if (const std::optional<ReportStrategy> strategy = strategyOf(source);
        strategy && std::isfinite(strategy->marked.mostProfitable.score))
        addStrategy(content.rows, *strategy);
    if (source.model.scorecard)
        addOverrides(content.rows, source.decisions);
    return {{QStringLiteral("monitoring"),
             ReportWords::tr("Monitoring plan"),
             {note(ReportWords::tr(
                  "A proposal made from the figures of this run; whoever owns the model confirms or changes it. The "
                  "limits of the stability index are a custom of the field (Siddiqi 2006).")),
              ReportTable{QStringLiteral("table-monitoring"), ReportWords::tr("What to watch"), std::move(content)}}}};
}

} // namespace riskloom
