// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runstable.h"

#include "ui/runs/runtexts.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"

namespace riskloom {
namespace {

QString shownMoment(const QVariant& value)
{
    return formatMoment(value.toString().toStdString());
}

QString shownSeconds(const QVariant& value)
{
    return value.toDouble() < 0.0 ? QStringLiteral("–") : formatDuration(value.toDouble());
}

} // namespace

bool RunFilter::matches(const RunRecord& run) const
{
    return (!status || run.status == *status) && (kind.isEmpty() || run.kind == kind.toStdString());
}

RunsTable::RunsTable(QObject* parent) : ValueTableModel(parent) {}

void RunsTable::setRuns(std::vector<RunRecord> runs)
{
    m_runs = std::move(runs);
    fill();
}

void RunsTable::retranslate()
{
    fill();
}

void RunsTable::fill()
{
    ValueColumn started = textColumn(tr("Created"), tr("Local time"));
    started.format = shownMoment;
    ValueColumn duration = textColumn(tr("Duration"), tr("From its last start to its end"));
    duration.format = shownSeconds;
    duration.align = ValueColumn::Align::Number;

    std::vector<std::vector<QVariant>> rows;
    for (const RunRecord& run : m_runs)
        rows.push_back({runStatusText(run.status), static_cast<qint64>(run.id), kindTitle(run.kind),
                        QString::fromStdString(run.datasetName), headlineText(run.headline),
                        QString::fromStdString(run.createdAt), runSeconds(run), QString::number(run.seed),
                        QString::fromStdString(run.note)});
    setTable({textColumn(tr("Status")), integerColumn(tr("Run")), textColumn(tr("Kind")), textColumn(tr("Dataset")),
              textColumn(tr("Result"), tr("On held-out rows")), started, duration, textColumn(tr("Seed")),
              textColumn(tr("Note"))},
             std::move(rows));
    for (std::size_t row = 0; row < m_runs.size(); ++row) {
        RowLook look;
        look.iconName = runStatusIconName(m_runs[row].status);
        if (m_runs[row].error)
            look.toolTip = errorSentence(*m_runs[row].error);
        setRowLook(static_cast<int>(row), look);
    }
}

} // namespace riskloom
