// Reads each mail that was taken in, in a process apart, and sorts it: filed, set aside, or before
// a person. Killed at any moment it goes on with the same mail when it is started again.
#pragma once

#include "daemons/mail/parser.hpp"
#include "storage/mail/filing.hpp"
#include "storage/mail/take_in.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace ribbon::daemons {

/// Reads a mail; see parse_apart.
using ReadApart = std::function<Result<MailFound>(const GiveBytes&, const FileTaker&)>;
/// Each in a process of its own. One at a time.
ReadApart reads_apart(ParserConfig config);

struct FilerConfig {
    ReadApart read;
    storage::FilingRules rules;
    /// A mail on which the filer itself ended so often is for a person to look at.
    int most_tries = 5;
    std::chrono::milliseconds pause{1'000}; ///< between looks where nobody wakes it
    bool imported = false; ///< only older mail that is being imported; else only all other mail
};

class Filer {
public:
    Filer(storage::MailIntake intake, FilerConfig config,
          std::function<void(const std::string&)> complain);
    ~Filer();
    Filer(const Filer&) = delete;
    Filer& operator=(const Filer&) = delete;

    /// Reads and sorts the oldest mail that waits; false where none does. Throws what the record,
    /// the disk or the machine throws: then that mail waits on, each time for longer, and the next
    /// has its turn.
    bool file_next();

    /// Goes on by itself, in a thread, until `stop`.
    void begin();
    void stop();
    /// Something arrived.
    void wake();

private:
    /// A mail that could not be read for no fault of its own, as far as is known.
    struct Resting {
        std::uint64_t read_then = 0; ///< how many others had been read when it failed last
        int times = 0;
        std::chrono::steady_clock::time_point until = {};
    };
    void run();
    void let_rest(const std::string& id);
    void read_and_sort(const storage::MailRow& row);
    Result<MailFound> read(const storage::MailRow& row);

    storage::MailIntake intake_;
    FilerConfig config_;
    storage::NamesOthers names_others_;
    std::function<void(const std::string&)> complain_;
    std::map<std::string, Resting> resting_; ///< by the key of the mail
    std::uint64_t read_ = 0; ///< mails that were read
    std::mutex mutex_;
    std::condition_variable woken_;
    bool stopping_ = false, something_ = true;
    std::thread thread_;
};

} // namespace ribbon::daemons
