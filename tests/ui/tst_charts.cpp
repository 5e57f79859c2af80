// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"
#include "ui/charts/chartaxis.h"
#include "ui/charts/decimate.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/histogram.h"
#include "ui/charts/labellines.h"
#include "ui/charts/linechart.h"
#include "ui/charts/safechartview.h"
#include "ui/charts/standingtext.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QScatterSeries>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace riskloom;

namespace {

Series ramp(const QString& name, int points)
{
    Series series{.name = name, .x = {}, .y = {}};
    for (int i = 0; i < points; ++i) {
        series.x.push_back(i);
        series.y.push_back(std::sin(i / 10.0));
    }
    return series;
}

// The view or painted plot of a chart, where the mouse goes.
QWidget* mouseTarget(ChartFrame& chart)
{
    if (auto* view = chart.findChild<SafeChartView*>())
        return view->viewport();
    for (QWidget* widget : chart.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (widget->hasMouseTracking() && qobject_cast<QToolButton*>(widget) == nullptr)
            return widget;
    return nullptr;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksStandOnNiceNumbers();
    void decimationKeepsEveryExtreme();
    void decimationLeavesShortLinesAlone();
    void decimationLeavesOutWhatIsNotANumber();
    void clicksOnEmptyPlacesAndOnItemsAreSurvived();
    void mouseAndKeysAreSurvivedByEveryChart();
    void aPointerThatChoosesDoesNotZoom();
    void barsBelowZeroHangFromIt();
    void stepsOfAWaterfallNeedNoZero();
    void theLongestValuesShrinkBeforeTheyGo();
    void onlyAWaterfallLeadsFromBarToBar();
    void longLabelsAreBrokenIntoLines();
    void theCopiedTableIsTheData();
    void lossesAndGainsHaveColoursOfTheirOwn();
    void seriesOfDifferentLengthAreMergedByX();
    void livePointsAreDrawnAtMostTenTimesASecond();
    void picturesAreWritten();
    void histogramClassesCountEveryValueOnce();
    void chartsHaveANameAndASummaryForScreenReaders();
    void chineseTitlesStand();
};

void TestCharts::ticksStandOnNiceNumbers()
{
    const AxisTicks ticks = niceTicks(0.13, 0.97, {}, 6);
    QCOMPARE(ticks.step, 0.2);
    QCOMPARE(ticks.minimum, 0.0);
    QCOMPARE(ticks.maximum, 1.0);
    QCOMPARE(ticks.decimals, 1);
    const AxisTicks one = niceTicks(5.0, 5.0, {}, 6); // a single value still has a range
    QVERIFY(one.minimum < 5.0 && one.maximum > 5.0);
    const AxisTicks logarithmic = niceTicks(0.03, 40.0, {.title = {}, .scale = AxisScale::Logarithmic}, 6);
    QCOMPARE(logarithmic.minimum, 0.01);
    QCOMPARE(logarithmic.maximum, 100.0);
    std::mt19937 generator(7);
    std::uniform_real_distribution<double> exponent(-8, 8);
    for (int i = 0; i < 1000; ++i) {
        const double low = std::pow(10.0, exponent(generator)) * (i % 2 == 0 ? 1 : -1);
        const double high = low + std::pow(10.0, exponent(generator));
        const AxisTicks found = niceTicks(low, high, {}, 8);
        const double room = 1e-6 * found.step;
        QVERIFY(found.minimum <= low + room && found.maximum >= high - room);
        QVERIFY((found.maximum - found.minimum) / found.step < 9.5);
    }
}

void TestCharts::decimationKeepsEveryExtreme()
{
    std::mt19937 generator(11);
    std::normal_distribution<double> noise;
    constexpr int columns = 100;
    std::vector<double> x(50000);
    std::vector<double> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<double>(i) / static_cast<double>(x.size());
        y[i] = noise(generator);
    }
    const QList<QPointF> points = decimate(x, y, {0.0, 1.0, columns});
    QVERIFY(points.size() <= 4 * columns + 2);
    QVERIFY(std::ranges::is_sorted(points, {}, [](const QPointF& point) { return point.x(); }));
    for (int column = 0; column < columns; ++column) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (std::size_t i = 0; i < x.size(); ++i)
            if (static_cast<int>(std::floor(x[i] * columns)) == column) {
                low = std::min(low, y[i]);
                high = std::max(high, y[i]);
            }
        const auto has = [&](double value) {
            return std::ranges::any_of(points, [&](const QPointF& point) { return point.y() == value; });
        };
        QVERIFY(has(low) && has(high));
    }
}

