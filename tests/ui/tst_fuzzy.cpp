// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace riskloom;

class FuzzyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersMustOccurInOrder();
    void wordStartsWinOverLaterLetters();
    void positionsSpellTheLetters();
    void bestPlacingIsTakenNotTheFirst();
    void caseAndSpacesDoNotMatter();
    void chineseIsFound();
};

void FuzzyTest::lettersMustOccurInOrder()
{
    QVERIFY(fuzzyMatch(u"imp", u"Import"));
    QVERIFY(!fuzzyMatch(u"pmi", u"Import"));
    QVERIFY(!fuzzyMatch(u"imports", u"Import"));
    QVERIFY(fuzzyMatch(u"", u"anything"));
}

void FuzzyTest::wordStartsWinOverLaterLetters()
{
    const auto starts = fuzzyMatch(u"ow", u"Open workspace");
    const auto inside = fuzzyMatch(u"ow", u"Shadow");
    QVERIFY(starts && inside);
    QVERIFY(starts->score > inside->score);
}

void FuzzyTest::positionsSpellTheLetters()
{
    const QString text = QStringLiteral("Verify the workspace");
    const auto match = fuzzyMatch(u"vws", text);
    QVERIFY(match);
    QString spelled;
    for (const int at : match->positions)
        spelled += text[at].toLower();
    QCOMPARE(spelled, QStringLiteral("vws"));
    QVERIFY(std::is_sorted(match->positions.begin(), match->positions.end()));
}

void FuzzyTest::bestPlacingIsTakenNotTheFirst()
{
    // A greedy search would take the r and the u of "Your".
    const auto match = fuzzyMatch(u"run", u"Your run");
    QVERIFY(match);
    QCOMPARE(match->positions, (std::vector<int>{5, 6, 7}));
}

void FuzzyTest::caseAndSpacesDoNotMatter()
{
    const auto plain = fuzzyMatch(u"imcsv", u"Import a CSV file");
    const auto spaced = fuzzyMatch(u"IM csv", u"Import a CSV file");
    QVERIFY(plain && spaced);
    QCOMPARE(plain->score, spaced->score);
}

void FuzzyTest::chineseIsFound()
{
    const auto match = fuzzyMatch(u"工作", u"打开工作区");
    QVERIFY(match);
    QCOMPARE(match->positions, (std::vector<int>{2, 3}));
}

QTEST_APPLESS_MAIN(FuzzyTest)
#include "tst_fuzzy.moc"
