#include "inbound/returns/sen2_csv_table.hpp"

#include "inbound/tables/windows_1252.hpp"

#include <charconv>

namespace ribbon {
namespace {

/// Columns of COLLECT's own that say nothing of a child.
constexpr std::array<std::string_view, 2> passed_over{"nativeid", "sourceid"};

std::string shown(std::string_view column)
{
    std::string name;
    for (const char c : column.substr(0, 40)) name += 0x20 <= c && c < 0x7F ? c : '?';
    return name;
}

class Columns {
public:
    Columns(const Sen2Module& module, const Sen2Profiles& profiles)
        : module_(module), profiles_(profiles)
    {
    }

    /// Takes one column; false where it is none that we know.
    bool take(std::string_view name, std::size_t at)
    {
        const std::string own = std::string(module_.name) + "tableid";
        const std::string parents = std::string(module_.parent) + "tableid";
        if (same_tag(name, own)) return once(found_.id, at);
        if (!module_.parent.empty() && same_tag(name, parents)) return once(found_.parent, at);
        if (same_tag(name, std::string(module_.name) + "orderseqcolumn"))
            return once(found_.order, at);
        for (const std::string_view other : passed_over)
            if (same_tag(name, other)) return true;
        return take_item(name, at);
    }

    Sen2Columns found() const { return found_; }

private:
    static bool once(std::optional<std::size_t>& kept, std::size_t at)
    {
        if (kept) return false;
        kept = at;
        return true;
    }

    bool take_item(std::string_view name, std::size_t at)
    {
        for (const Sen2Part part : module_.parts) {
            const Sen2Row* row = profiles_.row(part, name);
            if (!row || row->part) continue;
            found_.items.push_back({at, part, row});
            return true;
        }
        return false;
    }

    const Sen2Module& module_;
    const Sen2Profiles& profiles_;
    Sen2Columns found_;
};

} // namespace

Result<std::vector<CsvRow>> sen2_csv_rows(const NamedBytes& file, std::uint8_t number,
                                          Sen2Report& report)
{
    if (is_utf8(file.bytes)) return parse_csv(file.bytes, sen2_csv_limits);
    report.note(file.name, "This file is not in UTF-8, and was read as Windows-1252",
                {number, 1, {}});
    return parse_csv(from_windows_1252(file.bytes), sen2_csv_limits);
}

long long order_from(const std::string& text, long long otherwise)
{
    long long order = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), order);
    return error == std::errc{} && end == text.data() + text.size() ? order : otherwise;
}

Sen2Columns sen2_columns(const CsvRow& first, const Sen2Module& module,
                         const Sen2Profiles& profiles, const NamedBytes& file, std::uint8_t number,
                         Sen2Report& report)
{
    Columns columns{module, profiles};
    const Sen2Place place{number, first.line, {}};
    for (std::size_t i = 0; i < first.fields.size(); ++i)
        if (!columns.take(first.fields[i], i))
            report.note(std::string(module.name) + " " + shown(first.fields[i]),
                        "Ribbon does not know this column, and did not read it", place);
    const Sen2Columns found = columns.found();
    const auto missing = [&](std::string_view name) {
        report.problem(std::string(name) + "tableid",
                       "The file has no such column, so its rows can not be joined; export it from "
                       "COLLECT again",
                       place, file.name);
    };
    if (!found.id) missing(module.name);
    if (!module.parent.empty() && !found.parent) missing(module.parent);
    return found;
}

} // namespace ribbon
