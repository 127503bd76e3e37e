#include "outbound/returns/sen2_xml_write.hpp"

#include "record/returns/sen2_items.hpp"

#include <cassert>

namespace ribbon {
namespace {

void escape(std::string_view text, std::string& out)
{
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
}

/// Writes each part by walking the rows of its profile, which give the order of the message.
class Writer {
public:
    Writer(const Sen2Profiles& profiles, int year) : profiles_(profiles), year_(year) {}

    std::string write(const Sen2Return& whole)
    {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        element(Sen2Part::message, [&](Sen2Part inner) {
            if (inner == Sen2Part::header) header(whole.header);
            if (inner == Sen2Part::persons) persons(whole.persons);
        });
        return std::move(out_);
    }

private:
    void indent() { out_.append(2 * depth_, ' '); }

    void begin(std::string_view tag)
    {
        indent();
        out_.append("<").append(tag).append(">\n");
        ++depth_;
    }

    void end(std::string_view tag)
    {
        --depth_;
        indent();
        out_.append("</").append(tag).append(">\n");
    }

    void value(const Sen2Row& row, const Sen2Value& value)
    {
        if (!row.asked_in(year_) || !value.given()) return;
        indent();
        out_.append("<").append(row.tag).append(">");
        escape(value.day ? iso(**value.day) : *value.text, out_);
        out_.append("</").append(row.tag).append(">\n");
    }

    /// A part with no items of its own; `inside` writes each part that it holds.
    template <class Inside> void element(Sen2Part part, const Inside& inside)
    {
        begin(tag_of(part));
        for (const Sen2Row& row : profiles_.inside(part))
            if (row.part) inside(*row.part);
        end(tag_of(part));
    }

    /// A part with the items of a record.
    template <class Record, class Inside>
    void record(Sen2Part part, const Record& one, const Inside& inside)
    {
        begin(tag_of(part));
        for (const Sen2Row& row : profiles_.inside(part)) {
            if (row.part)
                inside(*row.part);
            else
                value(row, sen2_value(one, row.tag));
        }
        end(tag_of(part));
    }
    template <class Record> void record(Sen2Part part, const Record& one)
    {
        record(part, one, [](Sen2Part) {});
    }

    void header(const Sen2Header& one)
    {
        element(Sen2Part::header, [&](Sen2Part inner) { record(inner, one); });
    }

    void persons(const std::vector<Sen2Person>& all)
    {
        begin(tag_of(Sen2Part::persons));
        for (const Sen2Person& one : all)
            record(Sen2Part::person, one, [&](Sen2Part) {
                for (const Sen2Request& made : one.requests) request(made);
            });
        end(tag_of(Sen2Part::persons));
    }

    void request(const Sen2Request& one)
    {
        record(Sen2Part::requests, one, [&](Sen2Part inner) {
            if (inner == Sen2Part::assessment && one.assessment) assessment(*one.assessment);
            if (inner == Sen2Part::active_plans && one.active_plan) active(*one.active_plan);
        });
    }

    void assessment(const Sen2Assessment& one)
    {
        record(Sen2Part::assessment, one, [&](Sen2Part) {
            if (one.plan) plan(*one.plan);
        });
    }

    void plan(const Sen2NamedPlan& one)
    {
        record(Sen2Part::named_plan, one, [&](Sen2Part inner) {
            for (const Sen2PlanDetail& detail : one.details) record(inner, detail);
        });
    }

    void active(const Sen2ActivePlan& one)
    {
        record(Sen2Part::active_plans, one, [&](Sen2Part inner) {
            if (inner == Sen2Part::placement_detail)
                for (const Sen2Placement& placement : one.placements) record(inner, placement);
            if (inner == Sen2Part::sen_need)
                for (const Sen2Need& need : one.needs) record(inner, need);
        });
    }

    const Sen2Profiles& profiles_;
    int year_;
    std::string out_;
    std::size_t depth_ = 0;
};

} // namespace

std::string render_sen2_xml(const Sen2Return& whole, const Sen2Profiles& profiles, int year)
{
    assert(profiles.census_day(year));
    return Writer{profiles, year}.write(whole);
}

} // namespace ribbon
