#include "pages/identity/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/duties.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/guard.hpp"

namespace ribbon {
namespace {

std::string path_of(const IdentityPage& page)
{
    return "/cases/" + in_url(page.a_case) + "/identity";
}

Html party_of(const IdentityPage& page, const CheckedParty& party)
{
    std::vector<NamedFact> rows{{"Part", party.relation},
                                {"Checked", party.checked.empty() ? "Not yet" : party.checked}};
    if (!party.responsibility.empty())
        rows.push_back({"Parental responsibility", party.responsibility == "yes" ? "Yes" : "No"});
    if (!party.order.empty()) rows.push_back({"Order of a court", party.order});
    if (!party.due.empty())
        rows.push_back({"Our promise", line(party.due, " ",
                                            state(party.late ? "Late" : "To do",
                                                  party.late ? Shape::late : Shape::next))});
    Html whole = heading(party.name) + facts(rows);
    if (party.person != page.person)
        whole += paragraph(link(party.checked.empty() ? "Check" : "Check again",
                                Url::path(path_of(page) + "?person=" + in_url(party.person)),
                                party.name));
    return whole;
}

Html perhaps_of(const IdentityPage& page)
{
    std::vector<Html> parts;
    if (page.perhaps.empty()) {
        parts.push_back(paragraph("Nobody in the record looks like this child."));
    } else {
        std::vector<Content> items;
        for (const PerhapsTheSame& one : page.perhaps) {
            const std::string rest =
                (one.born.empty() ? "" : ", born " + one.born) + ": " + one.why;
            items.emplace_back(
                one.a_case.empty()
                    ? line(one.name, rest)
                    : line(link(one.name, Url::path("/cases/" + in_url(one.a_case))), rest));
        }
        parts.push_back(bullets(items));
        parts.push_back(paragraph("Tell nobody who asks that we know a child, until you are sure "
                                  "who they are. To join two cases, look at both first."));
    }
    return section({.id = "perhaps", .title = "Perhaps here already", .parts = std::move(parts)});
}

Html order_asked(const IdentityPage& page)
{
    const auto typed = [&](const char* field) { return std::string{page.form.one(field)}; };
    return radios(
        {.name = "order",
         .legend = "Does an order of a court limit what they may see or do?",
         .hint = "Ask, and look in the record. Silence is not a no.",
         .problem = problem_of(page.problems, "order"),
         .choices = {{.value = "no", .says = "No"},
                     {.value = "yes",
                      .says = "Yes",
                      .then = textarea({.name = "order-words",
                                        .label = "What it limits",
                                        .problem = problem_of(page.problems, "order-words"),
                                        .value = typed("order-words"),
                                        .rows = 3}) +
                              date_input({.name = "order-until",
                                          .legend = "The last day it holds, if it ends",
                                          .problem = problem_of(page.problems, "order-until"),
                                          .day = typed("order-until-day"),
                                          .month = typed("order-until-month"),
                                          .year = typed("order-until-year")})}},
         .value = typed("order")});
}

Html form_of(const IdentityPage& page)
{
    const auto typed = [&](const char* field) { return std::string{page.form.one(field)}; };
    const auto box = [&](const char* field, const char* label, const char* hint) {
        return textarea({.name = field,
                         .label = label,
                         .hint = hint,
                         .problem = problem_of(page.problems, field),
                         .value = typed(field),
                         .rows = 3});
    };
    return post_form(
        {.to = Url::path(path_of(page)),
         .keys = page.keys,
         .parts = {
             hidden_field("person", page.person),
             radios({.name = "result",
                     .legend = "Are you sure who this is?",
                     .problem = problem_of(page.problems, "result"),
                     .choices = {{.value = "sure",
                                  .says = "Yes. They may see the record",
                                  .then = box("how", "What you saw or asked",
                                              "Write what it was. Keep no copy of it.")},
                                 {.value = "not-sure",
                                  .says = "No. They see only what they sent",
                                  .then = box("why-not", "Why not", "The person may read this.")}},
                     .value = typed("result")}),
             radios({.name = "responsibility",
                     .legend = "Do they have parental responsibility?",
                     .problem = problem_of(page.problems, "responsibility"),
                     .choices = {{.value = "yes", .says = "Yes"},
                                 {.value = "no", .says = "No"},
                                 {.value = "not-asked", .says = "It was not asked"}},
                     .value = typed("responsibility")}),
             order_asked(page),
             date_input({.name = "until",
                         .legend = "The last day this check holds, if it ends",
                         .problem = problem_of(page.problems, "until"),
                         .day = typed("until-day"),
                         .month = typed("until-month"),
                         .year = typed("until-year")}),
             guard_controls(page.problems), button({.says = "Record this check"})}});
}

} // namespace

Html render(const IdentityPage& page)
{
    std::string first = "Everybody with a part in this case has been checked.";
    int open = 0;
    for (const CheckedParty& one : page.parties) open += one.due.empty() ? 0 : 1;
    if (open == 1)
        first = "One person waits to be checked. Until then they see only what they sent.";
    if (open > 1) first = std::to_string(open) + " people wait to be checked.";
    Html left;
    for (const CheckedParty& one : page.parties) {
        left += party_of(page, one);
        if (one.person == page.person) left += form_of(page);
    }
    return error_summary(page.problems) +
           page_heading({.says = "Who may see the record", .caption = page.child}) +
           first_sentence(first) + columns(left, perhaps_of(page));
}

} // namespace ribbon
