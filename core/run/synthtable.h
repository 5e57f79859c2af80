// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/quartiles.h"
#include "core/run/steeringact.h"
#include "core/run/synthcode.h"
#include "core/run/synthjudgement.h"
#include "core/run/syntheticview.h"
#include "core/synth/diagnostic.h"
#include "core/synth/fidelity.h"
#include "core/synth/rowrules.h"
#include "core/synth/tableencoding.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What the generator makes a row from beside noise: a row of a Bayesian network or of a Gaussian copula, which it may change,
// or nothing.
BOOST_DEFINE_ENUM_CLASS(GeneratorStart, Network, Copula, Noise)
BOOST_DEFINE_ENUM_CLASS(GanLoss, WassersteinGp, WassersteinClip, NonSaturating, Vanilla, Hinge)
// Spectral: every layer's weights are divided by their largest singular value (Miyato et al. 2018).
BOOST_DEFINE_ENUM_CLASS(DiscriminatorNorm, None, Spectral)
// DpSgd: the discriminator learns by DP-SGD (Abadi et al. 2016).
BOOST_DEFINE_ENUM_CLASS(GanPrivacy, None, DpSgd)

// The defaults are those of Xu et al. 2019 ("Modeling tabular data using conditional GAN") where they have any; averaging,
// the start from rows of a simpler model and the adjustment of shares are ours.
struct SynthTableRequest {
    std::string dataset;              // SHA-256 of the table
    std::vector<std::string> columns; // that are modelled together
    double holdoutShare = 0.2;        // of the rows, never looked at while fitting: the ceiling is measured on them
    std::uint64_t seed = 1;
    GeneratorStart start = GeneratorStart::Network;
    GanLoss loss = GanLoss::WassersteinGp;
    int epochs = 150;
    int batchRows = 500;
    int pac = 10; // rows the discriminator sees at once
    int noise = 128;
    std::vector<int> generatorUnits{256, 256};
    std::vector<int> discriminatorUnits{256, 256};
    double generatorRate = 2e-4;
    double discriminatorRate = 2e-4;
    double penalty = 10.0; // λ of the gradient penalty
    double clip = 0.01;    // of the discriminator's weights, for GanLoss::WassersteinClip
    double dropout = 0.5;  // of the discriminator
    double averaging = 0.995;
    bool adjustShares = true; // the shares of modes and levels are set right after training, on training rows
    int evaluateEvery = 5;    // epochs
    int checkpointEvery = 25; // epochs
    int patience = 0;         // evaluations without a better quality before it stops; 0 = never
    int judgedRows = 5000;    // of each side when the finished generator is judged; 0 = not judged
    std::string target;       // outcome for the use test; "" = no use test
    std::string badValue;
    std::vector<std::string> knownColumns; // to an attacker; empty = all but the one he is after
    DiscriminatorNorm discriminatorNorm = DiscriminatorNorm::None;
    GanPrivacy privacy = GanPrivacy::None;
    double noiseMultiplier = 1.0; // of DP-SGD: deviation of the noise over clipNorm
    double clipNorm = 1.0;        // longest gradient of a row, for DP-SGD
    double delta = 1e-5;          // of (ε, δ); below one over the training rows
    int rivalSteps = 2000; // of the variational autoencoder that is trained beside; 0 = none
    int codeLevels = 0;           // of an InfoGAN's code; 0 = none, 1 is not allowed
    int codeNumbers = 0;          // beside them
    double informationWeight = 1.0; // λ of the information between code and row
    std::vector<std::string> protectedColumns; // their groups are compared in the use test, whose scorecards do not read them
    std::vector<std::string> sensitiveColumns; // whose disclosure is measured; empty = the target, or else all columns
    int keepEpoch = 0; // whose generator is kept; 0 = the best judged one
    int seeds = 1;     // trainings of the same rows, which differ by first weights, batches and noise
    int keepSeed = 0;  // number of the training whose generator is kept, from 1; 0 = the median one
    double targetEpsilon = 0.0;     // the least noise that keeps ε at or below it takes noiseMultiplier's place; 0 = as it says
    std::vector<SteeringAct> steering; // done to the training, by step
};
BOOST_DESCRIBE_STRUCT(SynthTableRequest, (),
                      (dataset, columns, holdoutShare, seed, start, loss, epochs, batchRows, pac, noise, generatorUnits,
                       discriminatorUnits, generatorRate, discriminatorRate, penalty, clip, dropout, averaging,
                       adjustShares, evaluateEvery, checkpointEvery, patience, judgedRows, target, badValue,
                       knownColumns, discriminatorNorm, privacy, noiseMultiplier, clipNorm, delta, codeLevels, codeNumbers,
                       informationWeight, rivalSteps, protectedColumns, sensitiveColumns, keepEpoch, seeds, keepSeed, targetEpsilon,
                       steering))
