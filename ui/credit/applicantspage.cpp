// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/applicantspage.h"

#include "core/host/session.h"
#include "ui/charts/barchart.h"
#include "ui/credit/caseloader.h"
#include "ui/credit/casetext.h"
#include "ui/credit/decisionform.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace riskloom {
namespace {

constexpr double furthestScore = 100'000.0;

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* headingLabel()
{
    auto* label = new QLabel;
    label->setFont(textFont(TextSize::Heading));
    return label;
}

} // namespace

ApplicantsPage::ApplicantsPage(Session& session, QWidget* parent)
    : CreditPage(parent), m_session(session), m_loader(new CaseLoader(session, this)), m_message(new MessageBar),
      m_place(headingLabel()), m_previous(new QToolButton), m_next(new QToolButton), m_cutOffLabel(new QLabel),
      m_cutOff(new NumberBox(NumberBox::Numbers::Whole)), m_changeable(new QToolButton),
      m_changeableMenu(new QMenu(m_changeable)), m_tiles(new TileRow), m_score(m_tiles->addTile()),
      m_probability(m_tiles->addTile()), m_answer(m_tiles->addTile()), m_chart(new BarChart),
      m_reasonsTitle(headingLabel()), m_reasons(wrappedLabel()), m_changeTitle(headingLabel()), m_change(wrappedLabel()),
      m_form(new DecisionForm(*this)), m_earlier(new DataTable), m_earlierRows(new ValueTableModel(this))
{
    m_earlier->setSource(m_earlierRows);
    m_cutOff->setRange(-furthestScore, furthestScore);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(2 * gridStep);
    sides->addWidget(caseSide(), 3);
    sides->addWidget(decisionSide(), 2);
    auto* page = new ScrollPage;
    page->body()->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    page->body()->addWidget(queueLine());
    page->body()->addWidget(m_message);
    page->body()->addLayout(sides);
    page->body()->addWidget(m_earlier);
    page->body()->addStretch(1);
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    addKeys();

    connect(m_cutOff, &NumberBox::valueChanged, this, &ApplicantsPage::showCase);
    connect(m_form, &DecisionForm::decided, this, &ApplicantsPage::decide);
    connect(m_form, &DecisionForm::missing, this,
            [this](const QString& what) { m_message->showMessage({Severity::Warning, what, {}, {}}); });
    connect(m_loader, &CaseLoader::loaded, this, &ApplicantsPage::take);
    connect(m_loader, &CaseLoader::failed, this, [this](const Error& error) {
        showContent();
        m_message->showError(error);
    });
    connect(&m_session, &Session::decisionsChanged, this, [this] {
        readDecisions();
        showDecisions();
    });
}

QWidget* ApplicantsPage::queueLine()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridStep);
    m_previous->setIcon(icon(QStringLiteral("chevronleft")));
    m_next->setIcon(icon(QStringLiteral("chevronright")));
    m_cutOffLabel->setBuddy(m_cutOff);
    m_changeable->setPopupMode(QToolButton::InstantPopup);
    m_changeable->setMenu(m_changeableMenu);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_place);
    row->addStretch(1);
    row->addWidget(m_cutOffLabel);
    row->addWidget(m_cutOff);
    row->addWidget(m_changeable);
    return line;
}

QWidget* ApplicantsPage::caseSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_chart->setMinimumHeight(32 * gridStep);
    column->addWidget(m_tiles);
    column->addWidget(m_chart, 1);
    return side;
}

QWidget* ApplicantsPage::decisionSide()
{
    auto* card = new Card;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_reasonsTitle, m_reasons, m_changeTitle, m_change})
        card->body()->addWidget(widget);
    card->body()->addStretch(1);
    card->body()->addWidget(m_form);
    return card;
}

