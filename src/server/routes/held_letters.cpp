#include "server/routes/held_letters.hpp"

#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "inbound/forms/acts.hpp"
#include "inbound/forms/asking.hpp"
#include "ledger/hash.hpp"
#include "pages/acts/page.hpp"
#include "pages/parts/guard.hpp"
#include "server/answer_to.hpp"
#include "server/answers.hpp"
#include "server/conversations.hpp"
#include "server/dispatch.hpp"
#include "server/forms.hpp"
#include "server/routes/case.hpp"
#include "server/routes/officer.hpp"
#include "storage/desk/drafts.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr std::int64_t held_seconds = 28LL * 86'400;
constexpr const char* held_form = "held letter";

std::string owner_of(const Ask& ask) { return "held:" + ask.history().key; }

std::string row_of(const Ask& ask, std::int64_t entry)
{
    return owner_of(ask) + ":" + std::to_string(entry);
}

/// Of the form that is kept: the page it was sent to, and the words of it that would go out.
constexpr const char* path_field = "held-path";
constexpr const char* words_field = "held-words";

/// The held letter that the path names, and what became of it; null where there is none.
struct Held {
    const Detail* held = nullptr;
    const Detail* released = nullptr;
    std::optional<Form> form; ///< as it was sent; nothing once it is gone
    std::int64_t conversation = 0;
};

Held held_in(Ask& ask)
{
    Held found;
    const auto wanted = whole_number<std::int64_t>(ask.parts[1]).value_or(0);
    for (const Detail* one : standing_details(*ask.looked)) {
        if (one->kind == DetailKind::letter_held && one->number == wanted) found.held = one;
        if (one->kind == DetailKind::letter_released &&
            (*one)[DetailField::entry] == std::to_string(wanted))
            found.released = one;
    }
    if (!found.held) return found;
    found.conversation = whole_number<std::int64_t>((*found.held)[DetailField::entry]).value_or(0);
    ask.shell.archive.reading([&](storage::Connection& connection) {
        const auto row = storage::Drafts(connection, ask.shell.archive.area())
                             .find(owner_of(ask), row_of(ask, wanted), ask.now);
        if (row && row->form == held_form) found.form = read_draft(row->body);
    });
    return found;
}

/// Where it was written.
std::string place_of(const Ask& ask, const Held& one)
{
    return one.conversation == 0 ? ask.path()
                                 : ask.path("/messages/") + std::to_string(one.conversation);
}

/// To whom an answer goes if it is let go today; empty of what is no answer.
std::string goes_in_words(Ask& ask, const Held& one)
{
    const std::string whom{one.form->one("to")};
    if (one.conversation == 0 || whom.empty()) return {};
    const Conversations all = conversations_of(ask);
    for (const Conversation& talk : *all) {
        if (talk.number != one.conversation) continue;
        const AnswerTo to = answer_to(ask, talk, whom);
        if (to.why_not.empty()) return to.goes;
        return "It is for " + to.name + ", whom nothing we send reaches: " + to.why_not + ".";
    }
    return {};
}

Response show_held(Ask& ask, const Problems& problems)
{
    const Held one = held_in(ask);
    if (!one.held) return not_found(ask);
    const Names names = ask.shell.names_for(*ask.looked, *ask.council);
    const auto name_of = [&](std::string_view key) {
        const auto found = names.find(std::string{key});
        return found == names.end() ? std::string{key} : found->second;
    };
    const std::string officer{(*one.held)[DetailField::officer]};
    HeldLetterPage page{
        .about = {.a_case = ask.history().key, .child = ask.child(), .problems = problems},
        .entry = one.held->number,
        .officer = name_of(officer),
        .subject = std::string{(*one.held)[DetailField::subject]},
        .words = one.form ? std::string{one.form->one(words_field)} : "",
        .goes = {},
        .held_on = in_short_words(one.held->when.first),
        .why = {std::string{(*one.held)[DetailField::reason]}},
        .outcome = {},
        .reason = std::string{ask.http.form.one("reason")},
        .own = officer == ask.visitor.officer,
        .just_done = done_words(ask)};
    if (one.form) page.goes = goes_in_words(ask, one);
    if (one.released)
        page.outcome = name_of((*one.released)[DetailField::officer]) + " let it go on " +
                       in_short_words(one.released->when.first) + ": " +
                       std::string{(*one.released)[DetailField::reason]};
    return show(ask,
                {.title = "A letter that was stopped",
                 .current = "/inbox",
                 .problems = !problems.empty(),
                 .back = place_of(ask, one)},
                render(page, form_keys(ask)));
}

