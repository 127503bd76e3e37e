#include "server/family_reader.hpp"

#include "views/parts/reader.hpp"

namespace ribbon::server {
namespace {

/// Who lets the visitor act, where somebody does; else the visitor.
std::string speaks_for(const Ask& ask)
{
    std::string person = ask.visitor.person;
    if (ask.role != access::Role::advocate) return person;
    constexpr std::string_view by_person = "person:";
    for (const Detail* one : standing_details(*ask.looked))
        if (one->kind == DetailKind::let_act && (*one)[DetailField::person] == ask.visitor.person &&
            one->by.starts_with(by_person))
            person = one->by.substr(by_person.size());
    return person;
}

} // namespace

int promised_today(const Ask& ask)
{
    const Policy& policy = ask.shell.archive.books().law.policy();
    const auto& ladder = policy.ladder_of(policy.promise_for(ask.today, Party::parent));
    return ladder.empty() ? 0 : ladder.front().working_days;
}

MessageReader family_reader(const Ask& ask)
{
    MessageReader reader = reader_of(ask.history(), speaks_for(ask));
    reader.promised = promised_today(ask);
    return reader;
}

std::vector<Conversation> conversations_for(const Ask& ask)
{
    return arrange_conversations(ask.history(), ask.timeline(), ask.shell.archive.books().calendar,
                                 ask.shell.names_for(*ask.looked, *ask.council),
                                 family_reader(ask));
}

} // namespace ribbon::server
