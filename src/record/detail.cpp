#include "record/detail.hpp"

#include "record/detail_shapes.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace ribbon {
namespace {

#define S(stream) in(StreamKind::stream)
#define F(field) bit(DetailField::field)
constexpr std::array<DetailEntry, detail_kind_count> kinds{{
#define DETAIL(name, streams, needs, may, meaning)                                                 \
    {DetailKind::name, #name, static_cast<StreamKinds>(streams), needs, may, meaning},
#include "record/details.def"
#undef DETAIL
}};
#undef S
#undef F

constexpr std::array<DetailFieldEntry, detail_field_count> fields{{
#define DETAIL_FIELD(name, shape, meaning) {DetailField::name, #name, DetailShape::shape, meaning},
#include "record/detail_fields.def"
#undef DETAIL_FIELD
}};

std::string plain(std::string_view words)
{
    std::string text{words};
    for (char& c : text)
        if (c == ' ' || c == '-') c = '_';
    return text;
}

template <class Word, class Entry, std::size_t N>
std::optional<Word> called(const std::array<Entry, N>& all, std::string_view words)
{
    static const std::map<std::string_view, Word> names = [&all] {
        std::map<std::string_view, Word> made;
        for (std::size_t i = 0; i < N; ++i) made.emplace(all[i].name, static_cast<Word>(i));
        return made;
    }();
    const auto found = names.find(plain(words));
    if (found == names.end()) return std::nullopt;
    return found->second;
}

std::string spaced(std::string_view name)
{
    std::string text{name};
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

} // namespace

std::span<const DetailEntry> all_details() { return kinds; }

const DetailEntry& entry(DetailKind kind)
{
    assert(kind != DetailKind::none);
    return kinds[static_cast<std::size_t>(kind)];
}

const DetailFieldEntry& entry(DetailField field)
{
    assert(field != DetailField::none);
    return fields[static_cast<std::size_t>(field)];
}

std::string json_name(DetailKind kind)
{
    std::string text{entry(kind).name};
    std::replace(text.begin(), text.end(), '_', '-');
    return text;
}

std::optional<DetailKind> detail_called(std::string_view words)
{
    return called<DetailKind>(kinds, words);
}

std::optional<DetailField> detail_field_called(std::string_view words)
{
    return called<DetailField>(fields, words);
}

std::string_view Detail::operator[](DetailField field) const
{
    for (const auto& [one, value] : says)
        if (one == field) return value;
    return {};
}

Detail& Detail::set(DetailField field, std::string value) &
{
    const auto place =
        std::lower_bound(says.begin(), says.end(), field,
                         [](const auto& one, DetailField wanted) { return one.first < wanted; });
    const bool there = place != says.end() && place->first == field;
    if (there && value.empty())
        says.erase(place);
    else if (there)
        place->second = std::move(value);
    else if (!value.empty())
        says.emplace(place, field, std::move(value));
    return *this;
}

Detail&& Detail::set(DetailField field, std::string value) &&
{
    set(field, std::move(value));
    return std::move(*this);
}

Detail detail_of(DetailKind kind, Days when)
{
    Detail made;
    made.kind = kind;
    made.when = when;
    return made;
}

Problems problems_of(const Detail& detail, StreamKind stream)
{
    Problems problems;
    if (detail.struck) {
        if (detail.corrects == 0)
            problems.push_back({"corrects", "It strikes out an entry and does not say which"});
        return problems;
    }
    if (detail.kind == DetailKind::none) return {{"kind", "It does not say what happened"}};
    const DetailEntry& kind = entry(detail.kind);
    const std::string what = "\"" + spaced(kind.name) + "\"";
    if ((kind.streams & in(stream)) == 0)
        problems.push_back(
            {"kind", what + " does not belong to a " + std::string{in_words(stream)}});
    if (detail.when.last < detail.when.first)
        problems.push_back({"happened", what + " ends before it begins"});
    for (const DetailFieldEntry& one : fields) {
        const std::string_view value = detail[one.field];
        if (value.empty() && (kind.needs & bit(one.field)))
            problems.push_back(
                {std::string{one.name}, what + " needs " + std::string{one.meaning}});
        if (!value.empty() && !((kind.needs | kind.may) & bit(one.field)))
            problems.push_back(
                {std::string{one.name},
                 what + " does not take " + std::string{one.meaning} + "; leave it out"});
        else if (!value.empty())
            if (auto why = why_not(one.shape, value))
                problems.push_back({std::string{one.name}, *why});
    }
    return problems;
}

std::vector<const Detail*> standing(std::span<const Detail> all)
{
    std::vector<std::int64_t> replaced;
    for (const Detail& one : all)
        if (one.corrects > 0 && one.corrects < one.number) replaced.push_back(one.corrects);
    std::sort(replaced.begin(), replaced.end());
    std::vector<const Detail*> kept;
    for (const Detail& one : all)
        if (!one.struck && one.kind != DetailKind::none &&
            !std::binary_search(replaced.begin(), replaced.end(), one.number))
            kept.push_back(&one);
    return kept;
}

} // namespace ribbon
