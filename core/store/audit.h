// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <SQLiteCpp/Database.h>

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace riskloom::store {

// SHA-256 of the previous entry's hash and of this entry's fields, each with its length before it.
std::string auditHash(const AuditRecord& entry);

std::string currentUser(); // of the system; "unknown" when it does not say

// The next entry of the chain, inside the transaction of what it tells about.
void appendAudit(SQLite::Database& database, const std::string& action, const std::string& subject,
                 const std::string& detailJson);
void appendAudit(SQLite::Database& database, const std::string& action, const std::string& subject,
                 const boost::json::object& detail);

std::vector<AuditRecord> readTrail(SQLite::Database& database); // oldest first

// "dataset/3", "run/12": what an entry's subject and a VerifyProblem call a row.
std::string subjectOf(const char* what, std::int64_t id);

} // namespace riskloom::store
