// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/pointspage.h"

#include "ui/credit/binlabel.h"
#include "ui/credit/nextrun.h"
#include "ui/credit/overrideform.h"
#include "ui/credit/pointstable.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {

PointsPage::PointsPage(NextRun& next, QWidget* parent)
    : CreditPage(parent), m_next(next), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_filter(new QLineEdit),
      m_table(new DataTable), m_model(new ValueTableModel(this)), m_message(new MessageBar), m_form(new OverrideForm),
      m_run(new QPushButton)
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(24 * gridStep);
    m_run->setProperty(suggestedProperty, true);
    m_run->setIcon(icon(QStringLiteral("play"), IconTone::OnAccent));
    m_header->addWidget(m_filter);
    m_form->addToHeading(m_run);
    m_table->setSource(m_model);

    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_form);

    connect(m_filter, &QLineEdit::textChanged, m_table, &DataTable::setFilterText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PointsPage::showSelected);
    connect(m_table, &DataTable::rowChosen, m_form, &OverrideForm::editPoints);
    connect(m_run, &QPushButton::clicked, this, &PointsPage::runRequested);
    connect(&m_next, &NextRun::changed, this, [this] {
        if (selection().scorecard)
            listPoints();
    });
    connect(m_form, &OverrideForm::chosen, this, [this](const PointOverride& points) {
        m_message->clear();
        m_next.setPoints(points);
    });
    connect(m_form, &OverrideForm::reverted, this,
            [this](const std::string& variable, const std::string& bin) { m_next.revertPoints(variable, bin); });
    connect(m_form, &OverrideForm::missing, this,
            [this](const QString& what) { m_message->showMessage({Severity::Warning, what, {}, {}}); });
}

QString PointsPage::title() const { return tr("Points table"); }

void PointsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter variables and bins"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_table->setAccessibleName(title());
    m_run->setText(tr("Run with these points"));
    m_run->setToolTip(tr("As a run of its own that says it came from this one. The form shows what it asks."));
    m_form->retranslate();
}

void PointsPage::refresh()
{
    retranslate();
    if (!selection().scorecard) {
        showEmpty(tr("No scorecard yet"), tr("Choose Scorecard under Set up and press Run."));
        return;
    }
    const Scorecard& card = selection().scorecard->report.scorecard;
    const RoundingLoss& loss = selection().scorecard->report.roundingLoss;
    m_header->setTexts(
        tr("Score = %1 base points + the points of one bin of every variable").arg(formatNumber(card.basePoints, 0)),
        tr("%1 points stand for %2 goods to 1 bad; %3 points more double the odds.")
                .arg(formatNumber(card.scale.baseScore, 0), QLocale().toString(card.scale.baseOdds, 'g', 6),
                     QLocale().toString(card.scale.pdo, 'g', 6)) +
            u' ' +
            tr("Whole points change the AUC of the held-out rows by %1.").arg(formatNumber(loss.auc - loss.aucUnrounded, 4)));
    listPoints();
    showContent();
}

void PointsPage::listPoints()
{
    const int row = std::max(0, m_table->toSource(m_table->currentIndex()).row());
    showRows(*m_model, pointsTable(selection().scorecard->report.scorecard, &m_next));
    m_table->fitColumns();
    m_table->selectRow(m_table->fromSource(m_model->index(std::min(row, m_model->rowCount() - 1), 0)).row());
    m_run->setEnabled(m_next.differsFromRun());
    showSelected();
}

void PointsPage::showSelected()
{
    const QModelIndex current = m_table->toSource(m_table->currentIndex());
    m_form->setEnabled(current.isValid());
    if (!current.isValid() || !selection().scorecard)
        return;
    const Scorecard& card = selection().scorecard->report.scorecard;
    const BinOfCard place = binOfRow(card, static_cast<std::size_t>(current.row()));
    if (place.variable == nullptr)
        return;
    const Bin& bin = place.variable->binning.bins[place.bin];
    const std::string& name = place.variable->binning.name;
    const std::string key = binKey(bin);
    m_form->show({name, key, tr("%1: %2", "a variable and one of its bins").arg(QString::fromStdString(name), binLabel(bin)),
                  fittedPoints(card, place), m_next.overrideOf(name, key)});
}

} // namespace riskloom
