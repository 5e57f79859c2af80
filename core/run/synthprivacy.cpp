// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthprivacy.h"

#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/credit/normal.h"
#include "core/credit/proportion.h"
#include "core/credit/share.h"
#include "core/synth/attacks.h"
#include "core/synth/disclosure.h"
#include "core/synth/membership.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestRows = 20;
constexpr std::size_t mostAttacked = 1000;
constexpr std::size_t guessedColumns = 3;
constexpr std::size_t listedPairs = 20;
constexpr std::size_t chosenKeys = 3; // where no column is said to be known
constexpr std::int64_t fewestMatched = 20;
constexpr double copyLimit = 0.02;
constexpr double halfLimit = 0.55;
constexpr double riskLimit = 0.1;

Proportion proportionOf(std::int64_t seen, std::int64_t rows)
{
    ProportionCounter counter;
    for (std::int64_t i = 0; i < rows; ++i)
        counter.add(i < seen ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No);
    return counter.proportion();
}

AttackRisk riskOf(std::string column, double training, double control, std::int64_t attempts)
{
    AttackRisk risk{std::move(column), attempts, training, control, 0.0, 0.0, 1.0};
    if (attempts == 0)
        return risk;
    const auto trials = static_cast<double>(attempts);
    const auto proportion = [&](double share) {
        const Interval interval = wilsonInterval(share, trials);
        return Proportion{attempts, trials, share, interval.low, interval.high};
    };
    const ProportionDifference difference = differenceOf(proportion(training), proportion(control));
    const double room = 1.0 - control; // what there was left to learn from the synthetic rows
    if (room <= 0.0)
        return risk;
    risk.risk = difference.difference / room;
    risk.low = std::max(-1.0, difference.low / room);
    risk.high = std::min(1.0, difference.high / room);
    return risk;
}

AttackRisk riskOf(std::string column, const AttackCounts& counts)
{
    const double attempts = static_cast<double>(std::max<std::int64_t>(counts.attempts, 1));
    return riskOf(std::move(column), static_cast<double>(counts.onTraining) / attempts,
                  static_cast<double>(counts.onControl) / attempts, counts.attempts);
}

// So many of 0 … count-1, in an order drawn by chance.
std::vector<std::uint32_t> shuffledRows(std::size_t count, std::size_t most, Random& random)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    random.shuffle(std::span(rows));
    rows.resize(std::min(count, most));
    return rows;
}

void add(PrivacyReport& report, PrivacyTest test, double value, double low, double high, double limit)
{
    report.findings.push_back({test, value, low, high, limit, verdictOf(low, high, limit)});
}

struct Places {
    MixedRows training;
    MixedRows heldOut;
    MixedRows synthetic;
    MixedRows trainingSample; // as many rows of either side, in an order drawn by chance
    MixedRows heldOutSample;
};

void judgeCopies(PrivacyReport& report)
{
    const CopyCounts& copies = report.copies;
    for (const auto& [test, seen, heldOut] :
         {std::tuple(PrivacyTest::ExactCopies, copies.exact, copies.heldOutExact),
          std::tuple(PrivacyTest::NearCopies, copies.near, copies.heldOutNear)}) {
        const ProportionDifference more =
            differenceOf(proportionOf(seen, copies.syntheticRows), proportionOf(heldOut, copies.heldOutRows));
        add(report, test, more.difference, more.low, more.high, copyLimit);
    }
}

