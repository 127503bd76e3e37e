// Errors go by who can mend them. A Problem is for the person at the form or the file: all of
// them at once, each with its place and a sentence to act on.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ribbon {

/// One thing that is wrong with what a person gave us, and where.
struct Problem {
    std::string field;    ///< the field of a form or record; may be empty
    std::string sentence; ///< what is wrong and what to do, as a sentence
    int line = 0;         ///< the line of the file, from 1; 0 when there is none

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// Either the thing asked for, or every problem that stands in its way.
template <class T> class Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Problems problems) : held_(std::move(problems))
    {
        assert(!std::get<Problems>(held_).empty());
    }

    explicit operator bool() const { return std::holds_alternative<T>(held_); }
    const T& operator*() const& { return std::get<T>(held_); }
    T& operator*() & { return std::get<T>(held_); }
    T&& operator*() && { return std::get<T>(std::move(held_)); }
    const T* operator->() const { return &std::get<T>(held_); }
    T* operator->() { return &std::get<T>(held_); }
    const Problems& problems() const { return std::get<Problems>(held_); }

private:
    std::variant<T, Problems> held_;
};

} // namespace ribbon
