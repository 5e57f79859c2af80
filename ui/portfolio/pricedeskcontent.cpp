// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/pricedeskcontent.h"

#include "core/base/date.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <QVariantList>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

QString kindText(PriceFindingKind kind)
{
    switch (kind) {
    case PriceFindingKind::Split: return PortfolioText::tr("Split");
    case PriceFindingKind::BadTick: return PortfolioText::tr("Bad tick");
    case PriceFindingKind::LargeMove: return PortfolioText::tr("Large move");
    }
    return {};
}

// Heights of a sparkline.
QVariantList heightsOf(const std::vector<double>& course)
{
    QVariantList heights;
    for (const double value : course)
        heights << (std::isnan(value) ? 0.0 : value);
    return heights;
}

ValueColumn courseColumn()
{
    ValueColumn column = textColumn(PortfolioText::tr("Course"));
    column.format = [](const QVariant&) { return QString(); };
    return column;
}

ValueColumn growthColumn()
{
    return percentColumn(PortfolioText::tr("Growth a year"), 1, PortfolioText::tr("From the first price to the last, 365.25 days a year."));
}

ValueColumn volatilityColumn()
{
    return percentColumn(PortfolioText::tr("Volatility"), 1, PortfolioText::tr("A year: standard deviation of daily returns · √252."));
}

ValueColumn fallColumn()
{
    return percentColumn(PortfolioText::tr("Deepest fall"), 1, PortfolioText::tr("Below the highest price before."));
}

QString useOf(const std::string& excluded, const PriceDeskRequest& request)
{
    const auto rates = parseExchangeRates(request.exchangeRates);
    if (rates && std::ranges::find(*rates, excluded, &CurrencyMap::Rate::series) != rates->end())
        return PortfolioText::tr("exchange rate, not invested in");
    if (excluded == request.cashSeries || excluded == request.bondSeries)
        return PortfolioText::tr("interest rate, not invested in");
    return PortfolioText::tr("not invested in");
}

QString policyText(const GapEffect& effect)
{
    if (effect.policy == GapPolicy::CommonDays)
        return PortfolioText::tr("Days on which all are quoted");
    return effect.carryDays == 0 ? PortfolioText::tr("Carry nothing")
                                 : PortfolioText::tr("Carry for %n day(s)", nullptr, effect.carryDays);
}

} // namespace

std::vector<TileContent> priceTiles(const PriceDeskRun& run)
{
    const PriceDeskReport& report = run.report;
    const QString source = PortfolioText::tr("Run #%1").arg(run.record.id);
    const double cells = static_cast<double>(report.days) * static_cast<double>(report.assets.size());
    const GapEffect& own = report.effects.front();
    const auto unexplained = std::ranges::count(report.findings, PriceFindingKind::LargeMove, &PriceFinding::kind);
    const auto dead = std::ranges::count(report.assets, true, &AssetSummary::endsEarly);
    return {{PortfolioText::tr("Assets"),
             formatInteger(static_cast<std::int64_t>(report.assets.size())),
             dead == 0 ? PortfolioText::tr("all quoted to the end") : PortfolioText::tr("%1 end early").arg(formatInteger(dead)),
             {PortfolioText::tr("Columns of prices, or assets named in a column."), {}, {}, source},
             dead == 0 ? Tile::Mood::Warning : Tile::Mood::Neutral},
            {PortfolioText::tr("Days"),
             formatInteger(report.days),
             PortfolioText::tr("%1 – %2").arg(dayText(report.firstDay), dayText(report.lastDay)),
             {report.sorted ? PortfolioText::tr("In the order of the table.") : PortfolioText::tr("The table's days were out of order and have been sorted."), {}, {}, source}},
            {PortfolioText::tr("Missing prices"),
             formatInteger(report.missing),
             PortfolioText::tr("%1 of all").arg(formatPercent(static_cast<double>(report.missing) / cells, 2)),
             {PortfolioText::tr("Between an asset's first and last price."), {}, {}, source}},
            {PortfolioText::tr("Splits and bad ticks"),
             QStringLiteral("%1 + %2").arg(formatInteger(report.splits), formatInteger(report.badTicks)),
             PortfolioText::tr("%n large move(s) more", nullptr, static_cast<int>(unexplained)),
             {PortfolioText::tr("Jumps to a usual ratio that stay there, and jumps of which three quarters are undone by the next price."),
              {},
              {},
              source},
             report.splits + report.badTicks > 0 ? Tile::Mood::Warning : Tile::Mood::Neutral},
            {PortfolioText::tr("Whole days"),
             formatInteger(own.wholeDays),
             policyText(own),
             {PortfolioText::tr("Days on which every asset has a price that holds, under the policy that was set up."), {}, {}, source}}};
}

