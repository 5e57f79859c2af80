// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/drawform.h"

#include "core/data/spool.h"
#include "core/host/syntheticdataset.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace riskloom {
namespace {

constexpr double largestSeed = 9007199254740992.0; // 2^53
constexpr int fieldWidth = 40 * gridStep;
constexpr int messageMargin = 20 * gridStep; // of what came of it, seen below the message

} // namespace

DrawForm::DrawForm(Session& session, double most, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_explanation(new QLabel),
      m_countLabel(new QLabel),
      m_count(new NumberBox(NumberBox::Numbers::Whole)),
      m_seedLabel(new QLabel),
      m_seed(new NumberBox(NumberBox::Numbers::Whole)),
      m_nameLabel(new QLabel),
      m_name(new QLineEdit),
      m_form(new QFormLayout),
      m_draw(new QPushButton),
      m_cancel(new QPushButton),
      m_message(new MessageBar)
{
    m_count->setRange(1, most);
    m_count->setValue(1000);
    m_seed->setRange(0, largestSeed);
    m_seed->setValue(1);
    m_draw->setProperty(suggestedProperty, true);
    m_explanation->setWordWrap(true);
    for (QWidget* field : std::initializer_list<QWidget*>{m_count, m_seed, m_name})
        field->setFixedWidth(fieldWidth);
    m_countLabel->setBuddy(m_count);
    m_seedLabel->setBuddy(m_seed);
    m_nameLabel->setBuddy(m_name);
    m_form->setSpacing(gridStep);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->addRow(m_countLabel, m_count);
    m_form->addRow(m_seedLabel, m_seed);
    m_form->addRow(m_nameLabel, m_name);
    m_cancel->setVisible(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gridStep);
    buttons->addWidget(m_draw);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_form->addRow(QString(), buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_explanation);
    layout->addLayout(m_form);
    layout->addWidget(m_message);
    connect(m_draw, &QPushButton::clicked, this, &DrawForm::draw);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.cancelScore(m_work); });
}

DrawForm::~DrawForm() = default;

void DrawForm::addPart(QWidget* part, std::function<void(Generation&)> fill)
{
    auto* label = new QLabel;
    m_parts.push_back({label, part, std::move(fill)});
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow); // the fields before it have a width of their own
    m_form->insertRow(m_form->rowCount() - 1, label, part);
}

void DrawForm::setRun(std::int64_t run, const Words& words)
{
    m_words = words;
    m_explanation->setText(words.explanation);
    m_countLabel->setText(words.count);
    m_seedLabel->setText(tr("Seed"));
    m_nameLabel->setText(tr("Name of the dataset"));
    m_draw->setText(words.draw);
    m_cancel->setText(tr("Cancel"));
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].label->setText(words.parts[i]);
        m_form->setRowVisible(m_parts[i].widget, !words.parts[i].isEmpty());
    }
    m_draw->setEnabled(!m_session.readOnly() && !m_folder);
    if (m_run == run)
        return;
    m_run = run;
    m_name->setText(freeName());
    m_message->clear();
}

void DrawForm::draw()
{
    m_message->clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_drawing = m_run;
    m_drawingName = m_name->text().trimmed();
    m_made = {{static_cast<std::int64_t>(m_count->value()), static_cast<std::uint64_t>(m_seed->value())}, {}, {}};
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (!m_words.parts[i].isEmpty())
            m_parts[i].fill(m_made.wanted);
    setDrawing(m_session.generate(m_drawing, m_made.wanted, m_folder->filePath(QStringLiteral("drawn.table")), this,
                                  [this](const Result<GenerationReport>& drawn) { keep(drawn); }));
}

void DrawForm::keep(const Result<GenerationReport>& drawn)
{
    if (!drawn)
        return fail(drawn.error());
    const QString file = m_folder->filePath(QStringLiteral("drawn.table"));
    Result<Table> table = readSpool(file.toStdString()); // mapped, not read
    if (!table)
        return fail(table.error());
    m_made.report = *drawn;
    m_made.table = std::move(*table);
    const Result<DatasetRecord> record =
        syntheticDataset(m_session.reader(), m_drawing, m_made, m_drawingName.toStdString());
    if (!record)
        return fail(record.error());
    m_session.addDataset(*record, file, this, [this](const Result<std::int64_t>& dataset) { kept(dataset); });
}

void DrawForm::kept(const Result<std::int64_t>& dataset)
{
    if (!dataset)
        return fail(dataset.error());
    m_folder.reset();
    setDrawing(0);
    m_name->setText(freeName());
    Message message{
        Severity::Success, m_words.done.arg(formatInteger(m_made.wanted.rows), m_drawingName), {}, {}};
    for (const auto& [words, pane] : m_words.places)
        message.actions.push_back({words, [this, pane = pane, id = *dataset] { Q_EMIT placeChosen(pane, id); }});
    m_message->showMessage(message);
    Q_EMIT drawn(m_drawing, m_made);
    reveal();
}

// The usual one, or with a number when there are such rows already.
QString DrawForm::freeName() const
{
    QString name = m_words.name;
    for (int number = 2; m_session.reader().datasetByName(name.toStdString()); ++number)
        name = QStringLiteral("%1 (%2)").arg(m_words.name).arg(number);
    return name;
}

void DrawForm::fail(const Error& error)
{
    m_folder.reset();
    setDrawing(0);
    m_message->showError(error);
    reveal();
}

void DrawForm::setDrawing(std::int64_t work)
{
    m_work = work;
    m_draw->setEnabled(work == 0);
    m_cancel->setVisible(work != 0);
}

void DrawForm::reveal()
{
    QTimer::singleShot(0, this, [this] { // once the layout has made room for it
        for (QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up))
                area->ensureWidgetVisible(m_message, 0, messageMargin);
    });
}

} // namespace riskloom
