// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/modelcomparison.h"
#include "ui/widgets/card.h"

#include <QString>

#include <vector>

class QLabel;
class QSlider;

namespace riskloom {

class Tile;

// Whom the network would approve in place of whom, when it decides instead of the scorecard and as many are approved:
// a matrix of both answers with the bad rate of each cell, and in words whether those swapped in are safer than those
// swapped out. The slider chooses how many are approved.
class SwapSetView : public Card {
    Q_OBJECT

public:
    explicit SwapSetView(QWidget* parent = nullptr);
    // In the current language; hidden when there are none. source: where the figures come from, "Run #7, held-out rows".
    void setSwapSets(std::vector<SwapSetAtRate> sets, const QString& source);

private:
    void showRate();

    std::vector<SwapSetAtRate> m_sets;
    QString m_source;
    QLabel* m_title;
    QLabel* m_rateName;
    QSlider* m_rate;
    QLabel* m_rateValue;
    QLabel* m_networkApproves;
    QLabel* m_networkRefuses;
    QLabel* m_cardApproves;
    QLabel* m_cardRefuses;
    Tile* m_both;
    Tile* m_out;
    Tile* m_in;
    Tile* m_neither;
    QLabel* m_words;
};

// In the words of a reader who must decide, for one rate of approvals.
QString swapSetText(const SwapSet& set);

} // namespace riskloom
