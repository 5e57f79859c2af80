// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"
#include "core/run/json.h"

#include <QTest>

using namespace riskloom;

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alikeDocumentsHaveNoDifferences()
    {
        const std::vector documents{parse(R"({"a":1,"b":{"c":[1,2]}})"), parse(R"({"b":{"c":[1,2]},"a":1})")};
        QVERIFY(differences(documents).empty());
    }
    void aNestedMemberIsNamedByItsPath()
    {
        const std::vector documents{parse(R"({"a":1,"b":{"c":1,"d":2}})"), parse(R"({"a":1,"b":{"c":3,"d":2}})")};
        const auto found = differences(documents);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].path, std::string("b.c"));
        QCOMPARE(writeJson(found[0].values[0]) + " " + writeJson(found[0].values[1]), std::string("1 3"));
    }
    void aMemberThatIsNotEverywhereIsNullElsewhere()
    {
        const std::vector documents{parse(R"({"a":1})"), parse(R"({"a":1,"x":"y"})"), parse(R"({"a":1})")};
        const auto found = differences(documents);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].values[0].is_null());
        QCOMPARE(writeJson(found[0].values[1]), std::string("\"y\""));
    }
    void listsAreComparedAsAWhole()
    {
        const std::vector documents{parse(R"({"a":[1,2]})"), parse(R"({"a":[2,1]})")};
        QCOMPARE(differences(documents).size(), std::size_t{1});
    }

private:
    static boost::json::object parse(std::string_view text) { return readJson(text, "test")->as_object(); }
};

QTEST_GUILESS_MAIN(CompareTest)
#include "tst_compare.moc"
