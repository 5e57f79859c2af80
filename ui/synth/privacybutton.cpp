// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/privacybutton.h"

#include "core/host/path.h"
#include "core/host/session.h"
#include "ui/report/privacyreport.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QMenu>

namespace riskloom {

PrivacyButton::PrivacyButton(Session& session, QWidget* parent)
    : QToolButton(parent), m_session(session)
{
    auto* menu = new QMenu(this);
    m_pdf = menu->addAction(QString(), this, [this] { save(ReportFormat::Pdf); });
    m_html = menu->addAction(QString(), this, [this] { save(ReportFormat::Html); });
    setIcon(riskloom::icon(QStringLiteral("export")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(menu);
    retranslate();
}

void PrivacyButton::retranslate()
{
    setText(tr("Save report"));
    setToolTip(tr("The privacy report as a document, without any row of the data"));
    m_pdf->setText(tr("PDF …"));
    m_html->setText(tr("HTML …"));
}

void PrivacyButton::save(ReportFormat format)
{
    const Result<PrivacySource> source = readPrivacySource(m_session.reader(), m_run);
    if (!source) {
        Q_EMIT failed(source.error());
        return;
    }
    const bool pdf = format == ReportFormat::Pdf;
    const FileRequest request{tr("Save the privacy report"), pdf ? QStringLiteral("PDF (*.pdf)") : QStringLiteral("HTML (*.html)"),
                              QStringLiteral("privacy-%1.%2").arg(m_run).arg(pdf ? QStringLiteral("pdf") : QStringLiteral("html"))};
    // Words and number formats are those of the window, so they are taken here.
    saveFile(this, request, [this, format, document = privacyReport(*source)](const QString& path) {
        m_writing.start([document, format, path](const std::stop_token&) { return writeReport(document, format, toPath(path)); },
                        [this, path](const Result<>& written) {
                            if (!written)
                                Q_EMIT failed(written.error());
                            else
                                showToast(window(), tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
                        });
    });
}

void PrivacyButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
