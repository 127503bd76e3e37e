// A sub-command that is being described. It stands between our files and CLI11, which is so large
// that three files at most may read it.
#pragma once

#include "cli/commands.hpp"
#include "cli/record_shell.hpp"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace ribbon::cli {

class SubCommand {
public:
    /// What is described lives in the program's own; its options must outlive it.
    SubCommand(CLI::App& app, Common& common, int& code) : app_(app), common_(common), code_(code)
    {
    }

    /// A sub-command of this one that runs `run`, with "--json" and "--data".
    SubCommand runs(const char* name, const char* about, std::function<int()> run) const;
    /// One that only holds others.
    SubCommand holds(const char* name, const char* about) const;

    enum class Must : std::uint8_t { be_given, may_be_given };
    /// A word ("CASE") or an option ("--reason").
    const SubCommand& asks(const char* name, std::string& into, const char* about,
                           Must must = Must::may_be_given) const;
    const SubCommand& asks(const char* name, std::vector<std::string>& into, const char* about,
                           Must must = Must::may_be_given) const;
    const SubCommand& asks(const char* name, long long& into, const char* about,
                           Must must = Must::may_be_given) const;
    const SubCommand& flag(const char* name, bool& into, const char* about) const;
    /// Which record: "--from" or "--into", and where its parts are.
    const SubCommand& record(RecordOptions& options, const char* url) const;
    const SubCommand& footer(const char* text) const;

private:
    CLI::App& app_;
    Common& common_;
    int& code_;
};

} // namespace ribbon::cli
