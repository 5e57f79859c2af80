// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/binningeditor.h"

#include "ui/charts/barchart.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/bintable.h"
#include "ui/credit/edgeplot.h"
#include "ui/credit/monthview.h"
#include "ui/credit/trendpicker.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr int compactRow = 28; // so that the usual eight bins are seen below the pictures
constexpr int wordyWidth = 640; // below it the tools show their icons alone

QToolButton* button(const QString& iconName)
{
    auto* made = new QToolButton;
    made->setIcon(icon(iconName));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return made;
}

} // namespace

BinningEditor::BinningEditor(BinningWork& work, QWidget* parent)
    : QWidget(parent), m_work(work), m_undo(button(QStringLiteral("undo"))), m_redo(button(QStringLiteral("rerun"))),
      m_reason(new QComboBox), m_trend(new TrendPicker), m_merge(button(QStringLiteral("minus"))),
      m_split(button(QStringLiteral("columns"))), m_cut(new NumberBox(NumberBox::Numbers::Real)),
      m_setCut(button(QStringLiteral("plus"))), m_lock(button(QStringLiteral("lock"))),
      m_place(button(QStringLiteral("target"))), m_placements(new QMenu(this)), m_measure(new QComboBox),
      m_left(new QStackedWidget), m_edges(new EdgePlot), m_categories(new QListWidget), m_target(new QComboBox),
      m_move(button(QStringLiteral("chevronright"))), m_right(new QStackedWidget), m_bars(new BarChart),
      m_months(new MonthView), m_cost(new QLabel), m_optima(new QLabel), m_table(new DataTable),
      m_rows(new ValueTableModel(this))
{
    m_reason->setEditable(true);
    m_reason->addItems({QString(), QString(), QString(), QString()});
    m_measure->addItems({QString(), QString(), QString()});
    m_cut->setRange(-1e15, 1e15);
    m_place->setMenu(m_placements);
    m_place->setPopupMode(QToolButton::InstantPopup);
    m_cost->setWordWrap(true);
    m_cost->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_optima->setWordWrap(true);
    m_optima->setFont(textFont(TextSize::Small));
    m_table->setSource(m_rows);
    m_table->setSortingEnabled(false); // bins have an order of their own
    m_table->verticalHeader()->setDefaultSectionSize(compactRow);
    for (QToolButton* quiet : {m_undo, m_redo})
        quiet->setToolButtonStyle(Qt::ToolButtonIconOnly);

    auto* split = new SplitView(QStringLiteral("credit/binningeditor"), Qt::Vertical);
    split->addWidget(pictures());
    split->addWidget(m_table);
    split->setFirstSizes({200, 260});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(toolBar());
    column->addWidget(m_cost);
    column->addWidget(m_optima);
    column->addWidget(split, 1);
    connectActions();
    retranslate();
}

QWidget* BinningEditor::toolBar()
{
    auto* bar = new QWidget;
    auto* flow = new FlowLayout(bar);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_reason, m_undo, m_redo, m_trend, m_merge, m_split, m_cut,
                                                           m_setCut, m_lock, m_place, m_measure})
        flow->addWidget(widget);
    return bar;
}

QWidget* BinningEditor::categorySide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_categories->setSelectionMode(QAbstractItemView::ExtendedSelection);
    column->addWidget(m_categories, 1);
    column->addWidget(m_target);
    column->addWidget(m_move);
    return side;
}

QWidget* BinningEditor::pictures()
{
    m_left->addWidget(m_edges);
    m_left->addWidget(categorySide());
    m_right->addWidget(m_bars);
    m_right->addWidget(m_months);
    auto* split = new SplitView(QStringLiteral("credit/binningpictures"), Qt::Horizontal);
    split->addWidget(m_left);
    split->addWidget(m_right);
    split->setFirstSizes({420, 460});
    return split;
}

