// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/anonymity.h"
#include "core/synth/closestrecords.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(PrivacyTest, ExactCopies, NearCopies, Membership, HeldOutShare, SinglingOut, Linkability,
                        AttributeInference, Disclosure)
BOOST_DEFINE_ENUM_CLASS(PrivacyVerdict, Go, Review, NoGo)

// One test against its limit. Go: the whole 95 % interval lies at or below the limit. NoGo: all of it lies above.
// Review: the limit is inside, so the rows do not settle it. The limits are ours and stand in `limit`; lower is safer
// in every test.
//   ExactCopies, NearCopies     share of synthetic rows less that of held-out rows (Newcombe)           0.02
//   Membership                  AUC of the attack (DeLong)                                              0.55
//   HeldOutShare                share of synthetic rows nearer to training than to held-out rows (Wilson) 0.55
//   SinglingOut … Inference     (t - c) / (1 - c) of the success rates t on training, c on held-out rows  0.10
//   Disclosure                  the same of the mean probabilities of a correct attribution (normal)      0.10
struct PrivacyFinding {
    PrivacyTest test = PrivacyTest::ExactCopies;
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
    double limit = 0.0;
    PrivacyVerdict verdict = PrivacyVerdict::Review;
};
BOOST_DESCRIBE_STRUCT(PrivacyFinding, (), (test, value, low, high, limit, verdict))

// An attack (attacks.h) with its success rates; the interval of the risk is Newcombe's of t - c over 1 - c.
struct AttackRisk {
    std::string column; // the one that is inferred, else ""
    std::int64_t attempts = 0;
    double training = 0.0;
    double control = 0.0;
    double risk = 0.0;
    double low = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(AttackRisk, (), (column, attempts, training, control, risk, low, high))

// What somebody who knows the key columns of a person reads of a secret off the synthetic rows that look the same there
// (disclosure.h). Means are of the attacked rows that any synthetic row looks like in the keys.
struct DisclosedColumn {
    std::string column; // the secret
    std::vector<std::string> keys;
    std::int64_t trainingMatched = 0;
    std::int64_t controlMatched = 0;
    double training = 0.0; // mean probability of a correct attribution
    double control = 0.0;
    double evenGuess = 0.0;  // right without any synthetic row: every look of the secret as likely
    double shareGuess = 0.0; // by their shares among the training rows
    double protection = 0.0; // DisclosureProtection of SDMetrics: min(1, (1 - training) / (1 - evenGuess))
    double risk = 0.0;       // (training - control) / (1 - control), with a normal 95 % interval
    double low = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(DisclosedColumn, (),
                      (column, keys, trainingMatched, controlMatched, training, control, evenGuess, shareGuess,
                       protection, risk, low, high))

// Cells as text, in the order of the columns of the report.
struct SideBySide {
    double distance = 0.0;
    std::int64_t trainingRow = 0; // of the table, from 0
    std::vector<std::string> synthetic;
    std::vector<std::string> training;
};
BOOST_DESCRIBE_STRUCT(SideBySide, (), (distance, trainingRow, synthetic, training))

struct PrivacyReport {
    PrivacyVerdict verdict = PrivacyVerdict::Review; // the worst of the findings
    std::vector<PrivacyFinding> findings;            // in the order of the tests; none for a test that could not be made
    CopyCounts copies;
    double membershipAuc = 0.0;
    double membershipAucLow = 0.0;
    double membershipAucHigh = 0.0;
    double membershipFound = 0.0; // share of members found where one in a hundred others is taken for one
    double heldOutShare = 0.0;
    double overfittingProtection = 0.0;
    AttackRisk singlingOut;
    AttackRisk linkability;
    AttackRisk inference;                  // all columns together
    std::vector<AttackRisk> inferenceOf;   // each column, greatest risk first
    std::vector<std::string> knownColumns; // to the attacker; empty: all but the one he is after
    std::optional<Anonymity> anonymity;    // in the known columns
    std::vector<std::string> columns;
    std::vector<SideBySide> closest; // synthetic rows nearest to a training row
    AttackRisk disclosure;           // of all secrets, a person counted once; no attempts: no secret could be judged
    std::vector<DisclosedColumn> disclosed; // each secret, greatest risk first
    double madeUpDistance = 0.0; // median of rows made up from ranges and levels (closestrecords.h)
    double baselineProtection = 0.0;
};
BOOST_DESCRIBE_STRUCT(PrivacyReport, (),
                      (verdict, findings, copies, membershipAuc, membershipAucLow, membershipAucHigh, membershipFound,
                       heldOutShare, overfittingProtection, singlingOut, linkability, inference, inferenceOf,
                       knownColumns, anonymity, columns, closest, disclosure, disclosed, madeUpDistance,
                       baselineProtection))

// Whose privacy: the rows of `real` that were trained on. `heldOut` were never seen; `synthetic` has the same columns.
struct PrivacySides {
    const Table& real;
    std::span<const std::uint32_t> training;
    std::span<const std::uint32_t> heldOut;
    const Table& synthetic;
    std::vector<std::string> columns;
    std::vector<std::string> knownColumns; // those among the columns count
    std::vector<std::string> sensitiveColumns = {}; // the secrets of the disclosure, those among the columns; none: all
};

// The same sides and seed give the same bits for any number of threads. TooFewRows with fewer than twenty rows on a side;
// UnknownColumn; Cancelled.
Result<PrivacyReport> judgePrivacy(const PrivacySides& sides, std::uint64_t seed, const PairWork& work);

// By the rule above.
PrivacyVerdict verdictOf(double low, double high, double limit);

} // namespace riskloom
