#include "base/json/canonical.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string canonical(std::string_view text)
{
    const auto value = parse_json(text, {});
    EXPECT_TRUE(value) << text;
    return value ? canonical_json(*value) : "";
}

TEST(CanonicalJson, SortsMembersAndLeavesNoBlank)
{
    EXPECT_EQ(canonical(R"( { "b" : [ 1 , true , null ] , "a" : "x" } )"),
              R"({"a":"x","b":[1,true,null]})");
    EXPECT_EQ(canonical("{}"), "{}");
    EXPECT_EQ(canonical(R"({"a":{"d":1,"c":{}}})"), R"({"a":{"c":{},"d":1}})");
}

TEST(CanonicalJson, WritesTheShortestEscapes)
{
    // RFC 8785, section 3.2.2.2: the short forms where there is one, else \u00xx in small letters;
    // a slash, a letter beyond ASCII and DEL stand as they are.
    EXPECT_EQ(canonical("\"\\u0008\\u0009\\u000a\\u000c\\u000d\\u001F\\u007f\\/\\\"\\\\\\u20ac\""),
              "\"\\b\\t\\n\\f\\r\\u001f\x7f/\\\"\\\\\xe2\x82\xac\"");
}

TEST(CanonicalJson, OrdersNamesAsUtf16)
{
    // The example of RFC 8785, section 3.2.3: by UTF-16 the smiling face (D83D DE00) comes before
    // the Hebrew letter (FB33), though its bytes of UTF-8 are greater.
    const std::string sorted = canonical("{\"\\u20ac\":5,\"\\r\":1,\"\\ufb33\":7,\"1\":2,"
                                         "\"\\ud83d\\ude00\":6,\"\\u0080\":3,\"\\u00f6\":4}");
    EXPECT_EQ(sorted, "{\"\\r\":1,\"1\":2,\"\xc2\x80\":3,\"\xc3\xb6\":4,\"\xe2\x82\xac\":5,"
                      "\"\xf0\x9f\x98\x80\":6,\"\xef\xac\xb3\":7}");
    EXPECT_TRUE(before_in_utf16("\xed\x9f\xbf", "\xf0\x90\x80\x80")); // U+D7FF, U+10000
    EXPECT_TRUE(before_in_utf16("\xf0\x90\x80\x80", "\xee\x80\x80")); // U+10000, U+E000
    EXPECT_TRUE(before_in_utf16("a", "ab"));
    EXPECT_FALSE(before_in_utf16("ab", "a"));
    EXPECT_FALSE(before_in_utf16("a", "a"));
}

} // namespace
} // namespace ribbon
