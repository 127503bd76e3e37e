// The acts that are recorded while things break, and what is known of those that were acknowledged.
#pragma once

#include "storage/archive.hpp"

#include <optional>
#include <random>
#include <string>

namespace ribbon::torture {

/// An act that the record said it has.
struct Acknowledged {
    std::string id; ///< as who recorded it, so every entry of it says it: "7-2-31-of-2"
    std::uint64_t first = 0, entries = 0;
    std::string digest; ///< of its words, in hexadecimal
    std::string checkpoint; ///< signed; empty where the signer was away
};
/// "ack ..." on one line, and the same read again; nothing for any other line.
std::string written(const Acknowledged& act);
std::optional<Acknowledged> parse_acknowledged(const std::string& line);

/// SHA-256 of what the entries of an act say, one a line, in order.
std::string digest_of(const std::vector<std::string>& facts);
/// How many entries the act of this name has; 0 where it is no name of ours.
std::uint64_t entries_of(const std::string& id);

/// Somebody who records one act after another: cases, messages about two siblings, notes on a
/// person with something of the area, facts of law. Same seed, same acts.
class Actor {
public:
    Actor(storage::Archive& archive, std::string name, std::uint32_t seed)
        : archive_(archive), name_(std::move(name)), dice_(seed)
    {
    }
    /// Opens the cases that everybody writes to.
    std::vector<Acknowledged> open_all();
    /// Records the next act; where somebody else came first, on the newer reading. Throws what the
    /// archive throws: then nobody knows whether it is recorded, and it is not tried again.
    Acknowledged act();

private:
    using Decide = std::function<Proposal(const std::string& words)>;
    Acknowledged record(const Decide& decide);
    Proposal open(const std::string& key, const std::string& words) const;
    Proposal note(const std::string& key, const std::string& words) const;
    Proposal message(const std::string& one, const std::string& other,
                     const std::string& words) const;
    Proposal person_and_area(const std::string& key, const std::string& words) const;
    Proposal request(const std::string& key) const;
    unsigned roll(unsigned below) { return static_cast<unsigned>(dice_() % below); }
    std::string any_case() { return "S" + std::to_string(roll(shared_cases)); }

    /// Few enough that acts often meet.
    static constexpr unsigned shared_cases = 6;
    storage::Archive& archive_;
    std::string name_;
    std::mt19937 dice_;
    int made_ = 0;
    std::vector<std::string> own_; ///< cases it opened and has not asked for yet
};

} // namespace ribbon::torture
