#include "views/parts/addressee.hpp"

namespace ribbon {

Addressees::Addressees(const CaseHistory& history, Names names, Day today)
    : names_(std::move(names)), officers_(arrange_officers(history, today))
{
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::message_filed && (*one)[DetailField::direction] == "in" &&
            !(*one)[DetailField::matter].empty())
            writer_of_.emplace((*one)[DetailField::matter], (*one)[DetailField::person]);
}

std::string Addressees::of(const Detail& message) const
{
    if (message[DetailField::direction] == "in") {
        for (const Holding& one : officers_.all)
            if (!one.officer.empty() && one.from <= message.when.first &&
                message.when.first <= one.to)
                return name_of(names_, one.officer, one.name);
        return "The SEND team";
    }
    std::string_view person = message[DetailField::person];
    if (person.empty())
        if (const auto writer = writer_of_.find(message[DetailField::matter]);
            writer != writer_of_.end())
            person = writer->second;
    return name_of(names_, person, "The family");
}

} // namespace ribbon
