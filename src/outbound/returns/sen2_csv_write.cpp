#include "outbound/returns/sen2_csv_write.hpp"

#include "inbound/returns/sen2_csv.hpp"
#include "record/returns/sen2_items.hpp"

#include <fmt/format.h>

#include <cassert>

namespace ribbon {
namespace {

std::string collect_day(Day day)
{
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto date = day.date();
    return fmt::format("{:04}-{}-{:02} 00:00:00", int{date.year()},
                       names[unsigned{date.month()} - 1], unsigned{date.day()});
}

std::string lower(std::string_view tag)
{
    std::string small;
    for (const char c : tag) small += 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return small;
}

std::string field(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + "\"";
}

/// One of the nine as it grows.
class Table {
public:
    Table(const Sen2Module& module, const Sen2Profiles& profiles, int year) : module_(module)
    {
        for (const Sen2Part& part : module.parts) {
            if (&part != &module.parts[0] && part == module.parts[0]) continue;
            for (const Sen2Row& row : profiles.inside(part))
                if (!row.part && row.asked_in(year)) rows_.push_back(&row);
        }
        const std::string name{module.name};
        bytes_ = name + "tableid,NativeId," + name + "orderseqcolumn,sourceid";
        if (!module.parent.empty()) bytes_ += "," + std::string(module.parent) + "tableid";
        for (const Sen2Row* row : rows_) bytes_ += "," + lower(row->tag);
        bytes_ += "\n";
    }

    /// Adds a record to its parent and gives the table id it has now.
    template <class Record> int add(const Record& record, int parent)
    {
        ++last_;
        bytes_ += fmt::format("{0},{0},{0},1", last_);
        if (!module_.parent.empty()) bytes_ += fmt::format(",{}", parent);
        for (const Sen2Row* row : rows_) {
            const Sen2Value value = sen2_value(record, row->tag);
            bytes_ += ",";
            if (value.given()) bytes_ += value.day ? collect_day(**value.day) : field(*value.text);
        }
        bytes_ += "\n";
        return last_;
    }

    std::string take_bytes() { return std::move(bytes_); }

private:
    const Sen2Module& module_;
    std::vector<const Sen2Row*> rows_;
    std::string bytes_;
    int last_ = 0;
};

using Module = Sen2Module::Number;
using enum Sen2Module::Number;

class Writer {
public:
    Writer(const Sen2Profiles& profiles, int year)
    {
        for (const Sen2Module& module : sen2_modules())
            tables_.emplace_back(module, profiles, year);
    }

    std::vector<WrittenFile> write(const Sen2Return& whole, Day exported)
    {
        const int header = tables_[sen2].add(whole.header, 0);
        for (const Sen2Person& one : whole.persons) {
            const int id = tables_[person].add(one, header);
            for (const Sen2Request& made : one.requests) request(made, id);
        }
        const auto date = exported.date();
        std::vector<WrittenFile> files;
        for (std::size_t i = 0; i < tables_.size(); ++i)
            files.push_back(
                {fmt::format("Blade-Export_{:02}-{:02}-{:04}_{}.csv", unsigned{date.day()},
                             unsigned{date.month()}, int{date.year()}, sen2_modules()[i].name),
                 tables_[i].take_bytes()});
        return files;
    }

private:
    void request(const Sen2Request& one, int parent)
    {
        const int id = tables_[requests].add(one, parent);
        if (one.assessment) {
            const int assessed = tables_[assessment].add(*one.assessment, id);
            if (one.assessment->plan) plan(*one.assessment->plan, assessed);
        }
        if (!one.active_plan) return;
        const int active = tables_[activeplans].add(*one.active_plan, id);
        for (const Sen2Placement& placement : one.active_plan->placements)
            tables_[placementdetail].add(placement, active);
        for (const Sen2Need& need : one.active_plan->needs) tables_[senneed].add(need, active);
    }

    void plan(const Sen2NamedPlan& one, int parent)
    {
        const int id = tables_[namedplan].add(one, parent);
        for (const Sen2PlanDetail& detail : one.details) tables_[plandetail].add(detail, id);
    }

    std::vector<Table> tables_;
};

} // namespace

std::vector<WrittenFile> render_sen2_csv(const Sen2Return& whole, const Sen2Profiles& profiles,
                                         int year, Day exported)
{
    assert(profiles.census_day(year));
    return Writer{profiles, year}.write(whole, exported);
}

} // namespace ribbon
