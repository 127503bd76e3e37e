#include "inbound/returns/sen2_profiles.hpp"

#include "base/embedded.hpp"
#include "inbound/tables/csv.hpp"
#include "record/returns/sen2_items.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 3> year_columns{"year", "census_day", "source"};
constexpr std::array<std::string_view, 8> profile_columns{
    "inside", "tag", "holds", "needed", "codes", "from_year", "until_year", "also_written"};
constexpr std::array<std::string_view, 6> code_columns{"set",   "code",      "meaning",
                                                       "group", "from_year", "until_year"};
constexpr std::array<std::string_view, 5> authority_columns{"code", "ons_code", "name", "region",
                                                            "current"};

constexpr int first_year = 2000;
constexpr int last_year = 2199;

std::optional<int> year_from(const std::string& text, std::optional<int> when_empty)
{
    if (text.empty()) return when_empty;
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && first_year <= year && year <= last_year ? std::optional{year} : std::nullopt;
}

/// Whether the plain value has a place for this item.
bool has_place(Sen2Part part, std::string_view tag)
{
    const auto in = [&](const auto& items) {
        return std::any_of(items.begin(), items.end(),
                           [&](const auto& item) { return same_tag(item.tag, tag); });
    };
    switch (part) {
    case Sen2Part::collection_details:
    case Sen2Part::source: return in(sen2_items<Sen2Header>());
    case Sen2Part::person: return in(sen2_items<Sen2Person>());
    case Sen2Part::requests: return in(sen2_items<Sen2Request>());
    case Sen2Part::assessment: return in(sen2_items<Sen2Assessment>());
    case Sen2Part::named_plan: return in(sen2_items<Sen2NamedPlan>());
    case Sen2Part::plan_detail: return in(sen2_items<Sen2PlanDetail>());
    case Sen2Part::active_plans: return in(sen2_items<Sen2ActivePlan>());
    case Sen2Part::placement_detail: return in(sen2_items<Sen2Placement>());
    case Sen2Part::sen_need: return in(sen2_items<Sen2Need>());
    default: return false;
    }
}

class Reader {
public:
    Result<Sen2Profiles> read(const Sen2ProfileSources& sources)
    {
        each("sen2/years.csv", sources.years, year_columns, &Reader::read_year);
        each("sen2/profiles.csv", sources.profiles, profile_columns, &Reader::read_row);
        each("sen2/codes.csv", sources.codes, code_columns, &Reader::read_code);
        each("sen2/authorities.csv", sources.authorities, authority_columns,
             &Reader::read_authority);
        sort_codes();
        if (problems_.empty() && profiles_.years.empty()) wrong("year", "There is no year", 1);
        if (!problems_.empty()) return problems_;
        return std::move(profiles_);
    }

private:
    void each(std::string_view file, std::string_view text,
              std::span<const std::string_view> columns, void (Reader::*read_one)(const CsvRow&))
    {
        file_ = file;
        const auto rows = parse_csv(text, columns);
        if (rows) {
            for (const CsvRow& row : *rows) (this->*read_one)(row);
            return;
        }
        for (const Problem& one : rows.problems()) wrong(one.field, one.sentence, one.line);
    }

    void wrong(const std::string& column, std::string sentence, int line)
    {
        problems_.push_back({std::string(file_) + " " + column, std::move(sentence), line});
    }

    void read_year(const CsvRow& row)
    {
        const auto year = year_from(row.fields[0], std::nullopt);
        const auto day = parse_day(row.fields[1]);
        if (!year || !day || day->year() != *year)
            return wrong("census_day", "Give a year and a day in it, written like 2027-01-21",
                         row.line);
        if (!profiles_.years.empty() && profiles_.years.back().year >= *year)
            return wrong("year", "The years stand in order, each once", row.line);
        profiles_.years.push_back({*year, *day});
    }

    void read_row(const CsvRow& row)
    {
        const auto inside = sen2_part(row.fields[0]);
        if (!inside) return wrong("inside", "There is no part of the return called so", row.line);
        Sen2Row made{
            .tag = row.fields[1], .needed = row.fields[3] == "yes", .codes = row.fields[4]};
        const auto holds = holds_from(row.fields[2]);
        if (!holds) return wrong("holds", "Write text, day, moment, yes-no or records", row.line);
        made.holds = *holds;
        if (made.holds == Sen2Holds::records) made.part = sen2_part(made.tag);
        if (made.holds == Sen2Holds::records ? !made.part : !has_place(*inside, made.tag))
            return wrong("tag", "The record has no place for this item", row.line);
        if (profiles_.row(*inside, made.tag))
            return wrong("tag", "This item stands twice in its part", row.line);
        const auto from = year_from(row.fields[5], std::nullopt);
        const auto until = year_from(row.fields[6], last_year);
        if (!from || !until || *until < *from)
            return wrong("from_year", "Give the first year, and no last one before it", row.line);
        made.from = *from;
        made.until = *until;
        if (!row.fields[7].empty()) made.also_written.push_back(row.fields[7]);
        profiles_.parts[static_cast<std::size_t>(*inside)].push_back(std::move(made));
    }

    static std::optional<Sen2Holds> holds_from(std::string_view word)
    {
        if (word == "text") return Sen2Holds::text;
        if (word == "day") return Sen2Holds::day;
        if (word == "moment") return Sen2Holds::moment;
        if (word == "yes-no") return Sen2Holds::yes_no;
        if (word == "records") return Sen2Holds::records;
        return std::nullopt;
    }

    void read_code(const CsvRow& row)
    {
        const auto from = year_from(row.fields[4], 0);
        const auto until = year_from(row.fields[5], last_year);
        if (!from || !until) return wrong("from_year", "This is not a year", row.line);
        if (row.fields[0].empty() || row.fields[1].empty())
            return wrong("code", "Give the set and the code", row.line);
        profiles_.codes.push_back(
            {row.fields[0], row.fields[1], row.fields[2], row.fields[3], *from, *until});
    }

    void read_authority(const CsvRow& row)
    {
        profiles_.codes.push_back({"authority", row.fields[0], row.fields[2], {}, 0, last_year});
    }

    void sort_codes()
    {
        const auto before = [](const Sen2Code& a, const Sen2Code& b) {
            return std::tie(a.set, a.code) < std::tie(b.set, b.code);
        };
        auto& codes = profiles_.codes;
        std::sort(codes.begin(), codes.end(), before);
        for (std::size_t i = 1; i < codes.size(); ++i)
            if (!before(codes[i - 1], codes[i]))
                wrong("code", "The code " + codes[i].code + " stands twice in " + codes[i].set, 0);
    }

    std::string_view file_;
    Sen2Profiles profiles_;
    Problems problems_;
};

} // namespace

Result<Sen2Profiles> parse_sen2_profiles(const Sen2ProfileSources& sources)
{
    return Reader{}.read(sources);
}

const Sen2Profiles& built_in_sen2_profiles()
{
    static const Sen2Profiles profiles = [] {
        auto read =
            parse_sen2_profiles({embedded("sen2/years.csv"), embedded("sen2/profiles.csv"),
                                 embedded("sen2/codes.csv"), embedded("sen2/authorities.csv")});
        assert(read); // A test reads them, so a program with bad tables is never released.
        return *std::move(read);
    }();
    return profiles;
}

} // namespace ribbon
