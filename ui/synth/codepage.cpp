// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/codepage.h"

#include "ui/charts/linechart.h"
#include "ui/synth/codecontent.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace riskloom {
namespace {

constexpr int chartHeight = 32; // grid steps
constexpr int mostRows = 16;    // that a table shows at once

} // namespace

CodePage::CodePage(QWidget* parent)
    : GanPage(parent), m_verdict(wrappedLabel()), m_rule(wrappedLabel()), m_information(new LineChart),
      m_levelsHeader(new SectionHeader(SectionHeader::Rank::Section)), m_levels(new DataTable),
      m_levelRows(new ValueTableModel(this)), m_numbersHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_numbers(new DataTable), m_numberRows(new ValueTableModel(this))
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_levels->setSource(m_levelRows);
    m_numbers->setSource(m_numberRows);
    layScrolled(*content(), {m_verdict, m_rule, m_levelsHeader, m_levels, m_numbersHeader, m_numbers,
                             chartRow({m_information}, chartHeight)});
}

QString CodePage::title() const { return tr("Code"); }

void CodePage::refresh()
{
    const bool learned = run().report && run().report->informationCode;
    if (!learned && !tellsCode(run())) {
        showEmpty(tr("This generator has no code"),
                  tr("Give it one under Set up, Networks: levels that it may fill with meaning itself. Here stands what each of them "
                     "came to mean, column by column."));
        return;
    }
    m_information->setContent(informationContent(run()));
    m_rule->setText(codeRule());
    m_verdict->setText(learned ? codeVerdict(*run().report->informationCode)
                               : tr("What the code says is read off when the training ends."));
    const bool levels = learned && !run().report->informationCode->levels.empty();
    const bool numbers = learned && !run().report->informationCode->numbers.empty();
    m_levelsHeader->setVisible(levels);
    m_levels->setVisible(levels);
    m_numbersHeader->setVisible(numbers);
    m_numbers->setVisible(numbers);
    if (levels) {
        m_levelsHeader->setTexts(tr("What the levels say"), tr("columns that move most, %1 rows drawn for each level")
                                                                .arg(formatInteger(run().report->informationCode->rows)));
        m_levels->setAccessibleName(tr("Columns that each level of the code moves most"));
        fillTable(*m_levels, *m_levelRows, codeLevelsTable(*run().report->informationCode), mostRows);
    }
    if (numbers) {
        m_numbersHeader->setTexts(tr("What the numbers say"), tr("columns that move most when a number goes from −1 to 1"));
        m_numbers->setAccessibleName(tr("Columns that each number of the code moves most"));
        fillTable(*m_numbers, *m_numberRows, codeNumbersTable(*run().report->informationCode), mostRows);
    }
    showContent();
}

} // namespace riskloom