void TestCharts::decimationLeavesShortLinesAlone()
{
    const std::vector<double> x{0, 1, 2, 3};
    const std::vector<double> y{5, 1, 4, 2};
    const QList<QPointF> expected{{0, 5}, {1, 1}, {2, 4}, {3, 2}};
    QCOMPARE(decimate(x, y, {0, 3, 100}), expected);
    // Zoomed in, one point beyond either edge stays, so that the line leaves the plot where it should.
    QCOMPARE(decimate(x, y, {1.2, 1.8, 100}), QList<QPointF>(expected.mid(1, 2)));
    QCOMPARE(decimate({}, {}, {0, 1, 100}), QList<QPointF>());
}

void TestCharts::decimationLeavesOutWhatIsNotANumber()
{
    const double nan = std::nan("");
    const std::vector<double> x{0, 1, 2, 3};
    const std::vector<double> y{nan, 1, std::numeric_limits<double>::infinity(), 2};
    QCOMPARE(decimate(x, y, {0, 3, 100}), (QList<QPointF>{{1, 1}, {3, 2}}));
}

void TestCharts::clicksOnEmptyPlacesAndOnItemsAreSurvived()
{
    SafeChartView view;
    auto* series = new QScatterSeries;
    view.chart()->addSeries(series);
    series->replace(QList<QPointF>{{0, 0}, {1, 1}, {2, 0}});
    view.chart()->createDefaultAxes();
    int clicks = 0;
    connect(series, &QScatterSeries::clicked, &view, [&] {
        ++clicks;
        series->replace(QList<QPointF>{{0, 1}, {1, 0}, {2, 1}});
    }, Qt::QueuedConnection);
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QPoint onItem = view.mapFromScene(view.chart()->mapToScene(view.chart()->mapToPosition({1, 1}, series)));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onItem);
    QTRY_COMPARE(clicks, 1);
    view.chart()->resize(200, 150); // leaves places in the view where nothing is: a crash of the plain QChartView
    QTest::qWait(20);
    for (int y = 2; y < view.height(); y += 97)
        for (int x = 2; x < view.width(); x += 83) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, y});
            QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, {x, y});
            QTest::mouseMove(view.viewport(), {x, y});
        }
}

// Two bars of a sparkline, 1 and -1: the first fills the upper half of its room, the second the lower half of its own.
void TestCharts::barsBelowZeroHangFromIt()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    Sparkline::draw(painter, {.target = QRectF(image.rect()), .look = Sparkline::Look::Bars, .shade = Shade::Light}, {1.0, -1.0});
    painter.end();
    const auto painted = [&](int x, int y) { return image.pixelColor(x, y) != QColor(Qt::white); };
    QVERIFY(painted(10, 10) && !painted(10, 30));
    QVERIFY(!painted(30, 10) && painted(30, 30));
}

