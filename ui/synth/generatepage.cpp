// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/generatepage.h"

#include "ui/synth/drawform.h"

#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr double mostRows = 10'000'000;

} // namespace

GeneratePage::GeneratePage(Session& session, QWidget* parent) : GanPage(parent), m_form(new DrawForm(session, mostRows))
{
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_form, &DrawForm::placeChosen, this, &GeneratePage::placeChosen);
}

QString GeneratePage::title() const { return tr("Generate"); }

void GeneratePage::refresh()
{
    if (run().status != RunStatus::Finished || !run().report) {
        showEmpty(tr("No finished generator"), tr("Rows are drawn from a run that has finished: choose one above."));
        return;
    }
    m_form->setRun(run().run,
                   {tr("Rows are drawn by the true frequencies of the training rows and kept in this workspace as a "
                       "dataset that names the run it came from. The same run, rows and seed give the same rows."),
                    tr("Rows"), tr("synthetic, run %1").arg(run().run), tr("Draw rows"), tr("%1 rows are kept as dataset %2."),
                    {{tr("Open in Credit"), QStringLiteral("credit")}, {tr("Open in Data"), QStringLiteral("data")}}});
    showContent();
}

} // namespace riskloom
