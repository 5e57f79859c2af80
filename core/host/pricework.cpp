// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/pricework.h"

#include "core/data/spool.h"
#include "core/host/correcteddataset.h"
#include "core/run/assetamounts.h"
#include "core/run/codec.h"

#include <boost/describe/class.hpp>

#include <algorithm>

namespace riskloom {
namespace {

struct Extension : PriceExtension {
    std::string extendedFrom; // SHA-256
};
BOOST_DESCRIBE_STRUCT(Extension, (PriceExtension), (extendedFrom))

bool isAmong(const std::string& name, const std::vector<std::string>& names)
{
    return std::ranges::find(names, name) != names.end();
}

Schema schemaOf(const ExtendedPrices& extended, const Schema& original)
{
    Schema schema;
    for (const Column& column : extended.table.columns()) {
        const ColumnSpec* known = original.find(column.name);
        Role role = known == nullptr ? Role::Input : known->role;
        if (column.name == extended.columns.date || (column.date() != nullptr && extended.columns.date.empty()))
            role = Role::Date;
        else if (isAmong(column.name, extended.columns.assets))
            role = Role::Input;
        else if (role == Role::Input)
            role = Role::Ignore;
        schema.columns.push_back({column.name, column.type(), role});
    }
    return schema;
}

std::string originOf(const std::string& from, std::int64_t run, const ExtendedPrices& extended)
{
    std::string text = from + ", extended by run " + std::to_string(run);
    if (const std::vector<std::string> simulated = simulatedAmong(extended.columns.assets); !simulated.empty())
        text += ": " + joinedTexts(simulated);
    return text;
}

} // namespace

Result<PriceDeskRequest> priceCheckOf(const RunRecord& run)
{
    const std::string found = run.kind + " (" + std::string(runStatusName(run.status)) + ")";
    if (run.kind != "portfolio.prices" || run.status != RunStatus::Finished)
        return Error{ErrorCode::ModelMismatch, {"portfolio.prices (finished)", found}, {}};
    return fromJson<PriceDeskRequest>(run.requestJson, "run " + std::to_string(run.id));
}

Result<DatasetRecord> correctPrices(const Workspace& workspace, const PriceWork& work, const std::vector<PriceFinding>& accepted)
{
    RISKLOOM_TRY(const RunRecord run, workspace.run(work.run));
    RISKLOOM_TRY(const PriceDeskRequest request, priceCheckOf(run));
    if (!std::ranges::any_of(accepted, corrects))
        return Error{ErrorCode::BadChoice,
                     {"accept", "0 corrections", "all, split, badTick, number of a split or a bad tick"},
                     "the new data set would be the same as the old one"};
    RISKLOOM_TRY(const Table table, readSpool(work.source));
    RISKLOOM_TRY(const Table made, correctedPrices(table, priceColumns(request), accepted));
    RISKLOOM_CHECK(writeSpool(made, work.target));
    return correctedDataset(workspace, work.run, made, accepted, work.name);
}

Result<DatasetRecord> extendPrices(const Workspace& workspace, const PriceWork& work)
{
    RISKLOOM_TRY(const RunRecord run, workspace.run(work.run));
    RISKLOOM_TRY(const PriceDeskRequest request, priceCheckOf(run));
    RISKLOOM_TRY(const DatasetRecord original, workspace.dataset(run.dataset));
    RISKLOOM_TRY(const Table table, readSpool(work.source));
    RISKLOOM_TRY(const ExtendedPrices extended,
                 extendPrices(table, priceColumns(request), request, {request.gaps, request.carryDays}));
    RISKLOOM_TRY(const SpoolResult spool, writeSpool(extended.table, work.target));
    Extension how;
    static_cast<PriceExtension&>(how) = request;
    how.extendedFrom = original.sha256;
    DatasetRecord made;
    made.name = work.name;
    made.sha256 = spool.sha256;
    made.bytes = static_cast<std::int64_t>(spool.bytes);
    made.rows = static_cast<std::int64_t>(extended.table.rows());
    made.schema = schemaOf(extended, original.schema);
    made.origin = originOf(original.name, work.run, extended);
    made.importJson = toJson(how);
    made.producedBy = work.run;
    return made;
}

} // namespace riskloom
