// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/strategykind.h"
#include "ui/widgets/runpickers.h"

#include <cstdint>
#include <vector>

namespace riskloom {

class RebalanceReview;
class Session;

// Which prices, which list of orders on them, and whose last decision the next one goes to.
class RebalanceBar : public RunPickers {
    Q_OBJECT

public:
    RebalanceBar(RebalanceReview& review, Session& session, QWidget* parent = nullptr);

    void setTarget(std::int64_t run); // of the orders that are shown; 0 or one that is gone: weights in the form, or 1/N

Q_SIGNALS:
    void targetChosen(std::int64_t run, riskloom::StrategyKind strategy); // 0: typed weights or 1/N

private:
    struct Target {
        std::int64_t run = 0;
        StrategyKind strategy = StrategyKind::MinimumVariance;
    };

    void retranslate() override;
    QString runText(const RunRecord& run) const override;
    void listTargets();

    Session& m_session;
    QLabel* m_targetLabel;
    QComboBox* m_target;
    std::vector<Target> m_targets; // as the picker lists them
};

} // namespace riskloom
