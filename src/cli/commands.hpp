// The program's sub-commands: what each is asked, and what it does. Each returns the exit code:
// 0 done, 1 done and something is wrong with what was checked, 2 what was given can not be used.
#pragma once

#include <string>
#include <vector>

namespace ribbon::cli {

/// What holds for every sub-command.
struct Common {
    std::string data;    ///< a folder of tables that take the place of the built-in ones
    bool json = false;
    bool colour = false;
    int width = 80;
};

struct ExplainOptions {
    std::string file;
    std::string on;     ///< ISO day; empty is the file's own last look, or today
    std::string clock;  ///< only this clock; empty is all of them
    bool brief = false; ///< a line a duty, in place of every reason
};
int explain(const Common& common, const ExplainOptions& options);

struct DeadlineOptions {
    std::string id;
    std::vector<std::string> events; ///< "2025-03-03", or "request-received=2025-03-03"
};
int deadline(const Common& common, const DeadlineOptions& options);

struct LawOptions {
    std::string id;
    bool markdown = false;
};
int law(const Common& common, const LawOptions& options);

struct CheckOptions {
    std::string file;
};
int check(const Common& common, const CheckOptions& options);

struct VerifyOptions {
    std::string receipt;
    std::string policy; ///< empty is "policy.txt" beside the receipt, where there is one
};
int verify(const Common& common, const VerifyOptions& options);

} // namespace ribbon::cli