// Half of the held-out rows are attacked beside as many training rows, while the other half tells what real rows look like;
// then the halves change places, so that every row of both samples is attacked once.
Result<> judgeMembership(PrivacyReport& report, const Places& places, const PairWork& work)
{
    std::vector<std::uint32_t> order(places.heldOutSample.rows);
    std::iota(order.begin(), order.end(), 0U);
    const std::size_t half = order.size() / 2;
    const std::array halves{std::span<const std::uint32_t>(order).first(half),
                            std::span<const std::uint32_t>(order).subspan(half, half)};
    std::vector<double> members, others;
    for (const auto& [attackedRows, referenceRows] : {std::pair(halves[0], halves[1]), std::pair(halves[1], halves[0])}) {
        const MixedRows attacked =
            stacked(places.trainingSample.taken(attackedRows), places.heldOutSample.taken(attackedRows));
        RISKLOOM_TRY(const std::vector<double> scores,
                     membershipScores(attacked, places.synthetic, places.heldOutSample.taken(referenceRows), work));
        const auto middle = scores.begin() + static_cast<std::ptrdiff_t>(half);
        members.insert(members.end(), scores.begin(), middle);
        others.insert(others.end(), middle, scores.end());
    }
    std::vector<double> scores = members;
    scores.insert(scores.end(), others.begin(), others.end());
    std::vector<std::uint8_t> isMember(scores.size());
    std::fill_n(isMember.begin(), members.size(), std::uint8_t{1});
    const Discrimination attack = discriminate(scores, isMember);
    report.membershipAuc = attack.auc;
    report.membershipAucLow = attack.aucLow;
    report.membershipAucHigh = attack.aucHigh;
    std::ranges::sort(others, std::ranges::greater{});
    const double threshold = others[others.size() / 100];
    const auto found = std::ranges::count_if(members, [&](double score) { return score > threshold; });
    report.membershipFound = static_cast<double>(found) / static_cast<double>(members.size());
    add(report, PrivacyTest::Membership, attack.auc, attack.aucLow, attack.aucHigh, halfLimit);
    return {};
}

Result<> judgeHeldOutShare(PrivacyReport& report, const Places& places, const PairWork& work)
{
    RISKLOOM_TRY(const HeldOutShare share, heldOutShare(places.synthetic, places.trainingSample, places.heldOutSample, work));
    report.heldOutShare = share.share();
    report.overfittingProtection = share.overfittingProtection();
    const Interval interval = wilsonInterval(report.heldOutShare, static_cast<double>(share.rows));
    add(report, PrivacyTest::HeldOutShare, report.heldOutShare, interval.low, interval.high, halfLimit);
    return {};
}

// Every column in turn is the secret. A person counts once in the interval of all of them, however many of his cells were
// guessed, since his cells hang together.
Result<> judgeInference(PrivacyReport& report, const MixedRows& synthetic, const AttackedRows& attacked,
                        const std::vector<std::size_t>& known, const PairWork& work)
{
    double training = 0.0;
    double control = 0.0;
    for (std::size_t secret = 0; secret < report.columns.size(); ++secret) {
        std::vector<std::size_t> others = known;
        std::erase(others, secret);
        if (others.empty())
            continue;
        RISKLOOM_TRY(const AttackCounts counts, inferColumn(synthetic, attacked, secret, others, work));
        report.inferenceOf.push_back(riskOf(report.columns[secret], counts));
        training += report.inferenceOf.back().training;
        control += report.inferenceOf.back().control;
    }
    if (report.inferenceOf.empty())
        return {};
    const auto columns = static_cast<double>(report.inferenceOf.size());
    report.inference = riskOf("", training / columns, control / columns, std::ssize(attacked.training.columns.front()));
    std::ranges::stable_sort(report.inferenceOf, std::ranges::greater{}, &AttackRisk::risk);
    return {};
}

Result<> judgeAttacks(PrivacyReport& report, const Places& places, const std::vector<std::size_t>& known, Random& random,
                      const PairWork& work)
{
    std::vector<std::uint32_t> first(std::min(mostAttacked, places.trainingSample.rows));
    std::iota(first.begin(), first.end(), 0U);
    const MixedRows training = places.trainingSample.taken(first);
    const MixedRows control = places.heldOutSample.taken(first);
    const AttackedRows attacked{training, control};

    RISKLOOM_TRY(const AttackCounts singled, singleOut(places.synthetic, {places.trainingSample, places.heldOutSample},
                                                       mostAttacked, guessedColumns, random, work));
    report.singlingOut = riskOf("", singled);
    if (known.size() >= 2) {
        std::vector<std::size_t> order = known;
        random.shuffle(std::span(order));
        const std::span<const std::size_t> all(order);
        RISKLOOM_TRY(const AttackCounts linked, linkParts(places.synthetic, attacked, all.first(all.size() / 2),
                                                          all.subspan(all.size() / 2), work));
        report.linkability = riskOf("", linked);
    }
    RISKLOOM_CHECK(judgeInference(report, places.synthetic, attacked, known, work));
    for (const auto& [test, risk] : {std::pair(PrivacyTest::SinglingOut, &report.singlingOut),
                                     std::pair(PrivacyTest::Linkability, &report.linkability),
                                     std::pair(PrivacyTest::AttributeInference, &report.inference)})
        if (risk->attempts > 0)
            add(report, test, risk->risk, risk->low, risk->high, riskLimit);
    return {};
}

