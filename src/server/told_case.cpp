#include "server/told_case.hpp"

#include "server/conversations.hpp"
#include "storage/derived/hidden_address.hpp"
#include "views/parts/told.hpp"

namespace ribbon::server {

std::shared_ptr<const LookedAt> told_case(const Ask& ask)
{
    if (!ask.looked || ask.visitor.person.empty() || ask.relation != access::Relation::own)
        return ask.looked;
    const LookedAt& whole = *ask.looked;
    const std::string person = reads_as(ask);
    const bool hides = storage::somebody_hides(ask.shell.archive, whole.rows, person);
    const Names names = ask.shell.names_for(whole, *ask.council);
    std::string from = person + (hides ? "\nwithout places" : "\nwith places");
    for (const auto& [key, name] : names) ((from += '\n') += key).append("\t").append(name);
    return *whole.beside.of<std::shared_ptr<const LookedAt>>(from, [&] {
        auto told = std::make_shared<LookedAt>();
        told->history = told_to(whole.history, person, whole.timeline().today,
                                hides ? Whereabouts::hidden : Whereabouts::told, names);
        told->explained = told_to(whole.explained, told->history);
        told->rows = whole.rows;
        told->books = whole.books;
        return std::shared_ptr<const LookedAt>(std::move(told));
    });
}

} // namespace ribbon::server
