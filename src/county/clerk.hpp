// Records what the county does, by the real commands and in the real record: what was decided on a
// day is one transaction.
#pragma once

#include "commands/case_commands.hpp"
#include "county/diary.hpp"
#include "county/life.hpp"
#include "storage/archive.hpp"

#include <string>
#include <vector>

namespace ribbon::county {

using storage::Who;

class Clerk {
public:
    Clerk(storage::Archive& archive, const Diary& diary) : archive_(archive), diary_(diary) {}

    /// Records a fact of law and tells its matter. Facts of before the county's first day enter as
    /// the council states them.
    MatterId record(Life& life, RecordFact command, Who who);
    MatterId record(Life& life, Kind kind, Day happened, MatterId matter, Who who,
                    Particulars says = {});
    /// Of a message that comes in: the matter it opens. Of another, the one it answers.
    MatterId file(Life& life, const FileMessage& message, Who who);
    void hand_over(Life& life, const HandOver& command, Who who);
    void note(Life& life, Detail detail, Who who);
    /// A new case with its people, in one act: each person's stream begins with what is said of
    /// them, and the case with its opening.
    void open(Life& life, const OpenCase& command, const std::vector<Detail>& first,
              const std::vector<std::vector<Detail>>& of_people, Who who);
    void about_person(Life& life, std::size_t person, Detail detail, Who who);
    void about_council(Detail detail, Who who);

    /// Writes the day down.
    void evening();
    std::uint64_t entries() const { return entries_; }

private:
    void keep(Life& life, StreamProposal proposal, Who who, Proposal rest = {});
    Who stated(Who who, Day happened) const;
    /// Writes what there is, recorded up to so many seconds after eight o'clock.
    void write(std::int64_t until);

    storage::Archive& archive_;
    const Diary& diary_;
    std::vector<storage::Decided> today_;
    std::int64_t area_number_ = 0;
    std::uint64_t entries_ = 0;
    std::uint64_t written_ = 0; ///< of those, in the record
    std::int64_t second_ = 0; ///< of the working day, up to which it is written down
};

/// The words under which facts of before the first day enter.
inline constexpr std::string_view as_stated = "imported, as stated by the council";

} // namespace ribbon::county