// Members of a request that may differ from those of a run whose training is taken over instead of done again, beside
// steeringField.
inline constexpr const char* keptEpochField = "keepEpoch";
inline constexpr const char* keptSeedField = "keepSeed";
inline constexpr std::uint64_t leastPrivateSeed = 1'000'000'000;

// DP-SGD asks for a seed that nobody guesses, for whoever has it can compute the noise, a pack of 1, a start from noise, a
// loss without gradient penalty, and that neither the shares nor the kept epoch are chosen by what the training rows are
// like: BadChoice or FieldOutOfRange for the first field that is otherwise, with what it may be.
Result<> checkPrivacy(const SynthTableRequest& request);
// What checkActs() asks; and a single training without a guarantee, because more steps would break it, and several trainings
// are to differ by chance alone. BadChoice or FieldOutOfRange.
Result<> checkSteering(const SynthTableRequest& request);
// Whether such a training may be steered by hand: NotSupported for those, and where an epoch of another training is learned again.
Result<> checkSteerable(const SynthTableRequest& request);
// NotSupported for rules that look at the real rows ("only seen") where these were promised differential privacy: the
// combinations they have would come through unchanged.
Result<> checkPrivateRules(const SynthTableRequest& request, std::span<const SampleRule> rules);
// FieldOutOfRange for a code of one level, which says nothing.
Result<> checkCode(const SynthTableRequest& request);

// How like the training rows some rows are. Every draw of a candidate has as many rows, so that chance costs each the
// same; these are means over its draws.
struct FidelityFigures {
    double quality = 0.0;
    double columnShapes = 0.0;
    double columnPairTrends = 0.0;
};
BOOST_DESCRIBE_STRUCT(FidelityFigures, (), (quality, columnShapes, columnPairTrends))

FidelityFigures figuresOf(const Fidelity& fidelity);

struct FidelityBand {
    FidelityFigures synthetic;
    FidelityFigures floor;   // every column drawn for itself
    FidelityFigures copula;  // a Gaussian copula
    FidelityFigures start;   // the rows the generator begins from, before it changes them; zeros when it begins from noise
    FidelityFigures ceiling; // the held-out real rows
    FidelityFigures tvae;    // a variational autoencoder; zeros when there was none or it found no finite solution
};
BOOST_DESCRIBE_STRUCT(FidelityBand, (), (synthetic, floor, copula, start, ceiling, tvae))

