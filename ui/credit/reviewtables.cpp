// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/reviewtables.h"

#include "core/credit/gains.h"
#include "ui/credit/credittext.h"

#include <cmath>

namespace riskloom {

TableContent gainsContent(const ScoreCounts& counts)
{
    TableContent content;
    content.columns = {
        numberColumn(CreditText::tr("From"), 0),
        numberColumn(CreditText::tr("To"), 0),
        integerColumn(CreditText::tr("Good")),
        integerColumn(CreditText::tr("Bad")),
        percentColumn(CreditText::tr("Bad rate"), 1),
        numberColumn(CreditText::tr("Lift"), 2, CreditText::tr("Bad rate over the bad rate of everyone.")),
        percentColumn(CreditText::tr("Rows so far"), 1),
        percentColumn(CreditText::tr("Gain"), 1,
                      CreditText::tr("Share of all bads from the riskiest band to this one.")),
        numberColumn(CreditText::tr("KS"), 3)};
    for (const GainsRow& row : gainsTable(counts))
        content.rows.push_back({row.lowestScore, row.highestScore, row.good, row.bad, row.badRate, row.lift,
                                row.cumulativeRows, row.cumulativeBad, row.ks});
    return content;
}

TableContent cutOffContent(const StrategyTable& table)
{
    TableContent content;
    content.columns = {numberColumn(CreditText::tr("Cut-off"), 0),     percentColumn(CreditText::tr("Approved"), 1),
                       percentColumn(CreditText::tr("Bad rate"), 1),   integerColumn(CreditText::tr("Goods approved")),
                       integerColumn(CreditText::tr("Bads approved")), numberColumn(CreditText::tr("Profit"), 1),
                       numberColumn(CreditText::tr("KS"), 3)};
    for (const CutOff& cut : table.cutOffs)
        if (std::isfinite(cut.score))
            content.rows.push_back(
                {cut.score, cut.approvalRate, cut.badRate, cut.approvedGood, cut.approvedBad, cut.profit, cut.ks});
    return content;
}

QString monthName(std::int32_t month)
{
    return QStringLiteral("%1-%2").arg(1970 + month / 12).arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
}

QString stabilityRowName(const std::string& name)
{
    return name == "score" ? CreditText::tr("Score") : QString::fromStdString(name);
}

} // namespace riskloom
