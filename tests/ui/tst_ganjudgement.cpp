// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ganfixture.h"
#include "ui/report/privacycontent.h"
#include "ui/report/privacyguarantee.h"
#include "ui/report/privacyreport.h"
#include "ui/report/reporthtml.h"
#include "ui/synth/gancontent.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/ganrun.h"
#include "ui/synth/judgementcontent.h"
#include "ui/synth/privacybutton.h"
#include "ui/synth/privacypage.h"
#include "ui/synth/usecontent.h"
#include "ui/synth/usemodelcontent.h"
#include "ui/synth/usepage.h"
#include "ui/widgets/filedialog.h"

#include <boost/json/serialize.hpp>

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::fixture;

namespace {

class TestGanJudgement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Rivals that were not there have no row; the way from floor to ceiling is that of the pairs.
    void rivalsStandBetweenFloorAndCeiling()
    {
        SynthTableReport report = smallReport();
        QCOMPARE(rivalsTable(report).rows.size(), std::size_t{4});
        report.ownEdges.tvae = {0.8, 0.9, 0.74};
        const TableContent table = rivalsTable(report);
        QCOMPARE(table.rows.size(), std::size_t{5});
        QCOMPARE(table.rows[1][0].toString(), QStringLiteral("TVAE"));
        QVERIFY(std::abs(table.rows[0][4].toDouble() - (0.85 - 0.74) / (0.93 - 0.74)) < 1e-12);
        QCOMPARE(table.rows[1][4].toDouble(), 0.0);
        QCOMPARE(table.rows[4][4].toDouble(), 1.0);
        report.ownEdges.ceiling = report.ownEdges.floor; // nothing to go
        QVERIFY(!rivalsTable(report).rows[0][4].isValid());
    }

    void verdictsSayWhatTheIntervalsSay()
    {
        const SynthJudgement judgement = smallJudgement();
        QCOMPARE(privacyVerdict(judgement.privacy), QStringLiteral("No go: above the limit in Exact copies."));
        QVERIFY(useVerdict(*judgement.use, UseModelKind::Scorecard).startsWith(QStringLiteral("A scorecard from synthetic rows is worse")));
        QVERIFY(augmentationVerdict(*judgement.use, UseModelKind::Scorecard).contains(QStringLiteral("do not hold both outcomes")));
        UseTest use = *judgement.use;
        use.both = use.real;
        use.bothLessReal = {0.001, -0.01, 0.012, 0.005, 1000};
        QVERIFY(augmentationVerdict(use, UseModelKind::Scorecard).contains(QStringLiteral("no gain")));
        use.syntheticLessReal.high = 0.01;
        QVERIFY(useVerdict(use, UseModelKind::Scorecard).startsWith(QStringLiteral("No significant difference")));
        QVERIFY(likenessVerdict(judgement.likeness).contains(QStringLiteral("easily")));
        Likeness even = judgement.likeness;
        even.synthetic.detectionAucLow = 0.49;
        QVERIFY(likenessVerdict(even).contains(QStringLiteral("cannot tell")));
    }

    // The same of networks; without a model from real rows there is nothing to hold the others against.
    void verdictsOfNetworks()
    {
        UseComparison network = *smallJudgement().use;
        QVERIFY(useVerdict(network, UseModelKind::Network).startsWith(QStringLiteral("A network from synthetic rows is worse")));
        QVERIFY(augmentationVerdict(network, UseModelKind::Network).startsWith(QStringLiteral("No network could be trained")));
        network.both = network.real;
        network.bothLessReal = {-0.01, -0.03, 0.012, 0.005, 1000};
        QVERIFY(augmentationVerdict(network, UseModelKind::Network).contains(QStringLiteral("brings the network no gain")));
        network.bothLessReal.high = -0.001;
        QVERIFY(augmentationVerdict(network, UseModelKind::Network).contains(QStringLiteral("harms the network")));
        network.bothLessReal = {0.01, 0.003, 0.012, 0.005, 1000};
        QVERIFY(augmentationVerdict(network, UseModelKind::Network).contains(QStringLiteral("brings the network a gain")));
        network.syntheticLessReal = network.bothLessReal;
        QVERIFY(useVerdict(network, UseModelKind::Network).contains(QStringLiteral("is better")));
        network.real.failure = "NumericFailure";
        network.syntheticLessReal = {};
        network.bothLessReal = {};
        QVERIFY(useVerdict(network, UseModelKind::Network).contains(QStringLiteral("on the real rows: its training ran away")));
        QVERIFY(augmentationVerdict(network, UseModelKind::Network).isEmpty());
    }

