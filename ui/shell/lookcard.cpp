// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lookcard.h"

#include "ui/shell/shellsettings.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

constexpr int choiceWidth = 22 * gridStep;
constexpr std::array textSizes{80, 90, 100, 115, 130, 150, 175, 200};

using Entries = std::vector<std::pair<QString, QVariant>>;

// Fills without telling anybody that the choice changed.
void fill(QComboBox& box, const Entries& entries, const QVariant& chosen)
{
    const QSignalBlocker silent(&box);
    box.clear();
    for (const auto& [text, value] : entries)
        box.addItem(text, value);
    box.setCurrentIndex(box.findData(chosen));
}

QLabel* labelFor(QWidget* field)
{
    auto* label = new QLabel(field->parentWidget());
    label->setBuddy(field);
    return label;
}

} // namespace

LookCard::LookCard(Look look, std::function<void()> resetLayout, QWidget* parent)
    : Card(parent),
      m_look(look),
      m_header(new SectionHeader(SectionHeader::Rank::Section, this)),
      m_theme(new QComboBox(this)),
      m_language(new QComboBox(this)),
      m_text(new QComboBox(this)),
      m_showHome(new QCheckBox(this)),
      m_reset(new QPushButton(this))
{
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_themeLabel = labelFor(m_theme);
    m_languageLabel = labelFor(m_language);
    m_textLabel = labelFor(m_text);
    for (QComboBox* box : {m_theme, m_language, m_text})
        box->setMinimumWidth(choiceWidth);
    m_reset->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * gridStep);
    form->setVerticalSpacing(gridStep);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_textLabel, m_text);
    form->addRow(nullptr, m_showHome);
    form->addRow(nullptr, m_reset);
    body()->addWidget(m_header);
    body()->addLayout(form);

    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { chooseTheme(m_look, themeFromName(m_theme->currentData().toString())); });
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { chooseLanguage(m_look, m_language->currentData().toString()); });
    connect(m_text, &QComboBox::currentIndexChanged, this,
            [this] { chooseTextPercent(m_look, m_text->currentData().toInt()); });
    connect(m_showHome, &QCheckBox::toggled, this, [](bool on) { settings::welcomeAtStart.set(on); });
    connect(m_reset, &QPushButton::clicked, this, std::move(resetLayout));
    retranslate();
}

void LookCard::refresh()
{
    fill(*m_theme,
         {{tr("Like the desktop"), QStringLiteral("system")},
          {tr("Light"), QStringLiteral("light")},
          {tr("Dark"), QStringLiteral("dark")}},
         themeName(m_look.theme.choice()));
    // Every language in its own words, so that a person who cannot read the present one finds theirs.
    fill(*m_language,
         {{tr("Like the desktop"), QStringLiteral("system")},
          {QStringLiteral("English"), QStringLiteral("en")},
          {QStringLiteral("简体中文"), QStringLiteral("zh_CN")}},
         m_look.language.choice());
    Entries sizes;
    for (const int percent : textSizes)
        sizes.emplace_back(formatPercent(percent / 100.0, 0), percent);
    fill(*m_text, sizes, m_look.textScale.percent());
    const QSignalBlocker silent(m_showHome);
    m_showHome->setChecked(settings::welcomeAtStart.value());
}

void LookCard::retranslate()
{
    m_header->setTexts(tr("Appearance and start"));
    m_themeLabel->setText(tr("&Theme"));
    m_languageLabel->setText(tr("&Language"));
    m_textLabel->setText(tr("Text &size"));
    m_showHome->setText(tr("Show Home at the start"));
    m_showHome->setToolTip(tr("Otherwise the page shown last."));
    m_reset->setText(tr("Reset layout"));
    m_reset->setToolTip(tr("Forgets the size and the last page of the window for every workspace."));
    refresh();
}

void LookCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace riskloom
