// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/pricedeskrun.h"
#include "ui/widgets/runpage.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

class QLabel;
class QToolButton;

namespace riskloom {

class DataTable;
class DatasetNameLine;
class HeatMap;
class SectionHeader;
class TileRow;
class ValueTableModel;

// A tab of the price desk.
class PriceDeskPage : public SelectionPage<PriceDeskSelection> {
    Q_OBJECT

protected:
    explicit PriceDeskPage(QWidget* parent) : SelectionPage(QStringLiteral("portfolio"), parent) {}
    virtual void draw() = 0; // the selection's run, in the current language and palette
    [[nodiscard]] const PriceDeskRun& run() const { return *selection().run; }

private:
    void refresh() override;
};

// What each asset did, and who is missing.
class AssetsPage : public PriceDeskPage {
    Q_OBJECT

public:
    explicit AssetsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("assets"); }
    QString title() const override;

private:
    void draw() override;

    TileRow* m_tiles;
    QLabel* m_survivors;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

// Where prices are missing, and what each policy makes of it.
class GapsPage : public PriceDeskPage {
    Q_OBJECT

public:
    explicit GapsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("gaps"); }
    QString title() const override;

private:
    void draw() override;

    HeatMap* m_map;
    SectionHeader* m_header;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

// Splits and outliers, each accepted or not; what is accepted becomes a dataset of its own.
class FindingsPage : public PriceDeskPage {
    Q_OBJECT

public:
    explicit FindingsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("findings"); }
    QString title() const override;
    void setWritable(bool writable);

Q_SIGNALS:
    void correctionAsked(const std::vector<riskloom::PriceFinding>& accepted, const QString& name);

private:
    void draw() override;
    void showFindings();
    void showButtons();
    [[nodiscard]] std::set<std::size_t> chosen() const; // of those with a correction: the selected ones
    void accept(const std::set<std::size_t>& findings);
    void undo();
    void ask();

    bool m_writable = true;
    std::int64_t m_of = 0; // the run that m_accepted belongs to
    std::set<std::size_t> m_accepted;
    SectionHeader* m_header;
    QToolButton* m_accept;
    QToolButton* m_acceptAll;
    QToolButton* m_undo;
    DataTable* m_table;
    ValueTableModel* m_rows;
    QLabel* m_rule;
    DatasetNameLine* m_line;
};

} // namespace riskloom
