// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rundocument.h"

#include "core/run/json.h"

namespace riskloom {

boost::json::value storedJson(const std::string& text)
{
    if (text.empty())
        return nullptr;
    auto value = readJson(text, "workspace");
    return value ? *std::move(value) : boost::json::value(nullptr);
}

boost::json::object comparableDocument(const RunRecord& run)
{
    boost::json::object document;
    document["kind"] = run.kind;
    document["dataset"] = run.datasetName;
    document["status"] = runStatusName(run.status);
    document["result"] = storedJson(run.headline);
    document["request"] = storedJson(run.requestJson);
    document["device"] = run.device;
    document["threads"] = run.threads;
    document["version"] = run.version;
    return document;
}

} // namespace riskloom
