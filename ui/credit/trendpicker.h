// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/rebinning.h"
#include "ui/credit/binningwork.h"

#include <QComboBox>

#include <string>
#include <vector>

namespace riskloom {

// The exact optimum of a variable under every trend, to choose from. An edit that leaves locked edges and placements as
// they are leaves the optima as they are, so they are found anew only when one of these has changed.
class TrendPicker : public QComboBox {
    Q_OBJECT

public:
    explicit TrendPicker(QWidget* parent = nullptr);
    void list(const BinningWork::Variable& variable, const BinningOptions& options);
    // "Free 0.0159 · Bad rate ascending: not possible · …": all side by side, to be read without opening the list.
    [[nodiscard]] QString sideBySide() const { return m_sideBySide; }
    void retranslate();

Q_SIGNALS:
    void trendChosen(riskloom::Trend trend);

private:
    void fill();

    std::string m_name;          // of the variable the optima are of
    std::vector<double> m_rest;  // what they rest on
    std::vector<TrendAlternative> m_optima;
    QString m_sideBySide;
};

} // namespace riskloom
