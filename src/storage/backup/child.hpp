// A program that runs beside ours, with its input, output and complaints connected to us.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace ribbon::storage {

class Child {
public:
    /// Starts it, found as a shell finds it. Throws std::runtime_error where there is none.
    explicit Child(std::vector<std::string> words);
    ~Child(); ///< ends it where it still runs
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// False once it takes no more.
    bool write(std::string_view bytes) const;
    void no_more_input();
    /// The next bytes of its output; none at the end.
    std::string read(std::size_t most) const;
    /// Waits for its end. True where all went well; else `complaint` has what it said, on a line.
    bool end();
    const std::string& complaint() const { return complaint_; }

private:
    pid_t child_ = -1;
    int input_ = -1, output_ = -1, complaints_ = -1;
    std::string complaint_;
};

} // namespace ribbon::storage
