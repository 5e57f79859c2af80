// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/run/codec.h"
#include "core/run/protocol.h"

#include <QTest>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <bit>
#include <cmath>
#include <limits>

namespace riskloom::testing {

BOOST_DEFINE_ENUM_CLASS(Colour, Red, DarkBlue)

struct Inner {
    double share = 0.5;
    std::vector<int> sizes{1, 2};
};
BOOST_DESCRIBE_STRUCT(Inner, (), (share, sizes))

struct Base {
    std::string name = "base";
};
BOOST_DESCRIBE_STRUCT(Base, (), (name))

struct Outer : Base {
    std::uint64_t seed = 1;
    std::int32_t count = 3;
    bool on = false;
    Colour colour = Colour::Red;
    std::vector<Inner> parts;
    std::optional<double> maybe;
};
BOOST_DESCRIBE_STRUCT(Outer, (Base), (seed, count, on, colour, parts, maybe))

} // namespace riskloom::testing

using namespace riskloom;
using riskloom::testing::Colour;
using riskloom::testing::Outer;

namespace {

Error errorOf(std::string_view text)
{
    const auto value = fromJson<Outer>(text, "test");
    return value ? Error{} : value.error();
}

} // namespace

class TestCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givenMembersLieOverTheDefaults();
    void membersOfTheBaseComeFirst();
    void structsSurviveJson();
    void unknownFieldsAreNamedByTheirPath();
    void wrongTypesAreNamedByTheirPath();
    void numbersOutsideTheirTypeAreRefused();
    void unknownChoicesListTheKnownOnes();
    void seedsKeepAll64Bits();
    void notANumberAndInfinitySurvive();
    void everyDoubleIsReadBackExactly();
    void doublesAreWrittenWithTheFewestDigits();
    void textSurvivesWhateverItHolds();
    void brokenDocumentsAreErrors_data();
    void brokenDocumentsAreErrors();
    void deepDocumentsAreRefused();
    void indentedDocumentsReadBackTheSame();
    void protocolLinesSurvive();
    void protocolRefusesWhatIsNotAMessage();
};

void TestCodec::givenMembersLieOverTheDefaults()
{
    const auto value = fromJson<Outer>(R"({"count":7,"parts":[{"share":0.25}],"colour":"darkBlue"})", "test");
    QVERIFY(value.ok());
    QCOMPARE(value->count, 7);
    QCOMPARE(value->seed, std::uint64_t{1});
    QCOMPARE(value->name, std::string("base"));
    QCOMPARE(value->parts.size(), std::size_t{1});
    QCOMPARE(value->parts[0].share, 0.25);
    QCOMPARE(value->parts[0].sizes, (std::vector<int>{1, 2}));
    QVERIFY(value->colour == Colour::DarkBlue && !value->maybe);
}

void TestCodec::membersOfTheBaseComeFirst()
{
    QCOMPARE(toJson(Outer{}),
             std::string(R"({"name":"base","seed":1,"count":3,"on":false,"colour":"red","parts":[],"maybe":null})"));
}

void TestCodec::structsSurviveJson()
{
    Outer value;
    value.name = "x";
    value.on = true;
    value.colour = Colour::DarkBlue;
    value.parts = {{0.1, {}}, {1e-300, {-5}}};
    value.maybe = -0.0;
    const std::string text = toJson(value);
    const auto back = fromJson<Outer>(text, "test");
    QVERIFY(back.ok());
    QCOMPARE(toJson(*back), text);
    QVERIFY(std::signbit(*back->maybe));
}

void TestCodec::unknownFieldsAreNamedByTheirPath()
{
    QCOMPARE(errorOf(R"({"cuont":7})"), (Error{ErrorCode::UnknownField, {"cuont"}, {}}));
    QCOMPARE(errorOf(R"({"parts":[{},{"size":1}]})"), (Error{ErrorCode::UnknownField, {"parts[1].size"}, {}}));
}

void TestCodec::wrongTypesAreNamedByTheirPath()
{
    QCOMPARE(errorOf(R"({"count":"7"})"), (Error{ErrorCode::BadFieldType, {"count", "integer"}, {}}));
    QCOMPARE(errorOf(R"({"count":7.5})"), (Error{ErrorCode::BadFieldType, {"count", "integer"}, {}}));
    QCOMPARE(errorOf(R"({"name":null})"), (Error{ErrorCode::BadFieldType, {"name", "text"}, {}}));
    QCOMPARE(errorOf(R"({"on":1})"), (Error{ErrorCode::BadFieldType, {"on", "true or false"}, {}}));
    QCOMPARE(errorOf(R"({"parts":{}})"), (Error{ErrorCode::BadFieldType, {"parts", "list"}, {}}));
    QCOMPARE(errorOf(R"({"parts":[{"sizes":[1,"2"]}]})"),
             (Error{ErrorCode::BadFieldType, {"parts[0].sizes[1]", "integer"}, {}}));
    QCOMPARE(errorOf("[]").code, ErrorCode::BadFieldType);
}

void TestCodec::numbersOutsideTheirTypeAreRefused()
{
    QCOMPARE(errorOf(R"({"count":2147483648})"),
             (Error{ErrorCode::FieldOutOfRange, {"count", "2147483648", "-2147483648", "2147483647"}, {}}));
    QCOMPARE(errorOf(R"({"seed":-1})"),
             (Error{ErrorCode::FieldOutOfRange, {"seed", "-1", "0", "18446744073709551615"}, {}}));
}

void TestCodec::unknownChoicesListTheKnownOnes()
{
    QCOMPARE(errorOf(R"({"colour":"Red"})"), (Error{ErrorCode::BadChoice, {"colour", "Red", "red, darkBlue"}, {}}));
}

