// How much of the documents of others one bundle takes in: more would make a file that nothing
// opens, or take the memory of the program that also answers the pages.
#pragma once

#include "outbound/paper/guests.hpp"

#include <cstddef>

namespace ribbon::storage {

class BundleRoom {
public:
    /// `memory`: bytes, while all is bound.
    explicit BundleRoom(int pages = 20'000, std::size_t memory = 200'000'000)
        : pages_(pages), memory_(memory)
    {
    }

    /// Takes it in. Where there is no room left it becomes a slip that says so, and a smaller one
    /// that comes after may still have room.
    void take(paper::Looked& looked, std::size_t bytes);

private:
    int pages_;
    std::size_t memory_;
};

} // namespace ribbon::storage
