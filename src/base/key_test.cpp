#include "base/key.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

TEST(Key, IsReadAsPeopleWriteIt)
{
    const std::string key = make_key("\x01\x23\x45\x67\x89");
    ASSERT_EQ(key.size(), 9U);
    EXPECT_EQ(read_key(key), key);
    std::string written;
    for (const char c : key) {
        if (written.size() == 4) written += '-';
        written += c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
    }
    EXPECT_EQ(read_key(written), key);
}

TEST(Key, NoticesAWrongCharacterAndTwoThatChangedPlaces)
{
    const std::string key = make_key("\x9a\x02\x7f\xe1\x5d");
    int missed = 0;
    for (std::size_t i = 0; i < key.size(); ++i)
        for (const char c : alphabet) {
            std::string other = key;
            other[i] = c;
            if (other != key && read_key(other)) ++missed;
        }
    // 0 and Z are the one pair that a sum modulo 31 takes for each other.
    EXPECT_LE(missed, 1);
    for (std::size_t i = 0; i + 1 < 8; ++i) {
        std::string other = key;
        std::swap(other[i], other[i + 1]);
        if (other == key) continue;
        EXPECT_FALSE(read_key(other)) << other;
    }
    EXPECT_FALSE(read_key(""));
    EXPECT_FALSE(read_key("U2345678A"));
    EXPECT_FALSE(read_key(key + "0"));
}

} // namespace
} // namespace ribbon
