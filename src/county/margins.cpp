#include "county/margins.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace ribbon::county {
namespace {

constexpr int rounds = 60;

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> rows{{
    {"AP/PRU - academy", "ap_pru_academy"},
    {"AP/PRU - LA maintained", "ap_pru_la_maintained"},
    {"Educated elsewhere - elective home education", "elective_home_education"},
    {"Educated elsewhere - NEET", "neet"},
    {"Educated elsewhere - not in education or training (notice to cease issued)", "neet_ntci"},
    {"Educated elsewhere - other arrangements by LA", "other_arrangements_la"},
    {"Educated elsewhere - other placement settings", "other_placement_settings"},
    {"Educated elsewhere - other schools and establishments", "other_schools"},
    {"FE - general FE and tertiary colleges", "general_fe_tertiary_colleges"},
    {"FE - specialist post-16 institutions", "specialist_post_16_institutions"},
    {"FE - UKRLP provider", "ukrlp_provider"},
    {"Mainstream - academy", "mainstream_academy"},
    {"Mainstream - academy (resourced provision)", "mainstream_academy_resourced_provision"},
    {"Mainstream - academy (SEN unit)", "mainstream_academy_senunit"},
    {"Mainstream - free school", "mainstream_free_school"},
    {"Mainstream - independent", "mainstream_independent"},
    {"Mainstream - LA maintained", "mainstream_la_maintained"},
    {"Mainstream - LA maintained (resourced provision)",
     "mainstream_la_maintained_resourced_provision"},
    {"Non-maintained early years", "nm_early_years"},
    {"Placement not recorded", "placement_unknown"},
    {"Special - Academy/free schools", "special_academy_free"},
    {"Special - independent", "special_independent"},
    {"Special - LA maintained", "special_la_maintained"},
    {"Special - non-maintained", "special_non_maintained"},
}};

void scale_rows(std::vector<double>& table, const std::vector<double>& sums, std::size_t width)
{
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto row = table.begin() + static_cast<std::ptrdiff_t>(i * width);
        const double sum = std::accumulate(row, row + static_cast<std::ptrdiff_t>(width), 0.0);
        for (std::size_t j = 0; j < width && sum > 0; ++j) table[i * width + j] *= sums[i] / sum;
    }
}

void scale_columns(std::vector<double>& table, const std::vector<double>& sums)
{
    const std::size_t width = sums.size();
    for (std::size_t j = 0; j < width; ++j) {
        double sum = 0;
        for (std::size_t at = j; at < table.size(); at += width) sum += table[at];
        for (std::size_t at = j; at < table.size() && sum > 0; at += width)
            table[at] *= sums[j] / sum;
    }
}

} // namespace

std::vector<double> fitted(const std::vector<double>& sums, const std::vector<double>& columns,
                           const std::function<bool(std::size_t, std::size_t)>& possible)
{
    std::vector<double> table(sums.size() * columns.size());
    for (std::size_t i = 0; i < sums.size(); ++i)
        for (std::size_t j = 0; j < columns.size(); ++j)
            table[i * columns.size() + j] = possible(i, j) ? 1 : 0;
    for (int round = 0; round < rounds; ++round) {
        scale_rows(table, sums, columns.size());
        scale_columns(table, columns);
    }
    return table;
}

Ages ages_at(std::string_view placement)
{
    if (placement == "nm_early_years") return {0, 4};
    if (placement.find("fe_tertiary") != std::string_view::npos || placement == "ukrlp_provider" ||
        placement == "specialist_post_16_institutions" || placement.starts_with("neet"))
        return {16, 25};
    if (placement.starts_with("mainstream_")) return {3, 18};
    if (placement.starts_with("special_")) return {3, 19};
    if (placement.starts_with("ap_pru") || placement == "elective_home_education") return {5, 16};
    return {0, 25};
}

int age_called(std::string_view name)
{
    if (name == "under 3") return 2;
    const auto digit = name.find_first_of("0123456789");
    int age = 0;
    for (std::size_t i = digit; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i)
        age = age * 10 + (name[i] - '0');
    return age;
}

std::string_view placement_called(std::string_view row)
{
    const auto* found =
        std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.first == row; });
    return found == rows.end() ? std::string_view{} : found->second;
}

} // namespace ribbon::county