void BinningEditor::connectActions()
{
    connect(m_undo, &QToolButton::clicked, this, [this] { m_work.undo(m_name); });
    connect(m_redo, &QToolButton::clicked, this, [this] { m_work.redo(m_name); });
    connect(m_trend, &TrendPicker::trendChosen, this, [this](Trend trend) {
        BinningEdit edit{.action = EditAction::Reoptimise};
        edit.trend = trend;
        step(std::move(edit));
    });
    connect(m_placements, &QMenu::aboutToShow, this, &BinningEditor::listPlacements);
    connect(m_merge, &QToolButton::clicked, this, [this] {
        step({.action = EditAction::MergeBins, .bin = chosenRow(), .otherBin = chosenRow() + 1});
    });
    connect(m_split, &QToolButton::clicked, this,
            [this] { step({.action = EditAction::SplitBinAtBest, .bin = chosenRow()}); });
    const auto setEdge = [this](double value) {
        const std::optional<double> cut = current() == nullptr ? std::nullopt : nearestCut(current()->counts, value);
        step({.action = EditAction::SplitBin, .cut = cut.value_or(value)});
    };
    connect(m_setCut, &QToolButton::clicked, this, [this, setEdge] { setEdge(m_cut->value()); });
    connect(m_edges, &EdgePlot::edgeWanted, this, setEdge);
    connect(m_lock, &QToolButton::clicked, this, &BinningEditor::toggleLock);
    connect(m_move, &QToolButton::clicked, this, &BinningEditor::moveChosenCategories);
    connect(m_measure, &QComboBox::activated, this, &BinningEditor::refresh);
    connect(m_edges, &EdgePlot::binPressed, m_table, &DataTable::selectRow);
    connect(m_edges, &EdgePlot::edgeMoved, this, [this](double from, double to) {
        step({.action = EditAction::MoveCut, .cut = from, .newCut = to});
    });
    connect(m_edges, &EdgePlot::edgeDragged, this, [this](double from, double to) {
        const BinningWork::Variable* variable = current();
        if (variable == nullptr)
            return;
        if (const auto tried = m_work.preview(m_name, {.action = EditAction::MoveCut, .cut = from, .newCut = to}))
            show(*variable, *tried);
    });
    connect(m_edges, &EdgePlot::dragCancelled, this, &BinningEditor::refresh);
    connect(m_bars, &BarChart::barClicked, m_table, &DataTable::selectRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BinningEditor::updateActions);
    connect(&m_work, &BinningWork::changed, this, [this](const std::string& name) {
        if (name == m_name)
            refresh();
    });
}

void BinningEditor::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_merge->setText(tr("Merge with next"));
    m_split->setText(tr("Split at best"));
    m_setCut->setText(tr("Set edge"));
    m_lock->setText(tr("Lock edge"));
    m_lock->setToolTip(tr("The upper edge of the chosen bin stays when the bins are optimised again."));
    m_place->setText(tr("Missing and special values"));
    m_move->setText(tr("Move to group"));
    m_cut->setAccessibleName(tr("Value of a new edge"));
    m_reason->setAccessibleName(tr("Reason for the edits"));
    m_reason->setToolTip(tr("Every edit is logged with this reason."));
    m_reason->lineEdit()->setPlaceholderText(tr("Reason, kept with every edit"));
    const QStringList reasons{tr("Business order"), tr("Too few rows in a bin"), tr("Not stable over time"),
                              tr("Easier to explain")};
    for (int i = 0; i < m_reason->count(); ++i)
        m_reason->setItemText(i, reasons[i]);
    m_trend->retranslate();
    m_target->setAccessibleName(tr("Group the chosen categories go to"));
    m_categories->setAccessibleName(tr("Categories of the chosen group"));
    m_measure->setItemText(static_cast<int>(Chart::BadRates), tr("Bad rate"));
    m_measure->setItemText(static_cast<int>(Chart::WeightsOfEvidence), tr("Weight of evidence"));
    m_measure->setItemText(static_cast<int>(Chart::Months), tr("Bad rate by month"));
    m_measure->setAccessibleName(tr("What the chart shows"));
    m_table->setAccessibleName(tr("Bins"));
}

