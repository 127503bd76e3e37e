#include "views/parts/reader.hpp"

#include <memory>
#include <unordered_map>

namespace ribbon {

MessageReader reader_of(const CaseHistory& history, const std::string& person)
{
    auto theirs = std::make_shared<std::unordered_map<std::string, std::string>>();
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::message_filed && (*one)[DetailField::direction] == "in")
            (*theirs)[std::string((*one)[DetailField::matter])] = (*one)[DetailField::person];
    MessageReader made;
    made.person = person;
    made.may_read = [person, theirs](const Detail& message) {
        const std::string_view to = message[DetailField::person];
        if (message[DetailField::direction] == "in" || !to.empty()) return to == person;
        const auto whose = theirs->find(std::string(message[DetailField::matter]));
        return whose != theirs->end() && whose->second == person;
    };
    return made;
}

} // namespace ribbon