void TestCharts::stepsOfAWaterfallNeedNoZero()
{
    BarChart chart;
    chart.resize(400, 300);
    chart.setAxes(QStringLiteral("Step"), {QStringLiteral("Score")});
    chart.setBars({{.label = QStringLiteral("a"), .value = 600.0, .from = 560.0},
                   {.label = QStringLiteral("b"), .value = 580.0, .from = 600.0}});
    const PlainTable table = chart.plainTable();
    QCOMPARE(table.headers.size(), 3);
    QCOMPARE(table.rows[1][1].toDouble(), 600.0);
    QCOMPARE(table.rows[1][2].toDouble(), 580.0);
    // Where no zero must be shown, the same steps fill more of the picture than beside a bar that stands on zero.
    const auto colouredRows = [&] {
        const QImage image = chart.image(1.0);
        int rows = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).saturation() > 120) {
                    ++rows;
                    break;
                }
        return rows;
    };
    const int alone = colouredRows();
    chart.setBars({{.label = QStringLiteral("a"), .value = 600.0, .from = 560.0},
                   {.label = QStringLiteral("b"), .value = 580.0, .from = 600.0},
                   {.label = QStringLiteral("c"), .value = std::nan("")}});
    QVERIFY(alone > 5 * std::max(1, colouredRows()));
}

void TestCharts::mouseAndKeysAreSurvivedByEveryChart()
{
    LineChart lines;
    lines.setSeries({ramp(QStringLiteral("a"), 500), ramp(QStringLiteral("b"), 20)});
    BarChart bars;
    bars.setBars({{.label = QStringLiteral("x"), .value = 0.2, .lower = 0.1, .upper = 0.3}, {.label = QStringLiteral("y"), .value = std::nan("")}});
    Histogram histogram;
    histogram.setData(histogramOf({1, 2, 2, 3}, 3));
    LineChart emptyLines;
    BarChart emptyBars;
    Histogram emptyHistogram;
    for (ChartFrame* chart : std::initializer_list<ChartFrame*>{&lines, &bars, &histogram, &emptyLines, &emptyBars, &emptyHistogram}) {
        chart->resize(500, 350);
        chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart));
        QWidget* target = mouseTarget(*chart);
        QVERIFY(target != nullptr);
        for (int y = 1; y < target->height(); y += 90)
            for (int x = 1; x < target->width(); x += 70) {
                QTest::mouseMove(target, {x, y});
                QTest::mouseClick(target, Qt::LeftButton, {}, {x, y});
            }
        QTest::mousePress(target, Qt::LeftButton, {}, {150, 80});
        QTest::mouseMove(target, {300, 200});
        QTest::mouseRelease(target, Qt::LeftButton, {}, {300, 200});
        QTest::mouseDClick(target, Qt::LeftButton, {}, {200, 100});
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_End, Qt::Key_Home, Qt::Key_Return, Qt::Key_Escape})
            QTest::keyClick(target, key);
        QVERIFY(!chart->grab().isNull());
    }
}

// Places along a drag from the left to the right ascend; a pointer that zooms says none.
void TestCharts::aPointerThatChoosesDoesNotZoom()
{
    LineChart chart;
    chart.setSeries({ramp(QStringLiteral("a"), 500)});
    chart.resize(500, 350);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QWidget* target = mouseTarget(chart);
    QSignalSpy places(&chart, &LineChart::placeChosen);
    QSignalSpy zooms(&chart, &ChartFrame::zoomChanged);
    const auto drag = [&] {
        QTest::mousePress(target, Qt::LeftButton, {}, {150, 80});
        for (int x = 200; x <= 300; x += 50)
            QTest::mouseMove(target, {x, 150});
        QTest::mouseRelease(target, Qt::LeftButton, {}, {300, 200});
    };
    drag();
    QCOMPARE(places.count(), 0);
    QCOMPARE(zooms.count(), 1);
    chart.setPointer(LineChart::Pointer::Chooses);
    drag();
    QCOMPARE(zooms.count(), 1);
    QVERIFY2(places.count() >= 3, qPrintable(QString::number(places.count())));
    for (int i = 1; i < places.count(); ++i)
        QVERIFY(places[i].front().toPointF().x() >= places[i - 1].front().toPointF().x());
    places.clear();
    QTest::mouseClick(target, Qt::LeftButton, {}, {250, 150});
    QCOMPARE(places.count(), 1);
}

