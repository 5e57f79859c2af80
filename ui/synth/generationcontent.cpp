// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/generationcontent.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace riskloom {
namespace {

struct GenerationText {
    Q_DECLARE_TR_FUNCTIONS(GenerationText)
};

QVariant number(std::int64_t value)
{
    return static_cast<qlonglong>(value);
}

} // namespace

QString drawnSentence(const GenerationReport& report)
{
    if (report.drawn <= report.rows)
        return GenerationText::tr("Every row that was drawn was kept.");
    return GenerationText::tr("%1 rows were looked at to find %2 that keep every rule: %3 of them.")
        .arg(formatInteger(report.drawn), formatInteger(report.rows),
             formatPercent(static_cast<double>(report.rows) / static_cast<double>(report.drawn)));
}

QString openingSentence(const GenerationReport& report)
{
    const MarketStart& opening = *report.opening;
    const QString range = opening.high ? formatPercentInterval(opening.low, *opening.high)
                                       : GenerationText::tr("%1 and more").arg(formatPercent(opening.low));
    QString text =
        GenerationText::tr(
            "The 21 days before each path have a volatility of %1 a year (%2 in the middle); asked for was %3.")
            .arg(formatPercentInterval(opening.openingLow, opening.openingHigh), formatPercent(opening.openingMedian),
                 range);
    if (opening.measured > 0.0)
        text += QLatin1Char(' ') + GenerationText::tr("On %1 it was %2.")
                                       .arg(QString::fromStdString(opening.lastDay), formatPercent(opening.measured));
    return text + QLatin1Char(' ') +
           GenerationText::tr("%1 courses were drawn, and %2 of them open so.")
               .arg(formatInteger(report.drawn),
                    formatPercent(static_cast<double>(report.rows) / static_cast<double>(report.drawn)));
}

TableContent rulesTable(const GenerationReport& report)
{
    TableContent content;
    content.columns = {
        textColumn(GenerationText::tr("Rule")),
        integerColumn(GenerationText::tr("Kept by"),
                      GenerationText::tr("Rows that were drawn and keep this rule, whatever the others say")),
        percentColumn(GenerationText::tr("Of those drawn"), 2)};
    for (const RuleCount& rule : report.rules)
        content.rows.push_back({QString::fromStdString(rule.rule), number(rule.kept), rule.share});
    return content;
}

TableContent sharesTable(const GenerationReport& report)
{
    TableContent content;
    content.columns = {textColumn(GenerationText::tr("Column")), textColumn(GenerationText::tr("Level")),
                       percentColumn(GenerationText::tr("Training rows"), 2,
                                     GenerationText::tr("Share of the rows the generator was trained on")),
                       percentColumn(GenerationText::tr("These rows"), 2),
                       percentColumn(GenerationText::tr("Difference"), 2,
                                     GenerationText::tr("These rows less the training rows, in points"))};
    content.columns[0].mark = ValueColumn::Mark::QuietRepeats;
    for (const ColumnShares& column : report.shares)
        for (const LevelShare& level : column.levels)
            content.rows.push_back(
                {QString::fromStdString(column.column),
                 level.level.empty() ? GenerationText::tr("(missing)") : QString::fromStdString(level.level),
                 level.training, level.drawn, level.drawn - level.training});
    return content;
}

} // namespace riskloom
