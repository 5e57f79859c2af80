// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplewidgets.h"

#include "ui/charts/barchart.h"
#include "ui/charts/histogram.h"
#include "ui/charts/linechart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/formview.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchlist.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/valuetablemodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace riskloom::samples {
namespace {

QWidget* ground()
{
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(paneMargin, paneMargin, paneMargin, paneMargin);
    column->setSpacing(2 * gridStep);
    return widget;
}

QVBoxLayout* column(QWidget* widget)
{
    return static_cast<QVBoxLayout*>(widget->layout());
}

Schema germanSchema()
{
    Schema schema;
    const auto add = [&](const char* name, ColumnType type, Role role) { schema.columns.push_back({name, type, role}); };
    add("checking_status", ColumnType::Category, Role::Input);
    add("duration", ColumnType::Number, Role::Input);
    add("credit_amount", ColumnType::Number, Role::Input);
    add("personal_status", ColumnType::Category, Role::Protected);
    add("age", ColumnType::Number, Role::Input);
    add("class", ColumnType::Category, Role::Target);
    schema.badValue = "bad";
    return schema;
}

QWidget* controls()
{
    QWidget* page = ground();
    auto* header = new SectionHeader(SectionHeader::Rank::Page);
    header->setTexts(QStringLiteral("Scorecard"), QStringLiteral("German credit · 1,000 rows · run 12"));
    auto* run = new QPushButton(icon(QStringLiteral("play"), IconTone::OnAccent), QStringLiteral("Run"));
    run->setProperty(suggestedProperty, true);
    header->addWidget(new QPushButton(QStringLiteral("Duplicate")));
    header->addWidget(run);
    column(page)->addWidget(header);

    auto* card = new Card;
    auto* grid = new QGridLayout;
    grid->setSpacing(gridStep);
    card->body()->addLayout(grid);
    auto* edit = new QLineEdit(QStringLiteral("german_credit"));
    auto* empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("Search"));
    auto* invalid = new QLineEdit(QStringLiteral("64, x"));
    invalid->setProperty("invalid", true);
    auto* box = new QComboBox;
    box->addItems({QStringLiteral("Stratified by outcome"), QStringLiteral("Newest rows held out")});
    auto* spin = new QSpinBox;
    spin->setRange(0, 1000);
    spin->setValue(64);
    spin->setSuffix(QStringLiteral(" rows"));
    auto* off = new QLineEdit(QStringLiteral("Disabled"));
    off->setEnabled(false);
    grid->addWidget(edit, 0, 0);
    grid->addWidget(empty, 0, 1);
    grid->addWidget(invalid, 0, 2);
    grid->addWidget(box, 1, 0);
    grid->addWidget(spin, 1, 1);
    grid->addWidget(off, 1, 2);
    auto* check = new QCheckBox(QStringLiteral("Balance classes"));
    check->setChecked(true);
    auto* radio = new QRadioButton(QStringLiteral("Newest rows"));
    radio->setChecked(true);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(60);
    grid->addWidget(check, 2, 0);
    grid->addWidget(new QCheckBox(QStringLiteral("Off")), 2, 1);
    grid->addWidget(radio, 2, 2);
    grid->addWidget(slider, 3, 0);
    grid->addWidget(progress, 3, 1);
    auto* quiet = new QPushButton(QStringLiteral("Quiet"));
    quiet->setProperty(quietProperty, true);
    auto* disabled = new QPushButton(QStringLiteral("Disabled"));
    disabled->setEnabled(false);
    grid->addWidget(quiet, 4, 0);
    grid->addWidget(disabled, 4, 1);
    auto* disabledRun = new QPushButton(QStringLiteral("Run"));
    disabledRun->setProperty(suggestedProperty, true);
    disabledRun->setEnabled(false);
    grid->addWidget(disabledRun, 4, 2);
    column(page)->addWidget(card);

    auto* tabs = new QTabWidget;
    tabs->addTab(new QLabel(QStringLiteral("Discrimination of the model on held-out rows")), QStringLiteral("Discrimination"));
    tabs->addTab(new QWidget, QStringLiteral("Calibration"));
    tabs->addTab(new QWidget, QStringLiteral("Points"));
    column(page)->addWidget(tabs);

    auto* icons = new QGridLayout;
    int place = 0;
    for (const QString& file : QDir(QStringLiteral(":/icons")).entryList()) {
        auto* label = new QLabel;
        label->setPixmap(icon(file.chopped(4)).pixmap(QSize(24, 24), page->devicePixelRatioF()));
        icons->addWidget(label, place / 22, place % 22);
        ++place;
    }
    column(page)->addLayout(icons);
    column(page)->addStretch();
    return page;
}

