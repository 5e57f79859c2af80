// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/generatepage.h"

#include "ui/report/generatedfile.h"
#include "ui/synth/codepicker.h"
#include "ui/synth/drawform.h"
#include "ui/synth/generationcontent.h"
#include "ui/synth/rulelist.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"

#include <QLabel>

namespace riskloom {
namespace {

constexpr double mostRows = 10'000'000;
constexpr int mostShownShares = 14; // the table scrolls below them

} // namespace

GeneratePage::GeneratePage(Session& session, QWidget* parent)
    : GanPage(parent),
      m_session(session),
      m_form(new DrawForm(session, mostRows)),
      m_rules(new RuleList),
      m_code(new CodePicker),
      m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_save(new SaveButton),
      m_withheld(wrappedLabel()),
      m_kept(new DataTable),
      m_keptRows(new ValueTableModel(this)),
      m_sharesTitle(headingLabel()),
      m_shares(new DataTable),
      m_shareRows(new ValueTableModel(this))
{
    m_form->addPart(m_rules, [this](Generation& wanted) { wanted.rules = m_rules->sentences(); });
    m_form->addPart(m_code, [this](Generation& wanted) { wanted.code = m_code->code(); });
    m_kept->setSource(m_keptRows);
    m_shares->setSource(m_shareRows);
    m_header->addWidget(m_save);
    layScrolled(*content(), {m_form, m_header, m_withheld, m_kept, m_sharesTitle, m_shares});
    connect(m_form, &DrawForm::placeChosen, this, &GeneratePage::placeChosen);
    connect(m_form, &DrawForm::drawn, this, [this](std::int64_t drawnFrom, const GeneratedRows& made) {
        m_drawn = made;
        m_drawnRun = drawnFrom;
        showDrawn();
    });
    connect(m_save, &SaveButton::failed, this, &GeneratePage::failed);
}

QString GeneratePage::title() const
{
    return tr("Generate");
}

void GeneratePage::refresh()
{
    if (run().status != RunStatus::Finished || !run().report) {
        showEmpty(tr("No finished generator"), tr("Rows are drawn from a run that has finished: choose one above."));
        return;
    }
    const SynthTableReport& report = *run().report;
    m_rules->setColumns(ruleColumns(report.view), report.differentialPrivacy ? SeenCombinations::Withheld
                                                                             : SeenCombinations::Offered);
    const bool code = report.informationCode.has_value();
    if (code)
        m_code->setCode(*report.informationCode);
    m_form->setRun(
        run().run,
        {tr("Rows are drawn by the true frequencies of the training rows and kept in this workspace as a "
            "dataset that names its run. The same run, rows, seed, rules and code give the same rows."),
         tr("Rows"),
         tr("synthetic, run %1").arg(run().run),
         tr("Draw rows"),
         tr("%1 rows are kept as dataset %2."),
         {tr("Rules"), code ? tr("Code") : QString()},
         {{tr("Open in Credit"), QStringLiteral("credit")}, {tr("Open in Data"), QStringLiteral("data")}}});
    showDrawn();
    showContent();
}

// What the last draw from the shown run gave.
void GeneratePage::showDrawn()
{
    const bool shown = m_drawn && m_drawnRun == run().run;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_header, m_withheld, m_kept, m_sharesTitle, m_shares})
        widget->setVisible(shown);
    if (!shown)
        return;
    const GenerationReport& report = m_drawn->report;
    m_header->setTexts(tr("What came of it"), drawnSentence(report));
    m_withheld->setVisible(run().report->differentialPrivacy.has_value());
    m_withheld->setText(tr("The shares of the training rows are read without noise, outside of ε. They are shown here, where the real "
                           "rows are; the data card, which goes out with the rows, holds neither them nor the run's scores."));
    m_save->setText(tr("Save rows"));
    m_save->setToolTip(tr(
        "The rows as a file, and beside it their data card: generator, data and seed by their hashes, scores, rules"));
    const QString title = tr("Save the rows");
    const QString name = QStringLiteral("synthetic-%1.").arg(m_drawnRun);
    const auto rows = [this] { return rowsAsFile(); };
    m_save->setChoices(
        {{tr("CSV …"), {title, QStringLiteral("CSV (*.csv)"), name + QStringLiteral("csv")}, rows},
         {tr("Excel …"), {title, QStringLiteral("Excel (*.xlsx)"), name + QStringLiteral("xlsx")}, rows}});
    m_kept->setVisible(!report.rules.empty());
    m_kept->setAccessibleName(tr("How many rows keep each rule"));
    fillTable(*m_kept, *m_keptRows, rulesTable(report), 10);
    m_sharesTitle->setText(tr("Categories in the training rows and in these"));
    m_sharesTitle->setVisible(!report.shares.empty());
    m_shares->setVisible(!report.shares.empty());
    m_shares->setAccessibleName(m_sharesTitle->text());
    fillTable(*m_shares, *m_shareRows, sharesTable(report), mostShownShares);
}

Result<SaveChoice::Work> GeneratePage::rowsAsFile() const
{
    RISKLOOM_TRY(const DataCard card, dataCard(m_session.reader(), m_drawnRun, *m_drawn));
    return SaveChoice::Work([card, rows = m_drawn->table](const std::filesystem::path& path) {
        return writeGeneratedRows(rows, card, path);
    });
}

} // namespace riskloom
