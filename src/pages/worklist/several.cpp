#include "pages/worklist/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/guard.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

Problems problems_on(const BulkCheck& check)
{
    Problems problems;
    for (const auto& [field, sentence] : check.problems) problems.push_back({field, sentence});
    return problems;
}

std::string children(std::size_t n)
{
    return n == 1 ? std::string{"1 child"} : std::to_string(n) + " children";
}

/// What is still to be said.
std::vector<Html> questions(const BulkCheck& check, const Problems& problems)
{
    std::vector<Html> parts;
    if (!check.promise) {
        std::vector<Option> options{{.says = "Choose an officer", .value = ""}};
        for (const auto& [key, name] : check.officers)
            options.push_back({.says = name, .value = key});
        parts.push_back(select({.name = "officer",
                                .label = "To whom do you offer them?",
                                .problem = problem_of(problems, "officer"),
                                .options = options,
                                .value = check.officer}));
    }
    parts.push_back(
        textarea({.name = "words",
                  .label = check.promise ? "What do you promise?" : "What must the officer know?",
                  .hint = "Each of these families will be able to read this.",
                  .problem = problem_of(problems, "words"),
                  .value = check.words}));
    if (check.promise)
        parts.push_back(date_input({.name = "due",
                                    .legend = "By which day?",
                                    .hint = "For example, 27 11 2026",
                                    .problem = problem_of(problems, "due"),
                                    .day = check.day,
                                    .month = check.month,
                                    .year = check.year}));
    return parts;
}

/// What was said, to be checked, and carried on.
std::vector<Html> answers(const BulkCheck& check)
{
    std::vector<SummaryRow> rows;
    if (check.promise) {
        rows.push_back({.key = "We promise", .value = check.words});
        rows.push_back({.key = "By", .value = check.day + " " + check.month + " " + check.year});
    } else {
        rows.push_back({.key = "Offered to", .value = check.officer_name});
        rows.push_back({.key = "The note", .value = check.words});
    }
    return {summary_list({.rows = rows}),           hidden_field("officer", check.officer),
            hidden_field("words", check.words),     hidden_field("due-day", check.day),
            hidden_field("due-month", check.month), hidden_field("due-year", check.year),
            hidden_field("checked", "yes")};
}

std::string button_says(const BulkCheck& check)
{
    if (check.asks) return "Go on and check";
    const std::string many = children(check.children.size());
    return check.promise ? "Promise this to the families of " + many
                         : "Offer " + many + " to " + check.officer_name;
}

} // namespace

Html render(const BulkCheck& check, const FormKeys& keys)
{
    const Problems problems = problems_on(check);
    const std::string many = children(check.children.size());
    std::vector<Html> parts{
        error_summary(problems),
        page_heading({.says = check.promise ? "Promise something to the families of " + many
                                            : "Offer " + many + " to another officer"}),
        first_sentence(check.promise
                           ? "A promise stands until it is kept, whoever has the child by then."
                           : "Each is still yours until the officer accepts, one by one.")};
    if (!check.refused.empty()) {
        std::vector<Content> refused(check.refused.begin(), check.refused.end());
        parts.push_back(heading("For these it can not be done"));
        parts.push_back(bullets(refused));
    }
    std::vector<Html> inside{hidden_field("do", check.promise ? "promise" : "hand-over")};
    for (const std::string& one : check.cases) inside.push_back(hidden_field("case", one));
    std::vector<Html> more = check.asks ? questions(check, problems) : answers(check);
    inside.insert(inside.end(), more.begin(), more.end());
    inside.push_back(guard_controls(problems));
    inside.push_back(
        button_group({button({.says = button_says(check)}), link("Not now", "/work")}));
    const Html list =
        section({.id = "children", .title = "For these", .parts = {ways(check.children)}});
    parts.push_back(columns(post_form({.to = "/work-several", .keys = keys, .parts = inside}), list,
                            Columns::even));
    return together(parts);
}

} // namespace ribbon
