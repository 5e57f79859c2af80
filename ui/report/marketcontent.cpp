// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/marketcontent.h"

#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t returnLagsShown = 20;

// The facts in words and what they are, in the order of StylisedFact.
struct FactWords {
    const char* fact;
    const char* name;
    const char* help;
};
constexpr std::array factWords{
    FactWords{"HeavyTails", QT_TRANSLATE_NOOP("MarketFactText", "Heavy tails"),
              QT_TRANSLATE_NOOP("MarketFactText",
                                "Excess kurtosis of daily returns, mean over assets; 0 for a normal distribution.")},
    FactWords{"TailIndex", QT_TRANSLATE_NOOP("MarketFactText", "Tail index"),
              QT_TRANSLATE_NOOP("MarketFactText",
                                "Hill's estimate from the largest 5% of |r|: the lower, the heavier the tails.")},
    FactWords{"ReturnAutocorrelation", QT_TRANSLATE_NOOP("MarketFactText", "No trend to trade on"),
              QT_TRANSLATE_NOOP("MarketFactText",
                                "Mean autocorrelation of returns over lags 1 to 10; near 0 in real markets.")},
    FactWords{"VolatilityClustering", QT_TRANSLATE_NOOP("MarketFactText", "Volatility clustering"),
              QT_TRANSLATE_NOOP("MarketFactText", "Mean autocorrelation of |r| over lags 1 to 20.")},
    FactWords{"LongMemory", QT_TRANSLATE_NOOP("MarketFactText", "Long memory"),
              QT_TRANSLATE_NOOP("MarketFactText", "Mean autocorrelation of |r| over lags 21 to 250.")},
    FactWords{"Leverage", QT_TRANSLATE_NOOP("MarketFactText", "Leverage effect"),
              QT_TRANSLATE_NOOP("MarketFactText",
                                "Mean correlation of a return with the squared returns of the next 10 days; below 0 "
                                "where losses make markets wilder.")},
    FactWords{"AggregationalGaussianity", QT_TRANSLATE_NOOP("MarketFactText", "Calmer over months"),
              QT_TRANSLATE_NOOP("MarketFactText", "Excess kurtosis of 20-day returns: aggregational Gaussianity.")},
    FactWords{"CrossCorrelation", QT_TRANSLATE_NOOP("MarketFactText", "Cross-correlation"),
              QT_TRANSLATE_NOOP("MarketFactText", "Mean correlation of pairs of assets.")},
    FactWords{
        "TailDependence", QT_TRANSLATE_NOOP("MarketFactText", "Tail dependence"),
        QT_TRANSLATE_NOOP("MarketFactText", "How often an asset is among its worst 5% of days when another one is.")},
};

const FactWords* wordsOf(const std::string& fact)
{
    const auto found = std::ranges::find_if(factWords, [&](const FactWords& words) { return fact == words.fact; });
    return found == factWords.end() ? nullptr : &*found;
}

qint64 passed(const std::vector<FactVerdict>& facts)
{
    return std::ranges::count_if(facts, &FactVerdict::pass);
}

QString bandText(double low, double high, int decimals)
{
    return formatInterval(low, high, decimals);
}

std::vector<double> lags(std::size_t count)
{
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<double>(i + 1);
    return values;
}

std::vector<double> firstOf(const std::vector<double>& values, std::size_t count)
{
    return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size()))};
}

// The real curve in its band, then every model.
std::vector<Series> curveSeries(const MarketGanReport& report, FactCurve StylisedFactBoard::*part, std::size_t count)
{
    const FactCurve& first = report.models.front().board.*part;
    std::vector<Series> all{{.name = MarketFactText::tr("Real"),
                             .x = lags(std::min(count, first.real.size())),
                             .y = firstOf(first.real, count),
                             .lower = firstOf(first.low, count),
                             .upper = firstOf(first.high, count)}};
    for (const MarketModelReport& model : report.models)
        all.push_back({.name = modelName(model.model),
                       .x = all.front().x,
                       .y = firstOf((model.board.*part).generated, count),
                       .look = model.model == "gan" ? SeriesLook::Line : SeriesLook::Dashed});
    return all;
}

