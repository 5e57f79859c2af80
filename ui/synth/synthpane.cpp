// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/synthpane.h"

#include "core/host/session.h"
#include "ui/synth/factsview.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/marketrun.h"
#include "ui/synth/marketworkbench.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace riskloom {
namespace {

class SynthPane : public Pane {
public:
    SynthPane(const PaneContext& context, QWidget* parent)
        : Pane(parent), m_session(*context.session), m_tables(makeTableGanPane(context, nullptr)),
          m_markets(new MarketWorkbench(context, nullptr)), m_tabs(new QTabWidget)
    {
        m_tabs->setTabPosition(QTabWidget::South);
        m_tabs->setDocumentMode(true);
        for (Pane* half : {m_tables, m_markets})
            m_tabs->addTab(half, tabTitle(half));
        auto* whole = new QVBoxLayout(this);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->addWidget(m_tabs);
    }

    QString id() const override { return m_tables->id(); }
    QString title() const override { return m_tables->title(); }
    QString iconName() const override { return m_tables->iconName(); }

    void goTo(const Destination& destination) override
    {
        Pane* half = front();
        if (destination.run != 0)
            if (const Result<RunRecord> run = m_session.reader().run(destination.run))
                half = run->kind == marketKind ? m_markets : m_tables;
        m_tabs->setCurrentWidget(half);
        half->goTo(destination);
    }

    std::vector<Command> commands() override { return front()->commands(); }

    std::vector<PaneView> views() override
    {
        std::vector<PaneView> all;
        for (Pane* half : {m_tables, m_markets})
            for (const PaneView& view : half->views())
                all.push_back({half == m_tables ? view.id : QStringLiteral("market-") + view.id, [this, half, view] {
                                   m_tabs->setCurrentWidget(half);
                                   view.show();
                               }});
        return all;
    }

protected:
    void changeEvent(QEvent* event) override
    {
        Pane::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            for (int i = 0; i < m_tabs->count(); ++i)
                m_tabs->setTabText(i, tabTitle(m_tabs->widget(i)));
    }

private:
    [[nodiscard]] QString tabTitle(const QWidget* half) const
    {
        return half == m_tables ? MarketFactText::tr("Tables") : MarketFactText::tr("Markets");
    }
    [[nodiscard]] Pane* front() const { return static_cast<Pane*>(m_tabs->currentWidget()); }

    Session& m_session;
    Pane* m_tables;
    Pane* m_markets;
    QTabWidget* m_tabs;
};

} // namespace

Pane* makeSynthPane(const PaneContext& context, QWidget* parent) { return new SynthPane(context, parent); }

} // namespace riskloom
