// The files of a bundle: the same bytes once, and where else they came from.
#include "views/ribbon/arrange.hpp"

#include "base/whole_number.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace ribbon {

std::vector<RibbonDocument> documents_of(const CaseHistory& history, Day today, const RibbonOf& of)
{
    std::vector<const Detail*> added;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::document_added && one->when.first <= today)
            added.push_back(one);
    std::stable_sort(added.begin(), added.end(), [](const Detail* a, const Detail* b) {
        return a->when.first < b->when.first;
    });
    std::vector<RibbonDocument> documents;
    std::unordered_map<std::string, std::size_t> of_hash;
    for (const Detail* one : added) {
        const std::string hash{(*one)[DetailField::attachment]};
        const std::string name{(*one)[DetailField::name]};
        const auto [place, is_new] = of_hash.emplace(hash, documents.size());
        if (!is_new) {
            documents[place->second].also.push_back(name + ", " + in_words(one->when));
            continue;
        }
        RibbonDocument made;
        made.number = static_cast<int>(documents.size()) + 1;
        made.entry = one->number;
        made.name = name;
        made.hash = hash;
        made.media_type = (*one)[DetailField::media_type];
        made.when = in_words(one->when);
        made.from = name_of(of.names, (*one)[DetailField::person], "");
        made.bytes = whole_number<std::uint64_t>((*one)[DetailField::bytes]).value_or(0);
        made.day = one->when.first;
        documents.push_back(std::move(made));
    }
    return documents;
}

} // namespace ribbon
