// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/privacycontent.h"

#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <tuple>
#include <utility>

namespace riskloom {
namespace {

constexpr int decimals = 3;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

bool isAuc(PrivacyTest test) { return test == PrivacyTest::Membership; }

QString shown(PrivacyTest test, double value)
{
    return isAuc(test) ? formatNumber(value, decimals) : formatPercent(value);
}

QString intervalOf(const PrivacyFinding& finding)
{
    return isAuc(finding.test) ? formatInterval(finding.low, finding.high, decimals)
                               : formatPercentInterval(finding.low, finding.high);
}

QStringList testsWith(const PrivacyReport& report, PrivacyVerdict verdict)
{
    QStringList names;
    for (const PrivacyFinding& finding : report.findings)
        if (finding.verdict == verdict)
            names << testName(finding.test);
    return names;
}

std::pair<QString, IconTone> signOf(PrivacyVerdict verdict)
{
    switch (verdict) {
    case PrivacyVerdict::Go: return {QStringLiteral("checkcircle"), IconTone::Positive};
    case PrivacyVerdict::Review: return {QStringLiteral("warning"), IconTone::Warning};
    case PrivacyVerdict::NoGo: return {QStringLiteral("error"), IconTone::Negative};
    }
    return {};
}

std::vector<QVariant> attackRow(const QString& name, const AttackRisk& risk)
{
    return {name, static_cast<qlonglong>(risk.attempts), risk.training, risk.control, risk.risk,
            formatPercentInterval(risk.low, risk.high)};
}

} // namespace

QString verdictName(PrivacyVerdict verdict)
{
    switch (verdict) {
    case PrivacyVerdict::Go: return PrivacyText::tr("Go");
    case PrivacyVerdict::Review: return PrivacyText::tr("Review");
    case PrivacyVerdict::NoGo: return PrivacyText::tr("No go");
    }
    return {};
}

QString testName(PrivacyTest test)
{
    switch (test) {
    case PrivacyTest::ExactCopies: return PrivacyText::tr("Exact copies");
    case PrivacyTest::NearCopies: return PrivacyText::tr("Near copies");
    case PrivacyTest::Membership: return PrivacyText::tr("Membership inference");
    case PrivacyTest::HeldOutShare: return PrivacyText::tr("Nearer to training rows");
    case PrivacyTest::SinglingOut: return PrivacyText::tr("Singling out");
    case PrivacyTest::Linkability: return PrivacyText::tr("Linkability");
    case PrivacyTest::AttributeInference: return PrivacyText::tr("Attribute inference");
    case PrivacyTest::Disclosure: return PrivacyText::tr("Disclosure");
    }
    return {};
}

QString testMeaning(PrivacyTest test)
{
    switch (test) {
    case PrivacyTest::ExactCopies:
        return PrivacyText::tr("Share of synthetic rows that equal a training row, less the share of held-out real rows that do. "
                               "Interval: Newcombe.");
    case PrivacyTest::NearCopies:
        return PrivacyText::tr("Share of synthetic rows as near to a training row as the nearest hundredth of held-out real rows, less "
                               "the share of held-out rows that are. Interval: Newcombe.");
    case PrivacyTest::Membership:
        return PrivacyText::tr("AUC of an attack that guesses who was trained on from how much denser synthetic rows lie around a person "
                               "than real ones (DOMIAS, van Breugel et al. 2023). 0.5 is a coin. Interval: DeLong.");
    case PrivacyTest::HeldOutShare:
        return PrivacyText::tr("Share of synthetic rows that lie nearer to a training row than to any of as many held-out rows "
                               "(Platzer and Reutterer 2021); a half without copying. Interval: Wilson.");
    case PrivacyTest::SinglingOut:
        return PrivacyText::tr("How much oftener a guess from the synthetic rows fits exactly one training row than exactly one held-out "
                               "row, over what there was left to find (Giomi et al. 2023).");
    case PrivacyTest::Linkability:
        return PrivacyText::tr("How much oftener two halves of the columns of a training row lead to the same synthetic row than those of a "
                               "held-out row, over what there was left to find (Giomi et al. 2023).");
    case PrivacyTest::AttributeInference:
        return PrivacyText::tr("How much oftener a cell of a training row is read off the nearest synthetic row than that of a held-out "
                               "row, over what there was left to find, mean of all columns (Giomi et al. 2023).");
    case PrivacyTest::Disclosure:
        return PrivacyText::tr(
            "How much likelier a secret of a training row is read right off the synthetic rows that look like it in "
            "the "
            "key columns than that of a held-out row, over what there was left to find (correct attribution "
            "probability, Taub et al. 2018). Interval: normal.");
    }
    return {};
}

QString privacyVerdict(const PrivacyReport& report)
{
    const QString separator = PrivacyText::tr(", ", "between the names of tests");
    switch (report.verdict) {
    case PrivacyVerdict::NoGo:
        return PrivacyText::tr("No go: above the limit in %1.").arg(testsWith(report, PrivacyVerdict::NoGo).join(separator));
    case PrivacyVerdict::Review:
        return PrivacyText::tr("Review: not settled in %1.").arg(testsWith(report, PrivacyVerdict::Review).join(separator));
    case PrivacyVerdict::Go: return PrivacyText::tr("Go: every test lies below its limit.");
    }
    return {};
}

QString verdictRule()
{
    return PrivacyText::tr("A test passes when its whole 95% interval lies at or below the limit, fails when all of it lies above, and "
                           "is left to review when the limit is inside: more rows would settle it. The limits are conventions of this "
                           "program, not of a regulator. Every attack is also made on held-out real rows, because what succeeds there "
                           "is knowledge of the population and no leak.");
}

QString privacyLimits()
{
    return PrivacyText::tr("Distances to training rows alone are no evidence of privacy (arXiv 2505.01524), and an attack that failed "
                           "here is no proof that none succeeds.");
}

TableContent findingsTable(const PrivacyReport& report)
{
    TableContent content;
    content.columns = {textColumn(PrivacyText::tr("Test")), figureColumn(PrivacyText::tr("Value")),
                       figureColumn(PrivacyText::tr("95% interval")), figureColumn(PrivacyText::tr("Limit")),
                       textColumn(PrivacyText::tr("Verdict"))};
    for (const PrivacyFinding& finding : report.findings) {
        content.rows.push_back({testName(finding.test), shown(finding.test, finding.value), intervalOf(finding),
                                shown(finding.test, finding.limit), verdictName(finding.verdict)});
        RowLook look;
        look.toolTip = testMeaning(finding.test);
        std::tie(look.iconName, look.tone) = signOf(finding.verdict);
        look.markedColumn = finding.verdict == PrivacyVerdict::NoGo ? 4 : -1;
        content.looks.push_back(look);
    }
    return content;
}

TableContent copiesTable(const PrivacyReport& report)
{
    const CopyCounts& copies = report.copies;
    TableContent content;
    content.columns = {
        textColumn(PrivacyText::tr("Rows")), integerColumn(PrivacyText::tr("Count")),
        integerColumn(PrivacyText::tr("Exact copies"), PrivacyText::tr("Rows at distance 0 from a training row")),
        integerColumn(PrivacyText::tr("Near copies"),
                      PrivacyText::tr("Rows within %1 of a training row, by Gower's distance").arg(formatNumber(copies.radius, 4))),
        numberColumn(PrivacyText::tr("Median distance"), 4,
                     PrivacyText::tr("Gower's distance to the nearest training row: the mean over the columns of the difference over the "
                                     "range, or 1 where levels differ")),
        numberColumn(PrivacyText::tr("Distance ratio, 5%"), decimals,
                     PrivacyText::tr("5th percentile of the distance to the nearest over that to the second nearest training row: small "
                                     "where single persons are copied"))};
    content.rows = {{PrivacyText::tr("Synthetic"), static_cast<qlonglong>(copies.syntheticRows), static_cast<qlonglong>(copies.exact),
                     static_cast<qlonglong>(copies.near), copies.medianDistance, copies.distanceRatio},
                    {PrivacyText::tr("Held-out real"), static_cast<qlonglong>(copies.heldOutRows),
                     static_cast<qlonglong>(copies.heldOutExact), static_cast<qlonglong>(copies.heldOutNear),
                     copies.heldOutMedianDistance, copies.heldOutDistanceRatio}};
    if (report.madeUpDistance > 0.0) // not in reports of earlier versions
        content.rows.push_back({PrivacyText::tr("Made up"), static_cast<qlonglong>(copies.syntheticRows), QVariant(), QVariant(),
                                report.madeUpDistance, QVariant()});
    content.looks.resize(content.rows.size());
    if (report.madeUpDistance > 0.0)
        content.looks.back().toolTip =
            PrivacyText::tr("Rows that anybody could make up who knows the ranges and the levels alone. Median distance of the "
                            "synthetic rows over theirs, 1 at most: %1 (DCRBaselineProtection of SDMetrics)")
                .arg(formatNumber(report.baselineProtection, decimals));
    return content;
}

TableContent attacksTable(const PrivacyReport& report)
{
    TableContent content;
    content.columns = {textColumn(PrivacyText::tr("Attack")), integerColumn(PrivacyText::tr("Attempts")),
                       percentColumn(PrivacyText::tr("On training rows"), 1), percentColumn(PrivacyText::tr("On held-out rows"), 1),
                       percentColumn(PrivacyText::tr("Risk"), 1,
                                     PrivacyText::tr("(t − c) / (1 − c) of the success rates t on training and c on held-out rows")),
                       figureColumn(PrivacyText::tr("95% interval"))};
    content.rows = {attackRow(testName(PrivacyTest::SinglingOut), report.singlingOut),
                    attackRow(testName(PrivacyTest::Linkability), report.linkability),
                    attackRow(testName(PrivacyTest::AttributeInference), report.inference)};
    std::erase_if(content.rows, [](const std::vector<QVariant>& row) { return row[1].toLongLong() == 0; });
    content.looks.resize(content.rows.size());
    for (RowLook& look : content.looks)
        look.emphasised = true;
    for (const AttackRisk& risk : report.inferenceOf) {
        content.rows.push_back(attackRow(PrivacyText::tr("inferring %1").arg(text(risk.column)), risk));
        content.looks.emplace_back();
    }
    return content;
}

TableContent disclosureTable(const PrivacyReport& report)
{
    TableContent content;
    content.columns = {
        textColumn(PrivacyText::tr("Secret")),
        textColumn(PrivacyText::tr("Keys"), PrivacyText::tr("What the attacker knows; numbers cut into ten classes")),
        percentColumn(
            PrivacyText::tr("On training rows"), 1,
            PrivacyText::tr("Mean share of the synthetic rows of the same look whose secret is the right one")),
        percentColumn(PrivacyText::tr("On held-out rows"), 1),
        figureColumn(
            PrivacyText::tr("Risk (95%)"),
            PrivacyText::tr(
                "(t − c) / (1 − c) of the means t on training and c on held-out rows, with a normal interval")),
        percentColumn(PrivacyText::tr("By shares"), 1,
                      PrivacyText::tr(
                          "Right when guessing by the shares of the secret's values alone, without any synthetic row")),
        numberColumn(
            PrivacyText::tr("Protection"), decimals,
            PrivacyText::tr(
                "DisclosureProtection as SDMetrics defines it, from the training rows alone: 1 is no better than a "
                "guess among all values")),
        integerColumn(PrivacyText::tr("Found"),
                      PrivacyText::tr("Training rows that some synthetic row looks like in the keys"))};
    for (const DisclosedColumn& secret : report.disclosed) {
        QStringList keys;
        for (const std::string& key : secret.keys)
            keys << text(key);
        const QString known = keys.join(PrivacyText::tr(", ", "between the names of tests"));
        const bool judged = std::min(secret.trainingMatched, secret.controlMatched) > 0;
        const auto shown = [&](double value) { return judged ? QVariant(value) : QVariant(); };
        content.rows.push_back({text(secret.column), known, shown(secret.training), shown(secret.control),
                                judged ? QStringLiteral("%1 (%2)").arg(formatPercent(secret.risk),
                                                                       formatPercentInterval(secret.low, secret.high))
                                       : QString(),
                                secret.shareGuess, shown(secret.protection),
                                static_cast<qlonglong>(secret.trainingMatched)});
        RowLook look;
        look.toolTip = known + QLatin1Char('\n') + // the cell may be too narrow for it
                       PrivacyText::tr("A guess among all values is right in %1.").arg(formatPercent(secret.evenGuess));
        content.looks.push_back(look);
    }
    return content;
}

QString anonymitySentence(const PrivacyReport& report)
{
    if (!report.anonymity)
        return PrivacyText::tr("Groups that look alike (k-anonymity) are counted when the run names the columns that are known to an "
                               "attacker.");
    QStringList names;
    for (const std::string& name : report.knownColumns)
        names << text(name);
    const Anonymity& groups = *report.anonymity;
    const QString mapped = groups.mapped == 0
                               ? PrivacyText::tr("no synthetic row looks like a training row")
                               : PrivacyText::tr("a synthetic row that looks like training rows looks like at least %1 of them")
                                     .arg(formatInteger(groups.mapped));
    return PrivacyText::tr("In %1, numbers cut into ten classes: the smallest group of synthetic rows that look alike has %2, of training "
                           "rows %3; %4 of the synthetic and %5 of the training rows are unique; %6.")
        .arg(names.join(PrivacyText::tr(", ", "between the names of tests")), formatInteger(groups.smallest),
             formatInteger(groups.trainingSmallest), formatPercent(groups.uniqueShare), formatPercent(groups.trainingUniqueShare),
             mapped);
}

TableContent closestTable(const PrivacyReport& report)
{
    TableContent content;
    content.columns = {integerColumn(PrivacyText::tr("Pair")), textColumn(PrivacyText::tr("Row")),
                       numberColumn(PrivacyText::tr("Distance"), 4)};
    content.columns[0].mark = ValueColumn::Mark::QuietRepeats;
    content.columns[2].mark = ValueColumn::Mark::QuietRepeats;
    for (const std::string& name : report.columns)
        content.columns.push_back(textColumn(text(name)));
    qlonglong number = 0;
    for (const SideBySide& pair : report.closest) {
        std::vector<QVariant> synthetic{++number, PrivacyText::tr("synthetic"), pair.distance};
        std::vector<QVariant> training{number, PrivacyText::tr("training row %1").arg(formatInteger(pair.trainingRow + 1)),
                                       pair.distance};
        for (std::size_t column = 0; column < report.columns.size(); ++column) {
            synthetic.emplace_back(text(pair.synthetic[column]));
            training.emplace_back(text(pair.training[column]));
        }
        content.rows.push_back(std::move(synthetic));
        content.rows.push_back(std::move(training));
    }
    return content;
}

} // namespace riskloom
