#include "components/button.hpp"
#include "components/duties.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/recording/page.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Html search(const ChooseView& view, const RecordingPlace& place)
{
    return filters(
        {.to = record_path(place),
         .inside = text_input({.name = "q",
                               .label = "Look for what happened",
                               .hint = "For example: draft plan, EHCP, appeal, call",
                               .value = view.searched}),
         .summary = "Look for something else",
         .label = "Look for what happened",
         .button = "Look",
         .clear = view.searched.empty() ? std::nullopt : std::optional{record_path(place)},
         .open = true});
}

Url to_fields(const ChoiceRow& row, const RecordingPlace& place)
{
    std::string query = "/fields?what=" + in_url(json_name(row.kind));
    if (row.matter > 0) query += "&matter=" + std::to_string(row.matter);
    return record_path(place, query);
}

Content row_of(const ChoiceRow& row, const RecordingPlace& place)
{
    Html says = link(row.what, to_fields(row, place));
    if (row.late) says += line(" ", state("Late", Shape::late));
    return says + quiet(row.answers.empty() ? row.goes_into + "."
                                            : row.answers + " " + row.goes_into + ".");
}

Html likely(const ChooseView& view, const RecordingPlace& place)
{
    if (view.likely.empty()) return {};
    std::vector<Content> rows;
    for (const ChoiceRow& row : view.likely) rows.push_back(row_of(row, place));
    return section({.id = "next", .title = "Most likely next", .parts = {bullets(rows)}});
}

Html part_of_the_case(const ChoicePart& part, const RecordingPlace& place, bool open)
{
    std::vector<Content> now, later;
    for (const ChoiceRow& row : part.now) now.push_back(row_of(row, place));
    for (const ChoiceRow& row : part.later)
        later.emplace_back(line(row.what) + quiet(row.first + "."));
    std::vector<Html> inside{paragraph(part.lead)};
    if (!now.empty()) inside.push_back(bullets(now));
    if (!later.empty()) {
        inside.push_back(small_heading("Not yet: these need something recorded first"));
        inside.push_back(bullets(later));
    }
    const auto many = static_cast<int>(part.now.size());
    return details({.summary = joined({part.title, ": ", std::to_string(many), " can be recorded"}),
                    .says = together(inside),
                    .open = open});
}

Html recorded(const ChooseView& view, const RecordingPlace& place)
{
    if (view.recorded.empty()) return {};
    std::vector<Content> rows;
    for (const RecordedRow& row : view.recorded) {
        const std::string which = "?corrects=" + std::to_string(row.id);
        const std::string heard = joined({": ", row.what, ", ", row.when});
        std::vector<Html> parts{
            line(joined({row.when, ": ", row.what, " (", row.matter, ")",
                         row.by.empty() ? "" : ", recorded by ", row.by, ". "}))};
        if (!row.replaced.empty()) {
            parts.push_back(line(row.replaced + "."));
        } else {
            parts.push_back(link("Put right", record_path(place, "/fields" + which), heard));
            parts.push_back(line(" or "));
            parts.push_back(
                link("withdraw", record_path(place, "/fields" + which + "&withdraw=yes"), heard));
        }
        rows.emplace_back(together(parts));
    }
    std::vector<Html> parts{
        paragraph("Nothing is changed or deleted: what is put right stays in the record, with "
                  "what takes its place beside it."),
        bullets(rows)};
    if (view.recorded_all > view.recorded.size())
        parts.push_back(
            paragraph(joined({"These are the newest ", std::to_string(view.recorded.size()), " of ",
                              std::to_string(view.recorded_all), "."})));
    return section(
        {.id = "recorded", .title = "Put right what was recorded", .parts = std::move(parts)});
}

std::string answer(const ChooseView& view)
{
    if (!view.searched.empty())
        return view.found == 0 ? "Nothing is called \"" + view.searched +
                                     "\" here. Try one word of it, or "
                                     "look through the whole list."
                               : counted(static_cast<int>(view.found), "thing") + " found for \"" +
                                     view.searched + "\".";
    if (!view.likely.empty() && view.likely.front().late)
        return "Something is late on this case. It stands first.";
    return "You will see all that follows before anything is recorded.";
}

} // namespace

Url record_path(const RecordingPlace& place, const std::string& more)
{
    return Url::path("/cases/" + in_url(place.a_case) + "/record" + more);
}

Html render(const ChooseView& view, const RecordingPlace& place)
{
    std::vector<Html> parts{page_heading({.says = "What happened?", .caption = view.child}),
                            first_sentence(answer(view)), likely(view, place), search(view, place)};
    std::vector<Html> all;
    for (const ChoicePart& part : view.parts)
        all.push_back(part_of_the_case(part, place, !view.searched.empty()));
    if (!all.empty())
        parts.push_back(section(
            {.id = "all",
             .title = view.searched.empty() ? "Everything that can happen" : "What was found",
             .parts = std::move(all)}));
    parts.push_back(recorded(view, place));
    return together(parts);
}

} // namespace ribbon
