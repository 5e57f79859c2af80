// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/measuretext.h"

#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace riskloom {
namespace {

struct Row {
    const char* member;
    double PerformanceMeasures::*value;
    const char* name;
    const char* formula;
    MeasureUnit unit;
    MeasureGroup group;
};

using P = PerformanceMeasures;
constexpr MeasureUnit percent = MeasureUnit::Percent;
constexpr MeasureUnit number = MeasureUnit::Number;
constexpr MeasureUnit daysLong = MeasureUnit::Days;
using enum MeasureGroup;

const std::array rows{
    Row{"totalReturn", &P::totalReturn, QT_TRANSLATE_NOOP("Portfolio", "Total return"),
        QT_TRANSLATE_NOOP("Portfolio", "last value / first value − 1, over the whole time"), percent, Growth},
    Row{"cagr", &P::cagr, QT_TRANSLATE_NOOP("Portfolio", "Growth a year (CAGR)"),
        QT_TRANSLATE_NOOP("Portfolio", "(last value / first value)^(365.25 / calendar days) − 1"), percent, Growth},
    Row{"meanReturn", &P::meanReturn, QT_TRANSLATE_NOOP("Portfolio", "Mean return"),
        QT_TRANSLATE_NOOP("Portfolio", "arithmetic mean of daily returns · 252"), percent, Growth},
    Row{"volatility", &P::volatility, QT_TRANSLATE_NOOP("Portfolio", "Volatility"),
        QT_TRANSLATE_NOOP("Portfolio", "standard deviation of daily returns (n − 1) · √252"), percent, Risk},
    Row{"downsideDeviation", &P::downsideDeviation, QT_TRANSLATE_NOOP("Portfolio", "Downside deviation"),
        QT_TRANSLATE_NOOP("Portfolio", "√(mean of min(return − risk-free, 0)² · 252), over all days"), percent, Risk},
    Row{"sharpe", &P::sharpe, QT_TRANSLATE_NOOP("Portfolio", "Sharpe ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "(mean return − risk-free rate) / volatility, 252 days a year"), number, Ratio},
    Row{"sortino", &P::sortino, QT_TRANSLATE_NOOP("Portfolio", "Sortino ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "(mean return − risk-free rate) / downside deviation"), number, Ratio},
    Row{"calmar", &P::calmar, QT_TRANSLATE_NOOP("Portfolio", "Calmar ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "growth a year / maximum drawdown, over the whole time"), number, Ratio},
    Row{"maxDrawdown", &P::maxDrawdown, QT_TRANSLATE_NOOP("Portfolio", "Maximum drawdown"),
        QT_TRANSLATE_NOOP("Portfolio", "largest of 1 − value / highest value before"), percent, Drawdown},
    Row{"averageDrawdown", &P::averageDrawdown, QT_TRANSLATE_NOOP("Portfolio", "Average drawdown"),
        QT_TRANSLATE_NOOP("Portfolio", "mean of 1 − value / highest value before, over all days"), percent, Drawdown},
    Row{"longestDrawdown", &P::longestDrawdown, QT_TRANSLATE_NOOP("Portfolio", "Longest drawdown"),
        QT_TRANSLATE_NOOP("Portfolio", "most calendar days below an earlier high"), daysLong, Drawdown},
    Row{"ulcerIndex", &P::ulcerIndex, QT_TRANSLATE_NOOP("Portfolio", "Ulcer index"),
        QT_TRANSLATE_NOOP("Portfolio", "√(mean of squared drawdowns), over all days (Martin and McCann 1989)"), percent, Drawdown},
    Row{"martinRatio", &P::martinRatio, QT_TRANSLATE_NOOP("Portfolio", "Martin ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "(mean return − risk-free rate) / ulcer index"), number, Ratio},
    Row{"conditionalDrawdown", &P::conditionalDrawdown, QT_TRANSLATE_NOOP("Portfolio", "Conditional drawdown at risk, 95%"),
        QT_TRANSLATE_NOOP("Portfolio", "mean of the deepest 5% of daily drawdowns"), percent, Drawdown},
    Row{"valueAtRisk95", &P::valueAtRisk95, QT_TRANSLATE_NOOP("Portfolio", "Value at risk of a day, 95%"),
        QT_TRANSLATE_NOOP("Portfolio", "− 5% quantile of daily returns (historical)"), percent, Risk},
    Row{"expectedShortfall95", &P::expectedShortfall95, QT_TRANSLATE_NOOP("Portfolio", "Expected shortfall of a day, 95%"),
        QT_TRANSLATE_NOOP("Portfolio", "− mean of the worst 5% of daily returns"), percent, Risk},
    Row{"valueAtRisk99", &P::valueAtRisk99, QT_TRANSLATE_NOOP("Portfolio", "Value at risk of a day, 99%"),
        QT_TRANSLATE_NOOP("Portfolio", "− 1% quantile of daily returns (historical)"), percent, Risk},
    Row{"expectedShortfall99", &P::expectedShortfall99, QT_TRANSLATE_NOOP("Portfolio", "Expected shortfall of a day, 99%"),
        QT_TRANSLATE_NOOP("Portfolio", "− mean of the worst 1% of daily returns"), percent, Risk},
    Row{"cornishFisher95", &P::cornishFisher95, QT_TRANSLATE_NOOP("Portfolio", "Cornish-Fisher value at risk, 95%"),
        QT_TRANSLATE_NOOP("Portfolio", "normal 5% quantile corrected by skewness and excess kurtosis, of a day"), percent, Risk},
    Row{"skewness", &P::skewness, QT_TRANSLATE_NOOP("Portfolio", "Skewness"),
        QT_TRANSLATE_NOOP("Portfolio", "third central moment / second^(3/2), daily returns"), number, Risk},
    Row{"kurtosis", &P::kurtosis, QT_TRANSLATE_NOOP("Portfolio", "Kurtosis"),
        QT_TRANSLATE_NOOP("Portfolio", "fourth central moment / second², daily returns; 3 for a normal distribution"), number, Risk},
    Row{"autocorrelation", &P::autocorrelation, QT_TRANSLATE_NOOP("Portfolio", "Autocorrelation"),
        QT_TRANSLATE_NOOP("Portfolio", "of daily returns with those of the day before"), number, Risk},
    Row{"omega", &P::omega, QT_TRANSLATE_NOOP("Portfolio", "Omega ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "sum of daily gains / sum of daily losses, against the risk-free rate"), number, Ratio},
    Row{"gainToPain", &P::gainToPain, QT_TRANSLATE_NOOP("Portfolio", "Gain to pain"),
        QT_TRANSLATE_NOOP("Portfolio", "sum of monthly returns / sum of monthly losses"), number, Ratio},
    Row{"tailRatio", &P::tailRatio, QT_TRANSLATE_NOOP("Portfolio", "Tail ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "95% quantile / − 5% quantile of daily returns"), number, Risk},
    Row{"hitRate", &P::hitRate, QT_TRANSLATE_NOOP("Portfolio", "Days above 0"),
        QT_TRANSLATE_NOOP("Portfolio", "share of all days"), percent, Growth},
    Row{"bestDay", &P::bestDay, QT_TRANSLATE_NOOP("Portfolio", "Best day"),
        QT_TRANSLATE_NOOP("Portfolio", "highest daily return"), percent, Growth},
    Row{"worstDay", &P::worstDay, QT_TRANSLATE_NOOP("Portfolio", "Worst day"),
        QT_TRANSLATE_NOOP("Portfolio", "lowest daily return"), percent, Growth},
    Row{"bestMonth", &P::bestMonth, QT_TRANSLATE_NOOP("Portfolio", "Best month"),
        QT_TRANSLATE_NOOP("Portfolio", "highest return of a calendar month, the first and last in part"), percent, Growth},
    Row{"worstMonth", &P::worstMonth, QT_TRANSLATE_NOOP("Portfolio", "Worst month"),
        QT_TRANSLATE_NOOP("Portfolio", "lowest return of a calendar month, the first and last in part"), percent, Growth},
    Row{"positiveMonths", &P::positiveMonths, QT_TRANSLATE_NOOP("Portfolio", "Months above 0"),
        QT_TRANSLATE_NOOP("Portfolio", "share of all calendar months"), percent, Growth},
    Row{"bestYear", &P::bestYear, QT_TRANSLATE_NOOP("Portfolio", "Best year"),
        QT_TRANSLATE_NOOP("Portfolio", "highest return of a calendar year, the first and last in part"), percent, Growth},
    Row{"worstYear", &P::worstYear, QT_TRANSLATE_NOOP("Portfolio", "Worst year"),
        QT_TRANSLATE_NOOP("Portfolio", "lowest return of a calendar year, the first and last in part"), percent, Growth},
    Row{"positiveYears", &P::positiveYears, QT_TRANSLATE_NOOP("Portfolio", "Years above 0"),
        QT_TRANSLATE_NOOP("Portfolio", "share of all calendar years"), percent, Growth},
    Row{"deepestLength", &P::deepestLength, QT_TRANSLATE_NOOP("Portfolio", "Length of the maximum drawdown"),
        QT_TRANSLATE_NOOP("Portfolio", "calendar days from the high before it until it was reached again, or to the last day"), daysLong, Drawdown},
    Row{"deepestRecovery", &P::deepestRecovery, QT_TRANSLATE_NOOP("Portfolio", "Recovery from the maximum drawdown"),
        QT_TRANSLATE_NOOP("Portfolio", "calendar days from its trough until the high was reached again; – while it is not"), daysLong, Drawdown},
    Row{"beta", &P::beta, QT_TRANSLATE_NOOP("Portfolio", "Beta to 1/N"),
        QT_TRANSLATE_NOOP("Portfolio", "covariance with 1/N / variance of 1/N, daily returns"), number, Benchmark},
    Row{"alpha", &P::alpha, QT_TRANSLATE_NOOP("Portfolio", "Alpha against 1/N"),
        QT_TRANSLATE_NOOP("Portfolio", "252 · (mean excess return − beta · mean excess return of 1/N)"), percent, Benchmark},
    Row{"correlation", &P::correlation, QT_TRANSLATE_NOOP("Portfolio", "Correlation with 1/N"),
        QT_TRANSLATE_NOOP("Portfolio", "of daily returns"), number, Benchmark},
    Row{"trackingError", &P::trackingError, QT_TRANSLATE_NOOP("Portfolio", "Tracking error to 1/N"),
        QT_TRANSLATE_NOOP("Portfolio", "standard deviation of daily returns less those of 1/N · √252"), percent, Benchmark},
    Row{"informationRatio", &P::informationRatio, QT_TRANSLATE_NOOP("Portfolio", "Information ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "252 · mean of daily returns less those of 1/N / tracking error"), number, Benchmark},
    Row{"treynor", &P::treynor, QT_TRANSLATE_NOOP("Portfolio", "Treynor ratio"),
        QT_TRANSLATE_NOOP("Portfolio", "(mean return − risk-free rate) / beta"), percent, Benchmark},
    Row{"modigliani", &P::modigliani, QT_TRANSLATE_NOOP("Portfolio", "Modigliani return (M²)"),
        QT_TRANSLATE_NOOP("Portfolio", "risk-free rate + Sharpe ratio · volatility of 1/N"), percent, Benchmark},
    Row{"upCapture", &P::upCapture, QT_TRANSLATE_NOOP("Portfolio", "Up capture"),
        QT_TRANSLATE_NOOP("Portfolio", "returns on days 1/N rose / those of 1/N, added up"), percent, Benchmark},
    Row{"downCapture", &P::downCapture, QT_TRANSLATE_NOOP("Portfolio", "Down capture"),
        QT_TRANSLATE_NOOP("Portfolio", "returns on days 1/N fell / those of 1/N, added up"), percent, Benchmark},
    Row{"turnover", &P::turnover, QT_TRANSLATE_NOOP("Portfolio", "Turnover a year"),
        QT_TRANSLATE_NOOP("Portfolio", "Σ |Δ weight| of all trades but the first, purchases and sales added, per 252 days"), percent, Trading},
    Row{"costDrag", &P::costDrag, QT_TRANSLATE_NOOP("Portfolio", "Cost drag"),
        QT_TRANSLATE_NOOP("Portfolio", "growth a year before costs less that after"), percent, Trading},
    Row{"effectiveAssets", &P::effectiveAssets, QT_TRANSLATE_NOOP("Portfolio", "Effective number of assets"),
        QT_TRANSLATE_NOOP("Portfolio", "mean of 1 / Σ weight² after trades"), MeasureUnit::Count, Trading},
    Row{"costs", &P::costs, QT_TRANSLATE_NOOP("Portfolio", "Costs paid a year"),
        QT_TRANSLATE_NOOP("Portfolio", "Σ (1 − value after a trade / value before it) per 252 days, without the first purchase"), percent, Trading},
    Row{"trades", &P::trades, QT_TRANSLATE_NOOP("Portfolio", "Days with a trade"),
        QT_TRANSLATE_NOOP("Portfolio", "without the first purchase"), MeasureUnit::Count, Trading},
};

} // namespace

QString measureGroupName(MeasureGroup group)
{
    switch (group) {
    case Growth: return PortfolioText::tr("Returns");
    case Risk: return PortfolioText::tr("Risk");
    case Drawdown: return PortfolioText::tr("Drawdowns");
    case Ratio: return PortfolioText::tr("Ratios");
    case Benchmark: return PortfolioText::tr("Against 1/N");
    case Trading: return PortfolioText::tr("Trading");
    }
    return {};
}

std::vector<MeasureText> measureTexts()
{
    std::vector<MeasureText> texts;
    for (const Row& row : rows)
        texts.push_back({row.member, row.value, PortfolioText::tr(row.name), PortfolioText::tr(row.formula), row.unit, row.group});
    return texts;
}

QString measureValue(const MeasureText& text, double value)
{
    switch (text.unit) {
    case MeasureUnit::Percent: return formatPercent(value, 2);
    case MeasureUnit::Days:
        return std::isfinite(value) ? PortfolioText::tr("%n day(s)", nullptr, static_cast<int>(std::lround(value))) : formatNumber(value, 0);
    case MeasureUnit::Count: return formatNumber(value, value == std::round(value) ? 0 : 1);
    case MeasureUnit::Number: break;
    }
    return formatNumber(value, 3);
}

} // namespace riskloom
