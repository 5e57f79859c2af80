// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/importpage.h"

#include "core/host/importtask.h"
#include "ui/data/choicesmodel.h"
#include "ui/data/columndelegates.h"
#include "ui/data/datatexts.h"
#include "ui/data/previewmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

QLabel* label(QWidget* box)
{
    auto* text = new QLabel;
    text->setBuddy(box);
    return text;
}

// First entry: what was guessed. Keeps the choice when the words change.
void refill(QComboBox* box, const QString& guessed, const std::vector<std::pair<QString, QVariant>>& choices)
{
    const int current = std::max(0, box->currentIndex());
    box->clear();
    box->addItem(guessed);
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(current);
}

QWidget* stacked(SectionHeader* header, QWidget* content)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(header);
    layout->addWidget(content, 1);
    return page;
}

} // namespace

ImportPage::ImportPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_previewing(this), m_header(new SectionHeader(SectionHeader::Rank::Page)),
      m_message(new MessageBar), m_delimiter(new QComboBox), m_decimal(new QComboBox), m_encoding(new QComboBox),
      m_headerRow(new QComboBox), m_missing(new QLineEdit), m_columns(new DataTable), m_choices(new ChoicesModel(this)), m_rows(new DataTable),
      m_rowsModel(new PreviewModel(this)), m_columnsHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_rowsHeader(new SectionHeader(SectionHeader::Rank::Section)), m_nameLabel(new QLabel), m_name(new QLineEdit),
      m_summary(new QLabel), m_progress(new QProgressBar), m_cancel(new QPushButton), m_import(new QPushButton)
{
    m_delimiterLabel = label(m_delimiter);
    m_decimalLabel = label(m_decimal);
    m_encodingLabel = label(m_encoding);
    m_headerRowLabel = label(m_headerRow);
    m_missingLabel = label(m_missing);
    build();
    retranslate();
    setMode(Mode::Choosing);
    for (QComboBox* box : {m_delimiter, m_decimal, m_encoding, m_headerRow})
        connect(box, &QComboBox::activated, this, &ImportPage::refresh);
    connect(m_missing, &QLineEdit::editingFinished, this, &ImportPage::refresh);
    connect(m_choices, &ChoicesModel::choicesEdited, this, &ImportPage::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &ImportPage::showSummary);
    connect(m_name, &QLineEdit::returnPressed, m_import, &QPushButton::click);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_task != nullptr)
            m_task->cancel();
        else
            Q_EMIT closed();
    });
}

ImportPage::~ImportPage() = default;

void ImportPage::build()
{
    m_columns->setSource(m_choices);
    m_columns->setItemDelegateForColumn(ChoicesModel::Type, makeTypeDelegate(this));
    m_columns->setItemDelegateForColumn(ChoicesModel::RoleOf, makeRoleDelegate(this));
    m_columns->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_columns->setSortingEnabled(false);
    m_rows->setSource(m_rowsModel);
    m_rows->setSortingEnabled(false);
    m_rows->verticalHeader()->setVisible(true);

    auto* split = new SplitView(QStringLiteral("data.import"), Qt::Horizontal);
    split->addWidget(stacked(m_columnsHeader, m_columns));
    split->addWidget(stacked(m_rowsHeader, m_rows));
    split->setFirstSizes({640, 480});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_header);
    layout->addWidget(m_message);
    m_optionsLine = makeOptions();
    layout->addWidget(m_optionsLine);
    layout->addWidget(split, 1);
    layout->addWidget(makeFooter());
}

QWidget* ImportPage::makeOptions()
{
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(2 * gridStep);
    const std::pair<QLabel*, QWidget*> fields[] = {{m_delimiterLabel, m_delimiter},
                                                   {m_decimalLabel, m_decimal},
                                                   {m_encodingLabel, m_encoding},
                                                   {m_headerRowLabel, m_headerRow},
                                                   {m_missingLabel, m_missing}};
    for (const auto& [text, field] : fields) { // a field and its label stay in one line
        auto* pair = new QWidget;
        auto* layout = new QHBoxLayout(pair);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(gridStep);
        layout->addWidget(text);
        layout->addWidget(field);
        flow->addWidget(pair);
    }
    for (QComboBox* box : {m_delimiter, m_decimal, m_encoding, m_headerRow})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_missing->setFixedWidth(16 * gridStep);
    return line;
}

