// What returns stated of each request, put together again by the matter it is about.
#include "record/imported.hpp"
#include "views/returns/episode.hpp"
#include "views/returns/stated_request.hpp"

namespace ribbon {
namespace {

struct Said {
    const Detail* detail = nullptr;
    const Fact* fact = nullptr;
};

std::map<std::int64_t, Said> imported_entries(const CaseHistory& history)
{
    std::map<std::int64_t, Said> entries;
    for (const Detail* one : standing(history.details))
        if (says_imported(one->evidence)) entries[one->number].detail = one;
    for (const Fact* one : standing(history.facts))
        if (says_imported(one->evidence))
            entries[history.entry_of[static_cast<std::size_t>(one->id - 1)]].fact = one;
    return entries;
}

MatterId matter_of(const Said& said, const CaseFacts& facts)
{
    if (said.fact) {
        const MatterKind kind = facts.matter(said.fact->matter).kind;
        const bool main = kind == MatterKind::request || kind == MatterKind::detention ||
                          said.fact->kind == Kind::plan_made_elsewhere;
        return main ? said.fact->matter : 0;
    }
    MatterId matter = 0;
    for (const char c : (*said.detail)[DetailField::matter])
        if ('0' <= c && c <= '9' && matter < 100'000) matter = matter * 10 + (c - '0');
    return matter;
}

void put(StatedRequest& into, const Said& said)
{
    if (said.fact)
        into.add(*said.fact);
    else if (said.detail->kind == DetailKind::outcome_stated)
        into.state((*said.detail)[DetailField::name], stated_value(*said.detail));
    else
        into.add(*said.detail);
}

} // namespace

std::map<MatterId, Sen2Request> stated_of(const CaseHistory& history)
{
    std::map<MatterId, StatedRequest> open;
    std::vector<Said> block;
    const auto close = [&] {
        MatterId matter = 0;
        for (const Said& said : block)
            if (matter == 0) matter = matter_of(said, history.facts);
        if (matter > 0)
            for (const Said& said : block) put(open[matter], said);
        block.clear();
    };
    bool begun = false;
    for (const auto& [number, said] : imported_entries(history)) {
        const Detail* detail = said.detail;
        const bool marks = detail && detail->kind == DetailKind::outcome_stated &&
                           (*detail)[DetailField::name] == stated_request;
        const bool ends = detail && detail->kind == DetailKind::imported;
        if (marks || ends) close();
        if (marks || ends)
            begun = marks;
        else if (begun)
            block.push_back(said);
    }
    close();
    std::map<MatterId, Sen2Request> stated;
    for (auto& [matter, one] : open) stated.emplace(matter, one.take());
    return stated;
}

} // namespace ribbon
