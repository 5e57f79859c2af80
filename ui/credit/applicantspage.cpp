// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/applicantspage.h"

#include "core/host/session.h"
#include "core/run/codec.h"
#include "ui/charts/barchart.h"
#include "ui/credit/casecards.h"
#include "ui/credit/caseloader.h"
#include "ui/credit/casetext.h"
#include "ui/credit/casetiles.h"
#include "ui/credit/challengerview.h"
#include "ui/credit/consumertext.h"
#include "ui/credit/decisionform.h"
#include "ui/widgets/pagelayout.h"
#include "ui/credit/policyform.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr double furthestScore = 100'000.0;
constexpr std::size_t similarCases = 8;

} // namespace

ApplicantsPage::ApplicantsPage(Session& session, QWidget* parent)
    : CreditPage(parent), m_session(session), m_loader(new CaseLoader(session, this)), m_message(new MessageBar),
      m_place(headingLabel()), m_previous(new QToolButton), m_next(new QToolButton), m_cutOffLabel(new QLabel),
      m_cutOff(new NumberBox(NumberBox::Numbers::Whole)), m_changeable(new QToolButton),
      m_changeableMenu(new QMenu(m_changeable)), m_tiles(new CaseTiles),
      m_chart(new BarChart), m_basis(new QComboBox), m_reasonsTitle(headingLabel()),
      m_reasons(wrappedLabel()), m_changeTitle(headingLabel()), m_change(wrappedLabel()), m_form(new DecisionForm(*this)),
      m_keys(wrappedLabel()), m_policyButton(new QToolButton), m_policy(new PolicyForm), m_similar(new SimilarCard),
      m_letter(new LetterCard), m_challenger(new ChallengerView(session)), m_earlier(new DataTable), m_earlierRows(new ValueTableModel(this))
{
    m_earlier->setSource(m_earlierRows);
    m_cutOff->setRange(-furthestScore, furthestScore);
    m_basis->addItems({QString(), QString()});
    auto* sides = new QHBoxLayout;
    sides->setSpacing(2 * gridStep);
    sides->addWidget(caseSide(), 3);
    sides->addWidget(reasonsSide(), 2);
    auto* page = new ScrollPage;
    page->body()->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    page->body()->addWidget(queueLine());
    page->body()->addWidget(m_policy);
    page->body()->addWidget(m_tiles);
    page->body()->addLayout(sides);
    page->body()->addWidget(m_challenger);
    page->body()->addWidget(m_earlier);
    page->body()->addWidget(cardsLine());
    page->body()->addStretch(1);
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(page, 1);
    layout->addWidget(m_message);
    layout->addWidget(decisionBar());
    m_policy->hide();
    addKeys();
    connectAll();
}

void ApplicantsPage::connectAll()
{
    connect(m_cutOff, &NumberBox::valueChanged, this, &ApplicantsPage::showCase);
    connect(m_basis, &QComboBox::activated, this, &ApplicantsPage::showCase);
    connect(m_policyButton, &QToolButton::toggled, m_policy, &QWidget::setVisible);
    connect(m_policy, &PolicyForm::chosen, this, &ApplicantsPage::setPolicy);
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
    m_policyButton->setCheckable(true);
    row->addWidget(m_policyButton);
    return line;
}

QWidget* ApplicantsPage::cardsLine()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * gridStep);
    row->addWidget(m_similar, 3);
    row->addWidget(m_letter, 2);
    return line;
}

QWidget* ApplicantsPage::caseSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_chart->setMinimumHeight(32 * gridStep);
    column->addWidget(m_chart, 1);
    return side;
}

QWidget* ApplicantsPage::reasonsSide()
{
    auto* card = new Card;
    auto* title = new QHBoxLayout;
    title->addWidget(m_reasonsTitle, 1);
    title->addWidget(m_basis);
    card->body()->addLayout(title);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_reasons, m_changeTitle, m_change})
        card->body()->addWidget(widget);
    card->body()->addStretch(1);
    return card;
}

