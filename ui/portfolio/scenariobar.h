// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/runpickers.h"

namespace riskloom {

class ScenarioReview;

// Which prices or paths, and which run of scenarios on them.
class ScenarioBar : public RunPickers {
    Q_OBJECT

public:
    explicit ScenarioBar(ScenarioReview& review, QWidget* parent = nullptr);

private:
    void retranslate() override;
    QString runText(const RunRecord& run) const override;
};

} // namespace riskloom
