// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/usemodelcontent.h"

#include "core/base/error.h"
#include "ui/synth/judgementcontent.h"
#include "ui/widgets/format.h"

#include <string>
#include <tuple>

namespace riskloom {
namespace {

constexpr int decimals = 3;

QString signedNumber(double value)
{
    return (value > 0.0 ? QStringLiteral("+") : QString()) + formatNumber(value, decimals);
}

QVariant figure(const UseModel& model, const QVariant& value)
{
    return model.failure.empty() ? value : QVariant();
}

// Why a model could not be fitted, in the words of the error.
QString failureText(const std::string& failure)
{
    switch (errorCodeFromName(failure)) {
    case ErrorCode::TargetNotBinary:
    case ErrorCode::TooFewOutcomes:
    case ErrorCode::TargetMissing:
    case ErrorCode::BadValueNotFound:
        return JudgementText::tr("the rows do not hold both outcomes");
    case ErrorCode::NoUsableVariables: return JudgementText::tr("no column tells anything of the outcome");
    case ErrorCode::NotConverged: return JudgementText::tr("the regression has no finite solution");
    case ErrorCode::NumericFailure: return JudgementText::tr("its training ran away");
    case ErrorCode::TooFewRows: return JudgementText::tr("there are too few rows");
    case ErrorCode::OutOfMemory: return JudgementText::tr("there was not enough memory");
    default: return JudgementText::tr("it could not be fitted");
    }
}

QString withInterval(const BootstrapInterval& difference)
{
    return JudgementText::tr("%1 (95%: %2)")
        .arg(signedNumber(difference.value), formatInterval(difference.low, difference.high, decimals));
}

TileContent modelTile(const QString& caption, const UseModel& model, const QString& text, std::int64_t run)
{
    const bool fitted = model.failure.empty();
    return {caption,
            fitted ? formatNumber(model.auc, decimals) : QStringLiteral("–"),
            fitted ? formatInterval(model.aucLow, model.aucHigh, decimals) : failureText(model.failure),
            {text,
             {},
             JudgementText::tr("n = %1 rows fitted on").arg(formatInteger(model.rows)),
             JudgementText::tr("Run #%1, held-out real rows").arg(run)}};
}

void addModels(TableContent& content, const QString& kind, const UseComparison& compared)
{
    const BootstrapInterval none;
    for (const auto& [name, model, difference] :
         {std::tuple(JudgementText::tr("real rows"), &compared.real, &none),
          std::tuple(JudgementText::tr("synthetic rows"), &compared.synthetic, &compared.syntheticLessReal),
          std::tuple(JudgementText::tr("both"), &compared.both, &compared.bothLessReal)}) {
        QString told;
        if (!model->failure.empty())
            told = failureText(model->failure);
        else if (difference->resamples > 0)
            told = withInterval(*difference);
        content.rows.push_back({kind, name, figure(*model, static_cast<qlonglong>(model->rows)),
                                figure(*model, static_cast<qlonglong>(model->bads)),
                                figure(*model, static_cast<qlonglong>(model->variables)), figure(*model, model->auc),
                                figure(*model, formatInterval(model->aucLow, model->aucHigh, decimals)),
                                figure(*model, model->ks), told});
    }
}

} // namespace

QString useVerdict(const UseComparison& compared, UseModelKind kind)
{
    const bool card = kind == UseModelKind::Scorecard;
    if (!compared.real.failure.empty())
        return (card ? JudgementText::tr("No scorecard could be fitted on the real rows: %1.")
                     : JudgementText::tr("No network could be trained on the real rows: %1."))
            .arg(failureText(compared.real.failure));
    if (!compared.synthetic.failure.empty())
        return (card ? JudgementText::tr("No scorecard could be fitted on the synthetic rows: %1.")
                     : JudgementText::tr("No network could be trained on the synthetic rows: %1."))
            .arg(failureText(compared.synthetic.failure));
    const BootstrapInterval& difference = compared.syntheticLessReal;
    const QString figures = JudgementText::tr("AUC %1 against %2, difference %3 (95%: %4)")
                                .arg(formatNumber(compared.synthetic.auc, decimals),
                                     formatNumber(compared.real.auc, decimals), signedNumber(difference.value),
                                     formatInterval(difference.low, difference.high, decimals));
    const QString backwards =
        compared.synthetic.auc < 0.5
            ? QLatin1Char(' ') + JudgementText::tr("The model from synthetic rows ranks applicants backwards.")
            : QString();
    if (difference.high < 0.0)
        return (card ? JudgementText::tr("A scorecard from synthetic rows is worse than one from real rows: %1.")
                     : JudgementText::tr("A network from synthetic rows is worse than one from real rows: %1."))
            .arg(figures) + backwards;
    if (difference.low > 0.0)
        return (card ? JudgementText::tr("A scorecard from synthetic rows is better than one from real rows: %1.")
                     : JudgementText::tr("A network from synthetic rows is better than one from real rows: %1."))
            .arg(figures) + backwards;
    return (card ? JudgementText::tr(
                       "No significant difference between a scorecard from synthetic rows and one from real rows: %1.")
                 : JudgementText::tr(
                       "No significant difference between a network from synthetic rows and one from real rows: %1."))
        .arg(figures) + backwards;
}

QString augmentationVerdict(const UseComparison& compared, UseModelKind kind)
{
    const bool card = kind == UseModelKind::Scorecard;
    if (!compared.both.failure.empty())
        return (card ? JudgementText::tr("No scorecard could be fitted on real and synthetic rows together: %1.")
                     : JudgementText::tr("No network could be trained on real and synthetic rows together: %1."))
            .arg(failureText(compared.both.failure));
    const BootstrapInterval& difference = compared.bothLessReal;
    if (difference.resamples == 0)
        return {}; // nothing to hold it against, as useVerdict() says
    const QString figures = withInterval(difference);
    if (difference.low > 0.0)
        return (card ? JudgementText::tr("Adding synthetic rows to the real ones brings the scorecard a gain: "
                                         "difference in AUC %1.")
                     : JudgementText::tr("Adding synthetic rows to the real ones brings the network a gain: "
                                         "difference in AUC %1."))
            .arg(figures);
    if (difference.high < 0.0)
        return (card ? JudgementText::tr("Adding synthetic rows to the real ones harms the scorecard: "
                                         "difference in AUC %1.")
                     : JudgementText::tr("Adding synthetic rows to the real ones harms the network: "
                                         "difference in AUC %1."))
            .arg(figures);
    return (card ? JudgementText::tr("Adding synthetic rows to the real ones brings the scorecard no gain: "
                                     "difference in AUC %1.")
                 : JudgementText::tr("Adding synthetic rows to the real ones brings the network no gain: "
                                     "difference in AUC %1."))
        .arg(figures);
}

std::vector<TileContent> useTiles(const UseTest& use, std::int64_t run)
{
    return {modelTile(JudgementText::tr("Scorecard AUC, real rows"), use.real,
                      JudgementText::tr("A scorecard with the settings of the credit pane, fitted on the training rows."),
                      run),
            modelTile(JudgementText::tr("Scorecard AUC, synthetic rows"), use.synthetic,
                      JudgementText::tr("The same, fitted on as many synthetic rows."), run),
            modelTile(JudgementText::tr("Scorecard AUC, both"), use.both,
                      JudgementText::tr("The same, fitted on both together: what synthetic rows add."), run),
            {JudgementText::tr("Bad rate, synthetic"),
             formatPercent(use.syntheticBadRate),
             JudgementText::tr("real %1").arg(formatPercent(use.realBadRate)),
             {JudgementText::tr("Share of rows whose outcome is the bad value %1.")
                  .arg(QString::fromStdString(use.badValue)),
              {},
              {},
              JudgementText::tr("Run #%1").arg(run)}}};
}

TableContent useModelTable(const UseTest& use)
{
    TableContent content;
    content.columns = {
        textColumn(JudgementText::tr("Model"),
                   JudgementText::tr("Fitted as the credit pane does by default; all models from the same rows read the "
                                     "same bins of them")),
        textColumn(JudgementText::tr("Trained on")),
        integerColumn(JudgementText::tr("Rows")),
        integerColumn(JudgementText::tr("Bads")),
        integerColumn(JudgementText::tr("Variables")),
        numberColumn(JudgementText::tr("AUC"), decimals,
                     JudgementText::tr("On the same %1 held-out real rows for all").arg(formatInteger(use.heldOutRows))),
        figureColumn(JudgementText::tr("95% interval"), JudgementText::tr("DeLong")),
        numberColumn(JudgementText::tr("KS"), decimals),
        figureColumn(JudgementText::tr("Difference to real"),
                     JudgementText::tr("In AUC, with the paired bootstrap interval at 95%. It holds the chance of the "
                                       "held-out rows, not that of drawing synthetic rows or of training: another seed "
                                       "would give another difference."))};
    content.columns.front().mark = ValueColumn::Mark::QuietRepeats;
    addModels(content, JudgementText::tr("Scorecard"), use);
    if (use.network)
        addModels(content, JudgementText::tr("Network"), *use.network);
    return content;
}

} // namespace riskloom
