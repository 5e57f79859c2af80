// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/pointstable.h"

#include "core/credit/pointslayout.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/credittext.h"
#include "ui/credit/nextrun.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>

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

const PointOverride* overrideOnCard(const Scorecard& card, const BinOfCard& place)
{
    const std::string key = binKey(place.variable->binning.bins[place.bin]);
    const auto found = std::ranges::find_if(card.overrides, [&](const PointOverride& each) {
        return each.variable == place.variable->binning.name && each.bin == key;
    });
    return found == card.overrides.end() ? nullptr : &*found;
}

// "Set by hand: 40 instead of 32. Ann: as agreed in the committee. In force until 2027-12-31."
QString overrideExplanation(const PointOverride& points, double fitted)
{
    QStringList sentences{CreditText::tr("Set by hand: %1 instead of %2.")
                              .arg(formatNumber(points.points, 0), formatNumber(fitted, 0)),
                          CreditText::tr("%1: %2", "who set points by hand, and why")
                              .arg(QString::fromStdString(points.who), QString::fromStdString(points.why))};
    sentences.append(points.expires.empty()
                         ? CreditText::tr("In force without an end.")
                         : CreditText::tr("In force until %1.").arg(QString::fromStdString(points.expires)));
    return sentences.join(u'\n');
}

// What hands did to the bin, on the card and for the run to come.
void addOverride(std::vector<QVariant>& row, RowLook& look, const Scorecard& card, const BinOfCard& place, const NextRun* next)
{
    const std::string key = binKey(place.variable->binning.bins[place.bin]);
    const std::string& name = place.variable->binning.name;
    const double fitted = fittedPoints(card, place);
    const bool isNew = next != nullptr && next->overrideIsNew(name, key);
    const PointOverride* set = isNew ? next->overrideOf(name, key) : overrideOnCard(card, place);
    if (isNew) {
        row[static_cast<std::size_t>(PointsColumn::Points)] = set != nullptr ? set->points : fitted;
        look.iconName = QStringLiteral("edit");
        look.tone = IconTone::Accent;
    }
    if (set != nullptr) {
        look.markedColumn = static_cast<int>(PointsColumn::Points);
        look.toolTip = overrideExplanation(*set, fitted);
    }
    if (isNew)
        look.toolTip = (set != nullptr ? look.toolTip + u'\n' : QString()) + CreditText::tr("For the next run; the card has %1.")
                           .arg(formatNumber(place.variable->points[place.bin], 0));
}

} // namespace

TableContent pointsTable(const Scorecard& card, const NextRun* next)
{
    TableContent content;
    content.columns = pointsColumns();
    for (const ScorecardVariable& variable : card.variables) {
        const QString name = QString::fromStdString(variable.binning.name);
        for (std::size_t bin = 0; bin < variable.binning.bins.size(); ++bin) {
            std::vector<QVariant> row = pointsRow(name, variable.binning.bins[bin], variable.points[bin]);
            RowLook look;
            look.toolTip = binExplanation(variable.binning.bins[bin]);
            addOverride(row, look, card, {&variable, bin}, next);
            content.rows.push_back(std::move(row));
            content.looks.push_back(std::move(look));
        }
    }
    return content;
}

BinOfCard binOfRow(const Scorecard& card, std::size_t row)
{
    for (const ScorecardVariable& variable : card.variables) {
        if (row < variable.points.size())
            return {&variable, row};
        row -= variable.points.size();
    }
    return {};
}

double fittedPoints(const Scorecard& card, const BinOfCard& place)
{
    const PointOverride* set = overrideOnCard(card, place);
    return set != nullptr ? set->fitted : place.variable->points[place.bin];
}

} // namespace riskloom
