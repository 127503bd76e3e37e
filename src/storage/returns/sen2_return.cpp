#include "storage/returns/sen2_return.hpp"

#include "record/returns/sen2_items.hpp"
#include "storage/imports/sen2_import.hpp"
#include "storage/record/reading.hpp"
#include "views/returns/sen2_record.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ribbon::storage {
namespace {

/// The cases that go on in another.
std::set<std::string> merged_into(const CaseHistory& history)
{
    std::set<std::string> merged;
    for (const Detail* one : standing(history.details)) {
        const std::string other{(*one)[DetailField::a_case]};
        if (one->kind == DetailKind::case_merged) merged.insert(other);
        if (one->kind == DetailKind::case_unmerged) merged.erase(other);
    }
    return merged;
}

class Gathering {
public:
    Gathering(const Sen2Span& span, const Sen2Profiles& profiles) : span_(span), profiles_(profiles)
    {
    }

    void take(const std::string& key, const HeldCase& held)
    {
        const auto stated = arrange_imported(held.a_case, held.person);
        if (stated && stated->year == span_.year) {
            stated_.push_back(*stated);
            return;
        }
        if (stated && stated->year > span_.year) {
            ++later_;
            return;
        }
        Sen2Derived derived = derive_sen2(held.a_case, held.person, span_, profiles_);
        if (!derived.person) return;
        const auto merged = merged_into(held.a_case);
        merged_.insert(merged.begin(), merged.end());
        if (!merged.empty())
            derived.gaps.push_back({"Requests",
                                    "Another case was merged into this one; what stands "
                                    "only there is not in the return"});
        derived_.emplace(key, std::move(derived));
    }

    Sen2OfRecord finish(const std::vector<ImportedHeader>& headers, const Sen2Header& header)
    {
        Sen2OfRecord all;
        all.stated = stated_.size();
        all.later = later_;
        all.whole = arrange_sen2(headers, std::move(stated_), span_.year);
        const bool was_taken_in =
            std::any_of(headers.begin(), headers.end(),
                        [&](const ImportedHeader& one) { return one.year == span_.year; });
        if (!was_taken_in) all.whole.header = header;
        look_at_header(all);
        for (auto& [key, one] : derived_) {
            if (merged_.contains(key)) continue;
            all.whole.persons.push_back(*std::move(one.person));
            ++all.derived;
            if (!one.gaps.empty()) all.gaps.push_back({key, std::move(one.gaps)});
        }
        return all;
    }

private:
    void look_at_header(Sen2OfRecord& all) const
    {
        GapsOfCase lacks;
        for (const Sen2Part part : {Sen2Part::collection_details, Sen2Part::source})
            for (const Sen2Row& row : profiles_.inside(part))
                if (!row.part && row.asked_in(span_.year) && !row.codes.empty() &&
                    !sen2_value(all.whole.header, row.tag).given())
                    lacks.gaps.push_back(
                        {"Header " + row.tag, "No fact says this; say it with the command"});
        if (!lacks.gaps.empty()) all.gaps.push_back(std::move(lacks));
    }

    const Sen2Span& span_;
    const Sen2Profiles& profiles_;
    std::vector<ImportedPerson> stated_;
    std::map<std::string, Sen2Derived> derived_;
    std::set<std::string> merged_;
    std::size_t later_ = 0;
};

} // namespace

Sen2OfRecord return_of_record(Archive& archive, int year, const Sen2Profiles& profiles,
                              const Sen2Header& header, const RebuildProgress& progress)
{
    const Sen2Span span = span_of(year, profiles);
    std::vector<std::string> cases;
    archive.reading(
        [&](Connection& from) { cases = keys_of(from, archive.area(), StreamKind::a_case); });
    Gathering gathering{span, profiles};
    std::uint64_t done = 0;
    for (const std::string& key : cases) {
        gathering.take(key, read_held(archive, key));
        if (progress && (++done % 100 == 0 || done == cases.size())) progress(done, cases.size());
    }
    return gathering.finish(arrange_imported(archive.read({StreamKind::area, "area"})), header);
}

} // namespace ribbon::storage
