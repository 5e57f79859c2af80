// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/trendpicker.h"

#include "core/credit/cellbins.h"
#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace riskloom {
namespace {

// How the trend reads in the list, in the words of the form.
QString trendText(Trend trend)
{
    switch (trend) {
    case Trend::Best: break;
    case Trend::Free: return kindText("Free");
    case Trend::Ascending: return kindText("Bad rate ascending");
    case Trend::Descending: return kindText("Bad rate descending");
    case Trend::Peak: return kindText("Peak");
    case Trend::Valley: return kindText("Valley");
    }
    return kindText("Monotone, better direction");
}

// All of the bins that reoptimise() keeps: the locked edges and, for missing and every special value, the first cell of
// the bin it is in.
std::vector<double> whatOptimaRestOn(const BinnedVariable& variable, const VariableCounts& counts)
{
    std::vector<double> rest = variable.lockedCuts;
    rest.push_back(std::numeric_limits<double>::infinity()); // where the edges end
    const std::vector<std::uint16_t> bins = binsOfCells(variable, counts);
    for (std::size_t cell = counts.ordinaryCells(); cell <= counts.missingCell(); ++cell) {
        const auto carrier = std::ranges::find(bins, bins[cell]) - bins.begin();
        rest.push_back(static_cast<double>(carrier));
    }
    return rest;
}

} // namespace

TrendPicker::TrendPicker(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this,
            [this] { Q_EMIT trendChosen(static_cast<Trend>(currentData().toInt())); });
}

void TrendPicker::list(const BinningWork::Variable& variable, const BinningOptions& options)
{
    std::vector<double> rest = whatOptimaRestOn(variable.current, variable.counts);
    if (variable.counts.name != m_name || rest != m_rest) {
        m_name = variable.counts.name;
        m_rest = std::move(rest);
        m_optima = trendAlternatives(variable.current, variable.counts, options);
        fill();
    }
    setCurrentIndex(findData(static_cast<int>(variable.current.trend)));
}

void TrendPicker::fill()
{
    clear();
    QStringList all;
    for (const TrendAlternative& optimum : m_optima) {
        const QString name = trendText(optimum.trend);
        const QString iv = formatNumber(optimum.binning.iv, 4);
        all << (optimum.possible ? tr("%1 %2", "trend, information value").arg(name, iv)
                                 : tr("%1: not with these locks").arg(name));
        if (optimum.possible)
            addItem(tr("%1: IV %2").arg(name, iv), static_cast<int>(optimum.trend));
    }
    m_sideBySide = tr("Best IV under each trend: %1").arg(all.join(QStringLiteral(" · ")));
}

void TrendPicker::retranslate()
{
    setAccessibleName(tr("Optimise again under a trend"));
    setToolTip(tr("The exact optimum under each trend, locked edges and placements kept."));
    const int chosen = currentIndex();
    fill();
    setCurrentIndex(chosen);
}

} // namespace riskloom
