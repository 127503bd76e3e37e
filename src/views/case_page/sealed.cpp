#include "views/case_page/arrange.hpp"

#include "base/url.hpp"
#include "commands/erasure.hpp"
#include "views/parts/sealed.hpp"
#include "views/words.hpp"

#include <fmt/format.h>
#include <functional>
#include <map>
#include <set>

namespace ribbon {
namespace {

/// The harm that was feared, by the entry that was sealed for it; the last one counts.
std::map<std::string, std::string, std::less<>> harms(const CaseHistory& history)
{
    std::map<std::string, std::string, std::less<>> all;
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::entry_sealed)
            all[std::string{(*one)[DetailField::entry]}] =
                std::string{(*one)[DetailField::reason]} + ", " + in_short_words(one->when.first);
    return all;
}

std::string words_in(const Detail& one)
{
    std::string words{one[DetailField::subject]};
    for (const DetailField field : {DetailField::name, DetailField::words})
        if (!one[field].empty()) words += (words.empty() ? "" : "\n\n") + std::string{one[field]};
    return words;
}

} // namespace

SealedPage arrange_sealed(const CaseHistory& history, const Names& names, const PeopleRead& people,
                          Day today)
{
    const auto at = [&](const char* what, std::int64_t entry) {
        return fmt::format("/cases/{}/{}/{}", in_url(history.key), what, entry);
    };
    SealedPage page{.a_case = history.key};
    page.people = arrange_people(
        history, names, people,
        {.role = access::Role::manager, .relation = {}, .officer = {}, .sealed = true}, today);
    const auto by_act = sealed_entries(stream_of(history), today);
    const auto why = harms(history);
    const auto sealed = sealed_with_files(history, today);
    for (const std::int64_t number :
         std::set<std::int64_t, std::greater<>>{sealed.begin(), sealed.end()}) {
        const auto harm = why.find(std::to_string(number));
        SealedThing thing{.what = entry_in_words(history, number),
                          .why = harm == why.end() ? "" : harm->second};
        if (by_act.contains(number)) thing.unseal = at("unseal", number);
        for (const Detail& one : history.details) {
            if (one.number != number) continue;
            thing.words = words_in(one);
            if (one.kind == DetailKind::document_added) thing.document = at("sealed", number);
        }
        for (std::size_t i = 0; i < history.entry_of.size(); ++i)
            if (history.entry_of[i] == number) thing.words = history.facts.facts[i].evidence;
        // Of what was erased nothing is left to say.
        if (!thing.what.empty()) page.things.push_back(std::move(thing));
    }
    return page;
}

} // namespace ribbon
