// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/samplepart.h"

#include <QComboBox>

namespace riskloom {

// Which rows a page judges the card on. Out-of-time rows can be chosen only where the run kept some apart.
class PartChoice : public QComboBox {
    Q_OBJECT

public:
    explicit PartChoice(QWidget* parent = nullptr);
    void setReport(const CreditScorecardReport& report);
    [[nodiscard]] SamplePart part() const { return static_cast<SamplePart>(currentIndex()); }

    [[nodiscard]] QString partName() const { return riskloom::partName(part()); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace riskloom
