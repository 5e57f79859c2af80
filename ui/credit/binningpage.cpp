// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/binningpage.h"

#include "core/run/json.h"
#include "ui/credit/binningeditor.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace riskloom {

BinningPage::BinningPage(QWidget* parent)
    : CreditPage(parent), m_list(new DataTable), m_rows(new ValueTableModel(this)), m_editor(new BinningEditor(m_work)),
      m_message(new MessageBar), m_run(new QPushButton)
{
    m_list->setSource(m_rows);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_run->setProperty(suggestedProperty, true);
    m_run->setIcon(icon(QStringLiteral("play"), IconTone::OnAccent));
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    column->addWidget(m_editor, 1);
    auto* split = new SplitView(QStringLiteral("credit/binning"), Qt::Horizontal);
    split->addWidget(listSide());
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({280, 880});
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 0);
    layout->addWidget(split);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { chooseRow(m_list->toSource(index).row()); });
    connect(m_run, &QPushButton::clicked, this, &BinningPage::runRequested);
    connect(m_editor, &BinningEditor::refused, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_editor, &BinningEditor::accepted, m_message, &MessageBar::clear);
    connect(&m_work, &BinningWork::changed, this, &BinningPage::listVariables);
    connect(&m_work, &BinningWork::stepTaken, this,
            [this](const std::string& variable, const std::string& action, const std::string& reason, const EditCost& cost) {
                const boost::json::object detail{{"variable", variable},
                                                 {"edit", action},
                                                 {"reason", reason},
                                                 {"ivBefore", cost.trainBefore.iv},
                                                 {"ivAfter", cost.trainAfter.iv}};
                Q_EMIT stepTaken(QString::fromStdString(writeJson(detail)));
            });
}

QWidget* BinningPage::listSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_list, 1);
    column->addWidget(m_run);
    return side;
}

QString BinningPage::title() const { return tr("Binning"); }

void BinningPage::refresh()
{
    m_run->setText(tr("Run with these bins"));
    m_run->setToolTip(tr("Fits the card anew on the edited bins, as a run of its own that says it came from this one."));
    m_list->setAccessibleName(tr("Variables to bin"));
    if (!selection().scorecard || selection().scorecard->report.counts.empty()) {
        m_work.clear();
        showEmpty(tr("No bins to edit yet"),
                  tr("Run a scorecard: its bins can then be merged, split and moved here, and what each edit costs shows at "
                     "once."));
        return;
    }
    m_work.setRun(*selection().scorecard);
    listVariables();
    if (m_work.find(m_editor->variable()) == nullptr)
        chooseRow(0);
    m_editor->refresh();
    showContent();
}

void BinningPage::listVariables()
{
    TableContent content;
    content.columns = {textColumn(tr("Variable")),
                       numberColumn(tr("IV"), 3, tr("Information value of the bins as they are now, on training rows.")),
                       integerColumn(tr("Edits"), tr("Steps taken by hand."))};
    for (const BinningWork::Variable& variable : m_work.variables()) {
        const auto edits = static_cast<qlonglong>(variable.edits.size());
        content.rows.push_back({QString::fromStdString(variable.counts.name), variable.current.iv,
                                edits == 0 ? QVariant() : QVariant(edits)});
    }
    const int row = m_list->toSource(m_list->currentIndex()).row();
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        showRows(*m_rows, std::move(content));
        m_list->fitColumns();
        m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_list->selectRow(m_list->fromSource(m_rows->index(std::max(row, 0), 0)).row());
    }
    m_run->setEnabled(m_work.differsFromRun());
}

void BinningPage::chooseRow(int row)
{
    if (row >= 0 && row < static_cast<int>(m_work.variables().size()))
        m_editor->setVariable(m_work.variables()[static_cast<std::size_t>(row)].counts.name);
}

} // namespace riskloom
