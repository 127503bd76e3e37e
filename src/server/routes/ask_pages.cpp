// The questions, one a page: shown, read, and kept as they are answered.
#include "base/whole_number.hpp"
#include "inbound/forms/resume_code.hpp"
#include "inbound/forms/school_search.hpp"
#include "inbound/tables/places_tables.hpp"
#include "pages/ask/pages.hpp"
#include "server/answers.hpp"
#include "server/asking_draft.hpp"
#include "server/routes/asking.hpp"
#include "server/sign_in/link_and_code.hpp"
#include "server/uploads.hpp"
#include "storage/desk/outbox.hpp"
#include "views/parts/words.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr std::size_t most_schools = 12;

AskQuestionPage page_for(const Ask& ask, AskQuestion question, const HeldDraft& draft)
{
    const bool said_before = !draft.form.fields().empty();
    return {.question = question,
            .form = draft.form,
            .problems = {},
            .keys = form_keys(ask),
            .saved = said_before ? "on " + said(draft.saved, ask.today) + "." : std::string{},
            .from_check =
                ask.http.query.one("then") == "check" || ask.http.form.one("then") == "check",
            .schools = {}};
}

Response show_question(Ask& ask, const AskQuestionPage& page)
{
    return show(ask,
                {.title = title_of(page.question, page.form),
                 .current = "/ask",
                 .problems = !page.problems.empty(),
                 .back = page.from_check ? "/ask/check" : "/ask"},
                render(page));
}

/// The files that keep their tick, and those that came with this page.
Problems take_files(Ask& ask, Form& sent)
{
    for (const std::string& kept : ask.http.form.all("keep"))
        if (sent_file(kept)) sent.add("file", kept);
    const auto files = keep_uploads(ask, ask.today, {});
    if (!files) return files.problems();
    for (const Detail& file : *files) {
        SentFile one{std::string{file[DetailField::attachment]},
                     std::string{file[DetailField::name]},
                     std::string{file[DetailField::media_type]},
                     whole_number<std::uint64_t>(file[DetailField::bytes]).value_or(0)};
        sent.add("file", file_value(one));
    }
    return {};
}

/// What was typed on this page; of a school that was chosen, its name by the register. Files of
/// the browser's own field are no answer: only those that we hold.
Form answers_of(Ask& ask, AskQuestion question, Problems& problems)
{
    Form sent;
    const Form& form = ask.http.form;
    const std::string urn{form.one("school-urn")};
    const School* school = urn.empty() ? nullptr : built_in_places().school(urn);
    for (const auto& [name, value] : form.fields()) {
        if (name == "file") continue;
        if (name == "school" && school)
            sent.add(name, school->name);
        else
            sent.add(name, value);
    }
    if (question == AskQuestion::papers) problems = take_files(ask, sent);
    return sent;
}

/// Whether several schools may be meant, and nobody has said which.
std::vector<School> schools_meant(const Form& sent)
{
    if (!sent.one("school-urn").empty() || sent.one("not-at-school") == "yes") return {};
    auto found = schools_called(built_in_places(), sent.one("school"), most_schools);
    const bool is_one = found.size() == 1 && found.front().name == sent.one("school");
    return is_one ? std::vector<School>{} : found;
}

} // namespace

Response ask_start(Ask& ask)
{
    const auto draft = held_draft(ask);
    const AskStartPage page{.keys = form_keys(ask),
                            .has_draft = draft && !draft->sent,
                            .typed_code = std::string{ask.http.query.one("code")},
                            .problems = {},
                            .phone = ask.council->phone,
                            .thrown_away = ask.http.query.one("gone") == "yes"};
    return show(ask, {.title = "Ask for an assessment", .current = "/ask"}, render(page));
}

Response ask_begin(Ask& ask)
{
    const HeldDraft draft{.code = new_code(ask), .form = {}, .saved = ask.now};
    keep_draft(ask, draft);
    return with_code(ask, see_other("/ask/who"), draft.code);
}

