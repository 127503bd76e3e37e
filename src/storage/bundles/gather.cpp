#include "storage/bundles/gather.hpp"

#include "storage/attachments/media_type.hpp"
#include "storage/attachments/store.hpp"
#include "storage/bundles/look_apart.hpp"
#include "storage/bundles/readings.hpp"
#include "storage/bundles/room.hpp"
#include "storage/bundles/told.hpp"
#include "storage/record/proofs.hpp"
#include "storage/record/reading.hpp"
#include "views/parts/standing.hpp"

#include <algorithm>
#include <set>

namespace ribbon::storage {
namespace {

/// Why this person may not take a bundle of the case away: what the page would say (access/table).
std::string refusal(const CaseHistory& history, const std::string& person, Day today)
{
    using access::Relation;
    const PersonIn in = person_in(history, person, today);
    const Relation relation = access::relation_of(in.standing);
    if (access::may(in.role, access::Action::take_away, relation) == access::Verdict::yes)
        return {};
    switch (relation) {
    case Relation::court_order:
        return "an order of a court limits what this person may see, so nothing is made for them";
    case Relation::withdrawn:
        return "this person may act in the case no more, so nothing is made for them";
    case Relation::own:
        return in.role == access::Role::child
                   ? "a child's record is taken away by a parent, until its rights are the child's"
                   : "somebody who only speaks for the family takes nothing away";
    case Relation::sent_only:
        return "nobody has checked who this person is: say so on the case's page first";
    default: return "this person has no part in the case";
    }
}

void look_at_all(Archive& archive, const AttachmentStore* files, Gathered& into,
                 const TellStep& tell)
{
    BundleRoom room;
    const int all = static_cast<int>(into.ribbon.documents.size());
    for (const RibbonDocument& document : into.ribbon.documents) {
        std::string why;
        const std::string bytes = bytes_of(archive, files, document, why);
        into.here.push_back(why.empty());
        paper::Looked looked;
        looked.why = why;
        if (document.message > 0)
            looked.shown = paper::Shown::message;
        else if (why.empty())
            looked = look_apart(bytes, document.media_type);
        room.take(looked, bytes.size());
        looked.kept_back = !why.empty();
        looked.what = in_words_of(document.media_type);
        into.looked.push_back(std::move(looked));
        if (tell) tell({"looking at the documents", static_cast<int>(into.looked.size()), all});
    }
}

void make_receipts(Archive& archive, const std::vector<Entry>& entries, Gathered& into,
                   const TellStep& tell)
{
    if (into.checkpoint.empty()) return;
    const std::set<std::int64_t> wanted(into.ribbon.entries.begin(), into.ribbon.entries.end());
    int done = 0;
    archive.reading([&](Connection& connection) {
        for (const Entry& entry : entries) {
            if (!wanted.contains(entry.number) || entry.erased()) continue;
            auto proof = receipt_of(connection, archive.area(), entry, into.checkpoint);
            if (proof)
                into.receipts.emplace_back(
                    "receipts/" + std::to_string(entry.number) + ".tlog-proof", *std::move(proof));
            if (tell) tell({"making the receipts", ++done, static_cast<int>(wanted.size())});
        }
    });
}

} // namespace

std::string bytes_of(Archive& archive, const AttachmentStore* files, const RibbonDocument& document,
                     std::string& why)
{
    std::string bytes;
    why = why_kept_back(archive, files, document.hash);
    if (!why.empty()) return bytes;
    try {
        bytes.reserve(document.bytes);
        files->read(document.hash, [&](std::string_view piece) { bytes += piece; });
    } catch (const DamagedFile&) {
        bytes.clear();
        why = "The file is not what it was when it came, so it is not given out.";
    }
    return bytes;
}

Problems problems_of(const BundleWish& wish, const CaseHistory& history, Day today)
{
    Problems problems;
    if (history.number == 0)
        problems.push_back({wish.a_case, "there is no case with this reference"});
    else if (!wish.person.empty())
        if (std::string why = refusal(history, wish.person, today); !why.empty())
            problems.push_back({wish.person, std::move(why)});
    if (wish.kind == RibbonKind::tribunal)
        problems.push_back({"kind", "a bundle for the Tribunal, kind T, has page limits of its own "
                                    "and is not made yet: P is for the family, O for the "
                                    "Ombudsman"});
    return problems;
}

Result<Gathered> gather(Archive& archive, const AttachmentStore* files, const BundleWish& wish,
                        Day today, const TellStep& tell)
{
    // Everything of the case is read at one moment, first: what is drawn later can not differ.
    const auto entries = archive.entries({StreamKind::a_case, wish.a_case});
    const CaseHistory history = case_history(entries);
    if (auto problems = problems_of(wish, history, today); !problems.empty()) return problems;
    Gathered made;
    made.checkpoint = archive.checkpoint();
    if (made.checkpoint.empty())
        archive.reading([&](Connection& connection) {
            if (const auto log = read_log(connection, archive.area()))
                made.checkpoint = log->checkpoint;
        });
    BundleTold told = told_for(archive, wish, history, today);
    made.number = told.number;
    made.told = sum_of(told, told.number, archive, files);
    told.of.read = readings_of(archive, told.source.history, told.of.names, today);
    made.ribbon = arrange_ribbon(told.source.history, told.source.timeline,
                                 archive.books().calendar, told.of);
    look_at_all(archive, files, made, tell);
    make_receipts(archive, entries, made, tell);
    return made;
}

} // namespace ribbon::storage
