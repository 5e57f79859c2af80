// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/private.h"
#include "core/store/seal.h"

#include <map>
#include <stop_token>
#include <string>
#include <utility>

namespace riskloom::store {

// One pass of Workspace::verify over the file. A part that cannot be read is a problem of its own and does not keep the
// others from being looked at.
class Verification {
public:
    Verification(const Connection& connection, const std::stop_token& stop);
    ~Verification();
    Verification(const Verification&) = delete;
    Verification& operator=(const Verification&) = delete;

    Result<VerifyReport> run();

private:
    template <class Part>
    void check(const std::string& what, const std::string& subject, Part&& part)
    {
        if (m_stop.stop_requested())
            return;
        try {
            part();
        } catch (const SQLite::Exception& exception) {
            report(what, subject, exception.what());
        }
    }
    void report(std::string what, std::string subject, std::string detail);

    void checkPages();
    void checkReferences();
    void checkSchema();
    void checkDatasets();
    void checkRuns();
    void checkMetrics();
    void checkArtifacts();
    void checkDecisions();
    void checkUnusedContents();
    void checkAuditChain();
    void checkAgainstAudit();

    void checkSeal(const SealedTable& table, std::int64_t id, const std::string& what, const std::string& subject);
    void checkContent(const std::string& sha256, std::int64_t bytes, const std::string& what,
                      const std::string& subject);
    void compareWithAudit(const char* what, const std::map<std::string, std::string>& recorded, const char* query);

    const Connection& m_connection;
    SQLite::Database& m_database;
    std::stop_token m_stop;
    VerifyReport m_report;
    std::map<std::string, std::pair<std::int64_t, std::string>> m_contents; // by SHA-256: size and problem
};

} // namespace riskloom::store
