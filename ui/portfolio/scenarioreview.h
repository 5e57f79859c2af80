// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/scenariorun.h"
#include "ui/widgets/runreview.h"

namespace riskloom {

// Whether it holds paths that a market generator made.
bool looksLikePaths(const DatasetRecord& dataset);

// Prices, or paths of a market generator, and one finished run of scenarios on them.
class ScenarioReview : public SelectionReview<ScenarioRun, ScenarioSelection> {
    Q_OBJECT

public:
    explicit ScenarioReview(Session& session, QObject* parent = nullptr);

private:
    [[nodiscard]] ScenarioSelection select(ScenarioRun run) const override;
};

} // namespace riskloom