// Below the case and not in it, so that the answers are in sight however far the case is scrolled.
QWidget* ApplicantsPage::decisionBar()
{
    auto* card = new Card;
    card->body()->setSpacing(halfStep);
    card->body()->addWidget(m_form);
    m_keys->setFont(textFont(TextSize::Small));
    card->body()->addWidget(m_keys);
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
    m_reasonsTitle->setToolTip(tr("The variables that cost most points, four at most."));
    m_basis->setItemText(static_cast<int>(ReasonBasis::Median), tr("Against the median"));
    m_basis->setItemText(static_cast<int>(ReasonBasis::Maximum), tr("Against the best"));
    m_basis->setAccessibleName(tr("What points are held against"));
    m_basis->setToolTip(tr("The median applicant of the training rows, or the most points anybody there has in a variable. "
                           "The two rank reasons differently, so the letter goes by the one chosen here."));
    m_policyButton->setText(tr("Second reviewer"));
    m_policyButton->setToolTip(tr("Which decisions wait until somebody else confirms them."));
    m_policy->retranslate();
    m_keys->setText(tr("Keys: J next, K back, A approve, D decline, R refer, O override. Enter behind the reason decides."));
    m_changeTitle->setText(tr("What would reach the cut-off"));
    m_earlier->setAccessibleName(tr("Decisions on this applicant"));
    m_form->retranslate();
}

void ApplicantsPage::refresh()
{
    retranslate();
    m_challenger->setSelection(selection());
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
    const double proposed = proposedCutOff(*selection().scorecard);
    m_log.setCases(cases, proposed);
    listChangeable();
    m_policy->setColumns(cases->amountColumns());
    readDecisions();
    {
        const QSignalBlocker quiet(m_cutOff);
        m_cutOff->setValue(proposed);
    }
    m_policy->setPolicy(m_log.policy());
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
    const ApplicantCase shown = m_cases->at(m_index, basis());
    m_place->setText(tr("Applicant %1, case %2 of %3")
                         .arg(QString::fromStdString(shown.applicant), formatInteger(static_cast<std::int64_t>(m_index) + 1),
                              formatInteger(static_cast<std::int64_t>(m_cases->size()))));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < m_cases->size());
    m_tiles->show(*m_cases, shown, m_cutOff->value());
    drawWaterfall(*m_chart, *m_cases, shown, basis());
    m_reasons->setText(reasonsText(*m_cases, shown, basis()));
    m_challenger->showCase(shown);
    m_similar->show(m_cases->similar(m_index, similarCases));
    m_letter->show(adverseActionText(*m_cases, shown));
    m_form->setRecommended(recommendedOutcome(shown.score, m_cutOff->value()));
    const double cutOff = m_cutOff->value();
    m_change->setText(counterfactualText(*m_cases, m_cases->counterfactual(m_index, changeable(), cutOff), cutOff));
    showDecisions();
}

ReasonBasis ApplicantsPage::basis() const { return static_cast<ReasonBasis>(m_basis->currentIndex()); }

void ApplicantsPage::setPolicy(const ReviewPolicy& policy)
{
    m_session.audit({reviewPolicyAction, "run/" + std::to_string(m_run), toJson(policy)}, this,
                    [this](const Result<>& done) {
                        if (!done)
                            m_message->showError(done.error());
                        else
                            m_message->showMessage({Severity::Success, tr("The rule is in the audit trail."), {}, {}});
                    });
}

void ApplicantsPage::readDecisions()
{
    if (m_run == 0)
        return;
    if (const Result<> read = m_log.read(m_session.reader(), m_run); !read)
        m_message->showError(read.error());
}

void ApplicantsPage::showDecisions()
{
    if (!m_cases)
        return;
    const std::int64_t row = m_cases->at(m_index).row;
    const std::vector<DecisionRecord> ofCase = m_log.ofRow(row);
    showRows(*m_earlierRows, decisionTable(ofCase));
    m_earlier->fitColumns();
    m_earlier->setHeightToContents(6);
    m_earlier->setVisible(!ofCase.empty());
    m_tiles->showStanding(m_log, m_index, row);
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
    decision.recommended = recommendedOutcome(shown.score, m_cutOff->value());
    decision.outcome = outcome;
    decision.reason = m_form->reason().toStdString();
    decision.who = m_form->reviewer().toStdString();
    decision.confirms = m_log.confirmable(shown.row, outcome, decision.who);
    m_session.addDecision(decision, this, [this, applicant = shown.applicant](const Result<std::int64_t>& id) {
        if (!id) {
            m_message->showError(id.error());
            return;
        }
        const DecisionRecord* made = m_log.find(*id);
        const bool waits = made != nullptr && m_log.awaitsSecond(m_index, *made);
        m_form->clearReason();
        if (m_form->isAncestorOf(focusWidget()))
            m_place->setFocus(); // keys decide again
        go(Step::Next);
        const QString text = waits ? tr("The decision on applicant %1 waits for a second reviewer.")
                                   : tr("The decision on applicant %1 is in the audit trail.");
        m_message->showMessage({waits ? Severity::Warning : Severity::Success, text.arg(QString::fromStdString(applicant)), {}, {}});
    });
}

} // namespace riskloom
