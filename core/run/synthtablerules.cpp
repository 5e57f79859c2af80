// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthkinds.h"
#include "core/run/synthtable.h"
#include "core/run/seedrule.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view sampleGroup = RISKLOOM_TEXT("Kinds", "Sample");
constexpr std::string_view trainingGroup = RISKLOOM_TEXT("Kinds", "Training");
constexpr std::string_view networksGroup = RISKLOOM_TEXT("Kinds", "Networks");
constexpr std::string_view watchingGroup = RISKLOOM_TEXT("Kinds", "Watching");
constexpr std::string_view privacyGroup = RISKLOOM_TEXT("Kinds", "Privacy");
constexpr std::string_view judgingGroup = RISKLOOM_TEXT("Kinds", "Judgement");

constexpr std::array lossChoices{
    ChoiceText{"wassersteinGp", RISKLOOM_TEXT("Kinds", "Wasserstein with gradient penalty")},
    ChoiceText{"wassersteinClip", RISKLOOM_TEXT("Kinds", "Wasserstein with clipped weights")},
    ChoiceText{"nonSaturating", RISKLOOM_TEXT("Kinds", "Non-saturating")},
    ChoiceText{"vanilla", RISKLOOM_TEXT("Kinds", "Vanilla")},
    ChoiceText{"hinge", RISKLOOM_TEXT("Kinds", "Hinge")},
};

constexpr std::array normChoices{
    ChoiceText{"none", RISKLOOM_TEXT("Kinds", "None")},
    ChoiceText{"spectral", RISKLOOM_TEXT("Kinds", "Spectral norm")},
};

constexpr std::array privacyChoices{
    ChoiceText{"none", RISKLOOM_TEXT("Kinds", "No guarantee")},
    ChoiceText{"dpSgd", RISKLOOM_TEXT("Kinds", "Differential privacy (DP-SGD)")},
};

constexpr std::array startChoices{
    ChoiceText{"network", RISKLOOM_TEXT("Kinds", "Rows of a Bayesian network")},
    ChoiceText{"copula", RISKLOOM_TEXT("Kinds", "Rows of a Gaussian copula")},
    ChoiceText{"noise", RISKLOOM_TEXT("Kinds", "Noise alone")},
};