void BinningEditor::setVariable(const std::string& name)
{
    m_name = name;
    refresh();
    m_table->selectRow(0);
}

void BinningEditor::setChart(Chart chart)
{
    m_measure->setCurrentIndex(static_cast<int>(chart));
    refresh();
}

void BinningEditor::refresh()
{
    const BinningWork::Variable* variable = current();
    if (variable == nullptr)
        return;
    const int row = std::max(chosenRow(), 0);
    m_trend->list(*variable, m_work.options());
    m_optima->setText(m_trend->sideBySide());
    m_left->setCurrentIndex(variable->counts.numeric ? 0 : 1);
    if (variable->counts.numeric)
        m_edges->setVariable(variable->counts, variable->current);
    show(*variable, variable->current);
    m_table->selectRow(std::min(row, static_cast<int>(variable->current.bins.size()) - 1));
    updateActions();
}

void BinningEditor::show(const BinningWork::Variable& variable, const BinnedVariable& binning)
{
    showRows(*m_rows, binTable(m_work, variable, binning));
    m_table->fitColumns();
    drawMeasure(variable, binning);
    tellCost(variable, binning);
}

void BinningEditor::drawMeasure(const BinningWork::Variable& variable, const BinnedVariable& binning)
{
    const auto chart = static_cast<Chart>(m_measure->currentIndex());
    m_right->setCurrentIndex(chart == Chart::Months ? 1 : 0);
    m_left->setVisible(chart != Chart::Months); // two dozen small charts want its room
    if (chart == Chart::Months)
        m_months->setBins(variable.counts, binning);
    else
        drawEditedBins(*m_bars, variable, binning,
                       chart == Chart::WeightsOfEvidence ? EditorMeasure::Woe : EditorMeasure::BadRate,
                       m_work.options().woeAdjustment);
}

void BinningEditor::listPlacements()
{
    m_placements->clear();
    if (current() == nullptr)
        return;
    const BinningWork::Variable& variable = *current();
    const auto addTargets = [&](const QString& what, const BinningEdit& edit) {
        QMenu* menu = m_placements->addMenu(what);
        const auto addTarget = [&](const QString& text, int bin) {
            BinningEdit chosen = edit;
            chosen.otherBin = bin;
            menu->addAction(text, this, [this, chosen] { step(chosen); });
        };
        addTarget(tr("A bin of their own"), ownBin);
        for (std::size_t bin = 0; bin < variable.current.bins.size(); ++bin)
            if (isOrdinary(variable.current.bins[bin]))
                addTarget(binLabel(variable.current.bins[bin]), static_cast<int>(bin));
    };
    addTargets(tr("Put missing values into"), {.action = EditAction::PlaceMissing});
    for (const double value : variable.counts.specialValues)
        addTargets(tr("Put %1 into").arg(formatSignificant(value, 6)),
                   {.action = EditAction::PlaceSpecial, .value = value});
}

void BinningEditor::listCategories(const BinnedVariable& binning)
{
    m_categories->clear();
    m_target->clear();
    m_target->addItem(tr("A new group"), ownBin);
    for (std::size_t bin = 0; bin < binning.bins.size(); ++bin)
        if (binning.bins[bin].kind == BinKind::Categories && static_cast<int>(bin) != chosenRow())
            m_target->addItem(binLabel(binning.bins[bin]), static_cast<int>(bin));
    if (const Bin* bin = chosenBin())
        for (const std::string& category : bin->categories)
            m_categories->addItem(QString::fromStdString(category));
}