QString survivorText(const PriceDeskRun& run)
{
    if (!run.report.survivorsOnly)
        return {};
    return PortfolioText::tr("Every asset is quoted to the last day. If those that failed or were taken over are missing, results "
                             "on these prices are better than anybody could have had (survivorship bias).");
}

TableContent assetTable(const PriceDeskRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Asset")),
                     courseColumn(),
                     textColumn(PortfolioText::tr("First day")),
                     textColumn(PortfolioText::tr("Last day")),
                     growthColumn(),
                     volatilityColumn(),
                     fallColumn(),
                     integerColumn(PortfolioText::tr("Missing"), PortfolioText::tr("Days without a price between the first and the last."))};
    const bool groups = std::ranges::any_of(run.report.assets, [](const AssetSummary& asset) { return !asset.group.empty(); });
    if (groups)
        table.columns.push_back(textColumn(PortfolioText::tr("Group")));
    const bool currencies = !run.request.baseCurrency.empty();
    if (currencies)
        table.columns.push_back(textColumn(PortfolioText::tr("Currency")));
    const bool others = !run.report.excluded.empty();
    if (others)
        table.columns.push_back(textColumn(PortfolioText::tr("Use"),
                                           PortfolioText::tr("Series that are not assets are never invested in.")));
    for (const AssetSummary& asset : run.report.assets) {
        table.rows.push_back({QString::fromStdString(asset.name), heightsOf(asset.course), QString::fromStdString(asset.firstDay),
                              QString::fromStdString(asset.lastDay), asset.cagr, asset.volatility, asset.maxDrawdown,
                              static_cast<qlonglong>(asset.missing)});
        if (groups)
            table.rows.back().emplace_back(QString::fromStdString(asset.group));
        if (currencies)
            table.rows.back().emplace_back(QString::fromStdString(asset.currency));
        if (others)
            table.rows.back().emplace_back(PortfolioText::tr("asset"));
        RowLook look;
        look.markedColumn = asset.endsEarly ? 3 : -1;
        table.looks.push_back(look);
    }
    for (const std::string& name : run.report.excluded) {
        std::vector<QVariant>& row = table.rows.emplace_back(table.columns.size());
        row.front() = QString::fromStdString(name);
        row.back() = useOf(name, run.request);
        table.looks.emplace_back();
    }
    return table;
}

HeatMapData gapMap(const PriceDeskRun& run)
{
    HeatMapData cells;
    for (const std::string& month : run.report.months)
        cells.columns << QString::fromStdString(month);
    for (const AssetSummary& asset : run.report.assets) {
        cells.rows << QString::fromStdString(asset.name);
        cells.values.push_back(asset.gaps);
    }
    return cells;
}

TableContent effectTable(const PriceDeskRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Policy")),
                     integerColumn(PortfolioText::tr("Days"), PortfolioText::tr("Days that are left.")),
                     integerColumn(PortfolioText::tr("Assets")),
                     integerColumn(PortfolioText::tr("Carried"), PortfolioText::tr("Days × assets with the price of an earlier day.")),
                     integerColumn(PortfolioText::tr("Lacking"), PortfolioText::tr("Days × assets without a price that holds.")),
                     integerColumn(PortfolioText::tr("Whole days"), PortfolioText::tr("Days on which every asset has a price.")),
                     textColumn(PortfolioText::tr("All since"), PortfolioText::tr("First day from which on no asset lacks a price: where to start late."))};
    for (const GapEffect& effect : run.report.effects) {
        table.rows.push_back({policyText(effect), static_cast<qlonglong>(effect.days),
                              static_cast<qlonglong>(run.report.assets.size()), static_cast<qlonglong>(effect.carried),
                              static_cast<qlonglong>(effect.lacking), static_cast<qlonglong>(effect.wholeDays),
                              effect.wholeSince.empty() ? PortfolioText::tr("never") : QString::fromStdString(effect.wholeSince)});
        RowLook look;
        look.emphasised = table.looks.empty(); // the one that was set up
        table.looks.push_back(look);
    }
    return table;
}