void TestCharts::lossesAndGainsHaveColoursOfTheirOwn()
{
    HeatMap map;
    map.resize(600, 160);
    map.setGainsAndLosses(0.1, [](double value) { return QString::number(value * 100.0); });
    map.setData({{QStringLiteral("2001")}, {QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar")}, {{-0.2, 0.1, std::nan("")}}});
    const QImage image = map.grab().toImage();
    std::vector<int> reds;
    std::vector<int> blues;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.red() > colour.blue() + 40)
                reds.push_back(x);
            if (colour.blue() > colour.red() + 40)
                blues.push_back(x);
        }
    // A cell each, one beside the other; the third is empty.
    QVERIFY(reds.size() > 2000 && blues.size() > 2000);
    QVERIFY(*std::ranges::max_element(reds) <= *std::ranges::min_element(blues));
    QVERIFY(*std::ranges::max_element(blues) < image.width() * 3 / 4);
    QVERIFY(map.plainTable().rows.front()[3].isNull());
}

// The largest loss has the longest text: it is written a little smaller before it is left out.
void TestCharts::theLongestValuesShrinkBeforeTheyGo()
{
    const QFontMetricsF metrics(tabularFont(textFont(TextSize::Small)));
    const QString text = QStringLiteral("−12.8");
    const auto isWritten = [&](double share) {
        const auto picture = [&](const QString& written) {
            HeatMap map;
            const int columns = 13;
            map.setGainsAndLosses(0.2, [&](double) { return written; });
            map.setData({{QStringLiteral("1")}, QStringList(columns, QStringLiteral("J")), {std::vector<double>(columns, -0.128)}});
            map.resize(static_cast<int>(columns * share * metrics.horizontalAdvance(text)) + 60, 160);
            return map.grab().toImage();
        };
        return picture(text) != picture(QString());
    };
    QVERIFY(isWritten(1.2) && isWritten(0.85));
    QVERIFY(!isWritten(0.4));
}

// Two neighbours that both end at nothing are no steps, unless they say so.
void TestCharts::onlyAWaterfallLeadsFromBarToBar()
{
    BarChart chart;
    chart.resize(400, 300);
    const auto picture = [&](std::vector<Bar> bars) {
        chart.setBars(std::move(bars));
        return chart.image(1.0);
    };
    const Bar sold{.label = QStringLiteral("a"), .value = 0.0, .from = 0.4};
    const Bar never{.label = QStringLiteral("b"), .value = 0.0, .from = 0.0};
    Bar apart = never; // begins so near to 0 that it is drawn alike, and yet elsewhere
    apart.from = 1e-9;
    apart.value = 1e-9;
    QCOMPARE(picture({sold, never}), picture({sold, apart}));
    Bar leading = sold;
    leading.leadsOn = true;
    QVERIFY(picture({sold, never}) != picture({leading, never}));
}

void TestCharts::longLabelsAreBrokenIntoLines()
{
    const QFontMetricsF metrics{QFont()};
    const qreal width = metrics.horizontalAdvance(QStringLiteral("Hierarchical"));
    QCOMPARE(labelLines(QStringLiteral("Kelly"), metrics, width, 3), QStringList{QStringLiteral("Kelly")});
    QCOMPARE(labelLines(QStringLiteral("Hierarchical risk parity"), metrics, width, 3),
             (QStringList{QStringLiteral("Hierarchical"), QStringLiteral("risk parity")}));
    const qreal narrow = metrics.horizontalAdvance(QStringLiteral("diversificat-"));
    const QStringList parted = labelLines(QStringLiteral("Maximum diversification"), metrics, narrow, 3);
    QCOMPARE(parted.size(), 3);
    QVERIFY(parted[1].endsWith(u'-'));
    QCOMPARE(QString(parted[0] + u' ' + parted[1]).chopped(1) + parted[2], QStringLiteral("Maximum diversification"));
    for (const QString& line : parted)
        QVERIFY(metrics.horizontalAdvance(line) <= narrow);
    const QStringList chinese = labelLines(QString::fromUtf8("层次等风险贡献组合"), metrics, metrics.horizontalAdvance(QString::fromUtf8("层次等风险")) + 1, 3);
    QCOMPARE(chinese.join(QString()), QString::fromUtf8("层次等风险贡献组合"));
    QCOMPARE(chinese.size(), 2);
    const QStringList shortened = labelLines(QStringLiteral("one two three four five six seven"), metrics, width, 2);
    QCOMPARE(shortened.size(), 2);
    QVERIFY(shortened[1].endsWith(QChar(0x2026)));
}

void TestCharts::theCopiedTableIsTheData()
{
    LineChart chart;
    chart.setAxes({.title = QStringLiteral("Epoch")}, {.title = QStringLiteral("Loss")});
    Series a{.name = QStringLiteral("Training"), .x = {1, 2, 3}, .y = {0.1 + 0.2, 1e-9, -3}};
    Series b{.name = QStringLiteral("Validation"), .x = {1, 2, 3}, .y = {4, 5, 6}, .lower = {3, 4, 5}, .upper = {5, 6, 7}};
    chart.setSeries({a, b});
    chart.copyTableToClipboard();
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), 5);
    for (int row = 0; row < 3; ++row) {
        const QStringList cells = lines[row + 1].split(QLatin1Char('\t'));
        const auto i = static_cast<std::size_t>(row);
        const double expected[] = {a.x[i], a.y[i], b.y[i], b.lower[i], b.upper[i]};
        for (int column = 0; column < 5; ++column)
            QCOMPARE(cells[column].toDouble(), expected[column]); // to the last bit
    }
    QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
    chart.copyImageToClipboard();
    QVERIFY(!QApplication::clipboard()->image().isNull());
}