/// The kinds of what was found, each once: no words of it, for the record is this family's.
std::string kinds_of(const std::vector<FoundLeak>& leaks)
{
    std::string kinds;
    for (const FoundLeak& one : leaks) {
        if (!stops(one.what)) continue;
        const std::string says{kind_of(one.what)};
        if (kinds.find(says) == std::string::npos) kinds += (kinds.empty() ? "" : "; ") + says;
    }
    return kinds;
}

/// The conversation that a path answers; 0 where it is another page.
std::int64_t conversation_of(const Ask& ask)
{
    const std::string messages = ask.path("/messages/");
    if (!ask.http.path.starts_with(messages)) return 0;
    return whole_number<std::int64_t>(ask.http.path.substr(messages.size())).value_or(0);
}

/// What is kept until somebody looks: the form as it was sent, without the keys that made it ours.
Form kept_form_of(const Ask& ask, const OutwardWords& words)
{
    Form kept;
    for (const auto& [name, value] : ask.http.form.fields())
        if (name != csrf_field && name != once_field && name != hold_field && name != names_field)
            kept.add(name, value);
    kept.add(path_field, ask.http.path);
    kept.add(words_field, words.words);
    return kept;
}

/// The form as it would be sent today. A page that checks names the last entry it was made from,
/// and that it was held is an entry.
Form sent_again(const Form& kept, const CaseHistory& history)
{
    Form form;
    for (const auto& [name, value] : kept.fields())
        if (name != path_field && name != words_field)
            form.add(name, name == "seen" ? std::to_string(history.number) : value);
    return form;
}

/// Does what was held once more, as whoever wrote it, and lets the guard pass. Where it can not be
/// done any more, why not.
Problems do_again(Ask& ask, const Held& one, const Council::Post& author, const Released& released)
{
    const std::string path{one.form->one(path_field)};
    const Found found = find_route(Method::post, path);
    const bool may =
        found.route && is_about_case(*found.route) && found.parts.front() == ask.history().key &&
        access::may(ask.role, found.route->needs.action, ask.relation) != access::Verdict::no;
    if (!may)
        return {{"reason", "You may not do yourself what was held, so you can not let it go"}};
    const Request again{.method = Method::post,
                        .path = path,
                        .query = {},
                        .form = sent_again(*one.form, ask.history()),
                        .uploads = {},
                        .cookies = {},
                        .user_agent = {},
                        .if_none_match = {},
                        .accept_language = {},
                        .origin = {},
                        .sec_fetch_site = {},
                        .peer = ask.http.peer,
                        .secure = ask.http.secure,
                        .keeps = {}};
    const Visitor writer{.role = ask.visitor.role,
                         .account = {},
                         .name = author.name,
                         .officer = author.key,
                         .team = author.team,
                         .person = {},
                         .session = {},
                         .signed_in = {}};
    Ask second{.http = again,
               .shell = ask.shell,
               .visitor = writer,
               .council = ask.council,
               .parts = found.parts,
               .looked = ask.looked,
               .role = ask.role,
               .relation = ask.relation,
               .today = ask.today,
               .now = ask.now,
               .reason = ask.reason,
               .before = {},
               .before_is_new = false,
               .released = &released};
    if (found.route->answer(second).status == 303) return {};
    return {{"reason", "The record has changed, and it can not go out as it was written then"}};
}

} // namespace

