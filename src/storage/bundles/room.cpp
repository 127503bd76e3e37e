#include "storage/bundles/room.hpp"

namespace ribbon::storage {
namespace {

/// What pango keeps of a letter that is set, until it is drawn. Reckoned, and not measured.
constexpr std::size_t bytes_a_letter = 40;

std::size_t letters_of(const paper::Looked& looked)
{
    std::size_t letters = 0;
    for (const RibbonBlock& block : looked.blocks)
        for (const std::string& says : block.says) letters += says.size();
    return letters;
}

std::size_t memory_of(const paper::Looked& looked, std::size_t bytes)
{
    switch (looked.shown) {
    case paper::Shown::pages:
    case paper::Shown::picture: return bytes;
    case paper::Shown::text: return letters_of(looked) * bytes_a_letter;
    case paper::Shown::message:
    case paper::Shown::slip: break;
    }
    return 0;
}

} // namespace

void BundleRoom::take(paper::Looked& looked, std::size_t bytes)
{
    const std::size_t memory = memory_of(looked, bytes);
    const char* why = nullptr;
    if (looked.pages > pages_) why = "The bundle has as many pages as it can have.";
    if (memory > memory_) why = "The documents before it are as many as one bundle can show.";
    if (why) {
        looked = {};
        looked.why = why;
        return;
    }
    pages_ -= looked.pages;
    memory_ -= memory;
}

} // namespace ribbon::storage