void TestCharts::seriesOfDifferentLengthAreMergedByX()
{
    LineChart chart;
    chart.setSeries({{.name = QStringLiteral("a"), .x = {0, 0, 1}, .y = {0, 0.5, 1}}, {.name = QStringLiteral("b"), .x = {0, 2}, .y = {7, 8}}});
    const PlainTable table = chart.plainTable();
    QCOMPARE(table.rows.size(), 4U); // 0, 0, 1, 2
    QCOMPARE(table.rows[1][1].toDouble(), 0.5);
    QVERIFY(table.rows[1][2].isNull());
    QCOMPARE(table.rows[3][2].toDouble(), 8.0);
}

void TestCharts::livePointsAreDrawnAtMostTenTimesASecond()
{
    LineChart chart;
    for (int i = 0; i < 3000; ++i) {
        const double x = i;
        const double y = std::cos(i);
        chart.appendPoints(QStringLiteral("loss"), {&x, 1}, {&y, 1});
    }
    QCOMPARE(chart.series().size(), 1U);
    QCOMPARE(chart.series().front().x.size(), 3000U);
    const auto* line = qobject_cast<QXYSeries*>(chart.findChild<SafeChartView*>()->chart()->series().front());
    QCOMPARE(line->count(), 0); // nothing reaches Qt Charts before the pause is over
    QTRY_VERIFY(line->count() > 0);
    QVERIFY(line->count() <= 2000);
}

