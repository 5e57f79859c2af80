// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace riskloom::cli {

// Tells the event loop about Ctrl+C and SIGTERM, so that a run can be stopped in good order. A second signal ends the
// program at once. One object in a program.
class Interrupt : public QObject {
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void requested();
};

} // namespace riskloom::cli
