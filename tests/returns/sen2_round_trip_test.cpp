// What is written is read again as the same, by two readers and two writers.
#include "inbound/returns/sen2_csv.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "outbound/returns/sen2_xml_write.hpp"
#include "tests/properties/any_case.hpp"
#include "tests/properties/any_return.hpp"
#include "tests/support/returns.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace ribbon {
namespace {

const Day exported{std::chrono::year{2025} / 3 / 31};

Sen2Return sample()
{
    const std::string xml = sample_return_xml();
    return parse_sen2_xml({"sample", xml}, built_in_sen2_profiles())->whole;
}

TEST(Sen2RoundTrip, TheSampleComesBackFromItsXmlByteForByte)
{
    // The sample has the writer's layout but for the comment in its second line.
    std::string expected = sample_return_xml();
    const auto comment = expected.find("<!--");
    expected.erase(comment, expected.find('\n', comment) + 1 - comment);
    EXPECT_EQ(render_sen2_xml(sample(), built_in_sen2_profiles(), 2025), expected);
}

TEST(Sen2RoundTrip, TheSampleComesBackFromTheNineFiles)
{
    const auto files = render_sen2_csv(sample(), built_in_sen2_profiles(), 2025, exported);
    ASSERT_EQ(files.size(), 9u);
    EXPECT_EQ(files[1].name, "Blade-Export_31-03-2025_person.csv");
    const auto got = parse_sen2_csv(as_named_bytes(files), built_in_sen2_profiles());
    ASSERT_TRUE(got) << got.problems().front().field << got.problems().front().sentence;
    EXPECT_EQ(got->whole, sample());
    EXPECT_EQ(got->notes, std::vector<Sen2Note>{});
}

TEST(Sen2RoundTrip, AnOlderYearLeavesOutWhatItDoesNotAsk)
{
    const std::string xml = render_sen2_xml(sample(), built_in_sen2_profiles(), 2024);
    EXPECT_EQ(xml.find("<ReviewDraft>"), std::string::npos);
    EXPECT_EQ(xml.find("<RequestSource>"), std::string::npos);
    EXPECT_NE(xml.find("<ReviewMeeting>"), std::string::npos);
    const std::string older = render_sen2_xml(sample(), built_in_sen2_profiles(), 2023);
    EXPECT_EQ(older.find("<ReviewMeeting>"), std::string::npos);
    EXPECT_EQ(older.find("<Sex>"), std::string::npos);
}

/// Runs a property of a return of any year and says whether it held every time.
template <class Holds> void of_every_return(const Holds& holds)
{
    EXPECT_TRUE(rc::check([&] {
        const int year = any_number(2023, 2026);
        holds(any_return(built_in_sen2_profiles(), year), year);
    }));
}

TEST(Sen2RoundTrip, AnyReturnComesBackFromItsXml)
{
    of_every_return([](const Sen2Return& whole, int year) {
        const std::string xml = render_sen2_xml(whole, built_in_sen2_profiles(), year);
        const auto got = parse_sen2_xml({"a", xml}, built_in_sen2_profiles());
        RC_ASSERT(static_cast<bool>(got));
        RC_ASSERT(got->whole == whole);
    });
}

TEST(Sen2RoundTrip, AnyReturnComesBackFromTheNineFiles)
{
    of_every_return([](const Sen2Return& whole, int year) {
        const auto files = render_sen2_csv(whole, built_in_sen2_profiles(), year, exported);
        const auto got = parse_sen2_csv(as_named_bytes(files), built_in_sen2_profiles());
        RC_ASSERT(static_cast<bool>(got));
        RC_ASSERT(got->whole == whole);
    });
}

} // namespace
} // namespace ribbon