void TestCharts::picturesAreWritten()
{
    const QTemporaryDir folder;
    LineChart chart;
    chart.resize(500, 300);
    chart.setTitle(QStringLiteral("ROC"));
    chart.setSeries({ramp(QStringLiteral("a"), 50)});
    chart.setPalette(paletteOf(Shade::Dark));
    QVERIFY(chart.saveImage(folder.filePath(QStringLiteral("a.png"))));
    QVERIFY(chart.saveImage(folder.filePath(QStringLiteral("a.svg"))));
    const QImage png(folder.filePath(QStringLiteral("a.png")));
    QCOMPARE(png.pixelColor(2, 2), QColor(Qt::white)); // light also from a dark window
    QFile svg(folder.filePath(QStringLiteral("a.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray text = svg.readAll();
    QVERIFY(text.contains("<svg") && text.contains("ROC") && text.contains("<polyline"));
    QVERIFY(!chart.saveImage(QStringLiteral("/no/such/folder/a.png")));
}

void TestCharts::histogramClassesCountEveryValueOnce()
{
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(std::fmod(i * 0.37, 5.0));
    values.push_back(std::nan(""));
    const HistogramData data = histogramOf(values, 12);
    QCOMPARE(data.counts.size(), 12U);
    QCOMPARE(data.edges.size(), 13U);
    double sum = 0;
    for (const double count : data.counts)
        sum += count;
    QCOMPARE(sum, 1000.0);
    QCOMPARE(histogramOf({3, 3, 3}, 10).counts, std::vector<double>{3});
    QVERIFY(histogramOf({}, 10).counts.empty());
}

// 一 is a stroke from left to right: where it stands a row of pixels has many of it, where it lies on its side a few.
void TestCharts::chineseTitlesStand()
{
    QCOMPARE(standingParts(QStringLiteral("夏普比 95%（年）")),
             (QStringList{QStringLiteral("夏"), QStringLiteral("普"), QStringLiteral("比"), QStringLiteral(" 95%"),
                          QStringLiteral("（"), QStringLiteral("年"), QStringLiteral("）")}));
    const auto longestStroke = [](const QImage& image) {
        int longest = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0, run = 0; x < image.width(); ++x) {
                run = qGray(image.pixel(x, y)) != qGray(image.pixel(0, 0)) ? run + 1 : 0;
                longest = std::max(longest, run);
            }
        return longest;
    };
    const auto drawn = [&](const QString& text) {
        QImage image(20, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(textFont(TextSize::Small));
        drawUprightTitle(painter, QRectF(0, 0, 20, 200), text, Qt::black);
        painter.end();
        return longestStroke(image);
    };
    QVERIFY(drawn(QStringLiteral("一一一")) >= 7);
    QVERIFY(drawn(QStringLiteral("———")) <= 4);
    QVERIFY(drawn(QString(100, u'一')) >= 7); // too long for its place
    // So they do in both sorts of charts, on the strip at the left, where labels do not reach.
    LineChart lines;
    BarChart bars;
    const QString title = QStringLiteral("一一一一");
    lines.setContent({{}, {}, {}, {{.title = QStringLiteral("x")}, {.title = title}}, {ramp(QStringLiteral("a"), 20)}});
    bars.setAxes(QStringLiteral("x"), {.title = title});
    bars.setBars({{QStringLiteral("a"), 1.0}, {QStringLiteral("b"), 2.0}});
    for (ChartFrame* chart : std::initializer_list<ChartFrame*>{&lines, &bars}) {
        chart->resize(500, 300);
        chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart));
        QWidget* plot = mouseTarget(*chart);
        QTRY_VERIFY(longestStroke(plot->grab(QRect(0, 40, 16, plot->height() - 100)).toImage()) >= 7);
    }
}

void TestCharts::chartsHaveANameAndASummaryForScreenReaders()
{
    LineChart chart;
    chart.setTitle(QStringLiteral("Loss by epoch"));
    chart.setDescription(QStringLiteral("Lower is better."));
    chart.setSeries({{.name = QStringLiteral("Training"), .x = {1, 2}, .y = {0.9, 0.25}}});
    QWidget* view = chart.findChild<SafeChartView*>();
    QCOMPARE(view->accessibleName(), QStringLiteral("Loss by epoch"));
    for (const char* part : {"Lower is better.", "Training", "0.25", "0.9"})
        QVERIFY2(view->accessibleDescription().contains(QString::fromLatin1(part)), qPrintable(view->accessibleDescription()));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestCharts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_charts.moc"
