// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/judgementcontent.h"

#include "ui/widgets/format.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace riskloom {
namespace {

constexpr int decimals = 3;
constexpr double hardToTell = 0.6; // AUC
constexpr double easyToTell = 0.8;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

std::vector<QVariant> candidateRow(const QString& name, const LikenessFigures& figures)
{
    return {name,
            QStringLiteral("%1 (%2)").arg(formatNumber(figures.detectionAuc, decimals),
                                          formatInterval(figures.detectionAucLow, figures.detectionAucHigh, decimals)),
            figures.precision,
            figures.recall,
            figures.density,
            figures.coverage,
            figures.discrepancy,
            static_cast<qlonglong>(figures.differentBins)};
}

} // namespace

TableContent rivalsTable(const SynthTableReport& report)
{
    const FidelityBand& band = report.ownEdges;
    const FidelityBand& shared = report.sharedEdges;
    TableContent content;
    content.columns = {
        textColumn(JudgementText::tr("Rows")),
        numberColumn(
            JudgementText::tr("Quality"), decimals,
            JudgementText::tr("Mean of Column Shapes and Column Pair Trends, as the SDMetrics library defines them")),
        numberColumn(JudgementText::tr("Column Shapes"), decimals),
        numberColumn(JudgementText::tr("Column Pair Trends"), decimals,
                     JudgementText::tr("Each side's numbers cut into classes of its own, as SDMetrics does")),
        percentColumn(
            JudgementText::tr("Floor to ceiling"), 0,
            JudgementText::tr(
                "How much of the way in Column Pair Trends from columns that know nothing of each other to held-out "
                "real rows. Less than 0: worse than not knowing; more than 100%: beyond what a sample of "
                "held-out rows reaches.")),
        numberColumn(
            JudgementText::tr("Trends, shared classes"), decimals,
            JudgementText::tr(
                "Column Pair Trends with real and synthetic numbers cut into the same classes, which hides no shift"))};
    const double way = band.ceiling.columnPairTrends - band.floor.columnPairTrends;
    const auto add = [&](const QString& name, const FidelityFigures& own, const FidelityFigures& alike) {
        const QVariant reached =
            way > 0.0 ? QVariant((own.columnPairTrends - band.floor.columnPairTrends) / way) : QVariant();
        content.rows.push_back(
            {name, own.quality, own.columnShapes, own.columnPairTrends, reached, alike.columnPairTrends});
        content.looks.emplace_back();
    };
    add(JudgementText::tr("Synthetic rows"), band.synthetic, shared.synthetic);
    content.looks.back().emphasised = true;
    if (band.start.quality > 0.0) {
        add(JudgementText::tr("Start of the generator"), band.start, shared.start);
        content.looks.back().toolTip =
            JudgementText::tr("The rows that the generator begins from, before it changes them.");
    }
    if (band.tvae.quality > 0.0) {
        add(JudgementText::tr("TVAE"), band.tvae, shared.tvae);
        content.looks.back().toolTip =
            JudgementText::tr("A variational autoencoder (Xu et al. 2019) that was trained beside for some "
                              "seconds: the fast rival.");
    }
    add(JudgementText::tr("Gaussian copula"), band.copula, shared.copula);
    add(JudgementText::tr("Independent (floor)"), band.floor, shared.floor);
    add(JudgementText::tr("Held-out (ceiling)"), band.ceiling, shared.ceiling);
    if (report.judgedDraws > 1)
        content.looks.back().toolTip =
            JudgementText::tr("One sample of %1 rows. The figures of all others are means over %2 draws of as many rows.")
                .arg(formatInteger(report.judgedRows), formatInteger(report.judgedDraws));
    return content;
}

QString likenessVerdict(const Likeness& likeness)
{
    const LikenessFigures& figures = likeness.synthetic;
    const QString auc = formatNumber(figures.detectionAuc, decimals);
    const QString interval = formatInterval(figures.detectionAucLow, figures.detectionAucHigh, decimals);
    if (figures.detectionAucLow <= 0.5)
        return JudgementText::tr("A classifier cannot tell the synthetic rows from real ones: AUC %1 (%2).").arg(auc, interval);
    if (figures.detectionAuc < hardToTell)
        return JudgementText::tr("A classifier hardly tells the synthetic rows from real ones: AUC %1 (%2).").arg(auc, interval);
    if (figures.detectionAuc < easyToTell)
        return JudgementText::tr("A classifier often tells the synthetic rows from real ones: AUC %1 (%2).").arg(auc, interval);
    return JudgementText::tr("A classifier easily tells the synthetic rows from real ones: AUC %1 (%2).").arg(auc, interval);
}

QString embeddingSentence(const SynthJudgement& judgement)
{
    if (!judgement.noEmbedding.empty())
        return JudgementText::tr("There are no Fréchet distances and no Inception scores: the classifier through which they are "
                                 "seen found no finite solution on these rows.");
    if (!judgement.embedding)
        return {};
    const EmbeddingJudgement& embedding = *judgement.embedding;
    return JudgementText::
        tr("Fréchet distance and Inception score are seen through a classifier that was trained on half of the real "
           "training "
           "rows and then frozen: %1 features, %2 clusters as classes, of which it finds the right one for %3 of the "
           "held-out rows. The other half of the training rows scores %4. Figures of another network cannot be set "
           "beside "
           "these; its SHA-256 is %5.")
            .arg(formatInteger(embedding.features), formatInteger(embedding.classes), formatPercent(embedding.accuracy),
                 formatNumber(embedding.trainingInception, 2), text(embedding.sha256));
}

