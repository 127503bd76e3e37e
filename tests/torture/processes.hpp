// Real processes to be killed: copies of this one, in a process group of their own, that tell by
// lines on a pipe what they have done.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ribbon::torture {

/// Writes one line whole: a reader never sees half of it, whenever this process is ended.
void say(int out, const std::string& line);

class Child {
public:
    /// Starts a copy of this process that does the work, which may `say` lines. What it throws is
    /// a line "failed ...". This process must have one thread only.
    explicit Child(const std::function<void(int out)>& work);
    ~Child(); ///< ends it and all that it started
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Reads lines for so long, or until there are so many in all. False: it has ended.
    bool read_for(std::chrono::milliseconds longest, std::size_t lines = SIZE_MAX);
    /// Reads what is left until it has ended. An end that is neither its own nor a kill of ours, as
    /// of an assertion or a sanitizer, is a line "failed ...".
    void read_rest();
    const std::vector<std::string>& lines() const { return lines_; }

    pid_t process() const { return pid_; }
    /// The processes that it has started: its signer.
    std::vector<pid_t> started() const;
    void kill_itself(); ///< and leaves what it started to find out
    void kill_all();

private:
    bool read_some();

    pid_t pid_ = -1;
    int pipe_ = -1;
    std::string half_;
    std::vector<std::string> lines_;
    bool open_ = true;
};

/// The lines of a child that is left to come to its end.
std::vector<std::string> lines_of(const std::function<void(int out)>& work);

} // namespace ribbon::torture
