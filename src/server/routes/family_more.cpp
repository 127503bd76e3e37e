// A family's rights, documents, needs and receipts.
#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "inbound/forms/family.hpp"
#include "pages/family_more/page.hpp"
#include "server/answers.hpp"
#include "server/conversations.hpp"
#include "server/downloads.hpp"
#include "server/outward.hpp"
#include "server/routes/family.hpp"
#include "server/routes/take_away.hpp"
#include "server/sessions.hpp"
#include "storage/attachments/media_type.hpp"
#include "storage/attachments/states.hpp"
#include "storage/attachments/store.hpp"
#include "views/parts/sealed.hpp"

#include <algorithm>
#include <unordered_set>

namespace ribbon::server {
namespace {

std::string in_size(std::uint64_t bytes)
{
    if (bytes < 1'000) return std::to_string(bytes) + " bytes";
    if (bytes < 1'000'000) return std::to_string(bytes / 1'000) + " kB";
    return std::to_string(bytes / 1'000'000) + " MB";
}

/// What staff do not get here; of a family nothing, who are told the case without it.
std::unordered_set<std::int64_t> sealed_from(const Ask& ask)
{
    if (!ask.visitor.is_staff()) return {};
    return sealed_with_files(ask.history(), ask.today);
}

/// The documents that this visitor may open.
std::vector<const Detail*> documents_for(const Ask& ask)
{
    auto all = documents_of(*ask.looked);
    const auto sealed = sealed_from(ask);
    std::erase_if(all, [&](const Detail* one) { return sealed.contains(one->number); });
    return all;
}

/// The one of these that the path names, as a file.
Response file_among(Ask& ask, const std::vector<const Detail*>& documents)
{
    for (const Detail* one : documents) {
        if (std::to_string(one->number) != ask.parts[1]) continue;
        if (!ask.shell.attachments) return not_found(ask);
        std::string bytes;
        std::optional<Result<storage::Attachment>> read;
        ask.shell.archive.reading([&](storage::Connection& connection) {
            read = storage::read_attachment(
                connection, ask.shell.archive.area(), *ask.shell.attachments,
                std::string((*one)[DetailField::attachment]), [](const storage::Attachment&) {},
                [&](std::string_view piece) { bytes += piece; });
        });
        if (!*read) return not_found(ask);
        return download(std::move(bytes), std::string((*one)[DetailField::name]),
                        std::string((*one)[DetailField::media_type]));
    }
    return not_found(ask);
}

} // namespace

Response family_rights(Ask& ask)
{
    return show(ask, {.title = "Your rights now"},
                render(arrange_rights(ask.history().key, ask.child(), ask.timeline(),
                                      ask.history().facts)));
}

Response family_documents(Ask& ask)
{
    DocumentsPage page{.a_case = ask.history().key, .child = ask.child(), .all = {}};
    for (const Detail* one : documents_for(ask)) {
        std::optional<storage::Attachment> file;
        ask.shell.archive.reading([&](storage::Connection& connection) {
            file = storage::find_attachment(connection, ask.shell.archive.area(),
                                            std::string((*one)[DetailField::attachment]));
        });
        page.all.push_back(
            {.name = std::string((*one)[DetailField::name]),
             .kind = storage::in_words_of((*one)[DetailField::media_type]),
             .size = in_size(whole_number<std::uint64_t>((*one)[DetailField::bytes]).value_or(0)),
             .when = said(one->when.first, ask.today),
             .notice = file ? file->notice() : "The file is not here",
             .number = one->number,
             .held_back = !file || file->in_quarantine()});
    }
    std::reverse(page.all.begin(), page.all.end());
    return show(ask, {.title = "Documents"}, render(page));
}

Response one_document(Ask& ask) { return file_among(ask, documents_for(ask)); }

Response sealed_document(Ask& ask)
{
    auto all = documents_of(*ask.looked);
    const auto sealed = sealed_with_files(ask.history(), ask.today);
    std::erase_if(all, [&](const Detail* one) { return !sealed.contains(one->number); });
    return file_among(ask, all);
}

Response one_receipt(Ask& ask)
{
    const MessageReader reader = family_reader(ask);
    for (const Detail* one : standing_details(*ask.looked)) {
        if (std::to_string(one->number) != ask.parts[1]) continue;
        const bool theirs = one->kind == DetailKind::message_filed && reader.may_read(*one);
        if (!theirs && !ask.visitor.is_staff()) break;
        if (sealed_from(ask).contains(one->number)) break;
        const auto entry =
            ask.shell.archive.entry({StreamKind::a_case, ask.history().key}, one->number);
        const auto proof = entry ? ask.shell.archive.receipt(entry->position) : std::nullopt;
        if (!proof) break;
        return download(*proof, ask.history().key + "-" + ask.parts[1] + ".tlog-proof",
                        "text/plain; charset=utf-8");
    }
    return not_found(ask);
}

namespace {

/// What this person last told us of how they wish to be reached.
std::string needs_now(const Ask& ask)
{
    std::string words;
    const DetailHistory person = ask.shell.archive.read({StreamKind::person, ask.visitor.person});
    for (const Detail* one : standing(person.details))
        if (one->kind == DetailKind::language_recorded) words = (*one)[DetailField::words];
    return words;
}

Response show_needs(Ask& ask, const Problems& problems)
{
    const NeedsPage page{.a_case = ask.history().key, .now = needs_now(ask), .problems = problems};
    return show(ask,
                {.title = "How shall we write and speak to you?", .problems = !problems.empty()},
                render(page, form_keys(ask)));
}

} // namespace

Response needs_form(Ask& ask) { return show_needs(ask, {}); }

Response set_needs(Ask& ask)
{
    const auto needs = read_contact_needs(ask.http.form);
    if (!needs) return show_needs(ask, needs.problems());
    const StreamId own{StreamKind::person, ask.visitor.person};
    const DetailHistory person = ask.shell.archive.read(own);
    Detail told =
        detail_of(DetailKind::language_recorded, ask.today).set(DetailField::words, needs->words);
    auto proposal = decide(told, own, person.number, ask.today);
    if (!proposal) return show_needs(ask, proposal.problems());
    record_of_family(ask, std::move(*proposal));
    return see_other(ask.path("/needs"));
}

Response take_away_form(Ask& ask)
{
    // The ZIP is what one party is told. An officer hands on everything that was written, tied.
    if (ask.visitor.is_staff()) return see_other(ask.path("/ribbon"));
    TakeAwayPage page{.a_case = ask.history().key, .child = ask.child()};
    page.fresh = is_fresh(ask);
    const Conversations all = conversations_for(ask);
    for (const Conversation& one : *all) page.messages += static_cast<int>(one.items.size());
    page.documents = static_cast<int>(documents_of(*ask.looked).size());
    return show(ask, {.title = "Take the record away"}, render(page, form_keys(ask)));
}

Response take_away(Ask& ask)
{
    if (ask.visitor.is_staff() || !is_fresh(ask)) return take_away_form(ask);
    return download(zip_of(taken_away(ask)), ask.child() + "-" + iso(ask.today) + ".zip",
                    "application/zip");
}

} // namespace ribbon::server
