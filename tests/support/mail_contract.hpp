// Holds what `ribbon mail parse --json` tells of a folder of mails against what was written down
// with them: the verbs of docs/developers/mail-parse.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ribbon::test {

struct Judged {
    int mails = 0, asked = 0, held = 0;
    std::vector<std::string> misses; ///< "date-folded date_utc: ... for ...", a line each
};

/// The folder holds expected.jsonl, and the mails beside it or in files/. Times are not looked at:
/// script/dev/bench has them. Throws std::runtime_error where a line is no JSON, a verb is unknown
/// or a file is not there.
Judged judged(const std::filesystem::path& folder);

} // namespace ribbon::test