    void networksStandBelowScorecards()
    {
        UseTest use = *smallJudgement().use;
        QCOMPARE(useModelTable(use).rows.size(), std::size_t{3}); // a report of an earlier version
        use.network = use;
        use.network->real.auc = 0.81;
        use.network->synthetic = {"NumericFailure", 0, 0, 0, 0.0, 0.0, 0.0, 0.0};
        use.network->both = use.real;
        use.network->bothLessReal = {-0.03, -0.05, -0.01, 0.02, 1000};
        const TableContent table = useModelTable(use);
        QCOMPARE(table.rows.size(), std::size_t{6});
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(table.rows[0][0].toString(), QStringLiteral("Scorecard"));
        QCOMPARE(table.rows[3][0].toString(), QStringLiteral("Network"));
        QCOMPARE(table.rows[3][5].toDouble(), 0.81);
        QVERIFY(table.rows[3][8].toString().isEmpty());
        QVERIFY(!table.rows[4][2].isValid()); // rows of a network that is not there
        QCOMPARE(table.rows[4][8].toString(), QStringLiteral("its training ran away"));
        QVERIFY(table.rows[5][8].toString().contains(QStringLiteral("0.030")));
    }

    void tablesOfTheJudgement()
    {
        const SynthJudgement judgement = smallJudgement();
        const TableContent findings = findingsTable(judgement.privacy);
        QCOMPARE(findings.rows.size(), std::size_t{2});
        QCOMPARE(findings.rows[0][4].toString(), QStringLiteral("No go"));
        QCOMPARE(findings.looks[0].markedColumn, 4);
        QCOMPARE(findings.looks[1].markedColumn, -1);
        QCOMPARE(attacksTable(judgement.privacy).rows.size(), std::size_t{2}); // attacks that were not made are left out
        const TableContent pairs = closestTable(judgement.privacy);
        QCOMPARE(pairs.rows.size(), std::size_t{2});
        QVERIFY(pairs.rows[1][1].toString().contains(QStringLiteral("12"))); // people count from 1
        QCOMPARE(likenessTable(judgement.likeness).rows.size(), std::size_t{4});
        QCOMPARE(detectionBars(judgement.likeness, 1).size(), std::size_t{1});
        QCOMPARE(*informationBars(*judgement.use)[0].mark, 0.2);
        QVERIFY(!useModelTable(*judgement.use).rows[2][5].isValid());
    }

    // The frozen network's figures stand in the rows of those they belong to.
    void embeddingStandsBesideTheOthers()
    {
        Likeness likeness = smallJudgement().likeness;
        EmbeddingJudgement embedding;
        embedding.sha256 = "abc";
        embedding.synthetic = {0.1, 4.0};
        embedding.floor = {0.3, 3.0};
        embedding.ceiling = {0.05, 5.0};
        QCOMPARE(likenessTable(likeness, embedding).rows[0].size(), likenessTable(likeness).rows[0].size() + 2);
        QCOMPARE(likenessTable(likeness, embedding).rows[1][8].toDouble(), 0.3);
        likeness.tvae = LikenessFigures{};
        embedding.tvae = {0.2, 3.5};
        const TableContent table = likenessTable(likeness, embedding);
        QCOMPARE(table.rows.size(), std::size_t{5});
        QCOMPARE(table.columns.size(), table.rows[1].size());
        QCOMPARE(table.rows[1][8].toDouble(), 0.2);
        QCOMPARE(table.rows[2][8].toDouble(), 0.3);
        QCOMPARE(table.rows[4][9].toDouble(), 5.0);
        SynthJudgement seen;
        QVERIFY(embeddingSentence(seen).isEmpty());
        seen.embedding = embedding;
        QVERIFY(embeddingSentence(seen).contains(QStringLiteral("abc")));
        seen.noEmbedding = "NumericFailure";
        QVERIFY(embeddingSentence(seen).contains(QStringLiteral("no finite solution")));
    }

