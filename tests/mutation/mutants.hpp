// The statute book with one thing wrong in it, in every way we know to make one thing wrong.
#pragma once

#include "law/law.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// One provision changed in one place.
struct Mutant {
    std::size_t at = 0;  ///< where the provision stands in the book
    std::string clock;   ///< its id; "id@2018-05-25", its first day, where the id has versions
    std::string kind;    ///< the kind of mutation: a row of the table
    std::string change;  ///< "limit: 20 weeks made 21"
    Provision provision; ///< as changed
};

/// Every mutant of the book, in its order. A change that leaves the provision as it was is none.
std::vector<Mutant> mutants_of(const std::vector<Provision>& book);

/// Collects the mutants of one provision.
class Mutating {
public:
    Mutating(std::vector<Mutant>& all, std::size_t at, std::string clock, const Provision& original)
        : all_(all), at_(at), clock_(std::move(clock)), original_(original)
    {
    }

    const Provision& original() const { return original_; }

    /// Keeps what `change` makes of the provision.
    template <class Change> void add(std::string kind, std::string words, Change change)
    {
        Provision changed = original_;
        change(changed);
        if (changed == original_) return;
        all_.push_back({at_, clock_, std::move(kind), std::move(words), changed});
    }

private:
    std::vector<Mutant>& all_;
    std::size_t at_;
    std::string clock_;
    const Provision& original_;
};

/// Each number by one, each counting word, each calendar and roll.
void mutate_limits(Mutating& to);
/// Each trigger, each thing that meets, ends, lifts, extends, pauses or revives.
void mutate_lists(Mutating& to);
/// Nature, flags, conditions, dates in force, kinds of matter, citation.
void mutate_the_rest(Mutating& to, const std::vector<Provision>& book);

} // namespace ribbon
