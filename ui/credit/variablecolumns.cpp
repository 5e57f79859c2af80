// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/variablecolumns.h"

#include "core/run/credit.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

#include <cmath>

namespace riskloom {
namespace {

ValueColumn barColumn(ValueColumn column)
{
    column.mark = ValueColumn::Mark::Bar;
    return column;
}

ValueColumn pValueColumn()
{
    ValueColumn column = numberColumn(CreditText::tr("p"), 3, CreditText::tr("Wald test of coefficient = 0, two-sided."));
    column.format = [](const QVariant& value) { return value.isNull() ? QString() : formatPValue(value.toDouble()); };
    return column;
}

ValueColumn shapeColumn()
{
    ValueColumn column = textColumn(CreditText::tr("WoE"), CreditText::tr("Weight of evidence of the bins, in their order: "
                                                                          "bars that rise are safer than the sample."));
    column.format = [](const QVariant&) { return QString(); }; // drawn
    return column;
}

ValueColumn inflationColumn(const QString& title, const QString& toolTip)
{
    ValueColumn column = numberColumn(title, 1, toolTip);
    column.format = [](const QVariant& value) {
        if (value.isNull())
            return QString();
        return std::isinf(value.toDouble()) ? QStringLiteral("∞") : formatNumber(value.toDouble(), 1);
    };
    return column;
}

} // namespace

std::vector<ValueColumn> variableColumns(const QString& second)
{
    return {
        textColumn(CreditText::tr("Variable")),
        shapeColumn(),
        barColumn(numberColumn(
            CreditText::tr("IV"), 3,
            CreditText::tr("Information value: sum over bins of (share of goods − share of bads) × WoE, on training "
                           "rows. Below 0.02 useless, 0.1 weak, 0.3 medium, 0.5 strong, above 0.5 suspicious "
                           "(Siddiqi 2006)."))),
        numberColumn(CreditText::tr("Gini"), 3, CreditText::tr("2 × AUC − 1 of the variable alone, its bins ranked by "
                                                               "weight of evidence, on training rows.")),
        numberColumn(CreditText::tr("KS"), 3, CreditText::tr("Largest distance between the shares of goods and bads up to "
                                                             "a bin, of the variable alone, on training rows.")),
        percentColumn(CreditText::tr("Missing"), 1, CreditText::tr("Share of training rows without a value.")),
        numberColumn(CreditText::tr("PSI"), 3,
                     CreditText::tr("Population stability index of the bins, training rows against %1. Below 0.10 stable, "
                                    "from 0.25 on act (Siddiqi 2006).").arg(second)),
        integerColumn(CreditText::tr("Group"),
                      CreditText::tr("Variables with the same number correlate pairwise by %1 or more in weight of "
                                     "evidence, so they tell much the same.").arg(formatNumber(clusterCorrelation, 1))),
        inflationColumn(CreditText::tr("VIF"), CreditText::tr("Variance inflation factor among all usable inputs: 1 / (1 − R²) "
                                                              "of its regression on the others.")),
        pValueColumn(),
        textColumn(CreditText::tr("Status")),
        integerColumn(CreditText::tr("Bins")),
        numberColumn(CreditText::tr("Coefficient"), 3,
                     CreditText::tr("Of the logistic regression of ln(good : bad) on weights of evidence. Positive when the "
                                    "variable works the way its bins say; usually between 0.5 and 1.2.")),
        numberColumn(CreditText::tr("SE"), 3, CreditText::tr("Standard error of the coefficient.")),
        numberColumn(CreditText::tr("z"), 2, CreditText::tr("Coefficient / standard error.")),
        barColumn(percentColumn(CreditText::tr("Contribution"), 1,
                                CreditText::tr("Standard deviation of coefficient × WoE over the training rows, as a share of "
                                               "the sum over the card."))),
        inflationColumn(CreditText::tr("VIF on the card"),
                        CreditText::tr("Variance inflation factor among the variables of the card.")),
    };
}

} // namespace riskloom
