// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/linechart.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QToolButton;

namespace riskloom {

struct LegendEntry {
    QString name;
    int series = 0; // its colour and dashes
    SeriesLook look = SeriesLook::Line;
    bool shown = true;

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

// The names of a chart's lines below it; a click hides or shows one.
class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);
    void setEntries(const std::vector<LegendEntry>& entries, const QStringList& references);
    static qreal drawnHeight();
    void draw(QPainter& painter, const QRectF& target) const; // on paper, in light colours

Q_SIGNALS:
    void toggled(int series, bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<LegendEntry> m_entries;
    QStringList m_references;
    std::vector<QWidget*> m_items;
};

} // namespace riskloom
