#include "tests/components/samples.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/duties.hpp"
#include "components/field.hpp"
#include "components/figures.hpp"
#include "components/form.hpp"
#include "components/inputs.hpp"
#include "components/layout.hpp"
#include "components/lists.hpp"
#include "components/messages.hpp"
#include "components/timeline.hpp"

namespace ribbon::fixtures {
namespace {

using Samples = std::vector<std::pair<std::string, Html>>;

void add_controls(Samples& all, const std::string& t)
{
    all.emplace_back("text_input", text_input({.name = "s1",
                                               .label = t,
                                               .hint = t,
                                               .problem = t,
                                               .value = t,
                                               .type = "email",
                                               .classes = t,
                                               .prefix = t,
                                               .suffix = t}));
    all.emplace_back(
        "password_input",
        password_input({.name = "s2", .label = t, .hint = t, .problem = t, .value = t, .show = t}));
    all.emplace_back("textarea", textarea({.name = "s3",
                                           .label = {t, {.is_page_heading = true}},
                                           .hint = t,
                                           .problem = t,
                                           .value = t}));
    all.emplace_back("character_count", character_count({.name = "s4",
                                                         .label = t,
                                                         .hint = t,
                                                         .problem = t,
                                                         .value = t,
                                                         .max_characters = 10,
                                                         .room = t}));
    all.emplace_back("file_upload", file_upload({.name = "s5",
                                                 .label = t,
                                                 .hint = t,
                                                 .problem = t,
                                                 .multiple = true,
                                                 .improved = true}));
    const std::vector<Choice> choices = {
        {.value = t, .says = t, .hint = t, .then = text_input({.name = "s6-then", .label = t})},
        {.divider = t},
        {.value = "b", .says = t}};
    all.emplace_back("radios", radios({.name = "s6",
                                       .legend = t,
                                       .hint = t,
                                       .problem = t,
                                       .choices = choices,
                                       .value = "b"}));
    all.emplace_back("checkboxes",
                     checkboxes({.name = "s7",
                                 .legend = t,
                                 .hint = t,
                                 .problem = t,
                                 .choices = {{.value = t, .says = t}, {.value = "b", .says = t}}}));
    all.emplace_back("select", select({.name = "s8",
                                       .label = t,
                                       .hint = t,
                                       .problem = t,
                                       .options = {{.says = t, .value = t}, {.says = "b"}}}));
    all.emplace_back(
        "date_input",
        date_input(
            {.name = "s9", .legend = t, .hint = t, .problem = t, .day = t, .month = t, .year = t}));
}

void add_govuk(Samples& all, const std::string& t)
{
    all.emplace_back("button", button({.says = t, .name = t, .value = t}));
    all.emplace_back("link_button", link_button(t, "/x"));
    all.emplace_back("link", link(t, Url::path("/x?q=" + in_url(t)), t));
    all.emplace_back("breadcrumbs", breadcrumbs({.items = {{t, "/"}, {t, {}}}, .label = t}));
    all.emplace_back("error_summary", error_summary(Problems{{"s1", t}, {"", t}}));
    all.emplace_back("inset_text", inset_text({.says = t}));
    all.emplace_back("warning_text", warning_text({.says = t}));
    all.emplace_back("notification_banner", notification_banner({.says = t, .title = t}));
    all.emplace_back("panel", panel({.title = t, .says = t, .heading_level = 2}));
    all.emplace_back("details", details({.summary = t, .says = t}));
    all.emplace_back(
        "summary_list",
        summary_list({.rows = {{.key = t,
                                .value = t,
                                .actions = {{.says = t, .to = "/x", .heard_after = t}}}},
                      .card = SummaryCard{.title = t}}));
    all.emplace_back("task_list",
                     task_list({.tasks = {{.says = t, .to = "/x", .hint = t, .status = t},
                                          {.says = t, .status_tag = Tag{.says = t}}},
                                .id = "tasks"}));
    all.emplace_back(
        "table", table({.caption = t, .head = {t, t}, .rows = {{t, t}}, .first_is_header = true}));
    all.emplace_back("pagination",
                     pagination({.previous = {.to = "/1", .label = t},
                                 .pages = {{.number = t, .to = "/2"}, {.gap = true}}}));
}

void add_ours(Samples& all, const std::string& t)
{
    all.emplace_back("section", section({.id = "o1", .title = t, .parts = {paragraph(t)}}));
    all.emplace_back("as_written", as_written(t));
    all.emplace_back("bullets", bullets({t, t}));
    all.emplace_back("facts", facts({{t, t}}));
    all.emplace_back("duty_card", duty_card({.id = "o2",
                                             .what = t,
                                             .state = t,
                                             .shape = Shape::late,
                                             .date = t,
                                             .sorry = {t},
                                             .facts = {{t, t}},
                                             .why = link(t, "/why")}));
    all.emplace_back("reasons_panel",
                     reasons_panel({.id = "o3", .title = t, .parts = {paragraph(t)}}));
    all.emplace_back("sum", sum({.caption = t, .lines = {{t, t}, {t, t}}}));
    all.emplace_back("kind", kind(t, Binding::promise));
    all.emplace_back("ribbon_timeline",
                     ribbon_timeline({{.machine = t, .when = t, .what = t, .sentences = {t}}}));
    all.emplace_back("people", people({{.name = t, .detail = t, .days = 1, .cover = Cover::now}}));
    all.emplace_back("continuity_strip",
                     continuity_strip({{.name = t, .days = 40},
                                       {.name = t, .days = 2, .cover = Cover::nobody}}));
    all.emplace_back("message",
                     message({.id = "o4",
                              .heading = t,
                              .machine_time = t,
                              .when = t,
                              .body = {as_written(t)},
                              .quoted = as_written(t),
                              .clock = AnswerClock{.used_days = 2, .says = t, .after = t}}));
    all.emplace_back(
        "receipt",
        receipt({.id = "o5", .reference = t, .facts = {{t, t}}, .proof = t, .fingerprint = t}));
    all.emplace_back("letter", letter(t, {paragraph(t)}));
    all.emplace_back("figures", figures({{.number = t, .says = t, .late = true}}));
    all.emplace_back(
        "card_table",
        card_table({.caption = t, .columns = {{t}, {t, true, true}}, .rows = {{t, t}}}));
    all.emplace_back("post_form",
                     post_form({.to = "/send", .keys = {t, t}, .parts = {button({t})}}));
    all.emplace_back("filters", filters({.to = "/list",
                                         .inside = text_input({.name = "o6", .label = t}),
                                         .summary = t,
                                         .label = t,
                                         .button = t,
                                         .clear = "/list"}));
}

} // namespace

std::vector<std::pair<std::string, Html>> samples(const std::string& text)
{
    Samples all;
    add_controls(all, text);
    add_govuk(all, text);
    add_ours(all, text);
    return all;
}

} // namespace ribbon::fixtures
