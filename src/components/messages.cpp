#include "components/messages.hpp"

#include "components/notices.hpp"
#include "components/tags.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {
namespace {

constexpr int most_striped = 10;

Html squares(const AnswerClock& given)
{
    Html all;
    const bool in_time = given.answered && given.late_days == 0;
    for (int day = 1; day <= given.promised_days; ++day) {
        const bool used = given.late_days > 0 || day <= given.used_days;
        all += !used     ? markup("<i></i>")
               : in_time ? markup(R"(<i class="met"></i>)")
                         : markup(R"(<i class="used"></i>)");
    }
    for (int day = 0; day < std::min(given.late_days, most_striped); ++day)
        all += markup(R"(<i class="late"></i>)");
    return all;
}

} // namespace

Html answer_clock(const AnswerClock& given)
{
    const Html after = given.after.empty() ? Html{} : markup(" {}", given.after);
    return markup("<p class=\"ribbon-clock\"><span class=\"ribbon-clock__days\" "
                  "aria-hidden=\"true\">{}</span><strong>{}</strong>{}</p>\n",
                  squares(given), given.says, after);
}

Html message(const Message& given)
{
    assert(!given.id.empty());
    const std::string_view more = given.sender == Sender::you       ? "ribbon-message--you"
                                  : given.sender == Sender::council ? "ribbon-message--council"
                                                                    : "ribbon-message--note";
    tags::List title;
    title.with("id", given.id);
    Html inside = tags::heading(given.heading_level, title, given.heading) + markup("\n");
    inside += markup("<p class=\"ribbon-message__when\">{}</p>\n",
                     given.machine_time.empty() ? markup("{}", given.when)
                                                : time_of(given.machine_time, given.when));
    inside += together(given.body);
    if (given.quoted)
        inside += details({.summary = "What it answers", .says = *given.quoted}) + markup("\n");
    Html foot;
    if (given.clock) foot += answer_clock(*given.clock);
    foot += together(given.foot);
    if (!foot.empty()) inside += markup("<div class=\"ribbon-message__foot\">\n{}</div>\n", foot);
    return markup("<article class=\"{}\" aria-labelledby=\"{}\">\n{}</article>\n",
                  tags::classes({"ribbon-message", more}), given.id, inside);
}

Html receipt(const Receipt& given)
{
    Html inside =
        markup("<h2 class=\"govuk-heading-s govuk-!-margin-bottom-1\" id=\"{}\">{}</h2>\n",
               given.id, given.title);
    inside += markup("<p class=\"ribbon-receipt__ref\">{}</p>\n", given.reference);
    if (!given.facts.empty()) inside += facts(given.facts);
    inside += together(given.more);
    if (!given.proof.empty() || !given.fingerprint.empty())
        inside += markup("<p class=\"ribbon-receipt__proof\">{}<br><code>{}</code></p>\n",
                         given.proof, given.fingerprint);
    return markup("<section class=\"ribbon-receipt\" aria-labelledby=\"{}\">\n{}</section>\n",
                  given.id, inside);
}

Html letter(const std::string& label, const std::vector<Html>& paragraphs)
{
    return markup("<article class=\"ribbon-letter\" aria-label=\"{}\">\n{}</article>\n", label,
                  together(paragraphs));
}

Html quote(const Content& says)
{
    return markup("<blockquote class=\"ribbon-quote\">{}</blockquote>\n", says);
}

Html list_of_things(const std::vector<ListedThing>& things)
{
    Html items;
    for (const ListedThing& thing : things)
        items += markup("<li>\n<h3>{}</h3>\n{}</li>\n", thing.title, together(thing.parts));
    return markup("<ul class=\"ribbon-list\" role=\"list\">\n{}</ul>\n", items);
}

} // namespace ribbon
