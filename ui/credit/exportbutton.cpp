// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/exportbutton.h"

#include "core/host/path.h"
#include "core/host/session.h"
#include "ui/credit/creditreview.h"
#include "ui/report/creditreport.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QEvent>
#include <QMenu>

namespace riskloom {
namespace {

QString formatTitle(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html: return ExportButton::tr("HTML");
    case ReportFormat::Pdf: return ExportButton::tr("PDF");
    }
    return {};
}

QString formatTitle(ScorecardFormat format)
{
    switch (format) {
    case ScorecardFormat::Sql: return ExportButton::tr("SQL");
    case ScorecardFormat::Pmml: return ExportButton::tr("PMML 4.4");
    case ScorecardFormat::Json: return ExportButton::tr("JSON");
    case ScorecardFormat::Csv: return ExportButton::tr("CSV");
    case ScorecardFormat::Xlsx: return ExportButton::tr("Excel");
    case ScorecardFormat::Cpp: return ExportButton::tr("C++ header");
    }
    return {};
}

QString asText(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString suffixOf(ScorecardFormat format)
{
    return format == ScorecardFormat::Cpp ? QStringLiteral("h") : asText(scorecardFormatName(format));
}

// "PDF (*.pdf)"
FileRequest requestFor(const QString& title, const QString& name, const QString& suffix, const QString& suggestion)
{
    return {title, QStringLiteral("%1 (*.%2)").arg(name, suffix), suggestion + u'.' + suffix};
}

} // namespace

ExportButton::ExportButton(Session& session, const CreditReview& review, QWidget* parent)
    : QToolButton(parent), m_session(session), m_review(review), m_menu(new QMenu(this))
{
    setIcon(riskloom::icon(QStringLiteral("export")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ExportButton::fillMenu);
    connect(&m_review, &CreditReview::choicesListed, this, &ExportButton::showState);
    connect(&m_review, &CreditReview::selectionChanged, this, &ExportButton::showState);
    retranslate();
    showState();
}

void ExportButton::retranslate()
{
    setText(tr("Export"));
    setToolTip(tr("The validation report, or the scorecard for another program"));
}

void ExportButton::showState()
{
    setEnabled(m_work == Work::None && (m_review.scorecardRun() != 0 || m_review.networkRun() != 0));
}

void ExportButton::fillMenu()
{
    m_menu->clear();
    const std::pair<std::int64_t, QString> runs[] = {{m_review.scorecardRun(), tr("Report of scorecard #%1, %2 …")},
                                                     {m_review.networkRun(), tr("Report of challenger #%1, %2 …")}};
    for (const auto& [run, title] : runs)
        if (run != 0)
            for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Html})
                m_menu->addAction(title.arg(QString::number(run), formatTitle(format)), this,
                                  [this, shown = run, format] { saveReport(shown, format); });
    if (!m_review.selection()->scorecard)
        return;
    m_menu->addSeparator();
    for (const ScorecardFormat format : allScorecardFormats)
        m_menu->addAction(tr("Scorecard #%1, %2 …")
                              .arg(QString::number(m_review.selection()->scorecard->record.id), formatTitle(format)),
                          this, [this, format] { saveScorecard(format); });
}

void ExportButton::saveReport(std::int64_t run, ReportFormat format)
{
    const QString suggestion = QStringLiteral("report-%1").arg(run);
    saveFile(
        this,
        requestFor(tr("Save the validation report"), formatTitle(format), asText(reportFormatName(format)), suggestion),
        [this, run, format](const QString& path) { readReport(run, format, path); });
}

void ExportButton::readReport(std::int64_t run, ReportFormat format, const QString& path)
{
    m_work = Work::UnderWay;
    showState();
    // A connection of its own: the session's reader belongs to the window's thread.
    m_reading.start(
        [file = m_session.path(), run](const std::stop_token&) -> Result<ReportSource> {
            RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, Workspace::open(toPath(file), OpenMode::ReadOnly));
            return readReportSource(*workspace, run);
        },
        [this, format, path](const Result<ReportSource>& source) {
            if (!source) {
                end();
                Q_EMIT failed(source.error());
                return;
            }
            // Words and number formats are those of the window, so they are taken here.
            write([document = creditReport(*source), format,
                   path] { return writeReport(document, format, toPath(path)); },
                  path);
        });
}

void ExportButton::saveScorecard(ScorecardFormat format)
{
    const std::shared_ptr<const CreditSelection> selection = m_review.selection();
    if (!selection->scorecard)
        return;
    const QString suggestion = QStringLiteral("scorecard-%1").arg(selection->scorecard->record.id);
    saveFile(this, requestFor(tr("Save the scorecard"), formatTitle(format), suffixOf(format), suggestion),
             [this, selection, format](const QString& path) {
                 m_work = Work::UnderWay;
                 showState();
                 write(
                     [selection, format, path] {
                         return writeScorecard(cardOfToday(selection->scorecard->report.scorecard), format,
                                               toPath(path));
                     },
                     path);
             });
}

void ExportButton::write(std::function<Result<>()> work, const QString& path)
{
    m_writing.start([work = std::move(work)](const std::stop_token&) { return work(); },
                    [this, path](const Result<>& written) {
                        end();
                        if (!written) {
                            Q_EMIT failed(written.error());
                            return;
                        }
                        showToast(window(), tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
                    });
}

void ExportButton::end()
{
    m_work = Work::None;
    showState();
}

void ExportButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
