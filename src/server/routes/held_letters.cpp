#include "server/routes/held_letters.hpp"

#include "base/bytes.hpp"
#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "inbound/forms/asking.hpp"
#include "ledger/hash.hpp"
#include "pages/acts/page.hpp"
#include "server/answers.hpp"
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
        .words = one.form ? std::string{one.form->one("words")} : "",
        .held_on = in_short_words(one.held->when.first),
        .why = {std::string{(*one.held)[DetailField::reason]}},
        .outcome = {},
        .reason = std::string{ask.http.form.one("reason")},
        .own = officer == ask.visitor.officer};
    if (one.released)
        page.outcome = name_of((*one.released)[DetailField::officer]) + " let it go on " +
                       in_short_words(one.released->when.first) + ": " +
                       std::string{(*one.released)[DetailField::reason]};
    return show(ask,
                {.title = "A letter that was stopped",
                 .current = "/inbox",
                 .problems = !problems.empty(),
                 .back = ask.path("/messages/") + std::to_string(one.conversation)},
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

storage::Decided decided_by(Ask& ask, StreamProposal proposal)
{
    storage::Decided decided{.proposal = {std::move(proposal)},
                             .who = {ask.visitor.by(), std::string{access::name_of(ask.role)}},
                             .recorded = ask.now,
                             .on = {ask.history()}};
    return decided;
}

/// The answer as it was written, and who let it go and why.
Result<StreamProposal> release_of(Ask& ask, const Held& one, const std::string& reason)
{
    const auto read = read_reply(*one.form, ask.today);
    if (!read) return read.problems();
    const Conversations all = conversations_of(ask);
    for (const Conversation& to : *all) {
        if (to.number != one.conversation) continue;
        auto decided = message_of(ask, *read, to, std::string{(*one.held)[DetailField::officer]});
        if (!decided) return decided;
        Detail released = detail_of(DetailKind::letter_released, ask.today);
        released.set(DetailField::entry, std::to_string(one.held->number))
            .set(DetailField::officer, ask.visitor.officer)
            .set(DetailField::reason, reason);
        decided->adds.emplace_back(std::move(released));
        return decided;
    }
    return Problems{{"reason", "The conversation it answers is not there any more"}};
}

} // namespace

std::vector<FoundLeak> leaks_of(Ask& ask, const std::string& subject, const Reply& reply)
{
    return ask.shell.guard.check(ask.history(), {subject, reply.words + "\n\n" + reply.promise});
}

Problems problems_of(const std::vector<FoundLeak>& leaks, bool names_seen)
{
    Problems problems;
    for (const FoundLeak& one : leaks)
        if (stops(one.what)) problems.push_back({"words", in_words(one)});
    if (!problems.empty() || names_seen) return problems;
    for (const FoundLeak& one : leaks)
        problems.push_back({"names-seen", in_words(one) + ": look whether it belongs here"});
    return problems;
}

Response hold(Ask& ask, const Conversation& to, const std::vector<FoundLeak>& leaks)
{
    const Form& form = ask.http.form;
    Detail held = detail_of(DetailKind::letter_held, ask.today);
    held.set(DetailField::officer, ask.visitor.officer)
        .set(DetailField::reason, kinds_of(leaks))
        .set(DetailField::subject, to.subject)
        .set(DetailField::entry, std::to_string(to.number))
        .set(DetailField::attachment, hex(ledger::as_bytes(ledger::sha256(form.one("words")))));
    auto proposal =
        decide(held, {StreamKind::a_case, ask.history().key}, ask.history().number, ask.today);
    if (!proposal) throw std::runtime_error("a letter could not be held");
    auto decided = decided_by(ask, std::move(*proposal));
    const std::int64_t entry = ask.history().number + 1;
    const storage::Draft row{.id = row_of(ask, entry),
                             .owner = owner_of(ask),
                             .form = held_form,
                             .body = draft_body(form),
                             .saved = ask.now,
                             .expires = {ask.now.seconds + held_seconds}};
    decided.along.with_it = [row, area = ask.shell.archive.area()](storage::Connection& in) {
        storage::Drafts(in, area).save(row);
    };
    ask.shell.archive.append(decided);
    return see_other(ask.path("/held/") + std::to_string(entry) + "?done=held");
}

Response held_letter(Ask& ask) { return show_held(ask, {}); }

Response release_letter(Ask& ask)
{
    const Held one = held_in(ask);
    if (!one.held) return not_found(ask);
    Problems problems;
    const std::string reason = needed(ask.http.form, "reason", "Say why it may go out", problems);
    if ((*one.held)[DetailField::officer] == ask.visitor.officer)
        problems.push_back({"reason", "You wrote it: somebody else has to look at it"});
    if (one.released) problems.push_back({"reason", "It was let go already"});
    if (!one.form && !one.released)
        problems.push_back({"reason", "It was kept for 28 days and is gone: write it again"});
    if (!problems.empty()) return show_held(ask, problems);
    auto proposal = release_of(ask, one, reason);
    if (!proposal) return show_held(ask, proposal.problems());
    auto decided = decided_by(ask, std::move(*proposal));
    decided.along.with_it = [id = row_of(ask, one.held->number), owner = owner_of(ask),
                             area = ask.shell.archive.area()](storage::Connection& in) {
        storage::Drafts(in, area).throw_away(owner, id);
    };
    ask.shell.archive.append(decided);
    return see_other(ask.path("/messages/") + std::to_string(one.conversation) + "?done=released");
}

} // namespace ribbon::server
