// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/challengerview.h"

#include "ui/credit/credittext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int mostRows = 40; // without scrolling of their own inside the page

} // namespace

TableContent challengerTable(const ChallengerAnswer& answer, const ApplicantCase& shown, const ScoreScale& scale)
{
    TableContent content;
    content.columns = {
        textColumn(CreditText::tr("Variable")),
        numberColumn(CreditText::tr("Challenger"), 1,
                     CreditText::tr("Points that the value is worth to the network against a value that says nothing: "
                                    "integrated gradients (Sundararajan, Taly and Yan 2017) on the scale of the card.")),
        numberColumn(CreditText::tr("Scorecard"), 0, CreditText::tr("Points of the card.")),
    };
    const double factor = scoreFactor(scale);
    const auto pointsOf = [&](const std::string& variable) -> QVariant {
        const auto found = std::ranges::find(shown.losses, variable, &PointsLoss::variable);
        return found == shown.losses.end() ? QVariant() : QVariant(found->points);
    };
    for (const ChallengerAnswer::Contribution& contribution : answer.contributions)
        content.rows.push_back({QString::fromStdString(contribution.variable), -factor * contribution.logOdds,
                                pointsOf(contribution.variable)});
    for (const PointsLoss& loss : shown.losses)
        if (std::ranges::find(answer.contributions, loss.variable, &ChallengerAnswer::Contribution::variable) ==
            answer.contributions.end())
            content.rows.push_back({QString::fromStdString(loss.variable), {}, loss.points});
    return content;
}

ChallengerView::ChallengerView(Session& session, QWidget* parent)
    : Card(parent), m_scores(new ChallengerScores(session, this)), m_title(new QLabel), m_words(new QLabel),
      m_table(new DataTable), m_rows(new ValueTableModel(this))
{
    m_title->setFont(textFont(TextSize::Heading));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table->setSource(m_rows);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_words, m_table})
        body()->addWidget(widget);
    hide();
    connect(m_scores, &ChallengerScores::answered, this, [this](std::int64_t row, const ChallengerAnswer& answer) {
        if (!m_case || m_case->row != row)
            return;
        m_answer = answer;
        showAnswer();
    });
    connect(m_scores, &ChallengerScores::failed, this, [this](const Error& error) { say(errorSentence(error)); });
}

void ChallengerView::setSelection(const CreditSelection& selection)
{
    const bool both = selection.network && selection.scorecard;
    m_comparable = both && sameHoldout(selection.scorecard->request, selection.network->request);
    setVisible(both);
    m_title->setText(tr("The challenger's view"));
    m_table->setAccessibleName(tr("Contributions of the challenger beside the points of the scorecard"));
    if (!m_comparable) {
        m_scores->clear();
        m_answer.reset();
        say(tr("The chosen neural challenger held out other rows and may have been trained on this applicant."));
        return;
    }
    if (m_scores->run() != selection.network->record.id)
        m_answer.reset();
    m_scale = selection.scorecard->report.scorecard.scale;
    m_scores->setRun(*selection.network);
}

void ChallengerView::showCase(const ApplicantCase& shown)
{
    if (!m_case || m_case->row != shown.row)
        m_answer.reset();
    m_case = shown;
    if (!m_comparable)
        return;
    if (m_answer) {
        showAnswer();
        return;
    }
    say(tr("Asking the neural challenger…"));
    m_scores->ask(shown.row);
}

void ChallengerView::showAnswer()
{
    m_words->setText(tr("Probability of bad %1, where the scorecard says %2.")
                         .arg(formatPercent(m_answer->probabilityOfBad), formatPercent(m_case->probability)));
    showRows(*m_rows, challengerTable(*m_answer, *m_case, m_scale));
    m_table->fitColumns();
    m_table->setHeightToContents(mostRows);
    m_table->show();
}

void ChallengerView::say(const QString& text)
{
    m_words->setText(text);
    m_table->hide();
}

} // namespace riskloom
