// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/workspace.h"

namespace riskloom {

// What the members of Workspace, spread over files by subject, share.
struct Workspace::Private {
    store::Connection connection;

    SQLite::Database& database() const { return *connection.database; }

    // Runs `body` in one transaction, committed if it gives a value and rolled back in every other case.
    template <class Body>
    auto write(Body&& body) const -> decltype(body())
    {
        if (connection.mode == OpenMode::ReadOnly)
            return Error{ErrorCode::ReadOnly, {connection.path.string()}, {}};
        return store::guarded(connection.path, connection.database.get(), [&]() -> decltype(body()) {
            SQLite::Transaction transaction(database(), SQLite::TransactionBehavior::IMMEDIATE);
            auto outcome = body();
            if (outcome.ok())
                transaction.commit();
            return outcome;
        });
    }

    // Runs `body` on one consistent state of the file.
    template <class Body>
    auto read(Body&& body) const -> decltype(body())
    {
        return store::guarded(connection.path, connection.database.get(), [&]() -> decltype(body()) {
            const SQLite::Transaction snapshot(database());
            return body();
        });
    }
};

} // namespace riskloom
