// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/fairnesspage.h"

#include "ui/charts/barchart.h"
#include "ui/credit/fairnesstable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

// The four-fifths rule of thumb of personnel selection (29 CFR 1607.4 D), which credit review has taken over as a screen.
constexpr double fourFifths = 0.8;

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

FairnessPage::FairnessPage(QWidget* parent)
    : CreditPage(parent), m_attributeLabel(new QLabel), m_attribute(new QComboBox), m_lineLabel(new QLabel),
      m_line(new NumberBox(NumberBox::Numbers::Real)), m_screen(new QLabel), m_verdict(wrappedLabel()),
      m_basis(wrappedLabel()), m_chart(new BarChart), m_groups(new DataTable), m_groupRows(new ValueTableModel(this)),
      m_proxyHeader(new SectionHeader(SectionHeader::Rank::Section)), m_proxies(new DataTable),
      m_proxyRows(new ValueTableModel(this))
{
    m_line->setRange(0.01, 1.0);
    m_line->setValue(fourFifths);
    m_groups->setSource(m_groupRows);
    m_proxies->setSource(m_proxyRows);
    m_verdict->setFont(textFont(TextSize::Heading));
    m_chart->setMinimumHeight(32 * gridStep);

    auto* page = new ScrollPage;
    page->body()->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    page->body()->addWidget(choices());
    page->body()->addWidget(m_verdict);
    page->body()->addWidget(m_basis);
    page->body()->addWidget(m_groups);
    page->body()->addWidget(m_chart);
    page->body()->addWidget(m_proxyHeader);
    page->body()->addWidget(m_proxies);
    page->body()->addStretch(1);
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);

    connect(m_attribute, &QComboBox::currentIndexChanged, this, &FairnessPage::showAttribute);
    connect(m_line, &NumberBox::valueChanged, this, &FairnessPage::showAttribute);
}

QWidget* FairnessPage::choices()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_attributeLabel->setBuddy(m_attribute);
    m_lineLabel->setBuddy(m_line);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_attributeLabel, m_attribute, m_lineLabel, m_line, m_screen})
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
    m_screen->setText(tr("a screen, not a rule of law"));
    m_groups->setAccessibleName(tr("Groups of the protected column"));
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
    showRows(*m_groupRows, fairnessTable(attribute, line));
    m_groups->fitColumns();
    m_groups->setHeightToContents(8);
    drawImpact(*m_chart, attribute, line);
    showRows(*m_proxyRows, proxyTable(attribute));
    m_proxies->fitColumns();
    m_proxies->setHeightToContents(10);
}

} // namespace riskloom
