// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/qualitytiles.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"

namespace riskloom {
namespace {

struct Model {
    QString name;
    std::int64_t run = 0;
    Discrimination holdout;
};

std::vector<Model> models(const CreditSelection& selection)
{
    std::vector<Model> found;
    if (selection.scorecard)
        found.push_back({CreditText::tr("scorecard"), selection.scorecard->record.id,
                         selection.scorecard->report.holdout.discrimination});
    if (selection.network)
        found.push_back({CreditText::tr("network"), selection.network->record.id,
                         selection.network->report.holdout.discrimination});
    return found;
}

Explanation explanation(const Model& model, const QString& text, const QString& formula)
{
    return {text, formula,
            CreditText::tr("n = %1, of them %2 bad").arg(formatInteger(model.holdout.rows), formatInteger(model.holdout.bads)),
            CreditText::tr("Run #%1 (%2), held-out rows").arg(QString::number(model.run), model.name)};
}

TileContent aucTile(const Model& model)
{
    return {CreditText::tr("AUC, %1").arg(model.name), formatNumber(model.holdout.auc, 3),
            formatInterval(model.holdout.aucLow, model.holdout.aucHigh, 3),
            explanation(model,
                        CreditText::tr("Chance that a bad case is scored riskier than a good one. 0.5 is a coin, 1 is perfect. "
                                       "Below it the 95 % interval after DeLong, DeLong and Clarke-Pearson (1988)."),
                        CreditText::tr("P(bad riskier than good) + ½ P(tie)"))};
}

QString challengerNote(const std::vector<Model>& all, double Discrimination::*figure)
{
    if (all.size() < 2)
        return CreditText::tr("held out");
    return CreditText::tr("%1 %2", "name of a model and its figure").arg(all[1].name, formatNumber(all[1].holdout.*figure, 3));
}

TileContent ksTile(const std::vector<Model>& all)
{
    return {CreditText::tr("KS, %1").arg(all[0].name), formatNumber(all[0].holdout.ks, 3),
            challengerNote(all, &Discrimination::ks),
            explanation(all[0],
                        CreditText::tr("Kolmogorov-Smirnov: the largest distance between the score distributions of good and "
                                       "bad. Above 0.4 is commonly called good."),
                        CreditText::tr("max |F_bad − F_good|"))};
}

TileContent giniTile(const std::vector<Model>& all)
{
    return {CreditText::tr("Gini, %1").arg(all[0].name), formatNumber(all[0].holdout.gini, 3),
            challengerNote(all, &Discrimination::gini),
            explanation(all[0], CreditText::tr("AUC on a scale where a coin has 0; also called accuracy ratio."),
                        CreditText::tr("2 × AUC − 1"))};
}

TileContent badRateTile(const Model& model)
{
    const double rate = static_cast<double>(model.holdout.bads) / static_cast<double>(model.holdout.rows);
    return {CreditText::tr("Bad rate, held out"), formatPercent(rate),
            CreditText::tr("%1 of %2").arg(formatInteger(model.holdout.bads), formatInteger(model.holdout.rows)),
            explanation(model,
                        CreditText::tr("Share of the held-out rows whose outcome is the bad value. These rows were kept aside "
                                       "to judge the models and never used for fitting."),
                        CreditText::tr("bad / n"))};
}

} // namespace

std::vector<TileContent> qualityTiles(const CreditSelection& selection)
{
    const std::vector<Model> all = models(selection);
    std::vector<TileContent> tiles;
    if (all.empty())
        return tiles;
    for (const Model& model : all)
        tiles.push_back(aucTile(model));
    tiles.insert(tiles.end(), {ksTile(all), giniTile(all), badRateTile(all[0])});
    return tiles;
}

} // namespace riskloom
