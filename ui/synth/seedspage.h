// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

#include <optional>

class QLabel;
class QPushButton;

namespace riskloom {

class DataTable;
class LineChart;
class ValueTableModel;

// Several trainings of the same rows side by side, which of them is kept and why, and a button that keeps another.
class SeedsPage : public GanPage {
    Q_OBJECT

public:
    explicit SeedsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("trainings"); }
    QString title() const override;
    void setReadOnlyReason(const std::optional<Error>& reason); // no run can be started then

Q_SIGNALS:
    void keepRequested(int training);

protected:
    void refresh() override;

private:
    void refreshButton();
    [[nodiscard]] int chosen() const; // number of a training, 0 = none

    QLabel* m_sentence;
    LineChart* m_curves;
    DataTable* m_table;
    ValueTableModel* m_rows;
    QPushButton* m_keep;
    std::optional<Error> m_readOnlyReason;
};

} // namespace riskloom