QWidget* ImportPage::makeFooter()
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_summary, 2);
    layout->addWidget(m_progress, 2);
    layout->addWidget(m_cancel);
    layout->addWidget(m_import);
    m_nameLabel->setBuddy(m_name);
    setFocusProxy(m_name);
    m_progress->setRange(0, 1000);
    m_import->setDefault(true);
    m_import->setAutoDefault(true);
    return line;
}

void ImportPage::retranslate()
{
    m_header->setTexts(tr("Import %1").arg(QFileInfo(m_file).fileName()),
                       m_preview ? tr("%1, about %2 rows. Nothing is stored before you press Import.")
                                       .arg(formatBytes(static_cast<std::int64_t>(m_preview->bytes)),
                                            formatInteger(static_cast<std::int64_t>(m_preview->estimatedRows)))
                                 : QString());
    m_columnsHeader->setTexts(tr("Columns"), tr("Double click a type or role to change it."));
    m_rowsHeader->setTexts(tr("Rows"), rowsNote());
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_rows->setAccessibleName(tr("Rows of the file"));
    m_delimiterLabel->setText(tr("Delimiter"));
    m_decimalLabel->setText(tr("Decimals"));
    m_encodingLabel->setText(tr("Encoding"));
    m_headerRowLabel->setText(tr("First line"));
    m_missingLabel->setText(tr("Also missing"));
    m_missing->setPlaceholderText(tr("e.g. k.A.; -"));
    m_missing->setToolTip(tr("Further texts that mean a missing value, parted by semicolons. NA, N/A, NaN, NULL, #N/A, ? and "
                             "nothing at all always do."));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the dataset"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_cancel->setText(tr("Cancel"));
    m_import->setText(tr("Import"));
    fillOptions();
    showSummary();
}

QString ImportPage::rowsNote() const
{
    const QString which = m_preview && m_preview->whole ? tr("All of them.") : tr("The first ones, and some from the middle and the end.");
    const int refused = m_rowsModel->refusedRows();
    return refused == 0 ? which : which + u' ' + tr("%Ln would be refused; point at the sign to see why.", nullptr, refused);
}

void ImportPage::fillOptions()
{
    const CsvDialect dialect = m_preview ? m_preview->dialect : CsvDialect{};
    const auto guessed = [](const QString& what) { return tr("%1 (found)").arg(what); };
    const auto character = [](char c) { return QVariant(static_cast<int>(c)); };
    refill(m_delimiter, guessed(delimiterText(dialect.delimiter)),
           {{delimiterText(','), character(',')},
            {delimiterText(';'), character(';')},
            {delimiterText('\t'), character('\t')},
            {delimiterText('|'), character('|')}});
    refill(m_decimal, guessed(decimalText(dialect.decimal)),
           {{decimalText('.'), character('.')}, {decimalText(','), character(',')}});
    std::vector<std::pair<QString, QVariant>> encodings;
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Gb18030, TextEncoding::Windows1252,
                                        TextEncoding::Utf16Le, TextEncoding::Utf16Be})
        encodings.emplace_back(encodingText(encoding), static_cast<int>(encoding));
    refill(m_encoding, guessed(encodingText(dialect.encoding)), encodings);
    const QString names = tr("column names");
    const QString row = tr("a row of data");
    refill(m_headerRow, guessed(dialect.header ? names : row),
           {{names, static_cast<int>(HeaderRow::Present)}, {row, static_cast<int>(HeaderRow::Absent)}});
}