TableContent likenessTable(const Likeness& likeness, const std::optional<EmbeddingJudgement>& embedding)
{
    TableContent content;
    content.columns = {
        textColumn(JudgementText::tr("Rows")),
        figureColumn(
            JudgementText::tr("AUC (95%)"),
            JudgementText::tr(
                "Chance that boosted trees, cross-validated in five folds, find a row of this kind more likely "
                "synthetic than a real one. 0.5: a coin, cannot be told apart; 1: always told apart. Interval: "
                "DeLong.")),
        percentColumn(JudgementText::tr("Precision"), 1,
                      JudgementText::tr("Share of these rows that lie within the fifth-neighbour ball of a real row "
                                        "(Kynkäänniemi et al. 2019)")),
        percentColumn(
            JudgementText::tr("Recall"), 1,
            JudgementText::tr("Share of the real rows that lie within the fifth-neighbour ball of one of these rows")),
        numberColumn(JudgementText::tr("Density"), 2,
                     JudgementText::tr(
                         "Real balls around one of these rows, over five; 1 is like real rows (Naeem et al. 2020)")),
        percentColumn(JudgementText::tr("Coverage"), 1,
                      JudgementText::tr(
                          "Share of the real rows whose ball holds one of these rows: lost kinds of people lower it")),
        numberColumn(
            JudgementText::tr("MMD²"), 4,
            JudgementText::tr("Squared maximum mean discrepancy, unbiased, with the kernel exp(−d / h) of Gower's distance d, "
                              "h = %1; 0 but for chance when both come from one distribution (Gretton et al. 2012)")
                .arg(formatSignificant(likeness.bandwidth, 3))),
        integerColumn(
            JudgementText::tr("Different bins"),
            JudgementText::tr(
                "Clusters of real rows, of %1, in which the share of these rows differs at 5% (Richardson and "
                "Weiss 2018); one in twenty by chance")
                .arg(likeness.bins))};
    content.rows = {candidateRow(JudgementText::tr("Synthetic rows"), likeness.synthetic),
                    candidateRow(JudgementText::tr("Independent (floor)"), likeness.floor),
                    candidateRow(JudgementText::tr("Gaussian copula"), likeness.copula),
                    candidateRow(JudgementText::tr("Held-out (ceiling)"), likeness.ceiling)};
    if (likeness.tvae)
        content.rows.insert(content.rows.begin() + 1, candidateRow(JudgementText::tr("TVAE"), *likeness.tvae));
    if (embedding) {
        content.columns.push_back(numberColumn(
            JudgementText::tr("Fréchet"), decimals,
            JudgementText::tr("Squared Fréchet distance of the features of a frozen network from those of the "
                              "training rows; more than 0 by chance alone, as the held-out rows show "
                              "(Heusel et al. 2017)")));
        content.columns.push_back(numberColumn(
            JudgementText::tr("Inception"), 2,
            JudgementText::tr("Inception score by the same network, from 1 to the number of its classes: low when "
                              "kinds of people are lost or rows are neither one nor the other (Salimans "
                              "et al. 2016). Real rows reach %1.")
                .arg(formatNumber(embedding->trainingInception, 2))));
        std::vector<std::optional<EmbeddingFigures>> figures{embedding->synthetic, embedding->floor, embedding->copula,
                                                             embedding->ceiling};
        if (likeness.tvae)
            figures.insert(figures.begin() + 1, embedding->tvae);
        for (std::size_t row = 0; row < figures.size(); ++row) {
            content.rows[row].push_back(figures[row] ? QVariant(figures[row]->frechet) : QVariant());
            content.rows[row].push_back(figures[row] ? QVariant(figures[row]->inception) : QVariant());
        }
    }
    content.looks.resize(content.rows.size());
    content.looks.front().emphasised = true;
    return content;
}

std::vector<Bar> detectionBars(const Likeness& likeness, std::size_t most)
{
    std::vector<Bar> bars;
    for (const DetectionWeight& weight : likeness.weights) {
        if (bars.size() == most)
            break;
        Bar bar;
        bar.label = text(weight.column);
        bar.value = weight.weight;
        bars.push_back(std::move(bar));
    }
    return bars;
}

TableContent useVariableTable(const UseTest& use)
{
    TableContent content;
    content.columns = {
        textColumn(JudgementText::tr("Variable")),
        numberColumn(JudgementText::tr("IV, real"), decimals, JudgementText::tr("Information value, in the bins of the real training rows")),
        numberColumn(JudgementText::tr("IV, synthetic"), decimals, JudgementText::tr("In the same bins")),
        numberColumn(JudgementText::tr("WoE off by"), 2,
                     JudgementText::tr("Largest difference of the weights of evidence in a bin that has rows on both sides")),
        numberColumn(JudgementText::tr("PSI"), decimals,
                     JudgementText::tr("Population stability index of synthetic against real training rows: below 0.1 stable, from "
                                       "0.25 on another population")),
        numberColumn(JudgementText::tr("PSI, held out"), decimals,
                     JudgementText::tr("The same of held-out real rows: what chance alone does"))};
    for (const UseVariable& variable : use.variables)
        content.rows.push_back({text(variable.name), variable.realIv, variable.syntheticIv, variable.woeDifference,
                                variable.psi, variable.heldOutPsi});
    return content;
}

std::vector<Bar> informationBars(const UseTest& use)
{
    std::vector<Bar> bars;
    for (const UseVariable& variable : use.variables) {
        Bar bar;
        bar.label = text(variable.name);
        bar.value = variable.syntheticIv;
        bar.mark = variable.realIv;
        bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(bars, std::ranges::greater{}, [](const Bar& bar) { return *bar.mark; });
    return bars;
}

} // namespace riskloom
