#include "cli/import_report.hpp"

#include "base/json/writer.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "views/returns/sen2_derived.hpp"

#include <array>
#include <fmt/format.h>

namespace ribbon::cli {
namespace {

struct Line {
    const char* what;
    int read, held;
};

std::array<Line, 9> lines_of(const Sen2Tally& read, const Sen2Tally& held)
{
    const Sen2Counts &a = read.counts, &b = held.counts;
    return {{{"persons", a.persons, b.persons},
             {"requests", a.requests, b.requests},
             {"assessments", a.assessments, b.assessments},
             {"plans", a.named_plans, b.named_plans},
             {"plans open at census", read.open_plans, held.open_plans},
             {"places in plans", a.plan_details, b.plan_details},
             {"placements", a.placements, b.placements},
             {"needs", a.needs, b.needs},
             {"review meetings and decisions", read.reviews, held.reviews}}};
}

std::string words_of(const storage::PossibleDuplicate& one)
{
    const std::string other = one.person.empty() ? "line " + std::to_string(one.other_line)
                                                 : "person " + one.person + " in the record";
    return fmt::format("{} line {} and {}: {}", one.file, one.line, other, one.why);
}

} // namespace

ImportReport::ImportReport(const Sen2Reading& reading, const storage::Sen2Plan& plan, bool dry_run)
    : reading_(reading), plan_(plan), dry_run_(dry_run)
{
    again_.year = reading.whole.year;
    read_ = tally_of(reading.whole, plan.source.census);
}

void ImportReport::look(const storage::HeldCase& held, const storage::Books& books, Day today)
{
    const int year = reading_.whole.year;
    auto one = arrange_imported(held.a_case, held.person);
    if (one && one->year == year) {
        again_.persons.push_back(std::move(one->person));
    } else {
        const Sen2Profiles& profiles = built_in_sen2_profiles();
        auto lived = derive_sen2(held.a_case, held.person, span_of(year, profiles), profiles);
        if (lived.person) again_.persons.push_back(*std::move(lived.person));
    }
    add_clocks(clocks_, held.a_case, books.law, books.calendar, today);
}

void ImportReport::finish(const Sen2Return& whole)
{
    again_.header = whole.header;
    held_ = tally_of(again_, plan_.source.census);
}

std::string ImportReport::about_those_here() const
{
    std::string text;
    if (!plan_.updates.empty())
        text += fmt::format("{} here already {} brought up to date, with {} new entries.\n",
                            plan_.updates.size(), dry_run_ ? "would be" : "were", plan_.brought());
    if (plan_.later > 0)
        text += fmt::format("For {} of those left, the return of a later year was taken before.\n",
                            plan_.later);
    if (plan_.forgotten() > 0)
        text += fmt::format("{} had been erased for ever, and do not come in again.\n",
                            plan_.forgotten());
    std::string told;
    for (const Sen2Update& one : plan_.updates)
        for (const Sen2Contradiction& other : one.contradictions)
            told += fmt::format("  case {}, line {}, {}: {}\n", one.a_case(), other.line,
                                other.item, other.sentence);
    if (!told.empty())
        text += "\nWhere the return and the record differ; nothing was overwritten:\n" + told;
    return text;
}

std::string ImportReport::text() const
{
    const std::size_t all = plan_.here.size();
    const std::size_t news = plan_.news();
    std::string text =
        fmt::format("Return of {}, census day {}\n\n{:<32}{:>10}{:>10}\n", reading_.whole.year,
                    in_short_words(plan_.source.census), "", "read", dry_run_ ? "to hold" : "held");
    for (const Line& one : lines_of(read_, held_))
        text += fmt::format("{:<32}{:>10}{:>10}{}\n", one.what, one.read, one.held,
                            one.read == one.held ? "" : "  differs");
    const std::size_t here = all - news - plan_.forgotten();
    text += fmt::format("\n{} {} recorded, {} here already and left as they were.\n", news,
                        dry_run_ ? "would be" : "were", here - plan_.updates.size());
    text += about_those_here();
    if (seconds_ > 0 && news > 0)
        text += fmt::format("{:.1f} seconds, {:.0f} persons a second.\n", seconds_,
                            static_cast<double>(news) / seconds_);
    if (!plan_.duplicates.empty()) {
        text +=
            fmt::format("\n{} may be here twice; nobody was merged:\n", plan_.duplicates.size());
        for (const auto& one : plan_.duplicates) text += "  " + words_of(one) + "\n";
    }
    if (!reading_.notes.empty()) text += "\nNotes of the file:\n";
    for (const Sen2Note& one : reading_.notes)
        text += fmt::format("  {}: {} ({} times, first line {})\n", one.item, one.sentence,
                            one.count, one.first.line);
    text += fmt::format("\nClocks that stand on imported dates; {} overdue at once:\n"
                        "{:<36}{:>8}{:>10}{:>14}\n",
                        clocks_.overdue(), "", "open", "overdue", "not asked");
    for (const auto& [id, one] : clocks_.clocks)
        text +=
            fmt::format("{:<36}{:>8}{:>10}{:>14}\n", id, one.open, one.overdue, one.never_asked);
    text += "\"Not asked\" was due by census day, and the return can not say whether it was done:\n"
            "it is no work. Each of these clocks says \"imported, as stated by the council\".\n";
    if (dry_run_) text += "\nThis was a dry run: nothing was changed.\n";
    return text;
}

std::string ImportReport::json() const
{
    std::vector<std::string> counts, duplicates, notes, clocks;
    for (const Line& one : lines_of(read_, held_))
        counts.push_back(JsonObject{}
                             .text("what", one.what)
                             .number("read", one.read)
                             .number("held", one.held)
                             .json());
    for (const auto& one : plan_.duplicates)
        duplicates.push_back(JsonObject{}
                                 .text("file", one.file)
                                 .number("line", one.line)
                                 .text("person", one.person)
                                 .number("other_line", one.other_line)
                                 .text("why", one.why)
                                 .json());
    for (const Sen2Note& one : reading_.notes)
        notes.push_back(JsonObject{}
                            .text("item", one.item)
                            .text("sentence", one.sentence)
                            .number("count", one.count)
                            .number("first_line", one.first.line)
                            .json());
    for (const auto& [id, one] : clocks_.clocks)
        clocks.push_back(JsonObject{}
                             .text("clock", id)
                             .number("open", one.open)
                             .number("overdue", one.overdue)
                             .number("not_asked", one.never_asked)
                             .json());
    std::vector<std::string> differ;
    for (const Sen2Update& one : plan_.updates)
        for (const Sen2Contradiction& other : one.contradictions)
            differ.push_back(JsonObject{}
                                 .text("case", one.a_case())
                                 .text("item", other.item)
                                 .text("sentence", other.sentence)
                                 .number("line", other.line)
                                 .json());
    return JsonObject{}
               .number("year", reading_.whole.year)
               .text("census_day", iso(plan_.source.census))
               .raw("dry_run", dry_run_ ? "true" : "false")
               .number("new", static_cast<long long>(plan_.news()))
               .number("here_already",
                       static_cast<long long>(plan_.here.size() - plan_.news() - plan_.forgotten()))
               .number("brought_up_to_date", static_cast<long long>(plan_.updates.size()))
               .number("new_entries", static_cast<long long>(plan_.brought()))
               .number("erased_before", static_cast<long long>(plan_.forgotten()))
               .raw("contradictions", json_array(differ))
               .raw("counts", json_array(counts))
               .raw("possible_duplicates", json_array(duplicates))
               .raw("notes", json_array(notes))
               .raw("clocks", json_array(clocks))
               .json() +
           "\n";
}

} // namespace ribbon::cli
