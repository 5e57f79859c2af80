// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/profile.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace riskloom {

class BarChart;
class DataTable;
class Histogram;
class SectionHeader;
class ValueTableModel;

// One column of a dataset at a glance: its distribution and its figures.
class ColumnDetail : public QWidget {
    Q_OBJECT

public:
    explicit ColumnDetail(QWidget* parent = nullptr);
    void setProfile(const ColumnProfile& profile);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::optional<ColumnProfile> m_profile;
    SectionHeader* m_header;
    QStackedWidget* m_charts;
    Histogram* m_histogram;
    BarChart* m_bars;
    DataTable* m_table;
    ValueTableModel* m_figures;
};

} // namespace riskloom
