// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/pointstable.h"

#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"

namespace riskloom {
namespace {

std::vector<ValueColumn> pointsColumns()
{
    ValueColumn variable = textColumn(CreditText::tr("Variable"));
    variable.mark = ValueColumn::Mark::QuietRepeats;
    return {
        variable,
        textColumn(CreditText::tr("Bin"), CreditText::tr("An interval holds its left edge and not its right one.")),
        integerColumn(CreditText::tr("Points"),
                      CreditText::tr("Points to double the odds / ln 2 × coefficient × WoE, rounded. A score is the base points "
                                     "plus the points of one bin of every variable.")),
        integerColumn(CreditText::tr("Count"), CreditText::tr("Training rows in the bin; a sum of weights with a weight column.")),
        integerColumn(CreditText::tr("Good"), CreditText::tr("Training rows with a good outcome.")),
        integerColumn(CreditText::tr("Bad"), CreditText::tr("Training rows with a bad outcome.")),
        percentColumn(CreditText::tr("Bad rate"), 1, CreditText::tr("Bad / count, on training rows.")),
        numberColumn(CreditText::tr("WoE"), 3,
                     CreditText::tr("Weight of evidence: ln(share of all goods / share of all bads). Above 0 the bin is safer "
                                    "than the sample.")),
        numberColumn(CreditText::tr("IV"), 3,
                     CreditText::tr("The bin's part of the information value: (share of goods − share of bads) × WoE.")),
    };
}

std::vector<QVariant> pointsRow(const QString& variable, const Bin& bin, double points)
{
    const double count = bin.good + bin.bad;
    const bool empty = count <= 0.0;
    return {variable,
            binLabel(bin),
            points,
            count,
            bin.good,
            bin.bad,
            empty ? QVariant() : QVariant(bin.bad / count),
            empty ? QVariant() : QVariant(bin.woe),
            bin.iv};
}

} // namespace

TableContent pointsTable(const Scorecard& card)
{
    TableContent content;
    content.columns = pointsColumns();
    for (const ScorecardVariable& variable : card.variables) {
        const QString name = QString::fromStdString(variable.binning.name);
        for (std::size_t bin = 0; bin < variable.binning.bins.size(); ++bin) {
            content.rows.push_back(pointsRow(name, variable.binning.bins[bin], variable.points[bin]));
            RowLook look;
            look.toolTip = binExplanation(variable.binning.bins[bin]);
            content.looks.push_back(std::move(look));
        }
    }
    return content;
}

} // namespace riskloom
