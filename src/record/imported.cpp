#include "record/imported.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::string_view beginning = "imported, as stated by the council: ";

/// Not here: the notice of amendments, which is asked from 2025 only and left empty by many, and
/// the amended plan, the report of the meeting and the provision, which are never asked.
constexpr std::array told{
    Kind::request_received,    Kind::assessment_agreed, Kind::assessment_refused,
    Kind::request_withdrawn,   Kind::plan_refused,      Kind::final_plan_sent,
    Kind::review_meeting_held, Kind::plan_kept,         Kind::amendment_intended,
    Kind::plan_to_cease,       Kind::plan_ceased,       Kind::transfer_plan_sent,
};

} // namespace

std::string imported_evidence(std::string_view file, int line)
{
    const auto folder = file.find_last_of("/\\");
    if (folder != std::string_view::npos) file.remove_prefix(folder + 1);
    std::string text = std::string{beginning} + std::string{file};
    if (line > 0) text += " line " + std::to_string(line);
    return text;
}

bool says_imported(std::string_view evidence) { return evidence.starts_with(beginning); }

bool return_tells_of(Kind kind) { return std::find(told.begin(), told.end(), kind) != told.end(); }

std::string stated_name(std::string_view part, std::size_t which, std::string_view tag)
{
    std::string name = std::string{part} + " " + std::to_string(which);
    if (!tag.empty()) name += " " + std::string{tag};
    return name;
}

} // namespace ribbon
