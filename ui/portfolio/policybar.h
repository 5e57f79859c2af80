// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runpickers.h"

namespace riskloom {

class PolicyReview;

// Which prices, and which policies learned on them.
class PolicyBar : public RunPickers {
    Q_OBJECT

public:
    explicit PolicyBar(PolicyReview& review, QWidget* parent = nullptr);

private:
    void retranslate() override;
    QString runText(const RunRecord& run) const override;
};

} // namespace riskloom
