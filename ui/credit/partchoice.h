// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"

#include <QComboBox>

namespace riskloom {

enum class SamplePart { Holdout, OutOfTime, Train };

// Which rows a page judges the card on. Out-of-time rows can be chosen only where the run kept some apart.
class PartChoice : public QComboBox {
    Q_OBJECT

public:
    explicit PartChoice(QWidget* parent = nullptr);
    void setReport(const CreditScorecardReport& report);
    [[nodiscard]] SamplePart part() const { return static_cast<SamplePart>(currentIndex()); }

    static QString nameOf(SamplePart part); // in the language of the moment
    [[nodiscard]] QString partName() const { return nameOf(part()); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

const ScoreCounts& countsOf(const CreditScorecardReport& report, SamplePart part);
const ModelQuality& qualityOf(const CreditScorecardReport& report, SamplePart part);

} // namespace riskloom
