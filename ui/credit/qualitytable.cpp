// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/qualitytable.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

std::vector<ValueColumn> qualityColumns()
{
    return {
        textColumn(CreditText::tr("Model")),
        textColumn(CreditText::tr("Rows used")),
        integerColumn(CreditText::tr("n")),
        integerColumn(CreditText::tr("Bad")),
        numberColumn(CreditText::tr("AUC"), 3,
                     CreditText::tr("Chance that a bad case is scored riskier than a good one; ties count half.")),
        textColumn(CreditText::tr("95 % interval"), CreditText::tr("Of AUC, after DeLong, DeLong and Clarke-Pearson (1988).")),
        numberColumn(CreditText::tr("Gini"), 3, CreditText::tr("2 × AUC − 1.")),
        numberColumn(CreditText::tr("KS"), 3,
                     CreditText::tr("Largest distance between the score distributions of good and bad.")),
    };
}

std::vector<QVariant> qualityRow(const QString& model, const QString& sample, const Discrimination& d)
{
    return {model, sample, static_cast<qlonglong>(d.rows), static_cast<qlonglong>(d.bads), d.auc,
            formatInterval(d.aucLow, d.aucHigh, 3), d.gini, d.ks};
}

template <class Report>
void addRows(TableContent& content, const QString& model, const Report& report)
{
    content.rows.push_back(qualityRow(model, CreditText::tr("held out"), report.holdout.discrimination));
    content.rows.push_back(qualityRow(model, CreditText::tr("training"), report.train.discrimination));
}

} // namespace

TableContent qualityTable(const CreditSelection& selection)
{
    TableContent content;
    content.columns = qualityColumns();
    if (selection.scorecard)
        addRows(content, CreditText::tr("Scorecard"), selection.scorecard->report);
    if (selection.network)
        addRows(content, CreditText::tr("Neural challenger"), selection.network->report);
    return content;
}

} // namespace riskloom