QString correctionText(const PriceFinding& finding)
{
    switch (finding.kind) {
    case PriceFindingKind::Split:
        return PortfolioText::tr("%1 for %2: earlier prices times %3")
            .arg(QString::number(finding.newUnits), QString::number(finding.oldUnits),
                 formatSignificant(static_cast<double>(finding.oldUnits) / finding.newUnits, 3));
    case PriceFindingKind::BadTick: return PortfolioText::tr("the price becomes missing");
    case PriceFindingKind::LargeMove: return {};
    }
    return {};
}

TableContent findingTable(const PriceDeskRun& run, const std::set<std::size_t>& accepted)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Kind")),
                     textColumn(PortfolioText::tr("Asset")),
                     textColumn(PortfolioText::tr("Day")),
                     numberColumn(PortfolioText::tr("Before"), 2),
                     numberColumn(PortfolioText::tr("Price"), 2),
                     numberColumn(PortfolioText::tr("After"), 2),
                     numberColumn(PortfolioText::tr("Score"), 1, PortfolioText::tr("Robust z-score of the log return.")),
                     textColumn(PortfolioText::tr("Correction")),
                     textColumn(PortfolioText::tr("State"))};
    for (std::size_t i = 0; i < run.report.findings.size(); ++i) {
        const PriceFinding& finding = run.report.findings[i];
        const bool taken = accepted.contains(i);
        const QString correction = correctionText(finding);
        table.rows.push_back({kindText(finding.kind), QString::fromStdString(finding.asset), QString::fromStdString(finding.day),
                              finding.before, finding.price, finding.after, finding.score,
                              correction.isEmpty() ? PortfolioText::tr("none proposed: crashes look like this too") : correction,
                              taken ? PortfolioText::tr("accepted") : correction.isEmpty() ? QString() : PortfolioText::tr("open")});
        RowLook look;
        look.iconName = taken ? QStringLiteral("checkcircle") : QString();
        table.looks.push_back(look);
    }
    return table;
}

QString extensionText(const PriceDeskRun& run)
{
    const PriceDeskReport& report = run.report;
    if (!report.missingRate.empty())
        return PortfolioText::tr("%1 has no rate on %2, but one is needed there. It is not filled from another day, so nothing can be made. "
                                 "Complete the series, or leave out what it is needed for.")
            .arg(QString::fromStdString(report.missingRate), dayText(report.missingRateDay));
    if (report.extension.empty())
        return PortfolioText::tr("Nothing is converted or added. Name currencies, cash or a bond at the left and press Run: what would be "
                                 "made is shown here first.");
    QStringList simulated;
    for (const ExtensionSummary& series : report.extension)
        if (series.simulated)
            simulated << QString::fromStdString(series.name);
    const QString counted = PortfolioText::tr("%n series would be converted or added.", nullptr, static_cast<int>(report.extension.size()));
    return simulated.isEmpty() ? counted
                               : counted + QLatin1Char(' ') +
                                     PortfolioText::tr("Drawn by a model with seed %1, not quoted by anybody: %2.")
                                         .arg(formatInteger(static_cast<std::int64_t>(run.request.seed)), simulated.join(QStringLiteral(", ")));
}

QString extensionRules()
{
    return PortfolioText::tr(
        "A price is multiplied with the exchange rate of its own day. Cash earns simple interest from each day to the "
        "next at the rate of the earlier one. A bond's total return is (1 + y/2)^(2t) − 1 − duration · dy + "
        "convexity/2 · dy², of a bond at par that always has the same years to go; that it grows a day shorter is left "
        "out "
        "(Swinkels 2019). SIMULATED rates follow the model of Vasicek (1977): its cash compounds at every moment, and "
        "its bond is sold every day at what the model says it is worth.");
}

TableContent extensionTable(const PriceDeskRun& run)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Series")),
                     courseColumn(),
                     textColumn(PortfolioText::tr("Made from")),
                     growthColumn(),
                     volatilityColumn(),
                     fallColumn()};
    for (const ExtensionSummary& series : run.report.extension) {
        table.looks.emplace_back().toolTip = PortfolioText::tr("%1 – %2").arg(dayText(series.firstDay), dayText(series.lastDay));
        table.rows.push_back({QString::fromStdString(series.name), heightsOf(series.course),
                              !series.added       ? QString::fromStdString(series.madeFrom)
                              : series.simulated ? PortfolioText::tr("a simulated rate")
                                                 : PortfolioText::tr("a rate"),
                              series.cagr, series.volatility, series.maxDrawdown});
    }
    return table;
}

} // namespace riskloom
