// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/generatepage.h"

#include "core/data/spool.h"
#include "core/host/syntheticdataset.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr double mostRows = 10'000'000;
constexpr double largestSeed = 9007199254740992.0; // 2^53
constexpr int fieldWidth = 40 * gridStep;

} // namespace

GeneratePage::GeneratePage(Session& session, QWidget* parent)
    : GanPage(parent), m_session(session), m_explanation(new QLabel), m_rowsLabel(new QLabel),
      m_rows(new NumberBox(NumberBox::Numbers::Whole)), m_seedLabel(new QLabel),
      m_seed(new NumberBox(NumberBox::Numbers::Whole)), m_nameLabel(new QLabel), m_name(new QLineEdit),
      m_draw(new QPushButton), m_message(new MessageBar)
{
    m_rows->setRange(1, mostRows);
    m_rows->setValue(1000);
    m_seed->setRange(0, largestSeed);
    m_seed->setValue(1);
    m_draw->setProperty(suggestedProperty, true);
    m_explanation->setWordWrap(true);
    for (QWidget* field : std::initializer_list<QWidget*>{m_rows, m_seed, m_name})
        field->setFixedWidth(fieldWidth);
    m_rowsLabel->setBuddy(m_rows);
    m_seedLabel->setBuddy(m_seed);
    m_nameLabel->setBuddy(m_name);
    auto* form = new QFormLayout;
    form->setSpacing(gridStep);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(m_rowsLabel, m_rows);
    form->addRow(m_seedLabel, m_seed);
    form->addRow(m_nameLabel, m_name);
    form->addRow(QString(), m_draw);
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_explanation);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch(1);
    connect(m_draw, &QPushButton::clicked, this, &GeneratePage::draw);
}

GeneratePage::~GeneratePage() = default;

QString GeneratePage::title() const { return tr("Generate"); }

void GeneratePage::refresh()
{
    if (run().status != RunStatus::Finished || !run().report) {
        showEmpty(tr("No finished generator"), tr("Rows are drawn from a run that has finished: choose one above."));
        return;
    }
    m_explanation->setText(tr("Rows are drawn by the true frequencies of the training rows and kept in this workspace as a "
                              "dataset that names the run it came from. The same run, rows and seed give the same rows."));
    m_rowsLabel->setText(tr("Rows"));
    m_seedLabel->setText(tr("Seed"));
    m_nameLabel->setText(tr("Name of the dataset"));
    m_draw->setText(tr("Draw rows"));
    m_draw->setEnabled(!m_session.readOnly() && !m_folder);
    if (m_named != run().run) {
        m_named = run().run;
        m_name->setText(tr("synthetic, run %1").arg(m_named));
        m_message->clear();
    }
    showContent();
}

void GeneratePage::draw()
{
    m_message->clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_drawing = run().run;
    m_wanted = {static_cast<std::int64_t>(m_rows->value()), static_cast<std::uint64_t>(m_seed->value())};
    m_draw->setEnabled(false);
    m_session.generate(m_drawing, m_wanted, m_folder->filePath(QStringLiteral("drawn.table")), this,
                       [this](const Result<>& drawn) { keep(drawn); });
}

void GeneratePage::keep(const Result<>& drawn)
{
    if (!drawn)
        return fail(drawn.error());
    const QString file = m_folder->filePath(QStringLiteral("drawn.table"));
    const Result<Table> table = readSpool(file.toStdString()); // mapped, not read
    if (!table)
        return fail(table.error());
    const Result<DatasetRecord> record =
        syntheticDataset(m_session.reader(), m_drawing, m_wanted, *table, m_name->text().trimmed().toStdString());
    if (!record)
        return fail(record.error());
    m_session.addDataset(*record, file, this, [this](const Result<std::int64_t>& dataset) { kept(dataset); });
}

void GeneratePage::kept(const Result<std::int64_t>& dataset)
{
    if (!dataset)
        return fail(dataset.error());
    m_folder.reset();
    m_draw->setEnabled(true);
    m_message->showMessage(
        {Severity::Success,
         tr("%1 rows are kept as dataset %2.").arg(formatInteger(m_wanted.rows), m_name->text().trimmed()),
         {},
         {{tr("Open in Credit"), [this, id = *dataset] { Q_EMIT creditRequested(id); }},
          {tr("Open in Data"), [this, id = *dataset] { Q_EMIT dataRequested(id); }}}});
}

void GeneratePage::fail(const Error& error)
{
    m_folder.reset();
    m_draw->setEnabled(true);
    m_message->showError(error);
}

} // namespace riskloom
