// The program as its users have it: a process with arguments, an exit code and two streams.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct Ran {
    int exit = -1;       ///< the exit code; 128 and the signal's number where a signal ended it
    std::string out, err;
};

/// Runs build/ribbon, or what RIBBON_PROGRAM names, from the root of the repository, with no
/// input, no terminal and 200 MiB of memory: what needs more memory fails. Throws
/// std::runtime_error where there is no such program: build it first, with script/dev/build.
Ran run(const std::vector<std::string>& arguments);

/// Any other command: a program, looked for along PATH, and its arguments.
Ran run_command(const std::vector<std::string>& words);

/// Where the program is that `run` runs.
std::string program();

/// Whether this machine lends out pseudo-terminals, which a bare root may not.
bool has_terminals();

/// `run`, with a terminal of its own for its output, which comes back in `out`.
Ran run_on_terminal(const std::vector<std::string>& arguments);

/// A file in the folder for temporary files (TMPDIR), gone when this is.
class TemporaryFile {
public:
    /// `ending` is the end of its name: ".case".
    explicit TemporaryFile(std::string_view ending, std::string_view text = {});
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }
    /// Writes a piece at its end again and again until it holds `bytes`.
    void fill(std::string_view piece, std::size_t bytes) const;

private:
    std::string path_;
};

/// The whole of a file, as bytes.
std::string contents(const std::string& path);

} // namespace ribbon
