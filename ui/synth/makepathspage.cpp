// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/makepathspage.h"

#include "ui/synth/drawform.h"
#include "ui/synth/generationcontent.h"
#include "ui/synth/startpicker.h"
#include "ui/widgets/pagelayout.h"

#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr double mostPaths = 4000; // a quarter of a gigabyte for thirty assets

} // namespace

MakePathsPage::MakePathsPage(Session& session, QWidget* parent)
    : MarketPage(parent), m_form(new DrawForm(session, mostPaths)), m_start(new StartPicker), m_opening(wrappedLabel())
{
    m_form->addPart(m_start, [this](Generation& wanted) { wanted.start = m_start->start(); });
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addWidget(m_opening);
    layout->addStretch(1);
    connect(m_form, &DrawForm::placeChosen, this, &MakePathsPage::placeChosen);
    connect(m_form, &DrawForm::drawn, this, [this](std::int64_t run, const GeneratedRows& made) {
        m_drawn = made.report;
        m_drawnRun = run;
        showOpening();
    });
}

QString MakePathsPage::title() const
{
    return tr("Make paths");
}

void MakePathsPage::refresh()
{
    if (!selection().market || selection().market->report.models.empty()) {
        showEmpty(tr("No market generated yet"),
                  tr("Paths are drawn from a finished generator of courses: choose one above."));
        return;
    }
    const std::int64_t run = selection().market->record.id;
    m_start->setLastDay(QString::fromStdString(selection().market->report.lastDay));
    m_form->setRun(
        run, {tr("Courses of a year of all assets are kept in this workspace as a dataset that names the run it came "
                 "from: one row a path and day, prices from 100. The portfolio pane takes them as scenarios and "
                 "shows how true the generator is beside the result. The same run, number, seed and state give the "
                 "same paths."),
              tr("Paths"),
              tr("market paths, run %1").arg(run),
              tr("Make paths"),
              tr("%1 paths are kept as dataset %2."),
              {tr("Begin in")},
              {{tr("Open in Portfolio"), QStringLiteral("portfolio")}, {tr("Open in Data"), QStringLiteral("data")}}});
    showOpening();
    showContent();
}

// Of the last paths drawn from the shown run.
void MakePathsPage::showOpening()
{
    const bool shown = m_drawn && m_drawn->opening && selection().market && m_drawnRun == selection().market->record.id;
    m_opening->setVisible(shown);
    if (shown)
        m_opening->setText(openingSentence(*m_drawn));
}

} // namespace riskloom
