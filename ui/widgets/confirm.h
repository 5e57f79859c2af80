// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace riskloom {

struct Question {
    QString text;       // one sentence: what will happen
    QString details;    // what is lost and what stays
    QString actionText; // on the button that does it: a verb
    enum class Kind { Harmless, Destructive } kind = Kind::Harmless;
};

// Asks before something that cannot be undone, without blocking. Prefer showToast() with Undo.
void confirm(QWidget* parent, const Question& question, std::function<void()> agreed);

// For tests: the next confirm() shows no dialog and is answered at once.
enum class Answer { Agree, Refuse };
void setNextAnswer(Answer answer);

} // namespace riskloom
