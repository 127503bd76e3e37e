#include "views/ribbon/reader.hpp"

#include "commands/erasure.hpp"
#include "views/parts/reader.hpp"

#include <memory>
#include <set>

namespace ribbon {

void let_read(RibbonOf& of, const CaseHistory& history, const std::string& person, Day today)
{
    const auto hidden = sealed_entries(stream_of(history), today);
    const auto sealed = std::make_shared<std::set<std::int64_t>>();
    const auto hashes = std::make_shared<std::set<std::string>>();
    for (const Detail& one : history.details) {
        const bool told =
            one.kind == DetailKind::message_filed || one.kind == DetailKind::document_added;
        if (!told || !hidden.contains(one.number)) continue;
        sealed->insert(one.number);
        if (one.kind == DetailKind::document_added)
            hashes->insert(std::string{one[DetailField::attachment]});
    }
    const MessageReader reader = person.empty() ? MessageReader{} : reader_of(history, person);
    of.may_read = [sealed, reader](const Detail& message) {
        return !sealed->contains(message.number) && (!reader.may_read || reader.may_read(message));
    };
    of.may_read_document = [sealed, hashes, person](const Detail& document) {
        const std::string_view whose = document[DetailField::person];
        return !sealed->contains(document.number) &&
               !hashes->contains(std::string{document[DetailField::attachment]}) &&
               (person.empty() || whose.empty() || whose == person);
    };
}

} // namespace ribbon