Response hold(Ask& ask, const OutwardWords& words, const std::vector<FoundLeak>& leaks)
{
    Detail held = detail_of(DetailKind::letter_held, ask.today);
    held.set(DetailField::officer, ask.visitor.officer)
        .set(DetailField::reason, kinds_of(leaks))
        .set(DetailField::subject, words.subject)
        .set(DetailField::attachment, ledger::sha256_hex(words.words));
    if (const auto conversation = conversation_of(ask); conversation > 0)
        held.set(DetailField::entry, std::to_string(conversation));
    auto proposal =
        decide(held, {StreamKind::a_case, ask.history().key}, ask.history().number, ask.today);
    if (!proposal) throw std::runtime_error("a letter could not be held");
    const std::int64_t entry = ask.history().number + 1;
    const storage::Draft row{.id = row_of(ask, entry),
                             .owner = owner_of(ask),
                             .form = held_form,
                             .body = draft_body(kept_form_of(ask, words)),
                             .saved = ask.now,
                             .expires = {ask.now.seconds + held_seconds}};
    storage::Decided decided{.proposal = {std::move(*proposal)},
                             .who = {ask.visitor.by(), std::string{access::name_of(ask.role)}},
                             .recorded = ask.now,
                             .on = {ask.history()}};
    decided.along.with_it = [row, area = ask.shell.archive.area()](storage::Connection& in) {
        storage::Drafts(in, area).save(row);
    };
    ask.shell.archive.append(decided);
    return see_other(ask.path("/held/") + std::to_string(entry) + "?done=held");
}

void add_release(Ask& ask, storage::Decided& decided)
{
    decided.who.by = ask.released->officer;
    Detail released = detail_of(DetailKind::letter_released, ask.today);
    released.set(DetailField::entry, std::to_string(ask.released->held))
        .set(DetailField::officer, ask.released->officer)
        .set(DetailField::reason, ask.released->reason);
    for (StreamProposal& one : decided.proposal)
        if (one.stream == StreamId{StreamKind::a_case, ask.history().key}) {
            one.adds.emplace_back(std::move(released));
            break;
        }
    decided.along.with_it = [id = row_of(ask, ask.released->held), owner = owner_of(ask),
                             area = ask.shell.archive.area(),
                             before = decided.along.with_it](storage::Connection& in) {
        if (before) before(in);
        storage::Drafts(in, area).throw_away(owner, id);
    };
}

Response held_letter(Ask& ask) { return show_held(ask, {}); }

Response release_letter(Ask& ask)
{
    const Held one = held_in(ask);
    if (!one.held) return not_found(ask);
    Problems problems;
    const std::string reason = needed(ask.http.form, "reason", "Say why it may go out", problems);
    const std::string officer{(*one.held)[DetailField::officer]};
    const Council::Post* author = ask.council->post(officer);
    if (officer == ask.visitor.officer)
        problems.push_back({"reason", "You wrote it: somebody else has to look at it"});
    if (one.released) problems.push_back({"reason", "It was let go already"});
    if (!one.form && !one.released)
        problems.push_back({"reason", "It was kept for 28 days and is gone: write it again"});
    // The family can ask to read the reason too.
    for (const FoundLeak& leak : ask.shell.guard.check(ask.history(), {{}, reason}))
        if (stops(leak.what)) problems.push_back({"reason", in_words(leak)});
    if (!author || author->left)
        problems.push_back({"reason", "Whoever wrote it has left: write it again"});
    if (problems.empty())
        problems =
            do_again(ask, one, *author,
                     {.held = one.held->number, .officer = ask.visitor.officer, .reason = reason});
    if (!problems.empty()) return show_held(ask, problems);
    return see_other(ask.path("/held/") + std::to_string(one.held->number) + "?done=released");
}

} // namespace ribbon::server
