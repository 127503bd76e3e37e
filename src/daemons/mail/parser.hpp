// Asks another process to read a mail (confined.hpp), and believes that it can fail in every way.
#pragma once

#include "daemons/mail/reader_process.hpp"
#include "inbound/mail/found.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::daemons {

struct ParserConfig {
    std::vector<std::string> command; ///< the program and its words
    bool hosted = false; ///< it is one that becomes two for each mail (ReaderHost)
    std::chrono::milliseconds wall{20'000}; ///< for the whole of one mail
    std::size_t most_line = std::size_t{64} << 20;
    std::uint64_t most_files = std::uint64_t{512} << 20; ///< bytes of all files together
};

/// Gives the bytes of a mail in pieces; false from the one it gives them to: no more are wanted.
using GiveBytes = std::function<void(const std::function<void(std::string_view)>& piece)>;

/// What is told of the files, in their order: each begins, has pieces, and ends.
struct FileTaker {
    std::function<void(const FoundFile&)> begin;
    std::function<void(std::string_view)> piece;
    std::function<void()> end;
};

/// Reads a mail in a process of its own, which ends with it. A problem, in a sentence for whoever
/// is to look at the mail, where that process broke off, took too long or answered nonsense. What
/// the takers throw comes through; so does what is the machine's fault and not the mail's.
Result<MailFound> parse_apart(std::unique_ptr<ReaderProcess> process, const ParserConfig& config,
                              const GiveBytes& mail, const FileTaker& files);
/// The same in a program that is started for it.
Result<MailFound> parse_apart(const ParserConfig& config, const GiveBytes& mail,
                              const FileTaker& files);

} // namespace ribbon::daemons