QString modelsBeside(const MarketGanReport& report)
{
    QStringList parts;
    for (std::size_t i = 1; i < report.models.size(); ++i)
        parts << MarketFactText::tr("%1 %2", "model, facts it shows")
                     .arg(modelName(report.models[i].model), formatInteger(passed(report.models[i].board.facts)));
    return parts.join(MarketFactText::tr(", ", "between items of a list"));
}

} // namespace

QString modelName(const std::string& model)
{
    if (model == "gan")
        return MarketFactText::tr("Generator");
    if (model == "bootstrap")
        return MarketFactText::tr("Block bootstrap");
    if (model == "garch")
        return MarketFactText::tr("GARCH(1,1)-t");
    return MarketFactText::tr("Gaussian");
}

QString factName(const std::string& fact)
{
    const FactWords* words = wordsOf(fact);
    return words == nullptr ? QString::fromStdString(fact) : MarketFactText::tr(words->name);
}

QString factMeaning(const std::string& fact)
{
    const FactWords* words = wordsOf(fact);
    return words == nullptr ? QString() : MarketFactText::tr(words->help);
}

QString windowsVerdict(const WindowsReport& windows)
{
    const std::array parts{&WindowFigures::deviation, &WindowFigures::excessKurtosis, &WindowFigures::crossCorrelation,
                           &WindowFigures::clustering};
    const auto nearer = std::ranges::count_if(parts, [&](double WindowFigures::*part) {
        return std::abs(windows.generated.*part - windows.train.*part) <
               std::abs(windows.gaussian.*part - windows.train.*part);
    });
    return MarketFactText::tr("The generated pictures are nearer to the training days than independent normal days are "
                              "in %1 of %2 figures.")
        .arg(formatInteger(nearer), formatInteger(std::ssize(parts)));
}

QString factsVerdict(const MarketGanReport& report)
{
    const std::vector<FactVerdict>& facts = report.models.front().board.facts;
    QStringList missed;
    for (const FactVerdict& verdict : facts)
        if (!verdict.pass)
            missed << factName(verdict.fact).toLower();
    QString text = MarketFactText::tr("The generator shows %1 of %2 facts of the training days within their bands.")
                       .arg(formatInteger(passed(facts)), formatInteger(static_cast<qint64>(facts.size())));
    if (!missed.isEmpty())
        text +=
            QLatin1Char(' ') +
            MarketFactText::tr("It misses: %1.").arg(missed.join(MarketFactText::tr(", ", "between items of a list")));
    text += QLatin1Char(' ') + MarketFactText::tr("Beside it: %1.").arg(modelsBeside(report));
    if (!report.heldOut.empty())
        text += QLatin1Char(' ') + MarketFactText::tr("The held-out days lie within its own band for %1 of %2.")
                                       .arg(formatInteger(passed(report.heldOut)),
                                            formatInteger(static_cast<qint64>(report.heldOut.size())));
    return text;
}

QString networkSentence(const MarketGanReport& report)
{
    if (report.heaviness.empty())
        return {};
    std::vector<double> sorted = report.heaviness;
    std::ranges::sort(sorted);
    const double median = 0.5 * (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]);
    return MarketFactText::tr("A temporal convolutional network made these courses from normal noise. Lambert's W gives them "
                              "their tails: δ is %1 over the assets, %2 in the middle. A δ of 0 leaves a tail normal; the larger it "
                              "is, the heavier the tail.")
        .arg(formatInterval(sorted.front(), sorted.back(), 2), formatNumber(median, 2));
}

