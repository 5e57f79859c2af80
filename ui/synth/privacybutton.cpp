// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/privacybutton.h"

#include "core/host/session.h"
#include "ui/report/privacyreport.h"

#include <QEvent>

namespace riskloom {

PrivacyButton::PrivacyButton(Session& session, QWidget* parent) : SaveButton(parent), m_session(session)
{
    retranslate();
}

void PrivacyButton::setRun(std::int64_t run)
{
    m_run = run;
    retranslate();
}

void PrivacyButton::retranslate()
{
    setText(tr("Save report"));
    setToolTip(tr("The privacy report as a document, without any row of the data"));
    const QString title = tr("Save the privacy report");
    const QString name = QStringLiteral("privacy-%1.").arg(m_run);
    setChoices({{tr("PDF …"), {title, QStringLiteral("PDF (*.pdf)"), name + QStringLiteral("pdf")},
                 [this] { return reportAs(ReportFormat::Pdf); }},
                {tr("HTML …"), {title, QStringLiteral("HTML (*.html)"), name + QStringLiteral("html")},
                 [this] { return reportAs(ReportFormat::Html); }}});
}

Result<SaveChoice::Work> PrivacyButton::reportAs(ReportFormat format) const
{
    RISKLOOM_TRY(const PrivacySource source, readPrivacySource(m_session.reader(), m_run));
    return SaveChoice::Work([format, document = privacyReport(source)](const std::filesystem::path& path) {
        return writeReport(document, format, path);
    });
}

void PrivacyButton::changeEvent(QEvent* event)
{
    SaveButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
