// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/marketkinds.h"

#include "core/run/market.h"
#include "core/run/seedrule.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view pricesGroup = RISKLOOM_TEXT("Kinds", "Prices");
constexpr std::string_view trainingGroup = RISKLOOM_TEXT("Kinds", "Training");
constexpr std::string_view pictureGroup = RISKLOOM_TEXT("Kinds", "Pictures");
constexpr std::string_view judgingGroup = RISKLOOM_TEXT("Kinds", "Judging");

constexpr std::array modelChoices{
    ChoiceText{"series", RISKLOOM_TEXT("Kinds", "Courses of all assets")},
    ChoiceText{"windows", RISKLOOM_TEXT("Kinds", "Pictures of 28 × 28 (DCGAN)")},
};

constexpr std::array networkChoices{
    ChoiceText{"stochasticVolatility", RISKLOOM_TEXT("Kinds", "Stochastic volatility")},
    ChoiceText{"temporalConvolution", RISKLOOM_TEXT("Kinds", "Temporal convolution (TCN)")},
};

constexpr std::array rules{
    FieldRule{.name = "dataset", .filledFrom = FilledFrom::Dataset},
    FieldRule{.name = "dateColumn",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Date column"),
              .help = RISKLOOM_TEXT("Kinds", "Days in any order; they are sorted. No day may come twice."),
              .filledFrom = FilledFrom::Date},
    FieldRule{.name = "assets",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Price columns"),
              .help =
                  RISKLOOM_TEXT("Kinds", "One column an asset. Days on which one of them has no price are left out."),
              .filledFrom = FilledFrom::Inputs},
    FieldRule{
        .name = "holdoutShare",
        .group = pricesGroup,
        .label = RISKLOOM_TEXT("Kinds", "Held-out share"),
        .help = RISKLOOM_TEXT("Kinds", "The newest days, which training never sees; the generator is judged on them."),
        .minimum = 0,
        .maximum = 0.5},
    FieldRule{.name = "model",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "What is generated"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Courses go to portfolios and are judged by stylised facts. Pictures show what "
                                    "a convolutional GAN makes of 28 assets on 28 days."),
              .choices = modelChoices},
    FieldRule{.name = "network",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Network of the courses"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Of courses of all assets. The first makes the volatility of heavy-tailed shocks. The second "
                                    "makes returns from 256 days of noise by dilated convolutions; its tails are made normal for "
                                    "the training and given back by Lambert's W (Wiese et al. 2020, Goerg 2015)."),
              .choices = networkChoices},
    FieldRule{.name = "steps",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Steps"),
              .help = RISKLOOM_TEXT("Kinds", "Each trains both critics once and the generator once."),
              .minimum = 1,
              .maximum = 100000},
    FieldRule{
        .name = "pathsInStep",
        .group = trainingGroup,
        .label = RISKLOOM_TEXT("Kinds", "Paths in a step"),
        .help = RISKLOOM_TEXT("Kinds", "Courses of the market generated in a step, each as long as the training days."),
        .minimum = 1,
        .maximum = 64},
    FieldRule{.name = "windowsInStep",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Windows in a step"),
              .help = RISKLOOM_TEXT("Kinds", "Real and as many generated windows that a critic compares in a step."),
              .minimum = 2,
              .maximum = 4096},
    FieldRule{.name = "windowDays",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Days in a window"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "What the critic of single series sees at once. The critic of all assets sees 16."),
              .minimum = 64,
              .maximum = 512,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "factors",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Shared shocks"),
              .help = RISKLOOM_TEXT("Kinds", "Independent shocks that reach every asset, at most as many as assets."),
              .minimum = 1,
              .maximum = 50},
    FieldRule{.name = "generatorRate",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate of the generator"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of Adam; it falls to almost nothing over the second half."),
              .minimum = 1e-7,
              .maximum = 1},
    FieldRule{.name = "criticRate",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate of the critics"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of Adam; it falls to almost nothing over the second half."),
              .minimum = 1e-7,
              .maximum = 1},
    FieldRule{.name = "criticWeight",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weight of the critics"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "How much the critics' opinion counts in the generator's loss. 0: the critics are left out "
                           "and only moments are matched."),
              .minimum = 0,
              .maximum = 1000},
    FieldRule{.name = "momentWeight",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weight of the moments"),
              .help = RISKLOOM_TEXT(
                  "Kinds",
                  "How much the distance of tails, autocorrelations and correlations counts in the generator's "
                  "loss. 0: the critics alone."),
              .minimum = 0,
              .maximum = 1000},
    FieldRule{.name = "checkpointEvery",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Checkpoint every"),
              .help = RISKLOOM_TEXT("Kinds", "A run that is stopped goes on from its checkpoint, to the same bytes."),
              .minimum = 1,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "steps")},
    FieldRule{.name = "evaluationPaths",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Paths a model"),
              .help = RISKLOOM_TEXT("Kinds", "Courses as long as the training days by which every model is judged."),
              .minimum = 2,
              .maximum = 1000},
    FieldRule{.name = "resampledPaths",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Resampled paths"),
              .help = RISKLOOM_TEXT(
                  "Kinds",
                  "Block-bootstrap paths of the real days: what the same market could have shown. They give the "
                  "bands (Politis and Romano 1994)."),
              .minimum = 20,
              .maximum = 5000},
    FieldRule{.name = "blockDays",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Mean block"),
              .help = RISKLOOM_TEXT("Kinds", "Long blocks keep long memory in the resampled paths."),
              .minimum = 1,
              .maximum = 5000,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "pictureSteps",
              .group = pictureGroup,
              .label = RISKLOOM_TEXT("Kinds", "Steps for pictures"),
              .help = RISKLOOM_TEXT("Kinds", "Each trains the critic and the generator of pictures once."),
              .minimum = 1,
              .maximum = 1000000},
    FieldRule{.name = "picturesInStep",
              .group = pictureGroup,
              .label = RISKLOOM_TEXT("Kinds", "Pictures in a step"),
              .help = RISKLOOM_TEXT("Kinds", "Real and as many generated pictures that the critic compares in a step."),
              .minimum = 2,
              .maximum = 4096},
    FieldRule{.name = "pictureRate",
              .group = pictureGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate for pictures"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of Adam, for both nets."),
              .minimum = 1e-7,
              .maximum = 1},
    seedRule(trainingGroup),
    // Made where the training is shown, so it has no place in the form.
    FieldRule{.name = "steering",
              .label = RISKLOOM_TEXT("Kinds", "Steering"),
              .help = RISKLOOM_TEXT("Kinds", "What is done to the training, by step: a list of acts, each with the number of steps "
                                             "before it, what it is (generatorRate, discriminatorRate, generatorStep, "
                                             "discriminatorStep) and the value of a rate.")},
};

} // namespace

KindSpec marketGanKind()
{
    KindSpec spec = describeKind<MarketGanRequest>("synth.market", RISKLOOM_TEXT("Kinds", "Market generator"), rules);
    spec.overlay = [](const boost::json::object& given) -> Result<boost::json::object> {
        RISKLOOM_TRY(const MarketGanRequest request, fromJson<MarketGanRequest>(boost::json::value(given)));
        RISKLOOM_CHECK(checkActs(request.steering));
        return encode(request).get_object();
    };
    return spec;
}

} // namespace riskloom
