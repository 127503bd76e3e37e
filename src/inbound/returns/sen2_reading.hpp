// What reading a SEN2 return gives, from XML or from COLLECT's files: the return, and what a
// careful reader would say about it. A problem stops the import; a note does not.
//
// No sentence here repeats a value of a child's record: these are the most sensitive files that a
// council holds, and a report is printed, mailed and kept.
#pragma once

#include "base/result.hpp"
#include "record/returns/sen2_items.hpp"
#include "record/returns/sen2_profile.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

/// Something worth saying that does not stop the import: an unknown element, a code that is not in
/// the year's list, an item the year does not ask, one that is missing. Said once, and counted.
struct Sen2Note {
    std::string item; ///< "Person UPN"
    std::string sentence;
    int count = 0;
    Sen2Place first; ///< where it was seen first

    bool operator==(const Sen2Note&) const = default;
};

struct Sen2Reading {
    Sen2Return whole;
    std::vector<Sen2Note> notes; ///< in order of item
};

/// A file as bytes with its name; the shell reads it.
struct NamedBytes {
    std::string name;
    std::string_view bytes;
};

/// Called now and then with how much of how much has been read.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

inline constexpr std::size_t max_sen2_problems = 100; ///< and one that says there are more
inline constexpr std::size_t max_sen2_bytes = std::size_t{512} << 20;
inline constexpr int max_sen2_value_bytes = 1000;

/// Collects problems and notes while a return is read.
class Sen2Report {
public:
    void problem(std::string item, std::string sentence, const Sen2Place& place,
                 std::string_view file = {});
    void note(const std::string& item, const std::string& sentence, const Sen2Place& place);
    bool full() const { return problems_.size() > max_sen2_problems; }
    bool sound() const { return problems_.empty(); }
    Problems take_problems() { return std::move(problems_); }
    std::vector<Sen2Note> notes() const;

private:
    Problems problems_;
    std::map<std::pair<std::string, std::string>, Sen2Note> notes_;
};

/// Puts a value where it belongs. White space around it is left out and an empty value is none;
/// true and false become 1 and 0; a day may be written 2022-09-28, 2022-09-28T00:00:00 or, as
/// COLLECT does, 2022-Sep-28 00:00:00. When the file was made is kept as it is, where it can not be
/// read. Says what is wrong with it, or nothing.
std::string put_sen2(const Sen2Slot& slot, const Sen2Row& row, std::string_view value);

} // namespace ribbon
