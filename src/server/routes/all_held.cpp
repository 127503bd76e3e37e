#include "server/routes/all_held.hpp"

#include "pages/family_more/page.hpp"
#include "server/conversations.hpp"
#include "server/routes/family.hpp"
#include "storage/desk/reads.hpp"
#include "views/parts/story.hpp"
#include "views/words.hpp"

namespace ribbon::server {
namespace {

struct Counts {
    int messages = 0, documents = 0, dates = 0, happened = 0, reads = 0;
};

Counts count(const Ask& ask)
{
    Counts counts;
    const Conversations all = conversations_for(ask);
    for (const Conversation& one : *all) counts.messages += static_cast<int>(one.items.size());
    counts.documents = static_cast<int>(documents_of(*ask.looked).size());
    for (const Duty& duty : ask.timeline().duties) counts.dates += duty.dated ? 1 : 0;
    counts.happened = static_cast<int>(arrange_story(ask.history(), ask.timeline(), true).size());
    ask.shell.archive.reading([&](storage::Connection& connection) {
        counts.reads = static_cast<int>(
            storage::Reads(connection, ask.shell.archive.area()).how_many(ask.history().key));
    });
    return counts;
}

DetailHistory person_of(const Ask& ask, const std::string& key)
{
    return ask.shell.archive.read({StreamKind::person, key});
}

} // namespace

AllHeld all_held(const Ask& ask)
{
    AllHeld page{.a_case = ask.history().key, .child = ask.child()};
    const Counts counts = count(ask);
    const auto add = [&](std::string what, std::string about, std::string_view rest) {
        page.parts.push_back({std::move(what), std::move(about), ask.path(rest)});
    };
    add(counted(counts.messages, "message"), "What you wrote to us, and we to you", "/messages");
    add(counted(counts.documents, "document"), "Letters, reports, photos", "/documents");
    add(counted(counts.dates, "date"), "What is due by when, and why", "/dates");
    add(counted(counts.happened, "step"), "What happened, oldest first", "/story");
    add("Opened " + counted(counts.reads, "time"), "Who has looked, and when", "/reads");
    const std::string& child = ask.looked->rows.person;
    const std::string& you = ask.visitor.person;
    if (!you.empty() && you != child) page.of_you = held_of(person_of(ask, you), true, ask.today);
    page.of_child = held_of(person_of(ask, child), you == child, ask.today);
    return page;
}

Response family_all_held(Ask& ask)
{
    return show(
        ask, {.title = "All that we hold", .back = ask.path(ask.visitor.is_staff() ? "" : "/home")},
        render(all_held(ask)));
}

} // namespace ribbon::server
