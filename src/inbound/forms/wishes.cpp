#include "inbound/forms/wishes.hpp"

#include "base/whole_number.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

template <std::size_t count>
bool among(const std::array<std::string_view, count>& all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// A telephone that texts can reach: 07... as it is written here, or +44 7... and other countries'.
bool is_mobile(std::string_view written)
{
    const auto figures =
        std::count_if(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool only = written.find_first_not_of("0123456789 +-()") == std::string_view::npos;
    return only && figures >= 10 && figures <= 15 &&
           (written.starts_with("07") || written.starts_with("+"));
}

} // namespace

Result<SetWishes> read_wishes(const Form& form)
{
    constexpr std::array<std::string_view, 3> ways{"email", "text", "letter"};
    constexpr std::array<std::string_view, 4> often{"at once", "daily", "weekly", "none"};
    constexpr std::array<std::string_view, 3> hours{"8", "12", "18"};
    Problems problems;
    SetWishes wishes{.by = std::string{form.one("by")},
                     .how_often = std::string{form.one("often")},
                     .hour = whole_number<int>(form.one("hour")).value_or(8),
                     .phone = without_edges(form.one("phone"))};
    if (!among(ways, wishes.by)) problems.push_back({"by", "Choose email, text or letter"});
    if (!among(often, wishes.how_often)) problems.push_back({"often", "Choose how often"});
    const bool waits = wishes.how_often == "daily" || wishes.how_often == "weekly";
    if (waits && !among(hours, form.one("hour")))
        problems.push_back({"hour", "Choose a time of day"});
    // What was typed under a way that was not chosen is not meant.
    if (wishes.by != "text") wishes.phone.clear();
    if (!wishes.phone.empty() && !is_mobile(wishes.phone))
        problems.push_back({"phone", "Write the whole mobile number, like 07700 900318"});
    if (!problems.empty()) return problems;
    return wishes;
}

} // namespace ribbon
