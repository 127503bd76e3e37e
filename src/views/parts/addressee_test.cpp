#include "views/parts/addressee.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using enum DetailField;
constexpr Day monday{std::chrono::year{2026} / 6 / 1};

Detail message(std::string_view way, Day on, std::string_view matter_number,
               std::string_view whose = {})
{
    return detail_of(DetailKind::message_filed, on)
        .set(direction, std::string{way})
        .set(matter, std::string{matter_number})
        .set(person, std::string{whose});
}

Detail named(const char* key, Day from)
{
    return detail_of(DetailKind::officer_named, from).set(officer, key).set(name, "As then called");
}

/// Opened on Monday; Aisha Khan from Tuesday, Tom Begum from Friday.
CaseHistory lived()
{
    CaseHistory history;
    history.details = {detail_of(DetailKind::case_opened, monday).set(person, "CHILD"),
                       named("khan", monday + days{1}), named("begum", monday + days{4}),
                       message("in", monday + days{2}, "3", "MOTHER")};
    std::int64_t number = 0;
    for (Detail& one : history.details) one.number = ++number;
    return history;
}

const Names names{{"khan", "Aisha Khan"}, {"begum", "Tom Begum"}, {"MOTHER", "Rebecca Marsden"}};

TEST(Addressee, OfWhatCameInIsWhoHeldTheCaseThatDay)
{
    const Addressees to{lived(), names, monday + days{10}};
    EXPECT_EQ(to.of(message("in", monday, "9")), "The SEND team") << "nobody held it on Monday";
    EXPECT_EQ(to.of(message("in", monday + days{3}, "9")), "Aisha Khan");
    EXPECT_EQ(to.of(message("in", monday + days{4}, "9")), "Tom Begum") << "the day he began";
    EXPECT_EQ(to.of(message("in", monday + days{9}, "9")), "Tom Begum") << "and still does";
}

TEST(Addressee, OfWhatWentOutIsWhomItNamesElseWhoWroteFirst)
{
    const Addressees to{lived(), names, monday + days{10}};
    EXPECT_EQ(to.of(message("out", monday + days{5}, "3")), "Rebecca Marsden");
    EXPECT_EQ(to.of(message("out", monday + days{5}, "", "MOTHER")), "Rebecca Marsden");
    EXPECT_EQ(to.of(message("out", monday + days{5}, "")), "The family");
}

} // namespace
} // namespace ribbon
