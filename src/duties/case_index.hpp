// The facts of a case that stand and have happened, ordered for the engine: matter by matter,
// and in each by day. Built once a timeline.
#pragma once

#include "calendar/calendar.hpp"
#include "law/provision.hpp"
#include "record/case_facts.hpp"

#include <array>
#include <span>
#include <vector>

namespace ribbon {

/// A set of kinds of fact, a bit each.
class KindSet {
public:
    void add(Kind kind) { word(kind) |= mark(kind); }
    bool has(Kind kind) const { return (words_[index(kind) / 64] & mark(kind)) != 0; }

private:
    static std::size_t index(Kind kind) { return static_cast<std::size_t>(kind); }
    static std::uint64_t mark(Kind kind) { return std::uint64_t{1} << (index(kind) % 64); }
    std::uint64_t& word(Kind kind) { return words_[index(kind) / 64]; }

    std::array<std::uint64_t, kind_count / 64 + 1> words_{}; ///< `Kind::none` has a bit, never set
};

/// Facts of one matter, or of the case, in order of their first day, then their last, then when
/// and in what order they were recorded: an order that does not depend on how the facts were
/// handed over. It knows which kinds are among them, for most questions are about kinds that are
/// not, and a fact is a long way to go in memory.
class FactRange {
public:
    FactRange() = default;
    explicit FactRange(std::span<const Fact* const> facts) : facts_(facts)
    {
        for (const Fact* fact : facts) kinds_.add(fact->kind);
    }

    auto begin() const { return facts_.begin(); }
    auto end() const { return facts_.end(); }
    const Fact* front() const { return facts_.front(); }
    std::size_t size() const { return facts_.size(); }
    /// Whether a fact of this kind, or of any of these, is among them.
    bool has(Kind kind) const { return kinds_.has(kind); }
    bool has_any(const Kinds& kinds) const
    {
        for (const Kind kind : kinds)
            if (kinds_.has(kind)) return true;
        return false;
    }

private:
    std::span<const Fact* const> facts_;
    KindSet kinds_;
};

class CaseIndex {
public:
    CaseIndex(const CaseFacts& facts, Day today);

    struct MatterFacts {
        MatterId id;
        MatterKind kind;
        FactRange facts;
    };
    const std::vector<MatterFacts>& matters() const { return matters_; }
    /// Every fact of the case, matter by matter.
    const FactRange& all() const { return all_; }
    /// The first day after today on which a recorded fact lies, `latest_day` when there is none.
    Day next_fact() const { return next_fact_; }
    /// The case's birth fact; null when it is not recorded.
    const Fact* born() const { return born_; }
    const Fact* academic_year_end() const { return academic_year_end_; }
    /// The name of the school attended on a day; empty when none is recorded.
    std::string_view school_on(Day day) const;

private:
    std::vector<const Fact*> facts_;
    FactRange all_;
    std::vector<MatterFacts> matters_;
    Day next_fact_ = latest_day;
    const Fact* born_ = nullptr;
    const Fact* academic_year_end_ = nullptr;
};

/// The earliest fact of one of these kinds whose last possible day is not before `from`.
const Fact* first_of(const FactRange& facts, const Kinds& kinds, Day from = earliest_day);
/// The latest fact of one of these kinds whose first possible day is not after `until`.
const Fact* latest_of(const FactRange& facts, const Kinds& kinds, Day until = latest_day);
const Fact* first_of(const FactRange& facts, Kind kind, Day from = earliest_day);

} // namespace ribbon
