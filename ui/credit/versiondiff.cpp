// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/versiondiff.h"

#include "core/host/session.h"
#include "core/run/compare.h"
#include "core/run/json.h"
#include "core/run/kind.h"
#include "ui/credit/runchoice.h"
#include "ui/credit/scorecarddifftable.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr qsizetype longestValue = 120; // characters of a request's value

QString runName(const ScorecardRun& run) { return VersionDiff::tr("run #%1").arg(run.record.id); }

// A request's field as the form calls it; lists that have no place there keep the name they have in JSON.
QString fieldName(const std::string& path)
{
    const Result<const KindSpec*> kind = findKind(scorecardKind);
    const FieldSpec* field = kind ? (*kind)->find(path) : nullptr;
    return field == nullptr || field->rule.label.empty() ? QString::fromStdString(path) : kindText(field->rule.label);
}

QString valueText(const boost::json::value& value)
{
    if (value.is_null())
        return {};
    QString text = value.is_string() ? QString::fromStdString(std::string(value.get_string()))
                                     : QString::fromStdString(writeJson(value));
    if (text.size() > longestValue)
        text = text.left(longestValue) + u'…';
    return text;
}

std::vector<std::vector<QVariant>> requestRows(const ScorecardRun& before, const ScorecardRun& after)
{
    std::vector<boost::json::object> requests;
    for (const ScorecardRun* run : {&before, &after}) {
        const Result<boost::json::value> json = readJson(run->record.requestJson, "request");
        if (!json || !json->is_object())
            return {};
        requests.push_back(json->get_object());
    }
    std::vector<std::vector<QVariant>> rows;
    for (const Difference& difference : differences(requests))
        rows.push_back({fieldName(difference.path), valueText(difference.values.at(0)), valueText(difference.values.at(1))});
    return rows;
}

DataTable* tableOf(ValueTableModel* rows)
{
    auto* table = new DataTable;
    table->setSource(rows);
    return table;
}

void fill(DataTable& table, ValueTableModel& model, TableContent content, int mostRows)
{
    showRows(model, std::move(content));
    table.fitColumns();
    table.setHeightToContents(mostRows);
}

} // namespace

TableContent versionFigures(const ScorecardRun& before, const ScorecardRun& after)
{
    TableContent content;
    content.columns = {textColumn(VersionDiff::tr("What")), textColumn(runName(before)), textColumn(runName(after))};
    const auto row = [&](const QString& name, const auto& textOf) {
        content.rows.push_back({name, textOf(before), textOf(after)});
    };
    row(VersionDiff::tr("AUC, held-out rows"), [](const ScorecardRun& run) {
        const Discrimination& d = run.report.holdout.discrimination;
        return VersionDiff::tr("%1 (%2)").arg(formatNumber(d.auc, 3), formatInterval(d.aucLow, d.aucHigh, 3));
    });
    row(VersionDiff::tr("KS, held-out rows"),
        [](const ScorecardRun& run) { return formatNumber(run.report.holdout.discrimination.ks, 3); });
    row(VersionDiff::tr("Variables"),
        [](const ScorecardRun& run) { return formatInteger(std::ssize(run.report.scorecard.variables)); });
    for (std::vector<QVariant>& each : requestRows(before, after))
        content.rows.push_back(std::move(each));
    return content;
}

VersionDiff::VersionDiff(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_versions(new QComboBox), m_figureRows(new ValueTableModel(this)), m_variableRows(new ValueTableModel(this)),
      m_pointRows(new ValueTableModel(this))
{
    m_figures = tableOf(m_figureRows);
    m_variables = tableOf(m_variableRows);
    m_points = tableOf(m_pointRows);
    m_header->addWidget(m_versions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_header, m_figures, m_variables, m_points})
        column->addWidget(widget);
    connect(m_versions, &QComboBox::activated, this, &VersionDiff::readChosen);
}

void VersionDiff::retranslate()
{
    m_versions->setAccessibleName(tr("Version to compare with"));
    m_figures->setAccessibleName(tr("What was asked and how well it does, two versions"));
    m_variables->setAccessibleName(tr("Coefficients of two versions"));
    m_points->setAccessibleName(tr("Points of two versions"));
}

void VersionDiff::showRun(const ScorecardRun& run)
{
    m_run = std::make_shared<const ScorecardRun>(run);
    retranslate();
    listVersions();
    readChosen();
}

void VersionDiff::compareWith(std::int64_t run)
{
    m_versions->setCurrentIndex(m_versions->findData(static_cast<qlonglong>(run)));
    readChosen();
}

void VersionDiff::listVersions()
{
    const QSignalBlocker quiet(m_versions);
    const qlonglong chosen = m_other && m_other->record.id != m_run->record.id ? m_other->record.id : m_run->record.parent;
    m_versions->clear();
    const Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    std::vector<RunRecord> versions = *runs;
    std::ranges::stable_partition(versions, [&](const RunRecord& run) { // one of the same data is more likely meant
        return run.dataset == m_run->record.dataset;
    });
    for (const RunRecord& run : versions)
        for (const RunChoice& choice : runChoices({run}, scorecardKind, run.dataset))
            if (choice.run != m_run->record.id)
                m_versions->addItem(choice.label + QStringLiteral(" · ") + QString::fromStdString(run.datasetName),
                                    static_cast<qlonglong>(choice.run));
    m_versions->setCurrentIndex(std::max(m_versions->findData(chosen), m_versions->count() > 0 ? 0 : -1));
    setVisible(m_versions->count() > 0);
}

void VersionDiff::readChosen()
{
    const std::int64_t wanted = m_versions->currentIndex() < 0 ? 0 : m_versions->currentData().toLongLong();
    if (wanted == 0) {
        m_other.reset();
        return;
    }
    if (m_other && m_other->record.id == wanted)
        return showDiff();
    const Result<RunRecord> record = m_session.reader().run(wanted);
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    m_reading.start([record = *record](const std::stop_token&) { return readScorecardRun(record); },
                    [this](Result<ScorecardRun> run) {
                        if (!run) {
                            Q_EMIT failed(run.error());
                            return;
                        }
                        m_other = std::make_shared<const ScorecardRun>(*std::move(run));
                        showDiff();
                    });
}

void VersionDiff::showDiff()
{
    const CardNames names{runName(*m_other), runName(*m_run)};
    m_header->setTexts(tr("What changed from %1 to %2").arg(names.before, names.after),
                       tr("fields, bins and points that stayed the same are left out"));
    const ScorecardDiff diff = diffScorecards(m_other->report.scorecard, m_run->report.scorecard);
    fill(*m_figures, *m_figureRows, versionFigures(*m_other, *m_run), 16);
    fill(*m_variables, *m_variableRows, variableChanges(diff, names), 14);
    fill(*m_points, *m_pointRows, pointsChanges(diff, names), 14);
}

} // namespace riskloom