// What DP-SGD promises of the discriminator's steps, and so of the generator, which learns from it alone and begins from
// noise: whatever follows from the generator is (ε, δ)-differentially private against adding or removing one training
// row (Dwork et al. 2006), towards anybody who does not know the seed. Not covered: the cuts, modes, levels and shares of
// the encoding, the number of rows, and this report, which all are read from the rows without noise.
struct DifferentialPrivacy {
    double epsilon = 0.0;
    double delta = 0.0;
    int order = 0; // of the Rényi divergence that gave epsilon
    double noiseMultiplier = 0.0;
    double clipNorm = 0.0;
    double samplingRate = 0.0;     // of a row, in a step
    std::int64_t steps = 0;        // of the discriminator, those thrown away included
    double clippedShare = 0.0;     // of the real rows' gradients, mean over the last epoch
    std::vector<int> orders;
    std::vector<double> divergences; // of all steps together, one an order: from these another δ has its ε
};
BOOST_DESCRIBE_STRUCT(DifferentialPrivacy, (),
                      (epsilon, delta, order, noiseMultiplier, clipNorm, samplingRate, steps, clippedShare, orders,
                       divergences))

// One of several trainings, and its own best generator.
struct TrainedSeed {
    int number = 1;
    int epochs = 0;
    int bestEpoch = 0;
    std::int64_t rollBacks = 0;
    FidelityFigures synthetic; // own edges, as it was judged while it learned
};
BOOST_DESCRIBE_STRUCT(TrainedSeed, (), (number, epochs, bestEpoch, rollBacks, synthetic))

// On the way it tells, every `evaluateEvery` epochs, "quality", "columnShapes" and "columnPairTrends" of the averaged
// generator, and "similarity <column>" of each column; every epoch the means "discriminator.loss", "generator.loss",
// "condition.loss", "gradientNorm" and "critic.gap"; once, at step 0, "quality.floor", "quality.copula",
// "quality.start" (but of noise), "quality.tvae" (where there is one) and "quality.ceiling". With the spectral norm also
// "spectralNorm", σ of the layer where it is greatest; with DP-SGD "epsilon" so far and "clipped"; with a code the bounds
// "information.levels" and "information.numbers"; at the step it was done, "steered.<what>" of each SteeringAct. Of several trainings the names begin with "seed1." … The preview is a
// SyntheticFilm of the first with the moments that are new.
struct SynthTableReport {
    std::int64_t trainRows = 0;
    std::int64_t holdoutRows = 0;
    std::int64_t judgedRows = 0; // of every draw; 0 in reports of earlier versions
    std::int64_t judgedDraws = 1; // of every candidate; the held-out rows are a single one
    std::int64_t encodedWidth = 0;
    std::int64_t conditionWidth = 0;
    std::int64_t parameters = 0; // of both networks
    int epochs = 0;
    int bestEpoch = 0; // whose generator was kept: the best judged, or the one that was asked for
    std::int64_t rollBacks = 0; // to the last checkpoint, because a loss was not finite
    std::vector<SkippedColumn> skipped;
    FidelityBand ownEdges;    // as SDMetrics bins numbers
    FidelityBand sharedEdges; // real and synthetic numbers binned alike
    Fidelity fidelity;        // the synthetic rows, own edges
    Diagnostic diagnostic;
    SyntheticView view;
    std::optional<SynthJudgement> judgement; // none when it was not asked for or there are too few rows for one
    std::vector<double> spectralNorms; // σ of each layer of the discriminator after the kept epoch, before it is divided by; else none
    std::optional<DifferentialPrivacy> differentialPrivacy;
    std::optional<InformationCode> informationCode; // of a generator that has one
    std::vector<TrainedSeed> seeds; // of several trainings all, by number
    int keptSeed = 1;               // whose generator was kept
    Quartiles seedQuality;          // of their qualities
    std::vector<SteeringAct> steering; // all that was done to the training, by the request or by hand
};
BOOST_DESCRIBE_STRUCT(SynthTableReport, (),
                      (trainRows, holdoutRows, judgedRows, judgedDraws, encodedWidth, conditionWidth, parameters, epochs,
                       bestEpoch, rollBacks, skipped, ownEdges, sharedEdges, fidelity, diagnostic, view, judgement, spectralNorms,
                       differentialPrivacy, informationCode, seeds, keptSeed, seedQuality,
                       steering))

} // namespace riskloom
