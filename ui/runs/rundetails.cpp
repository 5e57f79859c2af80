// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundetails.h"

#include "core/host/session.h"
#include "core/run/kind.h"
#include "core/store/rundocument.h"
#include "ui/runs/runtexts.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace riskloom {
namespace {

using Rows = std::vector<std::vector<QVariant>>;

void addRequest(const RunRecord& run, Rows& rows)
{
    const auto kind = findKind(run.kind);
    const boost::json::value request = storedJson(run.requestJson);
    if (!kind || !request.is_object())
        return;
    for (const FieldSpec& field : (*kind)->fields) {
        const auto* value = request.get_object().if_contains(field.rule.name);
        if (value == nullptr || field.rule.group.empty() || *value == field.defaultValue)
            continue;
        rows.push_back({kindText(field.rule.label), valueText(*value, &field)});
    }
}

} // namespace

RunDetails::RunDetails(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_note(new QLineEdit), m_error(new MessageBar), m_table(new DataTable), m_facts(new ValueTableModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_header);
    layout->addWidget(m_error);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    m_table->setSource(m_facts);
    m_note->setClearButtonEnabled(true);
    m_note->setEnabled(!session.readOnly());
    connect(m_note, &QLineEdit::editingFinished, this, &RunDetails::storeNote);
}

void RunDetails::setRun(const RunRecord& run)
{
    m_run = run;
    fill();
}

void RunDetails::fill()
{
    m_header->setTexts(tr("Run %1 · %2").arg(m_run.id).arg(kindTitle(m_run.kind)), headlineText(m_run.headline));
    m_note->setPlaceholderText(tr("Note, for example why this run was made"));
    m_note->setAccessibleName(tr("Note about run %1").arg(m_run.id));
    if (!m_note->hasFocus())
        m_note->setText(QString::fromStdString(m_run.note));
    m_table->setAccessibleName(tr("Details of run %1").arg(m_run.id));
    if (m_run.error)
        m_error->showError(*m_run.error);
    else
        m_error->clear();

    Rows rows;
    rows.push_back({tr("Status"), runStatusText(m_run.status)});
    rows.push_back({tr("Dataset"), QString::fromStdString(m_run.datasetName)});
    addRequest(m_run, rows);
    if (m_run.parent != 0)
        rows.push_back({tr("Made from run"), static_cast<qint64>(m_run.parent)});
    if (!m_run.device.empty())
        rows.push_back({tr("Device and threads"), QStringLiteral("%1, %2").arg(QString::fromStdString(m_run.device)).arg(m_run.threads)});
    rows.push_back({tr("Program version"), QString::fromStdString(m_run.version)});
    if (const auto artifacts = m_session.reader().artifacts(m_run.id))
        for (const ArtifactRecord& artifact : *artifacts)
            rows.push_back({tr("Artifact: %1").arg(QString::fromStdString(artifact.role)),
                            QStringLiteral("%1, %2, SHA-256 %3")
                                .arg(QString::fromStdString(artifact.format), formatBytes(artifact.bytes),
                                     QString::fromStdString(artifact.sha256.substr(0, 16)))});
    m_facts->setTable({textColumn(tr("What")), textColumn(tr("Value"))}, std::move(rows));
    m_table->fitColumns();
}

void RunDetails::storeNote()
{
    const QString note = m_note->text().trimmed();
    if (note.toStdString() == m_run.note)
        return;
    m_run.note = note.toStdString();
    m_session.setRunNote(m_run.id, note, this, [this](const Result<>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void RunDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_run.id != 0)
        fill();
}

} // namespace riskloom