void ApplicantsPage::addKeys()
{
    const auto offer = [this](QToolButton* button, Qt::Key key, Step step) {
        connect(button, &QToolButton::clicked, this, [this, step] { go(step); });
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    };
    offer(m_next, Qt::Key_J, Step::Next);
    offer(m_previous, Qt::Key_K, Step::Previous);
}

QString ApplicantsPage::title() const { return tr("Applicants"); }

void ApplicantsPage::retranslate()
{
    m_previous->setToolTip(tr("Previous applicant (K)"));
    m_previous->setAccessibleName(tr("Previous applicant"));
    m_next->setToolTip(tr("Next applicant (J)"));
    m_next->setAccessibleName(tr("Next applicant"));
    m_cutOffLabel->setText(tr("Cut-off"));
    m_cutOff->setAccessibleName(tr("Cut-off"));
    m_cutOff->setToolTip(tr("Approval is recommended from this score on. It begins where the training rows gave the highest "
                            "profit."));
    m_changeable->setText(tr("Changeable"));
    m_changeable->setToolTip(tr("Which variables an applicant could change; only these appear in what would have changed the "
                                "answer."));
    m_reasonsTitle->setText(tr("Principal reasons"));
    m_reasonsTitle->setToolTip(tr("The variables that cost most points against the best value, four at most."));
    m_changeTitle->setText(tr("What would reach the cut-off"));
    m_earlier->setAccessibleName(tr("Decisions on this applicant"));
    m_form->retranslate();
}

void ApplicantsPage::refresh()
{
    retranslate();
    if (!selection().scorecard) {
        m_loader->cancel();
        m_run = 0;
        m_cases.reset();
        showEmpty(tr("No applicants yet"), tr("Run a scorecard: its held-out applicants can then be looked at one by one."));
        return;
    }
    if (selection().scorecard->record.id != m_run) {
        m_loader->cancel();
        m_cases.reset();
        m_run = 0;
        showEmpty(tr("Reading the applicants…"), tr("Every held-out row is scored once."));
        if (isVisible())
            load();
    } else if (m_cases) {
        showCase();
    }
}

void ApplicantsPage::showEvent(QShowEvent* event)
{
    CreditPage::showEvent(event);
    if (selection().scorecard && m_run == 0)
        load();
}

void ApplicantsPage::load()
{
    m_run = selection().scorecard->record.id;
    m_message->clear();
    m_loader->load(*selection().scorecard);
}

void ApplicantsPage::take(const std::shared_ptr<const ApplicantCases>& cases)
{
    m_cases = cases;
    m_index = 0;
    listChangeable();
    readDecisions();
    {
        const QSignalBlocker quiet(m_cutOff);
        m_cutOff->setValue(proposedCutOff(*selection().scorecard));
    }
    showCase();
    showContent();
}

void ApplicantsPage::listChangeable()
{
    m_changeableMenu->clear();
    for (const ScorecardVariable& variable : m_cases->card().variables) {
        QAction* action = m_changeableMenu->addAction(QString::fromStdString(variable.binning.name));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &ApplicantsPage::showCase);
    }
}

std::vector<std::string> ApplicantsPage::changeable() const
{
    std::vector<std::string> names;
    const QList<QAction*> actions = m_changeableMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        if (actions[i]->isChecked())
            names.push_back(m_cases->card().variables[static_cast<std::size_t>(i)].binning.name);
    return names;
}

void ApplicantsPage::go(Step step)
{
    if (!m_cases || m_cases->size() == 0)
        return;
    const std::size_t last = m_cases->size() - 1;
    m_index = step == Step::Next ? std::min(m_index + 1, last) : m_index - std::min<std::size_t>(m_index, 1);
    m_message->clear();
    showCase();
}

