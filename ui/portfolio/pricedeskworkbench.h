// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/pricework.h"
#include "ui/widgets/latesttask.h"
#include "ui/widgets/runworkbench.h"

#include <functional>
#include <memory>

class QTemporaryDir;
class QToolButton;

namespace riskloom {

class ExtensionPage;
class FindingsPage;
class PriceDeskPage;
class PriceDeskReview;

// The price desk: what prices are like, and what is wrong with them, before anything is computed from them.
class PriceDeskWorkbench : public RunWorkbench {
    Q_OBJECT

public:
    PriceDeskWorkbench(const PaneContext& context, QWidget* parent);
    ~PriceDeskWorkbench() override;

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("portfolio"); }
    std::vector<Command> commands() override;

private:
    PriceDeskWorkbench(const PaneContext& context, PriceDeskReview* review, std::vector<PriceDeskPage*> pages, QWidget* parent);
    QString emptyTitle() const override;
    QString emptyText() const override;
    void showSelection() override;
    void changeEvent(QEvent* event) override;
    void nameButton();

    void importPrices();
    using Make = std::function<Result<DatasetRecord>(const Workspace&, const PriceWork&)>;
    void make(const QString& name, Make make); // a dataset from the prices that are shown
    void keep(const Result<DatasetRecord>& record);

    PriceDeskReview* m_review;
    std::vector<PriceDeskPage*> m_pages;
    FindingsPage* m_findings;
    ExtensionPage* m_extension;
    QToolButton* m_import;
    std::unique_ptr<QTemporaryDir> m_folder; // of the prices that are being made
    LatestTask<Result<DatasetRecord>> m_making{this};
};

} // namespace riskloom
