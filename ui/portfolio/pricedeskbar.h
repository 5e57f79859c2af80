// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runpickers.h"

namespace riskloom {

class PriceDeskReview;

// Which prices, and which look at them.
class PriceDeskBar : public RunPickers {
    Q_OBJECT

public:
    explicit PriceDeskBar(PriceDeskReview& review, QWidget* parent = nullptr);

private:
    void retranslate() override;
    QString runText(const RunRecord& run) const override;
};

} // namespace riskloom
