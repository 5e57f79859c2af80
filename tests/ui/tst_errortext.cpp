// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errortext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace riskloom;

namespace {

// How many arguments the comment behind each code in core/base/error.h promises; the rest of `marks` stays unused.
int promisedArguments(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoUsableVariables:
    case ErrorCode::NoDates:
    case ErrorCode::NoExcessReturn:
    case ErrorCode::ReasonMissing:
    case ErrorCode::Cancelled: return 0;
    default: return 1; // at least
    }
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentenceOfItsOwn();
    void theFirstFactIsInTheSentence();
    void sentencesNameFileLineAndColumn();
    void outOfTimeCountsAreNamedWhereThereAreAny();
    void missingFactsNeverEndTheProgram();
    void marketSentencesNameTheirFacts();
};

void TestErrorText::everyCodeHasASentenceOfItsOwn()
{
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        const QString sentence = errorSentence({code, {"A1", "B2", "C3", "D4"}, {}});
        QVERIFY2(!sentence.isEmpty(), errorCodeName(code).c_str());
        // What happened and what to do: at least two sentences, each with its full stop.
        QVERIFY2(sentence.endsWith(QLatin1Char('.')) && sentence.count(QStringLiteral(". ")) >= 1, qPrintable(sentence));
        static const QRegularExpression place(QStringLiteral("%[0-9nL]")); // that was not filled
        QVERIFY2(!sentence.contains(place), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

void TestErrorText::theFirstFactIsInTheSentence()
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        if (promisedArguments(code) == 0)
            continue;
        const QString sentence = errorSentence({code, {"zebra", "two", "three", "four"}, {}});
        QVERIFY2(sentence.contains(QStringLiteral("zebra")), errorCodeName(code).c_str());
    }
}

void TestErrorText::outOfTimeCountsAreNamedWhereThereAreAny()
{
    const auto outOfTime = QStringLiteral("out-of-time");
    QVERIFY(!errorSentence({ErrorCode::TooFewOutcomes, {"9", "8", "7", "1"}, {}}).contains(outOfTime));
    QVERIFY(errorSentence({ErrorCode::TooFewOutcomes, {"9", "8", "7", "6", "5", "1"}, {}}).contains(outOfTime));
}

void TestErrorText::sentencesNameFileLineAndColumn()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString sentence = errorSentence({ErrorCode::FieldTooLong, {"/data/loans.csv", "12345", "7", "1048576"}, {}});
    for (const char* fact : {"loans.csv", "12,345", "column 7", "1,048,576"})
        QVERIFY2(sentence.contains(QString::fromLatin1(fact)), qPrintable(sentence));
    const QString damaged = errorSentence({ErrorCode::FileCorrupt, {"/data/a.table", "header"}, {}});
    QVERIFY(damaged.contains(QStringLiteral("(header)")));
    QVERIFY(!errorSentence({ErrorCode::FileCorrupt, {"/data/a.table"}, {}}).contains(QLatin1Char('(')));
}

void TestErrorText::missingFactsNeverEndTheProgram()
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
        QVERIFY(!errorSentence({static_cast<ErrorCode>(i), {}, {}}).isEmpty());
}

void TestErrorText::marketSentencesNameTheirFacts()
{
    const QString cap = errorSentence(Error{ErrorCode::CapTooLow, {"0.02", "30", "0.0334"}, {}});
    for (const char* fact : {"0.02", "30", "0.0334"})
        QVERIFY(cap.contains(QLatin1String(fact)));
    const QString missing = errorSentence({ErrorCode::PriceNotPositive, {"EURUSD", "2001-05-01", ""}, {}});
    QVERIFY(missing.contains(QLatin1String("EURUSD has no value on 2001-05-01")) && !missing.contains(QLatin1Char('?')));
    QVERIFY(errorSentence({ErrorCode::BadWeights, {"JPM = 0.7, C = 0.4", "1.1"}, {}}).contains(QLatin1String("1.1")));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
