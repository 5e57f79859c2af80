// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runcomparison.h"

#include "core/run/compare.h"
#include "core/run/kind.h"
#include "core/store/rundocument.h"
#include "ui/runs/runtexts.h"

#include <algorithm>
#include <functional>

namespace riskloom {
void RunComparison::setRuns(const std::vector<RunRecord>& runs)
{
    std::vector<boost::json::object> documents;
    std::vector<ValueColumn> columns{textColumn(tr("What differs"))};
    const KindSpec* kind = nullptr;
    for (const RunRecord& run : runs) {
        documents.push_back(comparableDocument(run));
        columns.push_back(textColumn(tr("Run %1").arg(run.id)));
        // Labels come from the kind with the most fields to name: a network's request holds a scorecard's binning too.
        if (const auto found = findKind(run.kind); found && (kind == nullptr || (*found)->fields.size() > kind->fields.size()))
            kind = *found;
    }
    std::vector<std::vector<QVariant>> rows;
    for (const Difference& difference : differences(documents)) {
        std::vector<QVariant> row{pathText(difference.path, kind)};
        for (const auto& value : difference.values)
            row.emplace_back(placeValueText(difference.path, value, kind));
        // A list that is empty and one that is not there read the same; that is no difference to a person.
        if (std::adjacent_find(row.begin() + 1, row.end(), std::not_equal_to<>()) != row.end())
            rows.push_back(std::move(row));
    }
    setTable(std::move(columns), std::move(rows));
}

} // namespace riskloom