void ApplicantsPage::showCase()
{
    if (!m_cases)
        return;
    const ApplicantCase shown = m_cases->at(m_index);
    m_place->setText(tr("Applicant %1, case %2 of %3")
                         .arg(QString::fromStdString(shown.applicant), formatInteger(static_cast<std::int64_t>(m_index) + 1),
                              formatInteger(static_cast<std::int64_t>(m_cases->size()))));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < m_cases->size());
    showTiles(shown);
    drawPoints(*m_chart, *m_cases, shown);
    m_reasons->setText(reasonsText(*m_cases, shown));
    const double cutOff = m_cutOff->value();
    m_change->setText(counterfactualText(*m_cases, m_cases->counterfactual(m_index, changeable(), cutOff), cutOff));
    showDecisions();
}

void ApplicantsPage::showTiles(const ApplicantCase& shown)
{
    const double distance = shown.score - m_cutOff->value();
    const CaseOutcome answer = recommended(shown.score);
    m_score->setCaption(tr("Score"));
    m_score->setValue(formatNumber(shown.score, 0));
    m_score->setNote(distance >= 0.0 ? tr("%1 above the cut-off").arg(formatNumber(distance, 0))
                                     : tr("%1 below the cut-off").arg(formatNumber(-distance, 0)));
    m_probability->setCaption(tr("Probability of bad"));
    m_probability->setValue(formatPercent(shown.probability));
    m_probability->setNote(tr("by the scale of the card"));
    m_answer->setCaption(tr("Recommended"));
    m_answer->setValue(caseOutcomeText(answer));
    m_answer->setNote(tr("by score and cut-off"));
    m_answer->setMood(answer == CaseOutcome::Approve ? Tile::Mood::Positive : Tile::Mood::Negative);
}

void ApplicantsPage::readDecisions()
{
    if (m_run == 0)
        return;
    Result<std::vector<DecisionRecord>> decisions = m_session.reader().decisions(m_run);
    if (decisions)
        m_decisions = std::move(*decisions);
    else
        m_message->showError(decisions.error());
}

void ApplicantsPage::showDecisions()
{
    if (!m_cases)
        return;
    const std::int64_t row = m_cases->at(m_index).row;
    std::vector<DecisionRecord> ofCase;
    std::ranges::copy_if(m_decisions, std::back_inserter(ofCase), [row](const DecisionRecord& d) { return d.row == row; });
    showRows(*m_earlierRows, decisionTable(ofCase));
    m_earlier->fitColumns();
    m_earlier->setHeightToContents(6);
    m_earlier->setVisible(!ofCase.empty());
}

CaseOutcome ApplicantsPage::recommended(double score) const
{
    return score >= m_cutOff->value() ? CaseOutcome::Approve : CaseOutcome::Decline;
}

std::int64_t ApplicantsPage::confirmed(std::int64_t row, CaseOutcome outcome) const
{
    const auto latest = std::ranges::find(m_decisions.rbegin(), m_decisions.rend(), row, &DecisionRecord::row);
    if (latest == m_decisions.rend() || latest->outcome != outcome || latest->who == m_form->reviewer().toStdString())
        return 0;
    return latest->id;
}

void ApplicantsPage::decide(CaseOutcome outcome)
{
    if (!m_cases)
        return;
    const ApplicantCase shown = m_cases->at(m_index);
    NewDecision decision;
    decision.run = m_run;
    decision.applicant = shown.applicant;
    decision.row = shown.row;
    decision.score = shown.score;
    decision.recommended = recommended(shown.score);
    decision.outcome = outcome;
    decision.reason = m_form->reason().toStdString();
    decision.who = m_form->reviewer().toStdString();
    decision.confirms = confirmed(shown.row, outcome);
    m_session.addDecision(decision, this, [this, applicant = shown.applicant](const Result<std::int64_t>& id) {
        if (!id) {
            m_message->showError(id.error());
            return;
        }
        m_form->clearReason();
        go(Step::Next);
        m_message->showMessage({Severity::Success, tr("The decision on applicant %1 is in the audit trail.")
                                                       .arg(QString::fromStdString(applicant)), {}, {}});
    });
}

} // namespace riskloom
