// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"
#include "core/host/session.h"
#include "ui/widgets/latesttask.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace riskloom {

class ChoicesModel;
class DataTable;
class ImportTask;
class MessageBar;
class PreviewModel;
class SectionHeader;

// Imports one CSV file: shows how it would be read while the options change, and imports it in the background. Nothing
// enters the workspace before the whole file has been read.
class ImportPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportPage(Session& session, QWidget* parent = nullptr);
    ~ImportPage() override;
    void setFile(const QString& path);

Q_SIGNALS:
    void imported(std::int64_t dataset);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeOptions();
    QWidget* makeFooter();
    void retranslate();
    void fillOptions();
    QString rowsNote() const;
    CsvOptions options() const;
    void refresh();
    void showPreview(const Result<CsvPreview>& preview);
    void showSummary();
    void start();
    void finish(const Result<std::int64_t>& dataset);
    enum class Mode { Choosing, Reading };
    void setMode(Mode mode);

    Session& m_session;
    QString m_file;
    std::optional<CsvPreview> m_preview;
    LatestTask<Result<CsvPreview>> m_previewing;
    std::unique_ptr<ImportTask> m_task;
    SectionHeader* m_header;
    MessageBar* m_message;
    QWidget* m_optionsLine = nullptr;
    QLabel* m_delimiterLabel;
    QComboBox* m_delimiter;
    QLabel* m_decimalLabel;
    QComboBox* m_decimal;
    QLabel* m_encodingLabel;
    QComboBox* m_encoding;
    QLabel* m_headerRowLabel;
    QComboBox* m_headerRow;
    QLabel* m_missingLabel;
    QLineEdit* m_missing; // further marks of missing values, parted by semicolons
    DataTable* m_columns;
    ChoicesModel* m_choices;
    DataTable* m_rows;
    PreviewModel* m_rowsModel;
    SectionHeader* m_columnsHeader;
    SectionHeader* m_rowsHeader;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_import;
};

} // namespace riskloom
