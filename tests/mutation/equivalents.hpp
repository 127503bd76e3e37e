// The mutants that no scenario could ever notice, each with its proof: equivalent.txt.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ribbon {

class Equivalents {
public:
    /// Reads lines of `clock | mutation | proof in a sentence`; an empty line and one that begins
    /// with # are left out. Throws, with the line, where one is not so written or is there twice.
    explicit Equivalents(const std::string& text);

    /// Whether a mutant is listed; asked of each mutant once.
    bool lists(const std::string& clock, const std::string& change);
    /// The entries that no mutant asked for.
    std::vector<std::string> unasked() const;

private:
    std::map<std::string, bool> asked_; ///< "clock | mutation", and whether it was asked for
};

} // namespace ribbon
