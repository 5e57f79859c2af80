// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditrules.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view rejectsGroup = RISKLOOM_TEXT("Kinds", "Reject inference");

constexpr std::array rejectChoices{
    ChoiceText{"fuzzy", RISKLOOM_TEXT("Kinds", "Fuzzy")},
    ChoiceText{"hardCutOff", RISKLOOM_TEXT("Kinds", "Hard cut-off")},
    ChoiceText{"parcelling", RISKLOOM_TEXT("Kinds", "Parcelling")},
};

constexpr std::array rules{
    FieldRule{.name = "decisionColumn",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Decision column"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "The column that says who was rejected. Empty: every row without an outcome was."),
              .filledFrom = FilledFrom::NoRole},
    FieldRule{.name = "rejectedValue",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Value for rejected"),
              .help = RISKLOOM_TEXT("Kinds", "The value of the decision column that means rejected, for example decline.")},
    FieldRule{.name = "method",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Method"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "How outcomes of rejected applicants are assumed. All three are computed; this one's card is "
                           "shown whole and scores. Nothing in the data can show whether its assumption holds."),
              .choices = rejectChoices},
    FieldRule{.name = "badFrom",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Bad from"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Hard cut-off: rejected applicants with this predicted probability of bad or more count as "
                           "bad, the others as good."),
              .minimum = 0,
              .maximum = 1},
    FieldRule{.name = "parcels",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Parcels"),
              .help = RISKLOOM_TEXT("Kinds", "Parcelling: bands of predicted risk with about equally many applicants."),
              .minimum = 1,
              .maximum = 100},
    FieldRule{.name = "parcellingFactor",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Parcelling factor"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Parcelling: the bad rate of the rejected of a band over that of its approved. 1.1 to 1.5 are "
                           "usual."),
              .minimum = 0.1,
              .maximum = 20},
    FieldRule{.name = "recommendedColumn",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Recommendation column"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "What the score of the day said, in the values of the decision column: where the two differ "
                           "somebody overrode it. Empty: not known."),
              .filledFrom = FilledFrom::NoRole},
    FieldRule{.name = "trueOutcomeColumn",
              .group = rejectsGroup,
              .label = RISKLOOM_TEXT("Kinds", "True outcome column"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Outcomes of rejected applicants where they became known, as in a simulation or from a bureau. "
                           "The methods are held against them and never fitted on them. Empty: not known."),
              .filledFrom = FilledFrom::NoRole},
};

} // namespace

std::span<const FieldRule> creditRejectsRules()
{
    return rules;
}

} // namespace riskloom