QWidget* report()
{
    QWidget* page = ground();
    auto* tiles = new TileRow;
    const auto add = [&](const char* caption, const QString& value, const QString& note, Tile::Mood mood) {
        Tile* tile = tiles->addTile();
        tile->setCaption(QString::fromUtf8(caption));
        tile->setValue(value);
        tile->setNote(note);
        tile->setMood(mood);
        tile->setExplanation({QStringLiteral("Chance that a good scores higher than a bad"), QStringLiteral("U / (n₁ n₀)"),
                              QStringLiteral("n = 300"), QStringLiteral("Run 12, held-out rows")});
    };
    add("AUC, held out", formatNumber(0.8012, 3), formatInterval(0.748, 0.854, 3), Tile::Mood::Neutral);
    add("KS", formatPercent(0.482), QStringLiteral("at score 512"), Tile::Mood::Neutral);
    add("Gini", formatNumber(0.602, 3), QStringLiteral("+0.02 over the last run"), Tile::Mood::Positive);
    add("Bad rate", formatPercent(0.3), QStringLiteral("90 of 300"), Tile::Mood::Neutral);
    add("PSI", formatNumber(0.18, 3), QStringLiteral("some shift"), Tile::Mood::Warning);
    column(page)->addWidget(tiles);

    auto* message = new MessageBar;
    message->showError(Error{ErrorCode::WrongEncoding, {"/home/anna/credit.csv", "UTF-8", "1204"}, "bad byte 0xE4"});
    column(page)->addWidget(message);
    auto* hint = new MessageBar;
    hint->showMessage({Severity::Info, QStringLiteral("The network is not significantly better than the scorecard."), {},
                       {{QStringLiteral("Compare"), [] {}}}});
    column(page)->addWidget(hint);

    auto* card = new Card;
    auto* header = new SectionHeader(SectionHeader::Rank::Section);
    header->setTexts(QStringLiteral("Points"), QStringLiteral("Base score 600 at odds 30 : 1, 20 points double the odds"));
    card->body()->addWidget(header);
    auto* model = new ValueTableModel(card);
    std::vector<std::vector<QVariant>> rows;
    const char* labels[] = {"no checking", "< 0", "0 … 200", "≥ 200"};
    for (int i = 0; i < 9; ++i)
        rows.push_back({QStringLiteral("checking_status"), QString::fromUtf8(labels[i % 4]), 120 + 31 * i, 0.05 * (i + 1),
                        -1.2 + 0.3 * i, 12.0 * i - 30});
    model->setTable({textColumn(QStringLiteral("Variable")), textColumn(QStringLiteral("Bin")),
                     integerColumn(QStringLiteral("Rows")), percentColumn(QStringLiteral("Bad rate"), 1),
                     numberColumn(QStringLiteral("WoE"), 3), numberColumn(QStringLiteral("Points"), 0)},
                    std::move(rows));
    auto* table = new DataTable;
    table->setSource(static_cast<QAbstractItemModel*>(model));
    table->setAccessibleName(QStringLiteral("Points"));
    table->sortByColumn(3, Qt::DescendingOrder);
    table->fitColumns();
    table->selectRow(2);
    card->body()->addWidget(table);
    column(page)->addWidget(card, 1);
    showToast(page, QStringLiteral("Run 11 was deleted"), [] {});
    return page;
}

QWidget* form()
{
    auto* page = new ScrollPage;
    auto* view = new FormView;
    view->setKind(**findKind("credit.network"));
    view->setSchema(germanSchema());
    view->setValues({{"hiddenUnits", boost::json::array{128, 64}}});
    view->showError(Error{ErrorCode::FieldOutOfRange, {"holdoutShare", "0.95", "0.05", "0.9"}, {}});
    page->body()->addWidget(view);
    return page;
}

QWidget* lists()
{
    QWidget* page = ground();
    auto* line = new QHBoxLayout;
    auto* choose = new SearchList(SearchList::Mode::Choose);
    choose->setEntries({{QStringLiteral("1"), QStringLiteral("Scorecard, German credit"), QStringLiteral("Today, 14:05 · AUC 0.801"),
                         QStringLiteral("checkcircle"), IconTone::Positive, false},
                        {QStringLiteral("2"), QStringLiteral("Neural challenger"), QStringLiteral("Running · epoch 41 of 200"),
                         QStringLiteral("running"), IconTone::Accent, false},
                        {QStringLiteral("3"), QStringLiteral("Scorecard, consumer credit with a rather long name"),
                         QStringLiteral("Failed · there is no column named “status”"), QStringLiteral("failed"), IconTone::Negative, false}});
    choose->setCurrentId(QStringLiteral("2"));
    auto* check = new SearchList(SearchList::Mode::Check);
    check->setEntries({{QStringLiteral("a"), QStringLiteral("duration"), QStringLiteral("Number · Input"), {}, IconTone::Muted, true},
                       {QStringLiteral("b"), QStringLiteral("age"), QStringLiteral("Number · Input"), {}, IconTone::Muted, false},
                       {QStringLiteral("c"), QStringLiteral("class"), QStringLiteral("Category · Target"), {}, IconTone::Muted, false}});
    line->addWidget(choose);
    line->addWidget(check);
    column(page)->addLayout(line);
    auto* empty = new EmptyState;
    empty->setIcon(QStringLiteral("credit"));
    empty->setTexts(QStringLiteral("No scorecard yet"),
                    QStringLiteral("Fit one to your own data, or look at the one made from the German credit data."));
    empty->addAction(QStringLiteral("Use the German credit data"), [] {});
    empty->addAction(QStringLiteral("Import a file…"), [] {});
    column(page)->addWidget(empty, 1);
    return page;
}

