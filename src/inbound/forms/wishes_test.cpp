#include "inbound/forms/wishes.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

Form form(std::initializer_list<std::pair<const char*, const char*>> fields)
{
    Form made;
    for (const auto& [name, value] : fields) made.add(name, value);
    return made;
}

TEST(WishesForm, IsReadAsItWasTicked)
{
    const auto read = read_wishes(
        form({{"by", "text"}, {"often", "daily"}, {"hour", "18"}, {"phone", " 07700 900318 "}}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->by, "text");
    EXPECT_EQ(read->how_often, "daily");
    EXPECT_EQ(read->hour, 18);
    EXPECT_EQ(read->phone, "07700 900318");
    // A number under another way is not meant; and no hour is asked for what is told at once.
    const auto email = read_wishes(form({{"by", "email"}, {"often", "at once"}, {"phone", "x"}}));
    ASSERT_TRUE(email);
    EXPECT_TRUE(email->phone.empty());
    EXPECT_EQ(email->hour, 8);
}

TEST(WishesForm, TellsEveryProblemAtOnce)
{
    const auto nothing = read_wishes(form({}));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.problems().size(), 2U);
    const auto wrong =
        read_wishes(form({{"by", "text"}, {"often", "weekly"}, {"hour", "3"}, {"phone", "0770"}}));
    ASSERT_FALSE(wrong);
    ASSERT_EQ(wrong.problems().size(), 2U);
    EXPECT_EQ(wrong.problems()[0].field, "hour");
    EXPECT_EQ(wrong.problems()[1].field, "phone");
    for (const char* number : {"01622 900318", "07700 90031a", "07700", "0770090031800000"})
        EXPECT_FALSE(read_wishes(form({{"by", "text"}, {"often", "at once"}, {"phone", number}})))
            << number;
}

} // namespace
} // namespace ribbon
