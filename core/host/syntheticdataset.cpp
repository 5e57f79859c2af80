// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/syntheticdataset.h"

#include "core/run/codec.h"

#include <boost/json/object.hpp>

namespace riskloom {

Result<DatasetRecord> syntheticDataset(const Workspace& workspace, std::int64_t run, const GeneratedRows& generated,
                                       const std::string& name)
{
    RISKLOOM_TRY(const DataCard card, dataCard(workspace, run, generated));
    const Table& drawn = generated.table;
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    RISKLOOM_TRY(const DatasetRecord trained, workspace.dataset(record.dataset));
    DatasetRecord made;
    made.name = name;
    made.sha256 = card.rowsSha256;
    made.rows = static_cast<std::int64_t>(drawn.rows());
    made.schema.badValue = trained.schema.badValue;
    for (const Column& column : drawn.columns()) {
        const ColumnSpec* original = trained.schema.find(column.name);
        // What the prices lack counts paths and days (core/market/pricepaths.h).
        const Role added = record.kind == "synth.market" ? Role::Id : Role::Input;
        made.schema.columns.push_back({column.name, column.type(), original == nullptr ? added : original->role});
    }
    if (made.schema.withRole(Role::Target) == nullptr)
        made.schema.badValue.clear();
    made.origin = record.kind + " run " + std::to_string(run) + ", seed " + std::to_string(card.seed);
    if (card.opening)
        made.origin += ", beginning " + card.opening->state;
    if (!card.rules.empty())
        made.origin += ", " + std::to_string(card.rules.size()) + (card.rules.size() == 1 ? " rule" : " rules");
    boost::json::object how;
    how["rows"] = card.rows;
    how["seed"] = card.seed;
    how["card"] = encode(card);
    made.importJson = writeJson(how);
    made.producedBy = run;
    return made;
}

} // namespace riskloom
