#include "record/kind.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace ribbon {
namespace {

#define M(kind) in(MatterKind::kind)
#define M_ALL any_matter
#define M_DECISION decision_matters
#define F(field) bit(Field::field)
constexpr std::array<KindEntry, kind_count> entries{{
#define KIND(name, opens, matters, needs, may, meaning)                                            \
    {Kind::name,                                                                                   \
     #name,                                                                                        \
     MatterKind::opens,                                                                            \
     matters,                                                                                      \
     static_cast<Fields>(needs),                                                                   \
     static_cast<Fields>(may),                                                                     \
     meaning},
#include "record/kinds.def"
#undef KIND
}};
#undef M
#undef M_ALL
#undef M_DECISION
#undef F

struct MatterEntry {
    std::string_view name, meaning;
};
constexpr std::array<MatterEntry, matter_kind_count> matter_entries{{
#define MATTER(name, meaning) {#name, meaning},
#include "record/matter_kinds.def"
#undef MATTER
}};

std::string with(std::string_view name, char separator)
{
    std::string text{name};
    std::replace(text.begin(), text.end(), '_', separator);
    return text;
}

std::string plain(std::string_view words)
{
    std::string text{words};
    for (char& c : text)
        if (c == ' ' || c == '-') c = '_';
    return text;
}

const std::map<std::string_view, Kind>& by_name()
{
    static const std::map<std::string_view, Kind> names = [] {
        std::map<std::string_view, Kind> all;
        for (const KindEntry& one : entries) all.emplace(one.name, one.kind);
        return all;
    }();
    return names;
}

} // namespace

std::span<const KindEntry> all_kinds() { return entries; }

const KindEntry& entry(Kind kind)
{
    assert(kind != Kind::none);
    return entries[static_cast<std::size_t>(kind)];
}

bool goes_on(Kind kind)
{
    switch (kind) {
    case Kind::born:
    case Kind::school_attended:
    case Kind::academic_year_ends:
    case Kind::absent_through_illness:
    case Kind::absent_without_leave:
    case Kind::sessions_missed: return true;
    default: return false;
    }
}

bool begins_anew(Kind kind) { return kind == Kind::review_meeting_set || kind == Kind::move_known; }

std::string phrase(Kind kind) { return with(entry(kind).name, ' '); }

std::string json_name(Kind kind) { return with(entry(kind).name, '-'); }

std::optional<Kind> kind_called(std::string_view words)
{
    const auto found = by_name().find(plain(words));
    if (found == by_name().end()) return std::nullopt;
    return found->second;
}

std::string in_words(MatterKind kind)
{
    if (kind == MatterKind::none) return "no matter";
    return with(matter_entries[static_cast<std::size_t>(kind)].name, ' ');
}

std::string_view meaning(MatterKind kind)
{
    assert(kind != MatterKind::none);
    return matter_entries[static_cast<std::size_t>(kind)].meaning;
}

} // namespace ribbon
