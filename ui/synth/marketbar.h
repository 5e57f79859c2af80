// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runpickers.h"

namespace riskloom {

class MarketReview;

// Which prices, and which generator trained on them.
class MarketBar : public RunPickers {
    Q_OBJECT

public:
    explicit MarketBar(MarketReview& review, QWidget* parent = nullptr);

private:
    void retranslate() override;
    QString runText(const RunRecord& run) const override;
};

} // namespace riskloom
