// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/reportbutton.h"

#include "core/host/session.h"

#include <QEvent>

namespace riskloom {

ReportButton::ReportButton(Session& session, QWidget* parent) : SaveButton(parent), m_session(session) {}

void ReportButton::setRun(std::int64_t run)
{
    m_run = run;
    setEnabled(run != 0);
    retranslate();
}

void ReportButton::retranslate()
{
    const Words own = words();
    setText(tr("Save report"));
    setToolTip(own.toolTip);
    const QString name = QStringLiteral("%1-%2.").arg(own.file).arg(m_run);
    setChoices({{tr("PDF …"),
                 {own.title, QStringLiteral("PDF (*.pdf)"), name + QStringLiteral("pdf")},
                 [this] { return reportAs(ReportFormat::Pdf); }},
                {tr("HTML …"), {own.title, QStringLiteral("HTML (*.html)"), name + QStringLiteral("html")}, [this] {
                     return reportAs(ReportFormat::Html);
                 }}});
}

Result<SaveChoice::Work> ReportButton::reportAs(ReportFormat format) const
{
    RISKLOOM_TRY(const ReportDocument made, document(m_session.reader(), m_run));
    return SaveChoice::Work(
        [format, made](const std::filesystem::path& path) { return writeReport(made, format, path); });
}

void ReportButton::changeEvent(QEvent* event)
{
    SaveButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