constexpr std::array rules{
    FieldRule{.name = "dataset", .filledFrom = FilledFrom::Dataset},
    FieldRule{.name = "columns",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Columns"),
              .help = RISKLOOM_TEXT("Kinds", "Columns that are modelled together. Empty: every column but those with the "
                                             "roles Id and Ignore. Free text is left out."),
              .filledFrom = FilledFrom::Modelled},
    FieldRule{.name = "holdoutShare",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Held-out share"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the rows the training never sees. How like the training rows these "
                                             "real ones are is the ceiling of every quality."),
              .minimum = 0.05,
              .maximum = 0.9},
    seedRule(sampleGroup),
    FieldRule{.name = "start",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Begins from"),
              .help = RISKLOOM_TEXT("Kinds", "What the generator makes a row from: a row of a simpler model, so that it need "
                                             "not find first which columns go together, or noise alone (Xu et al. 2019). In "
                                             "the network every column depends on the outcome and on up to two others, where "
                                             "ten rows or more had these alike."),
              .choices = startChoices},
    FieldRule{.name = "loss",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Loss"),
              .help = RISKLOOM_TEXT("Kinds", "What the two networks play for. The gradient penalty (Gulrajani et al. 2017) "
                                             "is the steadiest for tables."),
              .choices = lossChoices},
    FieldRule{.name = "epochs",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Epochs"),
              .help = RISKLOOM_TEXT("Kinds", "Passes over the training rows."),
              .minimum = 1,
              .maximum = 100000},
    FieldRule{.name = "batchRows",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Batch"),
              .help = RISKLOOM_TEXT("Kinds", "Rows in a training step: never more than an eighth of the training rows, and "
                                             "rounded down to whole packs."),
              .minimum = 2,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "rows")},
    FieldRule{.name = "pac",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Pack"),
              .help = RISKLOOM_TEXT("Kinds", "Rows the discriminator sees side by side, so that it notices when all are "
                                             "alike (Lin et al. 2018, PacGAN)."),
              .minimum = 1,
              .maximum = 100,
              .unit = RISKLOOM_TEXT("Kinds", "rows")},
    FieldRule{.name = "noise",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Noise"),
              .help = RISKLOOM_TEXT("Kinds", "Random numbers the generator makes a row from."),
              .minimum = 1,
              .maximum = 4096},
    FieldRule{.name = "generatorUnits",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Layers of the generator"),
              .help = RISKLOOM_TEXT("Kinds", "Units of each hidden layer, for example 256, 256."),
              .minimum = 1,
              .maximum = 4096},
    FieldRule{.name = "discriminatorUnits",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Layers of the discriminator"),
              .help = RISKLOOM_TEXT("Kinds", "Units of each hidden layer, for example 256, 256."),
              .minimum = 1,
              .maximum = 4096},
    FieldRule{.name = "generatorRate",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate of the generator"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of the Adam optimiser."),
              .minimum = 1e-7,
              .maximum = 1},
    FieldRule{.name = "discriminatorRate",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate of the discriminator"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of the Adam optimiser."),
              .minimum = 1e-7,
              .maximum = 1},
    FieldRule{.name = "penalty",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Gradient penalty"),
              .help = RISKLOOM_TEXT("Kinds", "How hard the norm of the discriminator's gradient is held at 1. For the "
                                             "Wasserstein loss with gradient penalty."),
              .minimum = 0,
              .maximum = 1000},
    FieldRule{.name = "clip",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Clipped at"),
              .help = RISKLOOM_TEXT("Kinds", "Largest weight of the discriminator. For the Wasserstein loss with clipped "
                                             "weights."),
              .minimum = 1e-4,
              .maximum = 1},
    FieldRule{.name = "dropout",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Dropout"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the discriminator's hidden units silenced at random in a step."),
              .minimum = 0,
              .maximum = 0.95},
    FieldRule{.name = "averaging",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Averaging"),
              .help = RISKLOOM_TEXT("Kinds", "Rows are drawn from an average of the generator over its last steps; so much "
                                             "of it is kept in every step. 0: the generator as it is."),
              .minimum = 0,
              .maximum = 0.99999},
    FieldRule{.name = "adjustShares",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Set shares right"),
              .help = RISKLOOM_TEXT("Kinds", "How often the generator draws each mode and level is set to what the training "
                                             "rows show; how they go together is left as learned.")},
    FieldRule{.name = "evaluateEvery",
              .group = watchingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Judge every"),
              .help = RISKLOOM_TEXT("Kinds", "How often rows are drawn and held against the training rows. The best of "
                                             "these generators is kept."),
              .minimum = 1,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "epochs")},
    FieldRule{.name = "checkpointEvery",
              .group = watchingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Checkpoint every"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "How often the whole state of the training is kept, so that it can go on after a stop."),
              .minimum = 1,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "epochs")},
    FieldRule{.name = "patience",
              .group = watchingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Stop after"),
              .help = RISKLOOM_TEXT("Kinds", "Judgements without a better quality before the training stops. 0: it runs all "
                                             "of its epochs."),
              .minimum = 0,
              .maximum = 100000},
    FieldRule{.name = "judgedRows",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Judged rows"),
              .help = RISKLOOM_TEXT("Kinds", "At the end as many synthetic, training and held-out rows are held against each "
                                             "other, at most so many of each. The price grows with the square. 0: no "
                                             "judgement."),
              .minimum = 0,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "rows")},
    FieldRule{.name = "target",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Outcome column"),
              .help = RISKLOOM_TEXT("Kinds", "A scorecard for this outcome is fitted on real rows, on synthetic ones and on both, and "
                                             "judged on held-out real rows. Empty: the column with the role Target, if there "
                                             "is one."),
              .filledFrom = FilledFrom::Target},
    FieldRule{.name = "badValue",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Bad value"),
              .help =
                  RISKLOOM_TEXT("Kinds", "The value of the outcome column that counts as bad, for example a default."),
              .filledFrom = FilledFrom::BadValue},
    FieldRule{.name = "knownColumns",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Known to an attacker"),
              .help = RISKLOOM_TEXT("Kinds", "Columns somebody may know of a person, parted by commas: the attacks of the privacy "
                                             "report start from them, and groups that look alike in them are counted "
                                             "(k-anonymity). Empty: all columns but the one he is after.")},
    FieldRule{.name = "discriminatorNorm",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Norm of the discriminator"),
              .help = RISKLOOM_TEXT("Kinds", "Spectral: the weights of every layer are divided by their largest singular value, so "
                                             "that the discriminator cannot get steep (Miyato et al. 2018). Goes with every "
                                             "loss; with the hinge loss it is the usual pair."),
              .choices = normChoices},
    FieldRule{.name = "privacy",
              .group = privacyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Guarantee"),
              .help = RISKLOOM_TEXT("Kinds", "DP-SGD (Abadi et al. 2016): the gradient of every row is clipped and noise is added, "
                                             "so that the generator shows hardly anything of any one row; ε says how little. It "
                                             "asks for a seed of 1,000,000,000 or more that nobody can guess, since the noise follows "
                                             "from it, for a loss without gradient penalty, a start from noise alone, a pack of 1, "
                                             "shares not set right and no early stop; no level is asked for while it trains, and "
                                             "the last epoch is kept. Expect rows less like the real ones."),
              .choices = privacyChoices},
    FieldRule{.name = "targetEpsilon",
              .group = privacyGroup,
              .label = RISKLOOM_TEXT("Kinds", "ε at the end"),
              .help = RISKLOOM_TEXT("Kinds", "The least noise is taken with which all epochs together give away no more than this; the "
                                             "noise multiplier is then not asked. Below 1 is strong, beyond 10 says little. 0: "
                                             "the noise multiplier decides. For DP-SGD."),
              .minimum = 0,
              .maximum = 1000},
    FieldRule{.name = "noiseMultiplier",
              .group = privacyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Noise multiplier"),
              .help = RISKLOOM_TEXT("Kinds", "Deviation of the noise added to the sum of the clipped gradients, as a multiple of the "
                                             "length they are clipped at. More noise, smaller ε. For DP-SGD."),
              .minimum = 0.2,
              .maximum = 100},
    FieldRule{.name = "clipNorm",
              .group = privacyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Gradients clipped at"),
              .help = RISKLOOM_TEXT("Kinds", "Longest gradient of one row; longer ones are shortened to it. The noise grows with "
                                             "it. For DP-SGD."),
              .minimum = 1e-4,
              .maximum = 1000},
    FieldRule{.name = "delta",
              .group = privacyGroup,
              .label = RISKLOOM_TEXT("Kinds", "δ"),
              .help = RISKLOOM_TEXT("Kinds", "Probability with which the promise of ε may fail. It must lie below one over the "
                                             "number of training rows. For DP-SGD."),
              .minimum = 0,
              .maximum = 0.5},
    FieldRule{.name = "rivalSteps",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Steps of the TVAE"),
              .help = RISKLOOM_TEXT("Kinds", "A variational autoencoder (TVAE, Xu et al. 2019) is trained beside, "
                                             "with the settings of its paper but smaller batches and no more than "
                                             "so many steps, as a fast rival the generator should beat. 0: none."),
              .minimum = 0,
              .maximum = 1000000},
    FieldRule{.name = "codeLevels",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Levels of the code"),
              .help = RISKLOOM_TEXT("Kinds", "A code of so many levels stands beside the noise, and the generator is rewarded when it "
                                             "can be read off its rows (Chen et al. 2016, InfoGAN): each level comes to mean a kind "
                                             "of row, which the report names. Kept is the best epoch in which half of it can be "
                                             "read. 0: no code; else 2 or more. The usual learning rate of 0.0002 learns a code slowly: "
                                             "with 0.001, three levels mean something after 60 epochs, with 0.0002 not yet. Let it begin "
                                             "from noise alone, for rows of a simpler model are hardly changed by a code."),
              .minimum = 0,
              .maximum = 64},
    FieldRule{.name = "codeNumbers",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Numbers of the code"),
              .help = RISKLOOM_TEXT("Kinds", "Numbers between −1 and 1 beside the levels, each of which may come to mean something "
                                             "that goes from little to much. Learned slowly, like the levels, at the usual learning rate."),
              .minimum = 0,
              .maximum = 16},
    FieldRule{.name = "informationWeight",
              .group = networksGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weight of the code"),
              .help = RISKLOOM_TEXT("Kinds", "How much the information between code and row counts in the generator's loss (λ). Too "
                                             "much, and rows are made to be told apart rather than to be like real ones."),
              .minimum = 0,
              .maximum = 100},
    FieldRule{.name = "protectedColumns",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Protected columns"),
              .help = RISKLOOM_TEXT("Kinds", "Columns such as sex or age that the models of the use test do "
                                             "not read: how much less a group is approved is compared between the "
                                             "card from real and the card from synthetic rows. Empty: the columns "
                                             "with the role Protected."),
              .filledFrom = FilledFrom::Protected},
    FieldRule{.name = "sensitiveColumns",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Sensitive columns"),
              .help = RISKLOOM_TEXT("Kinds", "Columns nobody should learn of a person: how well they are read off the synthetic "
                                             "rows that look the same in what is known of him is measured (correct "
                                             "attribution probability, Taub et al. 2018). Empty: the outcome, or else every "
                                             "column in turn.")},
    FieldRule{.name = "keepEpoch",
              .group = watchingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Keep epoch"),
              .help = RISKLOOM_TEXT("Kinds", "The epoch whose generator the run keeps; the training ends there. 0: the best "
                                             "judged one."),
              .minimum = 0,
              .maximum = 100000},
    FieldRule{.name = "seeds",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Trainings"),
              .help = RISKLOOM_TEXT("Kinds", "How often the same rows are learned, each time from other first weights, batches "
                                             "and noise, as many side by side as there are threads: how far the qualities lie "
                                             "apart is chance."),
              .minimum = 1,
              .maximum = 10},
    FieldRule{.name = "keepSeed",
              .group = watchingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Keep training"),
              .help = RISKLOOM_TEXT("Kinds", "The training whose generator the run keeps. 0: the one of median quality, since "
                                             "the best of several is good by chance too."),
              .minimum = 0,
              .maximum = 10},
    // Made where the training is shown, so it has no place in the form.
    FieldRule{.name = "steering",
              .label = RISKLOOM_TEXT("Kinds", "Steering"),
              .help = RISKLOOM_TEXT("Kinds", "What is done to the training, by step: a list of acts, each with the number of steps "
                                             "before it, what it is (generatorRate, discriminatorRate, generatorStep, "
                                             "discriminatorStep) and the value of a rate.")},
};

} // namespace

KindSpec synthTableKind()
{
    KindSpec spec = describeKind<SynthTableRequest>("synth.table", RISKLOOM_TEXT("Kinds", "Table GAN"), rules);
    // What does not go together is said before anything is started.
    spec.overlay = [](const boost::json::object& given) -> Result<boost::json::object> {
        RISKLOOM_TRY(const SynthTableRequest request, fromJson<SynthTableRequest>(boost::json::value(given)));
        RISKLOOM_CHECK(checkPrivacy(request));
        RISKLOOM_CHECK(checkCode(request));
        RISKLOOM_CHECK(checkSteering(request));
        return encode(request).get_object();
    };
    return spec;
}

} // namespace riskloom
