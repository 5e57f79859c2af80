// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace riskloom
{
namespace
{

struct StageWords {
    const char* stage;
    const char* words;
};

constexpr std::array stages{
    StageWords{"sample", QT_TRANSLATE_NOOP("Stages", "taking the sample")},
    StageWords{"binning", QT_TRANSLATE_NOOP("Stages", "binning the variables")},
    StageWords{"fitting", QT_TRANSLATE_NOOP("Stages", "fitting")},
    StageWords{"encoding", QT_TRANSLATE_NOOP("Stages", "encoding the columns")},
    StageWords{"baselines", QT_TRANSLATE_NOOP("Stages", "measuring floor and ceiling")},
    StageWords{"rival", QT_TRANSLATE_NOOP("Stages", "training the autoencoder beside")},
    StageWords{"training", QT_TRANSLATE_NOOP("Stages", "training")},
    StageWords{"prices", QT_TRANSLATE_NOOP("Stages", "reading the prices")},
    StageWords{"decisions", QT_TRANSLATE_NOOP("Stages", "walking forward")},
    StageWords{"evidence", QT_TRANSLATE_NOOP("Stages", "drawing resamples")},
    StageWords{"overfitting", QT_TRANSLATE_NOOP("Stages", "cross-validating")},
    StageWords{"crossValidation", QT_TRANSLATE_NOOP("Stages", "fitting on every choice of folds")},
    StageWords{"embedding", QT_TRANSLATE_NOOP("Stages", "looking through a frozen network")},
    StageWords{"likeness", QT_TRANSLATE_NOOP("Stages", "telling real from synthetic rows")},
    StageWords{"privacy", QT_TRANSLATE_NOOP("Stages", "attacking the privacy of the rows")},
    StageWords{"use", QT_TRANSLATE_NOOP("Stages", "training on synthetic rows")},
    StageWords{"paths", QT_TRANSLATE_NOOP("Stages", "following the paths")},
    StageWords{"stress", QT_TRANSLATE_NOOP("Stages", "looking at bad times")},
    StageWords{"audit", QT_TRANSLATE_NOOP("Stages", "looking for splits and outliers")},
    StageWords{"orders", QT_TRANSLATE_NOOP("Stages", "choosing orders")},
    StageWords{"risk", QT_TRANSLATE_NOOP("Stages", "measuring risk")},
    StageWords{"preflight", QT_TRANSLATE_NOOP("Stages", "checking the learner")},
    StageWords{"judging", QT_TRANSLATE_NOOP("Stages", "judging on held-out rows")},
};

} // namespace

QString stageText(const QString& stage)
{
    const auto found =
        std::ranges::find_if(stages, [&](const StageWords& words) { return stage == QLatin1StringView(words.stage); });
    return found == stages.end() ? stage : QCoreApplication::translate("Stages", found->words);
}

} // namespace riskloom
