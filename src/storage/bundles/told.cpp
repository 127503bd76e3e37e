#include "storage/bundles/told.hpp"

#include "storage/attachments/states.hpp"
#include "storage/derived/hidden_address.hpp"
#include "storage/derived/rows.hpp"
#include "storage/files/hashing.hpp"

namespace ribbon::storage {
namespace {

std::string name_of_person(Archive& archive, const std::string& person)
{
    std::string name;
    for (const Detail& one : archive.read({StreamKind::person, person}).details)
        if (one.kind == DetailKind::person_named && !one.struck) {
            name = one[DetailField::given];
            name += (name.empty() ? "" : " ") + std::string{one[DetailField::family]};
        }
    return name;
}

/// What everybody in the case is called, and the council. Officers by name alone.
RibbonOf whose(Archive& archive, const CaseHistory& history, const CaseRows& rows)
{
    RibbonOf of;
    of.child = rows.name;
    of.council = "The council";
    const DetailHistory area = archive.read({});
    for (const Detail* one : standing(area.details)) {
        if (one->kind == DetailKind::council_named) of.council = (*one)[DetailField::name];
        if (one->kind == DetailKind::officer_appointed)
            of.names[std::string{(*one)[DetailField::officer]}] = (*one)[DetailField::name];
    }
    for (const PartyRow& one : rows.parties)
        if (std::string name = name_of_person(archive, one.person); !name.empty())
            of.names[one.person] = std::move(name);
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::officer_named)
            of.names.emplace((*one)[DetailField::officer], (*one)[DetailField::name]);
    of.names[rows.person] = rows.name;
    return of;
}

} // namespace

BundleTold told_for(Archive& archive, const BundleWish& wish, const CaseHistory& whole, Day today)
{
    const Books& books = archive.books();
    const CaseRows rows = rows_of(whole, books, today);
    BundleTold told;
    told.number = whole.number;
    told.of = whose(archive, whole, rows);
    told.of.kind = wish.kind;
    told.of.whole = wish.person.empty();
    const bool hides = !wish.person.empty() && somebody_hides(archive, rows, wish.person);
    told.source = source_of(whole, timeline(whole.facts, books.law, books.calendar, today),
                            wish.person, hides ? Whereabouts::hidden : Whereabouts::told, told.of);
    return told;
}

std::string sum_of(const BundleTold& told, std::int64_t number, Archive& archive,
                   const AttachmentStore* files)
{
    Hashing sum;
    const CaseHistory& history = told.source.history;
    sum.add(told.of.child);
    for (const Detail* one : standing(history.details)) {
        if (one->number > number) continue;
        sum.add("\n" + std::to_string(one->number));
        // How people are called stands in their own streams.
        sum.add(" " + name_of(told.of.names, (*one)[DetailField::person], ""));
        if (one->kind == DetailKind::document_added)
            sum.add(" " +
                    why_kept_back(archive, files, std::string{(*one)[DetailField::attachment]}));
    }
    for (const Fact* fact : standing(history.facts)) {
        const auto entry = history.entry_of[static_cast<std::size_t>(fact->id - 1)];
        // The name of a school can be left out of a fact that is told.
        if (entry <= number) sum.add("\n" + std::to_string(entry) + " " + fact->says.name);
    }
    return sum.hex();
}

std::string why_kept_back(Archive& archive, const AttachmentStore* files, const std::string& hash)
{
    std::optional<Attachment> known;
    archive.reading(
        [&](Connection& connection) { known = find_attachment(connection, archive.area(), hash); });
    if (!files || !known || !files->has(hash))
        return "The file is not in the council's folder of files.";
    if (known->in_quarantine()) return "Malware was found in the file, so it is not given out.";
    return {};
}

} // namespace ribbon::storage
