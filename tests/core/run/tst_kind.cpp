// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/credit.h"
#include "core/run/kind.h"

#include <QTest>

#include <algorithm>

using namespace riskloom;

namespace {

const KindSpec& scorecard()
{
    return **findKind("credit.scorecard");
}

boost::json::object parsed(std::string_view text)
{
    return readJson(text, "test")->get_object();
}

Error errorOf(std::string_view given)
{
    const auto whole = scorecard().complete(parsed(given));
    return whole ? Error{} : whole.error();
}

Schema schema()
{
    return {{{"id", ColumnType::Text, Role::Id},
             {"age", ColumnType::Number, Role::Input},
             {"sex", ColumnType::Category, Role::Protected},
             {"home", ColumnType::Category, Role::Input},
             {"opened", ColumnType::Date, Role::Date},
             {"count", ColumnType::Number, Role::Weight},
             {"outcome", ColumnType::Category, Role::Target}},
            "default"};
}

} // namespace

class TestKind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindCompletesNothingToItsDefaults();
    void everyFieldShownHasItsTexts();
    void unknownKindsAndFieldsAreNamed();
    void rangesAreChecked();
    void infinityAndNotANumberAreOutOfRange();
    void everyElementOfAListIsChecked();
    void emptyFieldsAreFilledFromTheRoles();
    void protectedColumnsAreNeverFilledIn();
    void modelledColumnsAreAllButIdentifiers();
    void givenFieldsAreKept();
    void columnsAreLookedUp();
    void preparingTwiceChangesNothing();
    void theDescriptionListsEveryField();
};

void TestKind::everyKindCompletesNothingToItsDefaults()
{
    QVERIFY(allKinds().size() >= 2);
    for (const KindSpec& kind : allKinds()) {
        const auto whole = kind.complete({});
        QVERIFY2(whole.ok(), kind.name.c_str());
        QCOMPARE(whole->size(), kind.fields.size());
        for (const FieldSpec& field : kind.fields)
            QVERIFY(whole->at(field.rule.name) == field.defaultValue);
        QVERIFY(*kind.complete(*whole) == *whole);
    }
}

void TestKind::everyFieldShownHasItsTexts()
{
    for (const KindSpec& kind : allKinds()) {
        for (const FieldSpec& field : kind.fields) {
            if (field.rule.group.empty())
                continue;
            QVERIFY2(field.kind != FieldKind::Records, field.rule.name.data());
            QVERIFY2(!field.rule.label.empty() && !field.rule.help.empty(), field.rule.name.data());
            QVERIFY2(field.kind != FieldKind::Choice || !field.rule.choices.empty(), field.rule.name.data());
            // One that does not go with the defaults of other fields names one of those.
            for (const ChoiceText& choice : field.rule.choices) {
                const auto whole = kind.complete({{field.rule.name, boost::json::value(choice.name)}});
                QVERIFY(whole.ok() || whole.error().args.front() != field.rule.name);
            }
        }
    }
}

void TestKind::unknownKindsAndFieldsAreNamed()
{
    QCOMPARE(findKind("credit.magic").error(), (Error{ErrorCode::UnknownKind, {"credit.magic"}, {}}));
    QCOMPARE(errorOf(R"({"maxBin":5})"), (Error{ErrorCode::UnknownField, {"maxBin"}, {}}));
    QVERIFY(scorecard().find("maxBins") != nullptr && scorecard().find("maxBin") == nullptr);
}

void TestKind::rangesAreChecked()
{
    QCOMPARE(errorOf(R"({"maxBins":1})"), (Error{ErrorCode::FieldOutOfRange, {"maxBins", "1", "2", "50"}, {}}));
    QCOMPARE(errorOf(R"({"holdoutShare":0.95})"),
             (Error{ErrorCode::FieldOutOfRange, {"holdoutShare", "0.95", "0.05", "0.9"}, {}}));
    QVERIFY(scorecard().complete(parsed(R"({"maxBins":2,"holdoutShare":0.9,"pdo":1000})")).ok());
}