TableContent modelsTable(const MarketGanReport& report)
{
    TableContent table;
    table.columns = {textColumn(MarketFactText::tr("Model")),
                     integerColumn(MarketFactText::tr("Facts within their bands")),
                     textColumn(MarketFactText::tr("Outside"))};
    for (const MarketModelReport& model : report.models) {
        QStringList missed;
        for (const FactVerdict& verdict : model.board.facts)
            if (!verdict.pass)
                missed << factName(verdict.fact);
        table.rows.push_back({modelName(model.model), passed(model.board.facts),
                              missed.join(MarketFactText::tr(", ", "between items of a list"))});
    }
    return table;
}

TableContent factsTable(const MarketGanReport& report)
{
    TableContent table;
    table.columns = {
        textColumn(MarketFactText::tr("Fact")), numberColumn(MarketFactText::tr("Real"), 3),
        textColumn(MarketFactText::tr("95% band"), MarketFactText::tr("Of block-bootstrap paths of the real days."))};
    for (const MarketModelReport& model : report.models)
        table.columns.push_back(numberColumn(modelName(model.model), 3, MarketFactText::tr("Mean over its paths.")));
    table.columns.push_back(textColumn(MarketFactText::tr("Verdict"),
                                       MarketFactText::tr("Whether the generator's mean lies in the band.")));
    for (std::size_t i = 0; i < report.models.front().board.facts.size(); ++i) {
        const FactVerdict& verdict = report.models.front().board.facts[i];
        std::vector<QVariant> row{factName(verdict.fact), verdict.target, bandText(verdict.low, verdict.high, 3)};
        for (const MarketModelReport& model : report.models)
            row.emplace_back(model.board.facts[i].value);
        row.emplace_back(verdict.pass ? MarketFactText::tr("within") : MarketFactText::tr("outside"));
        table.rows.push_back(std::move(row));
        const FactWords* words = wordsOf(verdict.fact);
        table.looks.push_back({.iconName = verdict.pass ? QStringLiteral("check") : QStringLiteral("warning"),
                               .tone = verdict.pass ? IconTone::Positive : IconTone::Warning,
                               .toolTip = words == nullptr ? QString() : MarketFactText::tr(words->help)});
    }
    return table;
}

TableContent heldOutTable(const MarketGanReport& report)
{
    TableContent table;
    table.columns = {textColumn(MarketFactText::tr("Fact")), numberColumn(MarketFactText::tr("Held-out days"), 3),
                     numberColumn(MarketFactText::tr("Generator"), 3,
                                  MarketFactText::tr("Mean over paths as long as the held-out days.")),
                     textColumn(MarketFactText::tr("95% band"), MarketFactText::tr("Of these paths.")),
                     textColumn(MarketFactText::tr("Verdict"))};
    for (const FactVerdict& verdict : report.heldOut) {
        table.rows.push_back({factName(verdict.fact), verdict.target, verdict.value,
                              bandText(verdict.low, verdict.high, 3),
                              verdict.pass ? MarketFactText::tr("within") : MarketFactText::tr("outside")});
        table.looks.push_back({.iconName = verdict.pass ? QStringLiteral("check") : QStringLiteral("warning"),
                               .tone = verdict.pass ? IconTone::Positive : IconTone::Warning,
                               .toolTip = {}});
    }
    return table;
}

