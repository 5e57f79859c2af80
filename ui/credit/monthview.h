// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/credit/variablecounts.h"

#include <QWidget>

class QLabel;

namespace riskloom {

class SmallMultiples;

// The bins' bad rates month by month, and in how many months neighbouring bins change places.
class MonthView : public QWidget {
    Q_OBJECT

public:
    explicit MonthView(QWidget* parent = nullptr);
    void setBins(const VariableCounts& counts, const BinnedVariable& binning); // in the current language

private:
    SmallMultiples* m_panels;
    QLabel* m_order;
};

} // namespace riskloom