    void segmentsSayWhatChanceCannot()
    {
        RareSegments rare;
        QVERIFY(segmentVerdict(rare).contains(QStringLiteral("No level")));
        UseSegment town;
        town.column = "town";
        town.missed = {-0.02, -0.03, -0.01, true};
        rare.levels = {town};
        rare.found = 1;
        rare.lost = 1;
        rare.significant = 1;
        QVERIFY(segmentVerdict(rare).contains(QStringLiteral("Too few held-out rows")));
        rare.together.judged = true;
        rare.together.difference = -0.2;
        rare.together.differenceLow = -0.3;
        rare.together.differenceHigh = -0.1;
        QVERIFY(segmentVerdict(rare).contains(QStringLiteral("is worse")));
        const TableContent table = segmentTable(rare);
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0].size(), table.columns.size());
        QCOMPARE(table.rows[1].size(), table.columns.size());
        QCOMPARE(table.rows[1][0].toString(), QStringLiteral("town: (missing)"));
        QCOMPARE(table.looks[1].markedColumn, 3);
        rare.together.realAuc = 0.7;
        rare.together.realAucLow = 0.615;
        rare.together.realAucHigh = 0.785;
        QVERIFY(segmentTable(rare).rows[0][6].toString().contains(QStringLiteral("0.615")));
        QVERIFY(segmentTable(rare).rows[0][6].toString().contains(QStringLiteral("0.785")));
        QVERIFY(table.rows[1][5].toString().contains(QStringLiteral("too few")));
    }

    void gapsSayWhatChanceCannot()
    {
        FairnessGaps gaps;
        GroupGap gap;
        gap.attribute = "sex";
        gap.group = "f";
        gap.reference = "m";
        gaps.groups = {gap};
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("nothing can be said")));
        gaps.groups[0].approvalReal = {-0.05, -0.1, 0.0, 0.02, 1000};
        gaps.groups[0].approvalSynthetic = {-0.15, -0.2, -0.1, 0.02, 1000};
        gaps.groups[0].approvalDifference = {-0.1, -0.15, -0.05, 0.02, 1000};
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("widens")));
        gaps.groups[0].approvalSynthetic.value = 0.01;
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("narrows")));
        const TableContent table = fairnessTable(gaps);
        QCOMPARE(table.rows[0].size(), table.columns.size());
        QCOMPARE(table.looks[0].markedColumn, 5);
        gaps.groups[0].goodsReal = {-0.031, -0.1, 0.0, 0.02, 1000};
        gaps.groups[0].goodsSynthetic = {-0.127, -0.2, 0.0, 0.02, 1000};
        QVERIFY(fairnessTable(gaps).rows[0][7].toString().contains(QStringLiteral("3.1%")));
        QVERIFY(fairnessTable(gaps).rows[0][8].toString().contains(QStringLiteral("12.7%")));
        gaps.groups[0].approvalDifference.high = 0.01;
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("No significant difference")));
        QCOMPARE(fairnessTable(gaps).looks[0].markedColumn, -1);
    }

    void secretsNobodyFoundHaveNoRisk()
    {
        PrivacyReport report;
        report.disclosed = {{.column = "outcome",
                             .keys = {"age", "home"},
                             .trainingMatched = 90,
                             .controlMatched = 80,
                             .training = 0.7},
                            {.column = "age", .keys = {"home"}}};
        const TableContent table = disclosureTable(report);
        QCOMPARE(table.rows[0].size(), table.columns.size());
        QCOMPARE(table.rows[0][1].toString(), QStringLiteral("age, home"));
        QCOMPARE(table.rows[0][2].toDouble(), 0.7);
        QVERIFY(!table.rows[1][3].isValid());
    }

    // A judgement that an earlier version saved has none of the newer parts, and opens all the same.
    void judgementOfAnEarlierVersion()
    {
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        boost::json::object json = encode(report).get_object();
        json["ownEdges"].get_object().erase("tvae");
        boost::json::object& judgement = json["judgement"].get_object();
        judgement.erase("embedding");
        judgement["likeness"].get_object().erase("tvae");
        judgement["privacy"].get_object().erase("disclosed");
        judgement["privacy"].get_object().erase("disclosure");
        judgement["use"].get_object().erase("rare");
        judgement["use"].get_object().erase("fairness");
        judgement["use"].get_object().erase("network");
        const auto back = fromJson<SynthTableReport>(boost::json::serialize(json), "report");
        QVERIFY(back.ok());
        QVERIFY(toJson(*back) == toJson(report));
    }

    void pagesOfTheJudgement()
    {
        WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        report.judgement->use->network = *report.judgement->use;
        addGenerator(folder, folder.addGerman("German"), report);
        const PaneContext context{&folder.open(), [](const Destination&) {}};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->resize(1200, 700);
        pane->show();
        QStringList shown;
        for (const PaneView& view : pane->views()) {
            view.show();
            for (const QLabel* label : pane->findChildren<QLabel*>())
                if (label->isVisible())
                    shown << label->text();
        }
        const QString all = shown.join(u' ');
        QVERIFY(all.contains(QStringLiteral("No go: above the limit")));
        QVERIFY(all.contains(QStringLiteral("A scorecard from synthetic rows is worse than one from real rows")));
        QVERIFY(all.contains(QStringLiteral("A network from synthetic rows is worse than one from real rows")));
        QVERIFY(all.contains(QStringLiteral("easily tells")));
    }

    // The page of such a judgement speaks of scorecards alone, also after one that spoke of both.
    void useOfAnEarlierVersion()
    {
        WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        const std::int64_t dataset = folder.addGerman("German");
        const std::int64_t earlier = addGenerator(folder, dataset, report);
        report.judgement->use->network = *report.judgement->use;
        const std::int64_t newer = addGenerator(folder, dataset, report);
        Session& session = folder.open();
        UsePage page;
        page.resize(1000, 700);
        QWidget& shown = page;
        shown.show();
        const auto speaksOfNetworks = [&] {
            return std::ranges::any_of(page.findChildren<QLabel*>(), [&](const QLabel* label) {
                return label->isVisibleTo(&page) && label->text().contains(QStringLiteral("network"));
            });
        };
        page.show(*readGanRun(session.reader(), newer));
        QVERIFY(speaksOfNetworks());
        page.show(*readGanRun(session.reader(), earlier));
        QVERIFY(!speaksOfNetworks());
    }

    // ε while it grows, before there is any report; with one, what it is and what it leaves out, on the page and in the
    // document.
    void guaranteeIsShown()
    {
        WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        report.differentialPrivacy = DifferentialPrivacy{.epsilon = 2.345, .delta = 1e-5, .order = 9, .noiseMultiplier = 1.1,
                                                         .clipNorm = 1.0, .samplingRate = 0.01, .steps = 900,
                                                         .clippedShare = 0.4, .orders = {2, 9}, .divergences = {0.1, 0.5}};
        const std::int64_t dataset = folder.addGerman("German");
        SynthTableReport byHand = smallReport(); // without a guarantee, so it could be steered
        byHand.judgement = smallJudgement();
        byHand.steering = {{1186, Steering::DiscriminatorStep, 0.0}};
        const std::int64_t steered = addGenerator(folder, dataset, byHand);
        const std::int64_t run = addGenerator(folder, dataset, report);
        folder.addMetrics(run, {{"epsilon", 1, 1.0}, {"epsilon", 2, 2.345}});
        Session& session = folder.open();
        PrivacyPage page(session);
        page.resize(1000, 700);
        QWidget& shown = page;
        shown.show();
        const auto texts = [&] {
            QStringList all;
            for (const QLabel* label : page.findChildren<QLabel*>())
                if (label->isVisibleTo(&page))
                    all << label->text();
            return all.join(u' ');
        };
        GanRun learning = *readGanRun(session.reader(), run);
        learning.report.reset();
        page.show(learning);
        QVERIFY(texts().contains(QStringLiteral("ε = 2.35 so far")) || texts().contains(QStringLiteral("ε = 2.34 so far")));
        QVERIFY(!texts().contains(QStringLiteral("No go")));
        const GanRun finished = *readGanRun(session.reader(), run);
        page.show(finished);
        QVERIFY(texts().contains(QStringLiteral("at δ = ")));
        QVERIFY(texts().contains(QStringLiteral("Not covered by ε")));
        QVERIFY(texts().contains(QStringLiteral("No go")));
        QVERIFY(guaranteeSentence(std::nullopt).contains(QStringLiteral("without differential privacy")));
        const ReportDocument document = privacyReport(*readPrivacySource(session.reader(), run));
        QVERIFY(reportHtml(document).contains("facts-guarantee"));
        QCOMPARE(reportHtml(document).count("kept back"), 2); // the seed, and the fingerprint of the rows
        QVERIFY(reportHtml(privacyReport(*readPrivacySource(session.reader(), steered))).contains("after step 1,186"));
    }

    // The document says what the page says, is well-formed, and holds no row of the data.
    void privacyReportIsSaved()
    {
        WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        report.judgement->privacy.closest = {{0.0, 11, {"30", "secretStreet"}, {"31", "secretStreet"}}};
        const std::int64_t german = folder.addGerman("German");
        const std::int64_t run = addGenerator(folder, german, report);
        const std::int64_t bare = addGenerator(folder, german);
        Session& session = folder.open();
        PrivacyButton button(session);
        button.setRun(run);
        QTemporaryDir place;
        const QString path = place.filePath(QStringLiteral("privacy.html"));
        setNextFileName(path);
        button.save(1); // HTML
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(html.contains("No go: above the limit in Exact copies."));
        QVERIFY(html.contains("table-attacks"));
        QVERIFY(!html.contains("secretStreet"));

        // A run without a judgement has nothing to report.
        QSignalSpy failed(&button, &PrivacyButton::failed);
        button.setRun(bare);
        button.save(1); // HTML
        QCOMPARE(failed.count(), 1);
    }
};

} // namespace

QTEST_MAIN(TestGanJudgement)
#include "tst_ganjudgement.moc"
