// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/scorecarddocument.h"

#include "core/run/codec.h"

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom.scorecard";
constexpr int newestVersion = 1;

struct Document {
    std::string format;
    int version = 0;
    Scorecard scorecard;
};
BOOST_DESCRIBE_STRUCT(Document, (), (format, version, scorecard))

} // namespace

std::string scorecardJson(const Scorecard& card)
{
    return toJson(Document{formatName, newestVersion, card}, JsonStyle::Indented);
}

Result<Scorecard> readScorecardJson(std::string_view text, const std::string& where)
{
    RISKLOOM_TRY(const Document document, fromJson<Document>(text, where));
    if (document.format != formatName || document.version < 1 || document.version > newestVersion)
        return Error{ErrorCode::ModelMismatch,
                     {std::string(formatName) + " 1", document.format + " " + std::to_string(document.version)},
                     {}};
    return document.scorecard;
}

} // namespace riskloom
