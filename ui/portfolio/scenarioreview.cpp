// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scenarioreview.h"

#include "core/market/pricepaths.h"

#include <utility>

namespace riskloom {

bool looksLikePaths(const DatasetRecord& dataset)
{
    const auto counts = [&](const char* name) {
        const ColumnSpec* column = dataset.schema.find(name);
        return column != nullptr && column->type == ColumnType::Number;
    };
    return counts(pathColumnName) && counts(dayColumnName);
}

ScenarioReview::ScenarioReview(Session& session, QObject* parent)
    : SelectionReview(session,
                      {scenarioKind, [](const DatasetRecord& dataset) { return hasDates(dataset) || looksLikePaths(dataset); },
                       looksLikePrices},
                      readScenarioRun, parent)
{
    begin();
}

ScenarioSelection ScenarioReview::select(ScenarioRun run) const { return {std::move(run)}; }

} // namespace riskloom
