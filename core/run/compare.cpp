// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"

#include <algorithm>
#include <map>

namespace riskloom {
namespace {

class Comparison {
public:
    explicit Comparison(std::size_t documents) : m_documents(documents) {}

    void add(std::size_t document, const std::string& path, const boost::json::value& value)
    {
        if (const auto* object = value.if_object()) {
            for (const auto& member : *object) {
                const std::string name(member.key().data(), member.key().size());
                add(document, path.empty() ? name : path + "." + name, member.value());
            }
            return;
        }
        const auto [place, isNew] = m_index.try_emplace(path, m_places.size());
        if (isNew)
            m_places.push_back({path, std::vector<boost::json::value>(m_documents)});
        m_places[place->second].values[document] = value;
    }

    std::vector<Difference> take()
    {
        std::erase_if(m_places, [](const Difference& place) {
            return std::ranges::all_of(place.values, [&](const auto& value) { return value == place.values.front(); });
        });
        return std::move(m_places);
    }

private:
    std::size_t m_documents;
    std::map<std::string, std::size_t> m_index;
    std::vector<Difference> m_places;
};

} // namespace

std::vector<Difference> differences(std::span<const boost::json::object> documents)
{
    Comparison comparison(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i)
        comparison.add(i, "", documents[i]);
    return comparison.take();
}

} // namespace riskloom
