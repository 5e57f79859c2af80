// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthtable.h"
#include "ui/charts/barchart.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuecolumn.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace riskloom {

// Words of the judgement of synthetic rows, one translation context for its pages.
struct JudgementText {
    Q_DECLARE_TR_FUNCTIONS(JudgementText)
};

// One row a kind of rows: how like the training rows the synthetic ones are, its rivals, floor and ceiling.
TableContent rivalsTable(const SynthTableReport& report);

// "A classifier tells them apart with an AUC of 0.83 …", and what that is beside floor and ceiling.
QString likenessVerdict(const Likeness& likeness);
// One row a candidate: the synthetic rows, floor, copula, held-out rows.
TableContent likenessTable(const Likeness& likeness, const std::optional<EmbeddingJudgement>& embedding = {});
// What the frozen network is by which Fréchet distance and Inception score are measured.
QString embeddingSentence(const SynthJudgement& judgement); // "" in reports of earlier versions
// What the classifier learned, by column; the first `most` of them.
std::vector<Bar> detectionBars(const Likeness& likeness, std::size_t most);

TableContent useVariableTable(const UseTest& use);
std::vector<Bar> informationBars(const UseTest& use); // synthetic as bars, real as diamonds

} // namespace riskloom