void BinningEditor::tellCost(const BinningWork::Variable& variable, const BinnedVariable& binning)
{
    const EditCost cost = editCost(variable.automatic, binning, variable.counts, m_work.options().woeAdjustment);
    const auto change = [](double before, double after, int decimals) {
        const QString difference = formatNumber(after - before, decimals);
        return (after > before ? QStringLiteral("+") : QString()) + difference;
    };
    const auto words = [&](const VariableStrength& before, const VariableStrength& after) {
        return tr("IV %1 (%2), KS %3 (%4), AUC %5 (%6)")
            .arg(formatNumber(after.iv, 4), change(before.iv, after.iv, 4), formatNumber(after.ks, 3),
                 change(before.ks, after.ks, 3), formatNumber(after.auc, 3), change(before.auc, after.auc, 3));
    };
    QStringList texts{tr("Training: %1").arg(words(cost.trainBefore, cost.trainAfter))};
    if (cost.holdoutBefore && cost.holdoutAfter)
        texts << tr("Later rows: %1").arg(words(*cost.holdoutBefore, *cost.holdoutAfter));
    m_cost->setText(texts.join(QStringLiteral(" · ")));
    m_cost->setToolTip(tr("In brackets: against the automatic bins. Of this variable alone, rows ranked by the weight of evidence of their bin. What the whole card "
                          "gains or loses is known after a run with these bins."));
}

const Bin* BinningEditor::chosenBin() const
{
    const BinningWork::Variable* variable = current();
    const int row = chosenRow();
    if (variable == nullptr || row < 0 || row >= static_cast<int>(variable->current.bins.size()))
        return nullptr;
    return &variable->current.bins[static_cast<std::size_t>(row)];
}

int BinningEditor::chosenRow() const
{
    const QModelIndex index = m_table->toSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void BinningEditor::updateActions()
{
    const BinningWork::Variable* variable = current();
    const Bin* bin = chosenBin();
    m_undo->setEnabled(variable != nullptr && !variable->edits.empty());
    m_redo->setEnabled(variable != nullptr && !variable->undone.empty());
    const bool ordinary = bin != nullptr && isOrdinary(*bin);
    const bool hasNext = bin != nullptr && bin != &variable->current.bins.back() && (bin + 1)->kind == bin->kind;
    const bool interval = bin != nullptr && bin->kind == BinKind::Interval;
    m_merge->setEnabled(hasNext);
    m_split->setEnabled(ordinary);
    m_cut->setEnabled(variable != nullptr && variable->counts.numeric);
    m_setCut->setEnabled(m_cut->isEnabled());
    m_lock->setEnabled(interval && std::isfinite(bin->upper));
    const bool locked = m_lock->isEnabled() && std::ranges::count(variable->current.lockedCuts, bin->upper) > 0;
    m_lock->setText(locked ? tr("Unlock edge") : tr("Lock edge"));
    m_edges->setChosenBin(interval ? chosenRow() : -1);
    if (m_lock->isEnabled() && !m_cut->hasFocus())
        m_cut->setValue(bin->upper);
    if (variable != nullptr && !variable->counts.numeric)
        listCategories(variable->current);
}

void BinningEditor::step(BinningEdit edit)
{
    edit.reason = m_reason->currentText().trimmed().toStdString();
    const Result<> done = m_work.apply(m_name, edit);
    if (done) {
        Q_EMIT accepted();
        return;
    }
    refresh(); // back from what was tried
    Q_EMIT refused(done.error());
}

void BinningEditor::moveChosenCategories()
{
    BinningEdit edit{.action = EditAction::MoveCategories, .otherBin = m_target->currentData().toInt()};
    for (const QListWidgetItem* item : m_categories->selectedItems())
        edit.categories.push_back(item->text().toStdString());
    if (!edit.categories.empty())
        step(std::move(edit));
}

void BinningEditor::toggleLock()
{
    const Bin* bin = chosenBin();
    if (bin == nullptr)
        return;
    const bool locked = std::ranges::count(current()->current.lockedCuts, bin->upper) > 0;
    step({.action = locked ? EditAction::UnlockCut : EditAction::LockCut, .cut = bin->upper});
}

// Beside the open form there is room for the tools or for the bins, and the bins matter more. What the best bins of each
// trend give stands in the list of trends too.
void BinningEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wordy = width() >= wordyWidth;
    for (QToolButton* tool : {m_merge, m_split, m_setCut, m_lock, m_place})
        tool->setToolButtonStyle(wordy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_optima->setVisible(wordy);
}

void BinningEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace riskloom