Response ask_question(Ask& ask)
{
    const auto question = ask_question_at(ask.parts[0]);
    if (!question) return not_found(ask);
    const auto draft = held_draft(ask);
    if (!draft || draft->sent) return see_other("/ask");
    return show_question(ask, page_for(ask, *question, *draft));
}

Response ask_answer(Ask& ask)
{
    const auto question = ask_question_at(ask.parts[0]);
    if (!question) return not_found(ask);
    auto draft = held_draft(ask);
    if (!draft || draft->sent) return see_other("/ask");
    Problems problems;
    const Form sent = answers_of(ask, *question, problems);
    const bool stops = !ask.http.form.one("stop").empty();
    draft->form = with_answers(draft->form, *question, sent);
    for (Problem& one : problems_of(*question, sent, ask.today)) problems.push_back(std::move(one));
    // Whoever stops loses nothing, right or wrong; the end of the form says what is wrong with it.
    if (stops || problems.empty()) keep_draft(ask, *draft);
    if (stops) return see_other("/ask/stopped");
    AskQuestionPage page = page_for(ask, *question, *draft);
    page.problems = std::move(problems);
    if (*question == AskQuestion::school) page.schools = schools_meant(sent);
    if (!page.problems.empty() || !page.schools.empty()) return show_question(ask, page);
    const AskQuestion next = ask_question_after(*question, draft->form);
    if (page.from_check || next == AskQuestion::none) return see_other("/ask/check");
    return see_other("/ask/" + std::string{address_of(next)});
}

Response ask_stopped(Ask& ask)
{
    const auto draft = held_draft(ask);
    if (!draft || draft->sent) return see_other("/ask");
    const std::string email = as_email(draft->form.one("reach-email"));
    const std::string code = shown_resume_code(draft->code);
    bool put = false;
    if (is_email(email))
        ask.shell.archive.writing([&](storage::Connection& connection) {
            const std::string text =
                "You have begun to ask " + ask.council->name +
                " for an assessment, and saved it. Nothing has been sent yet.\n\nGo on here:\n" +
                ask.shell.address + "/ask?code=" + code +
                "\n\nYou have 30 days. If this was not you, you need do nothing.\n";
            // One letter for each form and day, however often its owner stops.
            put = storage::Outbox(connection, ask.shell.archive.area())
                      .put("ask-" +
                               base64url(ask.shell.seal.derive("ask-letter", draft->code))
                                   .substr(0, 22) +
                               "-" + iso(ask.today),
                           "mail", letter_json(email, "Go on with what you began", text), ask.now,
                           {ask.now.seconds + 2 * 86'400});
        });
    const Day until = ask.today + days{draft_days};
    const AskStoppedPage page{.code = code,
                              .until = said(until, ask.today),
                              .letter_sent = put || is_email(email),
                              .address = ask.shell.address,
                              .keys = form_keys(ask)};
    return show(ask, {.title = "Saved", .current = "/ask"}, render(page));
}

Response ask_go_on(Ask& ask)
{
    const std::string typed{ask.http.form.one("code")};
    const bool may = may_try_code(ask);
    const auto code = read_resume_code(typed);
    const auto draft = may && code ? draft_of(ask, *code) : std::nullopt;
    if (draft) return with_code(ask, see_other(draft->sent ? "/ask/receipt" : "/ask/check"), *code);
    const char* sentence = may ? "This code opens nothing. Look at it again, or start anew"
                               : "That was tried too often. Wait a quarter of an hour";
    const AskStartPage page{.keys = form_keys(ask),
                            .has_draft = held_draft(ask).has_value(),
                            .typed_code = typed,
                            .problems = {{"code", sentence}},
                            .phone = ask.council->phone};
    return show(ask,
                {.title = "Ask for an assessment",
                 .current = "/ask",
                 .problems = true,
                 .status = may ? 422 : 429},
                render(page));
}

} // namespace ribbon::server
