// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditrules.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view networkGroup = RISKLOOM_TEXT("Kinds", "Network");
constexpr std::string_view trainingGroup = RISKLOOM_TEXT("Kinds", "Training");

constexpr std::array monotonicityChoices{
    ChoiceText{"free", RISKLOOM_TEXT("Kinds", "Free")},
    ChoiceText{"fallingRisk", RISKLOOM_TEXT("Kinds", "Risk never rises with it")},
};
constexpr std::array deviceChoices{
    ChoiceText{"auto", RISKLOOM_TEXT("Kinds", "Fastest available")},
    ChoiceText{"cpu", RISKLOOM_TEXT("Kinds", "CPU")},
    ChoiceText{"cuda", RISKLOOM_TEXT("Kinds", "NVIDIA GPU (CUDA)")},
    ChoiceText{"mps", RISKLOOM_TEXT("Kinds", "Apple GPU (MPS)")},
};

constexpr std::array rules{
    FieldRule{.name = "hiddenUnits",
              .group = networkGroup,
              .label = RISKLOOM_TEXT("Kinds", "Hidden layers"),
              .help = RISKLOOM_TEXT("Kinds", "Units of each hidden layer, for example 64, 32."),
              .minimum = 1,
              .maximum = 4096},
    FieldRule{.name = "monotonicity",
              .group = networkGroup,
              .label = RISKLOOM_TEXT("Kinds", "Risk by weight of evidence"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Whether the probability of bad may rise when a variable moves to a bin that was safer in "
                           "training. Never: every weight of the network keeps its sign (Runje and Shankaranarayana "
                           "2023)."),
              .choices = monotonicityChoices},
    FieldRule{.name = "dropout",
              .group = networkGroup,
              .label = RISKLOOM_TEXT("Kinds", "Dropout"),
              .help = RISKLOOM_TEXT("Kinds", "Share of hidden units silenced at random in a training step."),
              .minimum = 0,
              .maximum = 0.95},
    FieldRule{.name = "learningRate",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of the Adam optimiser."),
              .minimum = 1e-7,
              .maximum = 1},
    FieldRule{.name = "weightDecay",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weight decay"),
              .help = RISKLOOM_TEXT("Kinds", "Pull of the weights towards zero in every step (AdamW)."),
              .minimum = 0,
              .maximum = 1},
    FieldRule{.name = "batchRows",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Batch"),
              .help = RISKLOOM_TEXT("Kinds", "Rows in a training step."),
              .minimum = 1,
              .maximum = 1000000,
              .unit = RISKLOOM_TEXT("Kinds", "rows")},
    FieldRule{.name = "maxEpochs",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Most epochs"),
              .help = RISKLOOM_TEXT("Kinds", "Passes over the training rows."),
              .minimum = 1,
              .maximum = 100000},
    FieldRule{.name = "patience",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Patience"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Training stops after so many epochs without a better validation loss, and the best "
                           "weights are kept."),
              .minimum = 1,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "epochs")},
    FieldRule{.name = "validationShare",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Validation share"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the training rows that decides when to stop."),
              .minimum = 0.05,
              .maximum = 0.5},
    FieldRule{.name = "balanceClasses",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Balance classes"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Goods and bads count the same in training; probabilities are corrected afterwards.")},
    FieldRule{.name = "checkpointEvery",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Checkpoint every"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "How often the whole state of the training is kept, so that it can go on after a stop."),
              .minimum = 1,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "epochs")},
    FieldRule{.name = "device",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Device"),
              .help = RISKLOOM_TEXT("Kinds", "Where the network is trained."),
              .choices = deviceChoices},
};

} // namespace

std::span<const FieldRule> creditNetworkRules()
{
    return rules;
}

} // namespace riskloom
