#include "storage/bundles/look_said.hpp"

#include <bit>

namespace ribbon::storage {
namespace {

/// What is said through a pipe: numbers of eight bytes, and texts behind their length.
class Saying {
public:
    void number(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i) said_ += static_cast<char>(value >> (8 * i) & 0xffU);
    }
    void text(std::string_view text)
    {
        number(text.size());
        said_ += text;
    }
    std::string said() && { return std::move(said_); }

private:
    std::string said_;
};

/// The same heard. A process that was taken over may say anything: `good` is whether it was so far
/// what `Saying` says.
class Hearing {
public:
    explicit Hearing(std::string_view said) : left_(said) {}
    std::uint64_t number(std::uint64_t most)
    {
        good_ = good_ && left_.size() >= 8;
        if (!good_) return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(left_[i])} << (8 * i);
        left_.remove_prefix(8);
        good_ = value <= most;
        return good_ ? value : 0;
    }
    std::string text()
    {
        const std::uint64_t size = number(left_.size());
        good_ = good_ && size <= left_.size();
        if (!good_) return {};
        std::string text{left_.substr(0, size)};
        left_.remove_prefix(size);
        return text;
    }
    bool good() const { return good_; }
    bool whole() const { return good_ && left_.empty(); }

private:
    std::string_view left_;
    bool good_ = true;
};

/// A size that can stand on paper, whatever was said.
double size_in(Hearing& hearing)
{
    constexpr double most = 1e9;
    const auto size = std::bit_cast<double>(hearing.number(~std::uint64_t{0}));
    return size >= 0 && size <= most ? size : 0;
}

} // namespace

std::string said_of(const paper::Looked& looked)
{
    Saying saying;
    saying.number(static_cast<std::uint64_t>(looked.shown));
    saying.number(static_cast<std::uint64_t>(looked.pages));
    saying.number(static_cast<std::uint64_t>(looked.turn));
    saying.number(std::bit_cast<std::uint64_t>(looked.width));
    saying.number(std::bit_cast<std::uint64_t>(looked.height));
    saying.text(looked.note);
    saying.text(looked.why);
    saying.number(looked.blocks.size());
    for (const RibbonBlock& one : looked.blocks) {
        saying.number(static_cast<std::uint64_t>(one.is));
        saying.number(one.says.size());
        for (const std::string& text : one.says) saying.text(text);
    }
    return std::move(saying).said();
}

bool hear_look(std::string_view said, paper::Looked& looked)
{
    constexpr std::uint64_t most_cells = 100;
    Hearing hearing{said};
    looked.shown =
        static_cast<paper::Shown>(hearing.number(static_cast<std::uint64_t>(paper::Shown::slip)));
    looked.pages = static_cast<int>(hearing.number(paper::most_guest_pages));
    looked.turn = static_cast<int>(hearing.number(8));
    looked.width = size_in(hearing);
    looked.height = size_in(hearing);
    looked.note = hearing.text();
    looked.why = hearing.text();
    // One more than are shown may say that there is more.
    for (auto blocks = hearing.number(paper::most_blocks + 1); hearing.good() && blocks > 0;
         --blocks) {
        RibbonBlock& block = looked.blocks.emplace_back();
        block.is = static_cast<RibbonBlock::Is>(
            hearing.number(static_cast<std::uint64_t>(RibbonBlock::Is::as_typed)));
        for (auto texts = hearing.number(most_cells); hearing.good() && texts > 0; --texts)
            block.says.push_back(hearing.text());
        if (block.says.empty()) return false;
    }
    return hearing.whole();
}

} // namespace ribbon::storage
