#include "server/family_reader.hpp"

#include <unordered_map>

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

MessageReader family_reader(const Ask& ask)
{
    const std::string reader = speaks_for(ask);
    auto theirs = std::make_shared<std::unordered_map<std::string, std::string>>();
    for (const Detail* one : standing_details(*ask.looked))
        if (one->kind == DetailKind::message_filed && (*one)[DetailField::direction] == "in")
            (*theirs)[std::string((*one)[DetailField::matter])] = (*one)[DetailField::person];
    MessageReader made;
    made.person = reader;
    made.may_read = [reader, theirs](const Detail& message) {
        const std::string_view person = message[DetailField::person];
        if (message[DetailField::direction] == "in" || !person.empty()) return person == reader;
        const auto whose = theirs->find(std::string(message[DetailField::matter]));
        return whose != theirs->end() && whose->second == reader;
    };
    return made;
}

std::vector<Conversation> conversations_for(const Ask& ask)
{
    return arrange_conversations(ask.history(), ask.timeline(), ask.shell.archive.books().calendar,
                                 ask.shell.names_for(*ask.looked, *ask.council),
                                 family_reader(ask));
}

} // namespace ribbon::server
