// Tries a changed statute book against every scenario until one of them notices.
#pragma once

#include "tests/mutation/mutants.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/scenarios/expect.hpp"

#include <bitset>
#include <memory>
#include <string>
#include <vector>

namespace ribbon {

/// One case of one file, with what makes it likely to notice a change.
struct Story {
    std::string file;          ///< "tests/scenarios/request/final_plan.case"
    const CaseBlock* block;
    const std::string* table;  ///< the table laid over the book first; null for none
    std::bitset<kind_count> kinds;    ///< of its facts
    std::vector<std::string> titles;  ///< of the duties it expects something of
};

class Trial {
public:
    /// Reads every scenario and every pair of tests/law once. Throws where one can not be read.
    Trial();

    /// Leaves out every scenario that does not hold under the book as it is, since it would kill
    /// whatever is put before it; says which.
    std::vector<std::string> leave_out_broken(const std::vector<Provision>& book);

    std::size_t stories() const { return stories_.size(); }
    std::size_t expectations() const { return expectations_; }

    /// The first scenario that is not as it expects under this book, as FILE:LINE; empty when
    /// every one of them holds. `suspect` is the provision that may be wrong: the scenarios that
    /// speak of it are asked first.
    std::string killer(const std::vector<Provision>& book, const Provision& suspect) const;

private:
    void add(const std::string& file, const std::string& text, const std::string* table);
    std::vector<const Story*> in_order(const Provision& suspect) const;

    std::vector<std::unique_ptr<CaseFile>> files_;
    std::vector<LawPair> pairs_;
    std::vector<Story> stories_;
    std::size_t expectations_ = 0;
};

} // namespace ribbon
