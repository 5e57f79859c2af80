// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/correcteddataset.h"

#include "core/data/spool.h"
#include "core/run/codec.h"

#include <boost/describe/class.hpp>

namespace riskloom {
namespace {

struct Corrections {
    std::string correctedFrom; // SHA-256
    std::vector<PriceFinding> corrections;
};
BOOST_DESCRIBE_STRUCT(Corrections, (), (correctedFrom, corrections))

} // namespace

Result<DatasetRecord> correctedDataset(const Workspace& workspace, std::int64_t run, const Table& corrected,
                                       const std::vector<PriceFinding>& accepted, const std::string& name)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    RISKLOOM_TRY(const DatasetRecord original, workspace.dataset(record.dataset));
    DatasetRecord made;
    made.name = name;
    made.sha256 = fingerprint(corrected);
    made.rows = static_cast<std::int64_t>(corrected.rows());
    made.schema = original.schema;
    made.origin = original.name + ", " + std::to_string(accepted.size()) + " corrections of run " + std::to_string(run);
    made.importJson = toJson(Corrections{original.sha256, accepted});
    made.producedBy = run;
    return made;
}

} // namespace riskloom
