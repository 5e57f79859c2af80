// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/privacytiles.h"

#include "ui/report/privacycontent.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace riskloom {
namespace {

constexpr int decimals = 3;

Tile::Mood moodOf(PrivacyVerdict verdict)
{
    switch (verdict) {
    case PrivacyVerdict::Go: return Tile::Mood::Positive;
    case PrivacyVerdict::Review: return Tile::Mood::Warning;
    case PrivacyVerdict::NoGo: return Tile::Mood::Negative;
    }
    return Tile::Mood::Neutral;
}

} // namespace

std::vector<TileContent> privacyTiles(const PrivacyReport& report, std::int64_t run)
{
    const auto moodOfTest = [&](PrivacyTest test) {
        const auto found = std::ranges::find(report.findings, test, &PrivacyFinding::test);
        return found == report.findings.end() ? Tile::Mood::Neutral : moodOf(found->verdict);
    };
    const QString source = PrivacyText::tr("Run #%1").arg(run);
    return {{PrivacyText::tr("Verdict"), verdictName(report.verdict),
             PrivacyText::tr("%1 of %2 tests pass")
                 .arg(static_cast<int>(std::ranges::count(report.findings, PrivacyVerdict::Go, &PrivacyFinding::verdict)))
                 .arg(static_cast<int>(report.findings.size())),
             {verdictRule(), {}, {}, source}, moodOf(report.verdict)},
            {testName(PrivacyTest::ExactCopies), formatInteger(report.copies.exact),
             PrivacyText::tr("of %1 rows; held out %2")
                 .arg(formatInteger(report.copies.syntheticRows), formatInteger(report.copies.heldOutExact)),
             {testMeaning(PrivacyTest::ExactCopies), {}, {}, source}, moodOfTest(PrivacyTest::ExactCopies)},
            {testName(PrivacyTest::Membership), formatNumber(report.membershipAuc, decimals),
             formatInterval(report.membershipAucLow, report.membershipAucHigh, decimals),
             {testMeaning(PrivacyTest::Membership), {}, {}, source}, moodOfTest(PrivacyTest::Membership)},
            {testName(PrivacyTest::HeldOutShare), formatPercent(report.heldOutShare),
             PrivacyText::tr("a half without copying"),
             {testMeaning(PrivacyTest::HeldOutShare), {}, {}, source}, moodOfTest(PrivacyTest::HeldOutShare)}};
}

} // namespace riskloom
