// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/savedstrategy.h"

#include "core/run/codec.h"
#include "tests/core/store/fixture.h"

#include <limits>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

SavedStrategy strategy(const char* name, double approveFrom)
{
    SavedStrategy made;
    made.name = name;
    made.approveFrom = approveFrom;
    made.declineBelow = approveFrom - 20.0;
    return made;
}

} // namespace

class TestSavedStrategy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSavedComesBackFromTheFile();
    void deletingAndUndoingAreEntriesToo();
    void entriesOfAnotherKindAreNone();
};

void TestSavedStrategy::whatIsSavedComesBackFromTheFile()
{
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        RISKLOOM_OK(workspace->audit(strategySaved, "run/3", toJson(strategy("cautious", 620.0))));
        RISKLOOM_OK(workspace->audit(strategySaved, "run/3",
                                     toJson(strategy("nobody", std::numeric_limits<double>::infinity()))));
        RISKLOOM_OK(workspace->audit(strategySaved, "run/4", toJson(strategy("other run", 500.0))));
    }
    const auto again = openWorkspace(path);
    const std::vector<SavedStrategy> kept = savedStrategies(*again->auditTrail(), 3);
    QCOMPARE(kept.size(), std::size_t{2});
    QCOMPARE(toJson(kept.front()), toJson(strategy("cautious", 620.0)));
    QCOMPARE(kept.back().approveFrom, std::numeric_limits<double>::infinity());
    QVERIFY(again->verify({})->problems.empty());
}

void TestSavedStrategy::deletingAndUndoingAreEntriesToo()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto names = [&] {
        std::string all;
        for (const SavedStrategy& one : savedStrategies(*workspace->auditTrail(), 3))
            all += one.name + " " + std::to_string(static_cast<int>(one.approveFrom)) + ";";
        return all;
    };
    RISKLOOM_OK(workspace->audit(strategySaved, "run/3", toJson(strategy("a", 600.0))));
    RISKLOOM_OK(workspace->audit(strategySaved, "run/3", toJson(strategy("b", 610.0))));
    RISKLOOM_OK(workspace->audit(strategySaved, "run/3", toJson(strategy("a", 605.0))));
    QCOMPARE(names(), std::string("a 605;b 610;"));
    RISKLOOM_OK(workspace->audit(strategyDeleted, "run/3", R"({"name":"a"})"));
    QCOMPARE(names(), std::string("b 610;"));
    RISKLOOM_OK(workspace->audit(strategySaved, "run/3", toJson(strategy("a", 605.0)))); // undone
    QCOMPARE(names(), std::string("a 605;b 610;"));
    QCOMPARE(workspace->auditTrail()->size(), std::size_t{5});
}

void TestSavedStrategy::entriesOfAnotherKindAreNone()
{
    const AuditRecord entries[] = {
        {1, "", "", "binning.edit", "run/3", toJson(strategy("a", 1.0)), "", ""},
        {2, "", "", strategySaved, "run/3", R"({"name":"b","fromALaterVersion":1})", "", ""},
        {3, "", "", strategyDeleted, "run/3", R"({"name":"never saved"})", "", ""},
    };
    QVERIFY(savedStrategies(entries, 3).empty());
}

QTEST_APPLESS_MAIN(TestSavedStrategy)
#include "tst_savedstrategy.moc"