// Mean and its squared standard error of the scores that are there.
struct MeanScore {
    std::int64_t rows = 0;
    double mean = 0.0;
    double squaredError = 0.0;
};

MeanScore meanOf(std::span<const double> scores)
{
    MeanScore found;
    double sum = 0.0, squares = 0.0;
    for (const double score : scores)
        if (!std::isnan(score)) {
            ++found.rows;
            sum += score;
        }
    found.mean = shareOf(sum, static_cast<double>(found.rows));
    for (const double score : scores)
        if (!std::isnan(score))
            squares += (score - found.mean) * (score - found.mean);
    if (found.rows > 1)
        found.squaredError = squares / static_cast<double>(found.rows - 1) / static_cast<double>(found.rows);
    return found;
}

struct RiskOfMeans {
    double value = 0.0;
    double low = -1.0;
    double high = 1.0;
};

RiskOfMeans riskOfMeans(const MeanScore& training, const MeanScore& control)
{
    const double room = 1.0 - control.mean;
    if (room <= 0.0)
        return {};
    const double difference = training.mean - control.mean;
    const double reach = normalQuantile975 * std::sqrt(training.squaredError + control.squaredError);
    return {difference / room, std::max(-1.0, (difference - reach) / room), std::min(1.0, (difference + reach) / room)};
}

// Adds to a person's scores, so that he counts once however many secrets he has.
struct PersonScores {
    std::vector<double> sum;
    std::vector<double> secrets;

    void add(std::span<const double> scores)
    {
        sum.resize(scores.size());
        secrets.resize(scores.size());
        for (std::size_t row = 0; row < scores.size(); ++row)
            if (!std::isnan(scores[row])) {
                sum[row] += scores[row];
                secrets[row] += 1.0;
            }
    }
    [[nodiscard]] MeanScore mean() const
    {
        std::vector<double> means(sum.size());
        for (std::size_t row = 0; row < means.size(); ++row)
            means[row] = sum[row] / secrets[row]; // NaN where no secret was read
        return meanOf(means);
    }
};

// What the rows disclose of each secret to somebody who knows its keys.
Result<> judgeDisclosure(PrivacyReport& report, const Places& places, const std::vector<std::size_t>& secrets,
                         const PairWork& work)
{
    PersonScores training, control;
    for (const std::size_t secret : secrets) {
        std::vector<std::size_t> keys;
        for (std::size_t column = 0; column < report.columns.size(); ++column)
            if (column != secret &&
                std::ranges::find(report.knownColumns, report.columns[column]) != report.knownColumns.end())
                keys.push_back(column);
        if (keys.empty())
            keys = strongestKeys(places.training, secret, chosenKeys);
        if (keys.empty())
            continue;
        RISKLOOM_TRY(const std::vector<double> onTraining,
                     correctAttribution(places.training, places.synthetic, places.training, secret, keys, work));
        RISKLOOM_TRY(const std::vector<double> onControl,
                     correctAttribution(places.heldOut, places.synthetic, places.training, secret, keys, work));
        const MeanScore ofTraining = meanOf(onTraining);
        const MeanScore ofControl = meanOf(onControl);
        const BlindGuess guess = blindGuess(places.training, secret);
        DisclosedColumn found;
        found.column = report.columns[secret];
        for (const std::size_t key : keys)
            found.keys.push_back(report.columns[key]);
        found.trainingMatched = ofTraining.rows;
        found.controlMatched = ofControl.rows;
        found.training = ofTraining.mean;
        found.control = ofControl.mean;
        found.evenGuess = guess.even;
        found.shareGuess = guess.byShares;
        found.protection = guess.even < 1.0 ? std::min(1.0, (1.0 - found.training) / (1.0 - guess.even)) : 1.0;
        const RiskOfMeans risk = riskOfMeans(ofTraining, ofControl);
        found.risk = risk.value;
        found.low = risk.low;
        found.high = risk.high;
        report.disclosed.push_back(std::move(found));
        training.add(onTraining);
        control.add(onControl);
    }
    std::ranges::stable_sort(report.disclosed, std::ranges::greater{}, &DisclosedColumn::risk);
    const MeanScore ofTraining = training.mean();
    const MeanScore ofControl = control.mean();
    if (std::min(ofTraining.rows, ofControl.rows) < fewestMatched)
        return {};
    const RiskOfMeans risk = riskOfMeans(ofTraining, ofControl);
    report.disclosure = {"", ofTraining.rows, ofTraining.mean, ofControl.mean, risk.value, risk.low, risk.high};
    add(report, PrivacyTest::Disclosure, risk.value, risk.low, risk.high, riskLimit);
    return {};
}