void TestCodec::seedsKeepAll64Bits()
{
    Outer value;
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{9007199254740993U}, ~std::uint64_t{0}}) {
        value.seed = seed;
        QCOMPARE(fromJson<Outer>(toJson(value), "test")->seed, seed);
    }
}

void TestCodec::notANumberAndInfinitySurvive()
{
    Outer value;
    value.parts = {{std::nan(""), {}}, {std::numeric_limits<double>::infinity(), {}}, {-HUGE_VAL, {}}};
    const std::string text = toJson(value);
    QVERIFY(text.find(R"("share":null)") != std::string::npos);
    QVERIFY(text.find(R"("share":"inf")") != std::string::npos);
    const auto back = fromJson<Outer>(text, "test");
    QVERIFY(std::isnan(back->parts[0].share));
    QCOMPARE(back->parts[1].share, std::numeric_limits<double>::infinity());
    QCOMPARE(back->parts[2].share, -std::numeric_limits<double>::infinity());
    QCOMPARE(toJson(*back), text);
}

void TestCodec::everyDoubleIsReadBackExactly()
{
    Random random(1);
    std::vector<double> values{
        0.0,  -0.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 18446744073709551616.0,
        1e22, 1e23, 0.1};
    for (int i = 0; i < 20000; ++i)
        values.push_back(i % 2 == 0 ? random.uniform() : std::bit_cast<double>(random.bits()));
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        const std::string text = writeJson(boost::json::value(value));
        double back = 1.0;
        QVERIFY(decode(*readJson(text, "test"), back, "").ok());
        QVERIFY2(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value), text.c_str());
    }
}

void TestCodec::doublesAreWrittenWithTheFewestDigits()
{
    const std::pair<double, std::string> cases[] = {{0.1, "0.1"},      {1.0 / 3.0, "0.3333333333333333"},
                                                    {2.0, "2"},        {-0.0, "-0.0"},
                                                    {1e300, "1e+300"}, {0.30000000000000004, "0.30000000000000004"}};
    for (const auto& [value, text] : cases)
        QCOMPARE(writeJson(boost::json::value(value)), text);
}

void TestCodec::textSurvivesWhateverItHolds()
{
    Outer value;
    value.name = std::string("quote \" slash \\ line \n null ") + '\0' + " \xe4\xb8\xad\xe6\x96\x87 \x01";
    QCOMPARE(fromJson<Outer>(toJson(value), "test")->name, value.name);
}

void TestCodec::brokenDocumentsAreErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "{", "{\"count\":}", "{\"count\":1,}", "{} x", "{}{}", "nul", "1e400", "-1e400",
                             "\"\xff\"", "'a'", "01", "{\"a\":1 \"b\":2}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCodec::brokenDocumentsAreErrors()
{
    QFETCH(QByteArray, text);
    const auto value = readJson({text.constData(), static_cast<std::size_t>(text.size())}, "the file");
    QVERIFY(!value.ok());
    QCOMPARE(value.error().code, ErrorCode::BadJson);
    QCOMPARE(value.error().args[0], std::string("the file"));
}

void TestCodec::deepDocumentsAreRefused()
{
    QVERIFY(readJson(std::string(60, '[') + std::string(60, ']'), "test").ok());
    QCOMPARE(readJson(std::string(100000, '['), "test").error().code, ErrorCode::BadJson);
}

void TestCodec::indentedDocumentsReadBackTheSame()
{
    Outer value;
    value.parts = {{0.1, {1, 2, 3}}, {0.2, {}}};
    const std::string text = toJson(value, JsonStyle::Indented);
    QVERIFY(text.find("\n    {\n") != std::string::npos);
    QVERIFY(text.find("[1, 2, 3]") != std::string::npos);
    QCOMPARE(toJson(*fromJson<Outer>(text, "test")), toJson(value));
}

void TestCodec::protocolLinesSurvive()
{
    using namespace protocol;
    const std::string request = requestLine(7, "hello", encode(Hello{}));
    QCOMPARE(request.back(), '\n');
    const auto asked = parseLine(request);
    QVERIFY(asked.ok());
    QCOMPARE(*asked->id, std::int64_t{7});
    QCOMPARE(asked->method, std::string("hello"));
    QCOMPARE(fromJson<Hello>(boost::json::value(asked->params))->protocol, protocolVersion);

    const auto told = parseLine(notificationLine("heartbeat", boost::json::object{}));
    QVERIFY(told.ok() && !told->id && told->method == "heartbeat");

    const Error error{ErrorCode::TooFewRows, {"3", "10"}, "why"};
    const auto failed = parseLine(failureLine(8, error));
    QVERIFY(failed.ok() && failed->method.empty());
    QCOMPARE(*failed->error, error);
    const auto answered = parseLine(answerLine(9, boost::json::object{{"a", 1}}));
    QVERIFY(answered.ok() && !answered->error);
    QCOMPARE(answered->params.at("a").as_int64(), std::int64_t{1});
}

void TestCodec::protocolRefusesWhatIsNotAMessage()
{
    for (const char* line :
         {"", "null", "[]", "{}", R"({"jsonrpc":"1.0","method":"x"})", R"({"jsonrpc":"2.0"})",
          R"({"jsonrpc":"2.0","id":"7","method":"x"})", R"({"jsonrpc":"2.0","id":1})",
          R"({"jsonrpc":"2.0","id":1,"result":[]})", R"({"jsonrpc":"2.0","method":7})",
          R"({"jsonrpc":"2.0","method":"x","params":[1]})", R"({"jsonrpc":"2.0","id":1,"error":{}})"})
        QVERIFY2(!protocol::parseLine(line).ok() && protocol::parseLine(line).error().code == ErrorCode::ProtocolError,
                 line);
}

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_codec.moc"
