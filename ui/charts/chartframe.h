// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/clipboard.h"

#include <QColor>
#include <QFrame>
#include <QImage>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPainter;
class QToolButton;
class QVBoxLayout;

namespace riskloom {

class Crosshair;

// What a chart shows at a place, in words: "12" / {"Training", "0.512", blue}, …
struct Reading {
    QString name;
    QString value;
    QColor colour;
    QPointF position; // in the plot widget's coordinates, where it is marked
};
struct Readings {
    QString heading; // the value on the x axis or the bar's label
    std::vector<Reading> items;
    double x = 0.0; // in the plot widget's coordinates, where the vertical line stands
};

// What every chart of the window has around its plot: title, a small toolbar and the same context menu (copy as image,
// copy as table, show as table, save as PNG, SVG or CSV, reset the zoom), a crosshair that follows the pointer and the
// arrow keys, and a name and a summary for screen readers.
class ChartFrame : public QFrame {
    Q_OBJECT

public:
    explicit ChartFrame(QWidget* parent = nullptr);
    ~ChartFrame() override;

    void setTitle(const QString& title);
    QString title() const;
    void setNote(const QString& note); // small text beside the title: where the data come from
    // What the chart says, in a sentence; read out before the summary of the data. Shown on hover over the title.
    void setDescription(const QString& description);
    void setToolBarVisible(bool visible);

    virtual PlainTable plainTable() const = 0; // the data behind the chart, unrounded

    QImage image(qreal scale = 2.0) const; // always on a light ground, for documents
    bool saveImage(const QString& path) const; // by its ending: .svg, else .png
    void copyImageToClipboard() const;
    void copyTableToClipboard() const;
    void showTable(); // a window of its own with the data; closes with the chart's window

Q_SIGNALS:
    void zoomChanged();
    void saveFailed(const riskloom::Error& error);

protected:
    // What the classes below give ---------------------------------------------------------------------------------
    virtual QRectF plotArea() const = 0; // in the plot widget's coordinates
    virtual Readings readingsAt(QPointF position) const = 0;
    virtual QList<double> stops() const = 0; // x in plot coordinates of every place the arrow keys stop at, ascending
    virtual void renderChart(QPainter& painter, const QRectF& target) const = 0; // on a light ground
    virtual void recolour() = 0;          // after a change of palette or language
    virtual QString summary() const = 0;  // of the data, for screen readers
    virtual bool canZoom() const { return false; }
    virtual bool isZoomed() const { return false; }
    virtual void zoomTo(const QRectF&) {} // in plot coordinates
    virtual void resetZoom() {}
    virtual void chosenAt(QPointF) {}     // a click, or Enter at the crosshair
    virtual void draggedTo(QPointF) {}    // with the button down, where that does not zoom

    // What they use -----------------------------------------------------------------------------------------------
    void setPlot(QWidget* plot); // once, in the constructor
    QWidget* plot() const { return m_plot; }
    QVBoxLayout* below() const { return m_below; } // for a legend
    void dataChanged();                            // after every change of the data

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu(QMenu& menu);
    void popUpMenu(const QPoint& position);
    void retranslateFrame();
    void recolourFrame();
    void updateAccessibleTexts();
    bool plotKey(int key);
    bool plotMouse(QEvent* event);
    QString spoken(const Readings& readings) const;
    void saveAs();

    QLabel* m_title;
    QLabel* m_note;
    QToolButton* m_resetButton;
    QToolButton* m_tableButton;
    QToolButton* m_moreButton;
    QHBoxLayout* m_top = nullptr;
    QVBoxLayout* m_column;
    QVBoxLayout* m_below;
    QWidget* m_plot = nullptr;
    QObject* m_mouseSource = nullptr;
    Crosshair* m_crosshair = nullptr;
    QString m_description;
    std::optional<QPointF> m_pressed; // where a rubber band began
};

} // namespace riskloom