CsvOptions ImportPage::options() const
{
    CsvOptions options;
    if (const QVariant value = m_delimiter->currentData(); value.isValid())
        options.delimiter = static_cast<char>(value.toInt());
    if (const QVariant value = m_decimal->currentData(); value.isValid())
        options.decimal = static_cast<char>(value.toInt());
    if (const QVariant value = m_encoding->currentData(); value.isValid())
        options.encoding = static_cast<TextEncoding>(value.toInt());
    if (const QVariant value = m_headerRow->currentData(); value.isValid())
        options.header = static_cast<HeaderRow>(value.toInt());
    for (const QString& marker : m_missing->text().split(u';'))
        if (!marker.trimmed().isEmpty())
            options.missingMarkers.push_back(marker.trimmed().toStdString());
    options.columns = m_choices->choices();
    return options;
}

void ImportPage::setFile(const QString& path)
{
    m_file = path;
    m_preview.reset();
    m_choices->forgetChoices();
    for (QComboBox* box : {m_delimiter, m_decimal, m_encoding, m_headerRow})
        box->setCurrentIndex(0);
    m_missing->clear();
    m_name->setText(QFileInfo(path).completeBaseName());
    m_name->selectAll();
    m_message->clear();
    refresh();
}

void ImportPage::refresh()
{
    m_previewing.start([path = m_file.toStdString(), wanted = options()](const std::stop_token&) { return previewCsv(path, wanted); },
                       [this](const Result<CsvPreview>& preview) { showPreview(preview); });
}

void ImportPage::showPreview(const Result<CsvPreview>& preview)
{
    if (!preview) {
        m_preview.reset();
        m_rowsModel->setPreview({});
        m_choices->setPreview({});
        m_message->showError(preview.error());
    } else {
        m_message->clear();
        m_preview = *preview;
        m_rowsModel->setPreview(*preview);
        m_choices->setPreview(*preview);
        m_columns->fitColumns();
        m_rows->fitColumns();
    }
    retranslate();
}

void ImportPage::showSummary()
{
    QString text;
    if (m_preview) {
        const auto columns = m_choices->columns();
        const auto target = std::ranges::find(columns, Role::Target, &ColumnSpec::role);
        text = target == columns.end()
                   ? tr("No outcome column yet; it can be chosen after the import, too.")
                   : tr("Outcome: %1, bad: %2").arg(QString::fromStdString(target->name), QString::fromStdString(m_preview->badValue));
    }
    m_summary->setText(text);
    m_import->setEnabled(m_preview.has_value() && !m_name->text().trimmed().isEmpty() && m_task == nullptr);
}

void ImportPage::start()
{
    if (!m_preview || m_task != nullptr)
        return;
    m_task = std::make_unique<ImportTask>(m_session);
    connect(m_task.get(), &ImportTask::progressed, m_progress,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * 1000.0)); });
    // Queued, because finish() deletes the task that tells it.
    connect(m_task.get(), &ImportTask::finished, this, [this](std::int64_t dataset) { finish(dataset); }, Qt::QueuedConnection);
    connect(m_task.get(), &ImportTask::failed, this, [this](const Error& error) { finish(error); }, Qt::QueuedConnection);
    setMode(Mode::Reading);
    m_task->start({.file = m_file, .name = m_name->text().trimmed(), .options = options()});
}

void ImportPage::finish(const Result<std::int64_t>& dataset)
{
    m_task.reset();
    setMode(Mode::Choosing);
    if (dataset)
        Q_EMIT imported(*dataset);
    else if (dataset.error().code != ErrorCode::Cancelled)
        m_message->showError(dataset.error());
}

void ImportPage::setMode(Mode mode)
{
    const bool reading = mode == Mode::Reading;
    m_optionsLine->setEnabled(!reading);
    m_columns->setEnabled(!reading);
    m_name->setEnabled(!reading);
    m_progress->setVisible(reading);
    m_summary->setVisible(!reading);
    m_progress->setValue(0);
    showSummary();
}

void ImportPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_choices->retranslate();
        m_rowsModel->retranslate();
        retranslate();
    }
}

} // namespace riskloom
