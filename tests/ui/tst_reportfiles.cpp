// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/path.h"
#include "core/run/codec.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/reporttext.h"
#include "tests/ui/workspacefixture.h"
#include "ui/report/creditreport.h"
#include "ui/report/reportfile.h"
#include "ui/report/reportsource.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace riskloom;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Reports from a workspace file to a file.
class TestReportFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::int64_t dataset = m_folder.addGerman("german_credit");
        m_card = m_folder.addRun(dataset, fixture::germanScorecard().record);
        RunRecord later = fixture::germanScorecard().record;
        later.parent = m_card;
        auto request = fixture::germanScorecard().request;
        request.maxBins = 5;
        later.requestJson = toJson(request);
        m_later = m_folder.addRun(dataset, later);
        m_network = m_folder.addRun(dataset, fixture::germanChallenger().record);
        m_folder.addMetrics(m_network, fixture::trainingMetrics());
        RunRecord failed = fixture::germanScorecard().record;
        failed.status = RunStatus::Failed;
        failed.reportJson.clear();
        m_failed = m_folder.addRun(dataset, failed);
        m_session = &m_folder.open();
    }

    void theSourceHoldsWhatTheWorkspaceKnows()
    {
        const auto source = readReportSource(m_session->reader(), m_later);
        QVERIFY(source.ok());
        QCOMPARE(source->alternatives.size(), std::size_t{2}); // the failed run is none
        QCOMPARE(source->dataset.name, std::string("german_credit"));
        QCOMPARE(source->parent->id, m_card);
        const auto trail = m_session->reader().auditTrail();
        QCOMPARE(source->trail.back().hash, trail->back().hash);
        const QByteArray html = page(m_later);
        QVERIFY(html.contains(QByteArray::fromStdString(trail->back().hash)));
        QVERIFY(html.contains(QByteArray::fromStdString(source->dataset.sha256)));
        const QList<QStringList> changes = fixture::rowsOf(html, QStringLiteral("table-changes"));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0], (QStringList{QStringLiteral("Most bins"), QStringLiteral("8"), QStringLiteral("5")}));
        QVERIFY(fixture::rowsOf(html, QStringLiteral("table-trail")).size() >= 3); // added, started, ended
    }

    void theNetworkBringsItsTraining()
    {
        const auto source = readReportSource(m_session->reader(), m_network);
        QVERIFY(source.ok());
        QCOMPARE(source->metrics.size(), fixture::trainingMetrics().size());
        QVERIFY(page(m_network).contains("No significant difference"));
    }

    void whatIsNoFinishedModelIsRefused()
    {
        QCOMPARE(readReportSource(m_session->reader(), m_failed).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(readReportSource(m_session->reader(), 999).error().code, ErrorCode::RunNotFound);
    }

    void aFileIsThereWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const ReportDocument document = creditReport(*readReportSource(m_session->reader(), m_card));
        const QString path = folder.filePath(QStringLiteral("report.pdf"));
        QVERIFY(writeReport(document, ReportFormat::Pdf, toPath(path)).ok());
        QVERIFY(contentOf(path).startsWith("%PDF-"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing beside it
        const auto refused =
            writeReport(document, ReportFormat::Html, toPath(folder.filePath(QStringLiteral("none/report.html"))));
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 1);
    }

private:
    QByteArray page(std::int64_t run) const
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.html"));
        const Result<> written =
            writeReport(creditReport(*readReportSource(m_session->reader(), run)), ReportFormat::Html, toPath(path));
        return written ? contentOf(path) : QByteArray();
    }

    fixture::WorkspaceFolder m_folder;
    Session* m_session = nullptr;
    std::int64_t m_card = 0, m_later = 0, m_network = 0, m_failed = 0;
};

QTEST_MAIN(TestReportFiles)
#include "tst_reportfiles.moc"
