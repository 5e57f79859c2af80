// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/policyrun.h"
#include "ui/widgets/runreview.h"

namespace riskloom {

// Prices and one finished training of policies on them.
class PolicyReview : public SelectionReview<PolicyRun, PolicySelection> {
    Q_OBJECT

public:
    explicit PolicyReview(Session& session, QObject* parent = nullptr);

private:
    [[nodiscard]] PolicySelection select(PolicyRun run) const override;
};

} // namespace riskloom
