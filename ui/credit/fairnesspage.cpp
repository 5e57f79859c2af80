// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/fairnesspage.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/credit/fairnesscharts.h"
#include "ui/credit/fairnesstable.h"
#include "ui/credit/jurisdiction.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace riskloom {

FairnessPage::FairnessPage(QWidget* parent)
    : CreditPage(parent), m_attributeLabel(new QLabel), m_attribute(new QComboBox), m_lineLabel(new QLabel),
      m_line(new NumberBox(NumberBox::Numbers::Real)), m_jurisdictionLabel(new QLabel), m_jurisdiction(new QComboBox),
      m_screen(wrappedLabel()), m_verdict(wrappedLabel()), m_basis(wrappedLabel()), m_chart(new BarChart),
      m_calibration(new LineChart), m_groups(new DataTable), m_groupRows(new ValueTableModel(this)), m_errors(new DataTable),
      m_errorRows(new ValueTableModel(this)), m_frontierHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_frontier(new LineChart), m_frontierTable(new DataTable), m_frontierRows(new ValueTableModel(this)),
      m_proxyHeader(new SectionHeader(SectionHeader::Rank::Section)), m_proxies(new DataTable),
      m_proxyRows(new ValueTableModel(this))
{
    m_line->setRange(0.01, 1.0);
    m_line->setValue(rememberedImpactLine());
    for (const Jurisdiction jurisdiction : allJurisdictions)
        m_jurisdiction->addItem(jurisdictionName(jurisdiction));
    m_jurisdiction->setCurrentIndex(static_cast<int>(rememberedJurisdiction()));
    m_groups->setSource(m_groupRows);
    m_errors->setSource(m_errorRows);
    m_frontierTable->setSource(m_frontierRows);
    m_proxies->setSource(m_proxyRows);
    m_verdict->setFont(textFont(TextSize::Heading));
    m_frontier->setMinimumHeight(36 * gridStep);
    layScrolled(*content(), {choices(), m_screen, m_verdict, m_basis, m_groups, m_errors,
                             chartRow({m_chart, m_calibration}, 34), m_frontierHeader, m_frontier, m_frontierTable,
                             m_proxyHeader, m_proxies});

    connect(m_attribute, &QComboBox::currentIndexChanged, this, &FairnessPage::showAttribute);
    connect(m_line, &NumberBox::valueChanged, this, [this] {
        rememberImpactLine(m_line->value());
        showAttribute();
    });
    connect(m_jurisdiction, &QComboBox::activated, this, [this] {
        rememberJurisdiction(jurisdiction());
        m_screen->setText(screenText());
    });
}

Jurisdiction FairnessPage::jurisdiction() const { return static_cast<Jurisdiction>(m_jurisdiction->currentIndex()); }

QString FairnessPage::screenText() const
{
    return tr("A screen, not law.") + u' ' + jurisdictionText(jurisdiction());
}

QWidget* FairnessPage::choices()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_attributeLabel->setBuddy(m_attribute);
    m_lineLabel->setBuddy(m_line);
    m_jurisdictionLabel->setBuddy(m_jurisdiction);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_attributeLabel, m_attribute, m_lineLabel, m_line,
                                                            m_jurisdictionLabel, m_jurisdiction})
        row->addWidget(widget);
    row->addStretch(1);
    return line;
}

QString FairnessPage::title() const { return tr("Fairness"); }

void FairnessPage::retranslate()
{
    m_attributeLabel->setText(tr("Protected column"));
    m_attribute->setAccessibleName(tr("Protected column"));
    m_lineLabel->setText(tr("Line"));
    m_line->setAccessibleName(tr("Line for the adverse-impact ratio"));
    m_line->setToolTip(tr("Groups whose ratio is below it are pointed out. 0.80 is the custom of the field."));
    m_jurisdictionLabel->setText(tr("Rules of"));
    m_jurisdiction->setAccessibleName(tr("Whose rules the text speaks of"));
    for (const Jurisdiction each : allJurisdictions)
        m_jurisdiction->setItemText(static_cast<int>(each), jurisdictionName(each));
    m_screen->setText(screenText());
    m_groups->setAccessibleName(tr("Approvals by group of the protected column"));
    m_errors->setAccessibleName(tr("Errors and calibration by group"));
    m_frontierHeader->setTexts(tr("What leaving variables out would do"),
                               tr("The same bins, fitted again without one variable each, then along the path that brings the "
                                  "groups closest."));
    m_frontierTable->setAccessibleName(tr("Cards without some of the variables"));
    m_proxyHeader->setTexts(tr("Variables that may stand in for it"),
                            tr("A variable that tells much of the protected column can carry it into the score."));
    m_proxies->setAccessibleName(tr("Variables that may stand in for it"));
}

void FairnessPage::refresh()
{
    retranslate();
    if (!selection().scorecard) {
        showEmpty(tr("No scorecard yet"), tr("Choose Scorecard under Set up and press Run."));
        return;
    }
    if (selection().scorecard->report.fairness.empty()) {
        showEmpty(tr("No protected column to compare"),
                  tr("In Data, give a column such as sex or age band the role Protected, then run the scorecard again. The "
                     "model never reads it; its groups are only compared here."));
        return;
    }
    listAttributes();
    showAttribute();
    showContent();
}

void FairnessPage::listAttributes()
{
    const QSignalBlocker quiet(m_attribute);
    const QString chosen = m_attribute->currentText();
    m_attribute->clear();
    for (const AttributeFairness& attribute : selection().scorecard->report.fairness)
        m_attribute->addItem(QString::fromStdString(attribute.attribute));
    m_attribute->setCurrentIndex(std::max(m_attribute->findText(chosen), 0));
}

void FairnessPage::showAttribute()
{
    const AttributeFairness& attribute =
        selection().scorecard->report.fairness[static_cast<std::size_t>(m_attribute->currentIndex())];
    const double line = m_line->value();
    m_verdict->setText(screenSentence(attribute, line));
    m_basis->setText(tr("Held-out rows; approved from %1 points, the cut-off of the highest profit on the training rows. "
                        "Every group is held against the largest one, %2.")
                         .arg(formatNumber(attribute.cutOff, 0), groupLabel(attribute.reference)));
    showRows(*m_groupRows, approvalTable(attribute, line));
    m_groups->fitColumns();
    m_groups->setHeightToContents(8);
    showRows(*m_errorRows, errorTable(attribute));
    m_errors->fitColumns();
    m_errors->setHeightToContents(8);
    drawImpact(*m_chart, attribute, line);
    drawGroupCalibration(*m_calibration, attribute);
    showFrontier(attribute, line);
    showRows(*m_proxyRows, proxyTable(attribute));
    m_proxies->fitColumns();
    m_proxies->setHeightToContents(10);
}

// Runs of earlier versions have no frontier.
void FairnessPage::showFrontier(const AttributeFairness& attribute, double line)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_frontierHeader, m_frontier, m_frontierTable})
        widget->setVisible(!attribute.frontier.empty());
    drawFrontier(*m_frontier, attribute, line);
    showRows(*m_frontierRows, frontierTable(attribute));
    m_frontierTable->fitColumns();
    m_frontierTable->setHeightToContents(20);
}

} // namespace riskloom
