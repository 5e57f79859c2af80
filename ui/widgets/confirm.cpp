// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm.h"

#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <optional>
#include <utility>

namespace riskloom {
namespace {

std::optional<Answer>& nextAnswer()
{
    static std::optional<Answer> next;
    return next;
}

} // namespace

void confirm(QWidget* parent, const Question& question, std::function<void()> agreed)
{
    if (const std::optional<Answer> next = std::exchange(nextAnswer(), std::nullopt)) {
        if (*next == Answer::Agree)
            agreed();
        return;
    }
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setInformativeText(question.details);
    const bool destructive = question.kind == Question::Kind::Destructive;
    QPushButton* action =
        box->addButton(question.actionText, destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(destructive ? cancel : action);
    box->setEscapeButton(cancel);
    (destructive ? cancel : action)->setProperty(suggestedProperty, true);
    QObject::connect(action, &QPushButton::clicked, parent, std::move(agreed));
    box->open();
}

void setNextAnswer(Answer answer)
{
    nextAnswer() = answer;
}

} // namespace riskloom