void TestKind::infinityAndNotANumberAreOutOfRange()
{
    QCOMPARE(errorOf(R"({"pdo":null})").code, ErrorCode::FieldOutOfRange);
    QCOMPARE(errorOf(R"({"pdo":"inf"})").code, ErrorCode::FieldOutOfRange);
    QCOMPARE(errorOf(R"({"specialValues":[1,"-inf"]})").code, ErrorCode::FieldOutOfRange);
    QCOMPARE(errorOf(R"({"specialValues":[null]})").code, ErrorCode::FieldOutOfRange);
}

void TestKind::everyElementOfAListIsChecked()
{
    const KindSpec& network = **findKind("credit.network");
    QVERIFY(network.complete(parsed(R"({"hiddenUnits":[8,16,4]})")).ok());
    QCOMPARE(network.complete(parsed(R"({"hiddenUnits":[8,0]})")).error().code, ErrorCode::FieldOutOfRange);
}

void TestKind::emptyFieldsAreFilledFromTheRoles()
{
    const auto whole = scorecard().prepare({}, "abc", schema());
    QVERIFY(whole.ok());
    const auto request = *fromJson<CreditScorecardRequest>(boost::json::value(*whole));
    QCOMPARE(request.dataset, std::string("abc"));
    QCOMPARE(request.target, std::string("outcome"));
    QCOMPARE(request.badValue, std::string("default"));
    QCOMPARE(request.weightColumn, std::string("count"));
    QCOMPARE(request.dateColumn, std::string("opened"));
}

void TestKind::modelledColumnsAreAllButIdentifiers()
{
    const KindSpec& kind = **findKind("synth.table");
    Schema ignoring = schema();
    ignoring.columns[3].role = Role::Ignore; // home
    const auto request = kind.prepare({}, "aa", ignoring);
    QVERIFY(request.ok());
    QCOMPARE(request->at("columns"), (boost::json::array{"age", "sex", "opened", "count", "outcome"}));
    QVERIFY(kind.find("columns")->kind == FieldKind::Columns);
    QCOMPARE(kind.prepare(parsed(R"({"columns": ["no such"]})"), "aa", ignoring).error().code, ErrorCode::UnknownColumn);
}

void TestKind::protectedColumnsAreNeverFilledIn()
{
    const auto whole = scorecard().prepare({}, "abc", schema());
    const auto request = *fromJson<CreditScorecardRequest>(boost::json::value(*whole));
    QCOMPARE(request.inputs, (std::vector<std::string>{"age", "home"}));
    const auto named = scorecard().prepare(parsed(R"({"inputs":["sex"]})"), "abc", schema());
    QCOMPARE(fromJson<CreditScorecardRequest>(boost::json::value(*named))->inputs, std::vector<std::string>{"sex"});
}

void TestKind::givenFieldsAreKept()
{
    const auto whole =
        scorecard().prepare(parsed(R"({"target":"home","badValue":"rent","dataset":"old"})"), "new", schema());
    const auto request = *fromJson<CreditScorecardRequest>(boost::json::value(*whole));
    QCOMPARE(request.target, std::string("home"));
    QCOMPARE(request.badValue, std::string("rent"));
    QCOMPARE(request.dataset, std::string("new")); // the data at hand, whatever an older request says
}

void TestKind::columnsAreLookedUp()
{
    const auto codeOf = [](std::string_view given) {
        return scorecard().prepare(parsed(given), "abc", schema()).error();
    };
    QCOMPARE(codeOf(R"({"target":"gone"})"), (Error{ErrorCode::UnknownColumn, {"gone"}, {}}));
    QCOMPARE(codeOf(R"({"inputs":["age","gone"]})"), (Error{ErrorCode::UnknownColumn, {"gone"}, {}}));
    QCOMPARE(codeOf(R"({"weightColumn":"gone"})"), (Error{ErrorCode::UnknownColumn, {"gone"}, {}}));
}

void TestKind::preparingTwiceChangesNothing()
{
    const auto once = scorecard().prepare({}, "abc", schema());
    QVERIFY(*scorecard().prepare(*once, "abc", schema()) == *once);
}

void TestKind::theDescriptionListsEveryField()
{
    for (const KindSpec& kind : allKinds()) {
        const boost::json::object description = kind.toJson();
        QCOMPARE(description.at("fields").as_array().size(), kind.fields.size());
        QVERIFY(readJson(writeJson(description), "test").ok());
    }
}

QTEST_APPLESS_MAIN(TestKind)
#include "tst_kind.moc"
