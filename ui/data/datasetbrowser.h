// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/widgets/pane.h"

#include <cstdint>
#include <vector>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace riskloom {

class DatasetPage;
class EmptyState;
class ImportPage;
class MessageBar;
class SearchList;
class SectionHeader;

// The pane behind makeDataPane(): the list of datasets at the left, one of them or an import at the right.
class DatasetBrowser : public Pane {
    Q_OBJECT

public:
    DatasetBrowser(const PaneContext& context, QWidget* parent);

    QString id() const override { return QStringLiteral("data"); }
    QString title() const override { return tr("Data"); }
    QString iconName() const override { return QStringLiteral("data"); }
    void goTo(const Destination& destination) override;
    std::vector<Command> commands() override;
    std::vector<PaneView> views() override;

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void retranslate();
    void reload();
    void choose(std::int64_t dataset);
    std::int64_t firstDataset();
    void chooseFile();
    void import(const QString& file);
    void rename();
    void remove();
    const DatasetRecord* current() const;

    PaneContext m_context;
    std::vector<DatasetRecord> m_datasets;
    std::int64_t m_current = 0;
    SectionHeader* m_listHeader;
    SearchList* m_list;
    QPushButton* m_import;
    QWidget* m_left; // the list and what belongs to it
    QToolButton* m_rename;
    QToolButton* m_delete;
    MessageBar* m_message;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QPushButton* m_emptyImport;
    DatasetPage* m_dataset;
    ImportPage* m_importPage;
};

} // namespace riskloom
