// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/tearsheetpage.h"

#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/portfolio/tearsheetview.h"

#include <QVBoxLayout>

namespace riskloom {
namespace {

TearSheetView* viewIn(QWidget& content)
{
    auto* view = new TearSheetView;
    auto* column = new QVBoxLayout(&content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    return view;
}

} // namespace

TearSheetPage::TearSheetPage(QWidget* parent) : PortfolioPage(parent), m_view(viewIn(*content()))
{
    connect(m_view, &TearSheetView::rollingDaysChosen, this, &TearSheetPage::draw);
}

QString TearSheetPage::title() const { return PortfolioText::tr("Tear sheet"); }

void TearSheetPage::draw() { m_view->setSubject(tearSubject(run(), selection().chosen(), m_view->rollingDays())); }

PolicyTearSheetPage::PolicyTearSheetPage(QWidget* parent) : PolicyPage(parent), m_view(viewIn(*content()))
{
    connect(m_view, &TearSheetView::rollingDaysChosen, this, &PolicyTearSheetPage::draw);
}

QString PolicyTearSheetPage::title() const { return PortfolioText::tr("Tear sheet"); }

void PolicyTearSheetPage::draw() { m_view->setSubject(tearSubject(run(), m_view->rollingDays())); }

} // namespace riskloom
