// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/swapsetview.h"

#include "core/data/table.h"
#include "ui/credit/credittext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tile.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace riskloom {
namespace {

constexpr double usualRate = 0.7; // shown first

QLabel* mutedLabel()
{
    auto* label = new QLabel;
    label->setFont(textFont(TextSize::Small));
    return label;
}

int nearestTo(double rate, const std::vector<SwapSetAtRate>& sets)
{
    const auto distance = [&](std::size_t i) { return std::abs(sets[i].approvalRate - rate); };
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (distance(i) < distance(nearest))
            nearest = i;
    return static_cast<int>(nearest);
}

void showCell(Tile& tile, const QString& caption, const Proportion& cell, const Explanation& explanation)
{
    tile.setCaption(caption);
    tile.setValue(cell.rows > 0 ? formatPercent(cell.share) : formatNumber(missingNumber, 0));
    tile.setNote(cell.rows > 0 ? CreditText::tr("n = %1, bad rate within %2")
                                     .arg(formatInteger(cell.rows), formatPercentInterval(cell.low, cell.high))
                               : CreditText::tr("nobody"));
    tile.setExplanation(explanation);
}

QString signedPercent(double share) { return (share > 0.0 ? QStringLiteral("+") : QString()) + formatPercent(share); }

} // namespace

QString swapSetText(const SwapSet& set)
{
    if (set.swappedIn.rows == 0 && set.swappedOut.rows == 0)
        return CreditText::tr("Both models approve the same applicants.");
    const QString swapped =
        CreditText::tr("The network approves %1 whom the scorecard refuses, and refuses %2 whom it approves.")
            .arg(formatInteger(set.swappedIn.rows), formatInteger(set.swappedOut.rows));
    if (set.swappedIn.rows == 0 || set.swappedOut.rows == 0)
        return swapped;
    const ProportionDifference& change = set.change;
    const QString figures =
        CreditText::tr("Bad rate of those swapped in minus those swapped out: %1 (95 % interval %2 to %3)")
            .arg(signedPercent(change.difference), signedPercent(change.low), signedPercent(change.high));
    const QString words = !change.significant         ? CreditText::tr("no significant difference")
                          : change.difference < 0.0 ? CreditText::tr("those swapped in are safer")
                                                    : CreditText::tr("those swapped in are riskier");
    return CreditText::tr("%1 %2: %3.", "whom the models swap, the figures, the conclusion").arg(swapped, figures, words);
}

SwapSetView::SwapSetView(QWidget* parent)
    : Card(parent), m_title(new QLabel), m_rateName(new QLabel), m_rate(new QSlider(Qt::Horizontal)),
      m_rateValue(new QLabel), m_networkApproves(mutedLabel()), m_networkRefuses(mutedLabel()),
      m_cardApproves(mutedLabel()), m_cardRefuses(mutedLabel()), m_both(new Tile), m_out(new Tile), m_in(new Tile),
      m_neither(new Tile), m_words(new QLabel)
{
    m_title->setFont(textFont(TextSize::Heading));
    m_rateName->setBuddy(m_rate);
    m_rate->setPageStep(1);
    m_rate->setMaximumWidth(40 * gridStep);
    m_rateValue->setFont(tabularFont(m_rateValue->font()));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    line->addWidget(m_title);
    line->addStretch(1);
    line->addWidget(m_rateName);
    line->addWidget(m_rate, 1);
    line->addWidget(m_rateValue);
    auto* matrix = new QGridLayout;
    matrix->setSpacing(gridStep);
    matrix->addWidget(m_networkApproves, 0, 1);
    matrix->addWidget(m_networkRefuses, 0, 2);
    matrix->addWidget(m_cardApproves, 1, 0);
    matrix->addWidget(m_cardRefuses, 2, 0);
    matrix->addWidget(m_both, 1, 1);
    matrix->addWidget(m_out, 1, 2);
    matrix->addWidget(m_in, 2, 1);
    matrix->addWidget(m_neither, 2, 2);
    matrix->setColumnStretch(1, 1);
    matrix->setColumnStretch(2, 1);
    body()->addLayout(line);
    body()->addWidget(m_words);
    body()->addLayout(matrix);
    connect(m_rate, &QSlider::valueChanged, this, &SwapSetView::showRate);
}

void SwapSetView::setSwapSets(std::vector<SwapSetAtRate> sets, const QString& source)
{
    const double rate = m_sets.empty() ? usualRate : m_sets[static_cast<std::size_t>(m_rate->value())].approvalRate;
    m_sets = std::move(sets);
    m_source = source;
    setVisible(!m_sets.empty());
    if (m_sets.empty())
        return;
    {
        const QSignalBlocker quiet(m_rate);
        m_rate->setRange(0, static_cast<int>(m_sets.size()) - 1);
        m_rate->setValue(nearestTo(rate, m_sets));
    }
    m_title->setText(tr("Swap set"));
    m_title->setToolTip(tr("Whom the network would approve in place of whom, when it decides instead of the scorecard "
                           "fitted in its own run and as many are approved. Held-out rows; intervals after Wilson and "
                           "Newcombe."));
    m_rateName->setText(tr("Approved by either model"));
    m_rate->setAccessibleName(tr("Approved by either model"));
    m_networkApproves->setText(tr("Network approves"));
    m_networkRefuses->setText(tr("Network refuses"));
    m_cardApproves->setText(tr("Scorecard approves"));
    m_cardRefuses->setText(tr("Scorecard refuses"));
    showRate();
}

void SwapSetView::showRate()
{
    const SwapSetAtRate& at = m_sets[static_cast<std::size_t>(m_rate->value())];
    const SwapSet& set = at.swapSet;
    const auto explained = [&](const Proportion& cell, const QString& text) {
        return Explanation{text, tr("bad / n, 95 % interval after Wilson"), tr("n = %1").arg(formatInteger(cell.rows)),
                           m_source};
    };
    m_rateValue->setText(formatPercent(at.approvalRate, 0));
    m_rateValue->setToolTip(tr("Equal scores are approved together: the scorecard approves %1, the network %2.")
                                .arg(formatPercent(set.firstApprovalRate), formatPercent(set.secondApprovalRate)));
    showCell(*m_both, tr("Approved by both"), set.approvedByBoth,
             explained(set.approvedByBoth, tr("Bad rate of the applicants whom both models approve.")));
    showCell(*m_out, tr("Swapped out"), set.swappedOut,
             explained(set.swappedOut,
                       tr("Bad rate of the applicants whom the scorecard approves and the network refuses.")));
    showCell(*m_in, tr("Swapped in"), set.swappedIn,
             explained(set.swappedIn,
                       tr("Bad rate of the applicants whom the network approves and the scorecard refuses.")));
    showCell(*m_neither, tr("Refused by both"), set.declinedByBoth,
             explained(set.declinedByBoth, tr("Bad rate of the applicants whom both models refuse.")));
    m_words->setText(swapSetText(set));
}

} // namespace riskloom