TableContent riskTable(const MarketGanReport& report)
{
    struct Figure {
        QString name;
        PathFigure IndexRisk::*part;
    };
    const std::array figures{
        Figure{MarketFactText::tr("Volatility a year"), &IndexRisk::volatility},
        Figure{MarketFactText::tr("Value at risk, one day, 99%"), &IndexRisk::valueAtRisk},
        Figure{MarketFactText::tr("Expected shortfall, one day, 99%"), &IndexRisk::expectedShortfall},
        Figure{MarketFactText::tr("Maximum drawdown"), &IndexRisk::maxDrawdown}};
    TableContent table;
    table.columns = {textColumn(MarketFactText::tr("Equal-weight index")), percentColumn(MarketFactText::tr("Real"), 1),
                     textColumn(MarketFactText::tr("95% band"))};
    for (const MarketModelReport& model : report.models) {
        table.columns.push_back(percentColumn(modelName(model.model), 1));
        table.columns.push_back(textColumn(MarketFactText::tr("95% band")));
    }
    for (const Figure& figure : figures) {
        const PathFigure& real = report.realRisk.*figure.part;
        std::vector<QVariant> row{figure.name, real.value, formatPercentInterval(real.low, real.high)};
        for (const MarketModelReport& model : report.models) {
            const PathFigure& value = model.risk.*figure.part;
            row.emplace_back(value.value);
            row.emplace_back(formatPercentInterval(value.low, value.high));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableContent windowTable(const WindowsReport& windows)
{
    TableContent table;
    table.columns = {
        textColumn(MarketFactText::tr("Pictures of")),
        numberColumn(MarketFactText::tr("Deviation"), 2, MarketFactText::tr("Of a pixel, in deviations of its asset.")),
        numberColumn(MarketFactText::tr("Excess kurtosis"), 2),
        numberColumn(MarketFactText::tr("Cross-correlation"), 3,
                     MarketFactText::tr("Mean correlation of pairs of rows.")),
        numberColumn(MarketFactText::tr("Clustering"), 3,
                     MarketFactText::tr("Correlation of |x| with that of the day before."))};
    const std::optional<WindowDistances>& distances = windows.distances;
    if (distances) {
        table.columns.push_back(
            numberColumn(MarketFactText::tr("Fréchet, training"), 3,
                         MarketFactText::tr("Squared Fréchet distance to pictures of the newer half of the training days, in the "
                                            "features of a frozen network (Heusel et al. 2017); less is nearer. Other pictures "
                                            "of those days are as far as chance puts them.")));
        table.columns.push_back(
            numberColumn(MarketFactText::tr("Fréchet, held out"), 3,
                         MarketFactText::tr("The same distance to pictures of the held-out days. Those of the training days show "
                                            "how far the market itself has moved since: a generator that learned from them "
                                            "comes nearer by luck alone.")));
    }
    const auto add = [&](const QString& name, const WindowFigures& f, double WindowDistance::*distance) {
        table.rows.push_back({name, f.deviation, f.excessKurtosis, f.crossCorrelation, f.clustering});
        if (distances)
            table.rows.back().insert(table.rows.back().end(), {QVariant(distances->toTrain.*distance),
                                                               QVariant(distances->toHeldOut.*distance)});
    };
    add(MarketFactText::tr("Training days"), windows.train, &WindowDistance::train);
    if (windows.heldOut.deviation > 0.0)
        add(MarketFactText::tr("Held-out days"), windows.heldOut, &WindowDistance::heldOut);
    add(MarketFactText::tr("Generator"), windows.generated, &WindowDistance::generated);
    add(MarketFactText::tr("Gaussian"), windows.gaussian, &WindowDistance::gaussian);
    if (windows.independent.deviation > 0.0)
        add(MarketFactText::tr("Assets apart (floor)"), windows.independent, &WindowDistance::independent);
    return table;
}

QString windowDistanceSentence(const WindowsReport& windows)
{
    if (!windows.distances)
        return {};
    const WindowDistances& found = *windows.distances;
    return MarketFactText::tr("The Fréchet distance is seen through a small convolutional network that learned, on the older "
                              "half of the training days, to tell pictures as they are from ones whose days or assets were "
                              "shuffled, whose assets were taken from different times or whose days are normal, and was then "
                              "frozen: %1 features; on "
                              "days it had not seen it finds the right one of %2 for %3 of the pictures. %4 pictures a side. "
                              "Figures of another network cannot be set beside these; its SHA-256 is %5.")
        .arg(formatInteger(found.features), formatInteger(found.classes), formatPercent(found.accuracy),
             formatInteger(found.windows), QString::fromStdString(found.sha256));
}

LineContent clusteringContent(const MarketGanReport& report)
{
    return {.title = MarketFactText::tr("Volatility clustering"),
            .note = MarketFactText::tr("autocorrelation of |r|, mean over assets"),
            .description =
                MarketFactText::tr("How long wild days are followed by wild days. The band is of resampled real days."),
            .axes = {{.title = MarketFactText::tr("Lag, days")}, {.title = MarketFactText::tr("Autocorrelation")}},
            .series = curveSeries(report, &StylisedFactBoard::absoluteAutocorrelation, autocorrelationLags)};
}

LineContent returnsContent(const MarketGanReport& report)
{
    return {.title = MarketFactText::tr("Returns hardly remember"),
            .note = MarketFactText::tr("autocorrelation of r, mean over assets"),
            .description = MarketFactText::tr("Real returns are nearly uncorrelated from day to day."),
            .axes = {{.title = MarketFactText::tr("Lag, days")}, {.title = MarketFactText::tr("Autocorrelation")}},
            .series = curveSeries(report, &StylisedFactBoard::returnAutocorrelation, returnLagsShown)};
}

LineContent leverageContent(const MarketGanReport& report)
{
    return {.title = MarketFactText::tr("Leverage effect"),
            .note = MarketFactText::tr("correlation of r with later r², mean over assets"),
            .description = MarketFactText::tr("Below 0 where losses make the following days wilder."),
            .axes = {{.title = MarketFactText::tr("Days later")}, {.title = MarketFactText::tr("Correlation")}},
            .series = curveSeries(report, &StylisedFactBoard::leverage, leverageLags)};
}

LineContent distanceContent(const MarketGanReport& report)
{
    std::vector<Series> all;
    for (const MarketModelReport& model : report.models) {
        Series series{modelName(model.model), {}, {}, model.model == "gan" ? SeriesLook::Line : SeriesLook::Dashed};
        for (const HorizonDistance& at : model.board.distances) {
            series.x.push_back(at.days);
            series.y.push_back(at.distance);
        }
        all.push_back(std::move(series));
    }
    return {.title = MarketFactText::tr("Distance of the distributions"),
            .note = MarketFactText::tr("earth mover's distance, in real deviations"),
            .description = MarketFactText::tr(
                "Of returns over 1, 5, 20 and 100 days, real against generated; lower is nearer. The "
                "bootstrap repeats real days and so is near by construction."),
            .axes = {{.title = MarketFactText::tr("Days in a return"), .scale = AxisScale::Logarithmic},
                     {.title = MarketFactText::tr("Distance"), .minimum = 0.0}},
            .series = std::move(all)};
}

LineContent fanContent(const MarketGanReport& report)
{
    const FanChart& fan = report.fan;
    std::vector<Series> all{
        {.name = MarketFactText::tr("90% of paths"),
         .x = fan.days,
         .y = fan.median,
         .look = SeriesLook::Band,
         .lower = fan.low,
         .upper = fan.high},
        {.name = MarketFactText::tr("Half of the paths"),
         .x = fan.days,
         .y = fan.median,
         .lower = fan.lowerQuarter,
         .upper = fan.upperQuarter},
        {.name = MarketFactText::tr("What came"), .x = firstOf(fan.days, fan.real.size()), .y = fan.real}};
    return {.title = MarketFactText::tr("Generated paths over the held-out days"),
            .note = MarketFactText::tr("equal-weight index, 1 on %1").arg(QString::fromStdString(report.lastTrainDay)),
            .description = MarketFactText::tr("The generator knows the days before only. Lines are medians."),
            .axes = {{.title = MarketFactText::tr("Days")}, {.title = MarketFactText::tr("Level")}},
            .series = std::move(all)};
}

} // namespace riskloom