QWidget* inCard(QWidget* chart)
{
    auto* card = new Card;
    card->body()->addWidget(chart);
    return card;
}

QWidget* charts()
{
    QWidget* page = ground();
    auto* grid = new QGridLayout;
    grid->setSpacing(2 * gridStep);
    column(page)->addLayout(grid);

    auto* roc = new LineChart;
    roc->setTitle(QStringLiteral("ROC curve"));
    roc->setNote(QStringLiteral("300 held-out rows"));
    roc->setAxes({.title = QStringLiteral("False positive rate"), .numbers = AxisNumbers::Percent, .minimum = 0.0, .maximum = 1.0},
                 {.title = QStringLiteral("True positive rate"), .numbers = AxisNumbers::Percent, .minimum = 0.0, .maximum = 1.0});
    Series card{.name = QStringLiteral("Scorecard"), .x = {}, .y = {}};
    Series network{.name = QStringLiteral("Neural challenger"), .x = {}, .y = {}};
    for (int i = 0; i <= 200; ++i) {
        const double x = i / 200.0;
        card.x.push_back(x);
        card.y.push_back(std::pow(x, 0.32));
        network.x.push_back(x);
        network.y.push_back(std::pow(x, 0.28));
    }
    roc->setSeries({card, network});
    roc->setReferences({{QStringLiteral("No skill"), {0, 0}, {1, 1}}});
    grid->addWidget(inCard(roc), 0, 0);

    auto* loss = new LineChart;
    loss->setTitle(QStringLiteral("Loss"));
    loss->setAxes({.title = QStringLiteral("Epoch")}, {.title = QStringLiteral("Cross-entropy"), .scale = AxisScale::Logarithmic});
    Series train{.name = QStringLiteral("Training"), .x = {}, .y = {}};
    Series validation{.name = QStringLiteral("Validation"), .x = {}, .y = {}};
    for (int i = 1; i <= 120; ++i) {
        train.x.push_back(i);
        train.y.push_back(0.9 * std::exp(-i / 40.0) + 0.02 + 0.01 * std::sin(i));
        validation.x.push_back(i);
        validation.y.push_back(0.85 * std::exp(-i / 45.0) + 0.12 + 0.02 * std::sin(i * 1.7));
        validation.lower.push_back(validation.y.back() * 0.9);
        validation.upper.push_back(validation.y.back() * 1.1);
    }
    loss->setSeries({train, validation});
    loss->setReferences({ReferenceLine::vertical(QStringLiteral("Best epoch"), 87)});
    grid->addWidget(inCard(loss), 0, 1);

    auto* bars = new BarChart;
    bars->setTitle(QStringLiteral("Bad rate by bin"));
    bars->setNote(QStringLiteral("duration, months"));
    bars->setAxes(QStringLiteral("Bin"), {.title = QStringLiteral("Bad rate"), .numbers = AxisNumbers::Percent});
    std::vector<Bar> list;
    for (int i = 0; i < 7; ++i)
        list.push_back({.label = i == 6 ? QStringLiteral("Missing") : QStringLiteral("%1 – %2").arg(6 * i).arg(6 * i + 6),
                        .value = 0.12 + 0.06 * i, .lower = 0.08 + 0.055 * i, .upper = 0.17 + 0.068 * i,
                        .note = QStringLiteral("120 rows"), .series = i == 6 ? 6 : 0});
    bars->setBars(list);
    bars->setReference(QStringLiteral("All rows"), 0.3);
    grid->addWidget(inCard(bars), 1, 0);

    auto* histogram = new Histogram;
    histogram->setTitle(QStringLiteral("credit_amount"));
    histogram->setAxes({.title = QStringLiteral("Amount")}, {.title = QStringLiteral("Rows")});
    std::vector<double> values;
    for (int i = 0; i < 4000; ++i)
        values.push_back(250 + 18000 * std::pow((i * 37 % 4000) / 4000.0, 3));
    histogram->setData(histogramOf(values, 40));
    auto* sparkline = new Sparkline(Sparkline::Look::Bars);
    sparkline->setValues({3, 5, 9, 12, 8, 6, 4, 2, 1, 1});
    QWidget* framed = inCard(histogram);
    framed->layout()->addWidget(sparkline);
    grid->addWidget(framed, 1, 1);
    return page;
}

} // namespace

std::vector<Page> pages()
{
    return {{QStringLiteral("controls"), {900, 640}, controls},
            {QStringLiteral("report"), {1040, 720}, report},
            {QStringLiteral("form"), {400, 900}, form},
            {QStringLiteral("lists"), {900, 620}, lists},
            {QStringLiteral("charts"), {1200, 840}, charts}};
}

} // namespace riskloom::samples