void showClosest(PrivacyReport& report, const PrivacySides& sides)
{
    for (const ClosestPair& pair : report.copies.closest) {
        const std::uint32_t row = sides.training[pair.training];
        SideBySide& shown = report.closest.emplace_back(SideBySide{pair.distance, row, {}, {}});
        for (const std::string& name : report.columns) {
            shown.synthetic.push_back(sides.synthetic.find(name)->cell(pair.synthetic));
            shown.training.push_back(sides.real.find(name)->cell(row));
        }
    }
}

} // namespace

PrivacyVerdict verdictOf(double low, double high, double limit)
{
    if (high <= limit)
        return PrivacyVerdict::Go;
    return low > limit ? PrivacyVerdict::NoGo : PrivacyVerdict::Review;
}

Result<PrivacyReport> judgePrivacy(const PrivacySides& sides, std::uint64_t seed, const PairWork& work)
{
    if (const std::size_t fewest = std::min({sides.training.size(), sides.heldOut.size(), sides.synthetic.rows()});
        fewest < fewestRows)
        return Error{ErrorCode::TooFewRows, {std::to_string(fewest), std::to_string(fewestRows)}, {}};
    Random random(seed);
    RISKLOOM_TRY(const MixedSpace space, MixedSpace::create(sides.real, sides.training, sides.columns));
    Places places;
    RISKLOOM_TRY(places.training, space.place(sides.real, sides.training));
    RISKLOOM_TRY(places.heldOut, space.place(sides.real, sides.heldOut));
    RISKLOOM_TRY(places.synthetic, space.place(sides.synthetic));
    const std::size_t fewer = std::min(places.training.rows, places.heldOut.rows);
    places.trainingSample = places.training.taken(shuffledRows(places.training.rows, fewer, random));
    places.heldOutSample = places.heldOut.taken(shuffledRows(places.heldOut.rows, fewer, random));

    PrivacyReport report;
    report.columns = space.names();
    std::vector<std::size_t> known;
    for (std::size_t column = 0; column < report.columns.size(); ++column)
        if (std::ranges::find(sides.knownColumns, report.columns[column]) != sides.knownColumns.end()) {
            known.push_back(column);
            report.knownColumns.push_back(report.columns[column]);
        }
    RISKLOOM_TRY(report.copies, countCopies(places.synthetic, places.training, places.heldOut, listedPairs, work));
    judgeCopies(report);
    RISKLOOM_CHECK(judgeMembership(report, places, work));
    RISKLOOM_CHECK(judgeHeldOutShare(report, places, work));
    if (!known.empty()) {
        RISKLOOM_TRY(report.anonymity, anonymityOf(places.synthetic, places.training, known));
    } else {
        known.resize(report.columns.size());
        std::iota(known.begin(), known.end(), std::size_t{0});
    }
    RISKLOOM_CHECK(judgeAttacks(report, places, known, random, work));
    std::vector<std::size_t> secrets;
    for (std::size_t column = 0; column < report.columns.size(); ++column)
        if (std::ranges::find(sides.sensitiveColumns, report.columns[column]) != sides.sensitiveColumns.end())
            secrets.push_back(column);
    if (secrets.empty()) {
        secrets.resize(report.columns.size());
        std::iota(secrets.begin(), secrets.end(), std::size_t{0});
    }
    RISKLOOM_CHECK(judgeDisclosure(report, places, secrets, work));
    RISKLOOM_TRY(const MadeUpRows madeUp, makeUpRows(places.training, places.synthetic.rows, random, work));
    report.madeUpDistance = madeUp.medianDistance;
    report.baselineProtection = madeUp.baselineProtection(report.copies.medianDistance);
    report.verdict = std::ranges::max(report.findings, {}, &PrivacyFinding::verdict).verdict;
    showClosest(report, sides);
    return report;
}

} // namespace riskloom
