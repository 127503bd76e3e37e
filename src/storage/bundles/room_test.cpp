#include "storage/bundles/room.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

using paper::Looked;
using paper::Shown;

TEST(BundleRoom, MakesASlipOfWhatWouldTakeTooMuch)
{
    BundleRoom room(10, 1'000);
    const auto taken = [&](Shown shown, int pages, std::size_t bytes) {
        Looked looked;
        looked.shown = shown;
        looked.pages = pages;
        if (shown == Shown::text) looked.blocks = {{.says = {std::string(bytes, 'a')}}};
        room.take(looked, bytes);
        EXPECT_EQ(looked.shown == shown, looked.why.empty());
        return looked.shown == shown;
    };
    EXPECT_TRUE(taken(Shown::picture, 0, 600));
    EXPECT_FALSE(taken(Shown::picture, 0, 401)); // one byte too many
    EXPECT_TRUE(taken(Shown::pages, 10, 300));
    EXPECT_FALSE(taken(Shown::pages, 1, 1)); // one page too many
    EXPECT_FALSE(taken(Shown::text, 0, 3));  // a letter takes 40 bytes while it is set
    EXPECT_TRUE(taken(Shown::text, 0, 2));
    EXPECT_TRUE(taken(Shown::picture, 0, 20));
    EXPECT_FALSE(taken(Shown::picture, 0, 1));
}

} // namespace
} // namespace ribbon::storage
