#include "pages/recording/gallery.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

#include <set>

namespace ribbon {
namespace {

/// The main part of an example; empty where there is none of that name.
std::string page(std::string_view name)
{
    static const auto all = recording_gallery(our_law(), our_calendar());
    for (const RecordingExample& one : all)
        if (one.name == name) return one.main.bytes();
    return "";
}

bool holds(std::string_view name, std::string_view words)
{
    return page(name).find(words) != std::string::npos;
}

TEST(RecordingPages, StandInEveryStateOnceWithOneHeadingEach)
{
    const auto all = recording_gallery(our_law(), our_calendar());
    EXPECT_EQ(all.size(), 18u);
    std::set<std::string> names;
    for (const RecordingExample& one : all) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name;
        const std::string& html = one.main.bytes();
        const auto first = html.find("<h1");
        EXPECT_NE(first, std::string::npos) << one.name;
        EXPECT_EQ(html.find("<h1", first + 1), std::string::npos) << one.name;
        // Two controls of one id would send a screen reader to the wrong one.
        std::set<std::string> ids;
        for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at)) {
            at += 5;
            const std::string id = html.substr(at, html.find('"', at) - at);
            EXPECT_TRUE(ids.insert(id).second) << one.name << " " << id;
        }
        // Each problem of the summary leads to something that is there.
        for (auto at = html.find("href=\"#"); at != std::string::npos;
             at = html.find("href=\"#", at)) {
            at += 7;
            const std::string id = html.substr(at, html.find('"', at) - at);
            EXPECT_TRUE(ids.contains(id)) << one.name << " #" << id;
        }
    }
}

TEST(RecordingPages, SayEverythingThatIsWrongAndKeepWhatWasTyped)
{
    const char* wrong = "recording-fields-everything-wrong";
    for (const char* words :
         {"There is a problem", "Write the year in full: 2026, not 26",
          "Choose the date it is about", "Choose the reason", "Shorten it to 400 characters",
          "value=\"31\"", "value=\"40\"", "href=\"#when-day\""})
        EXPECT_TRUE(holds(wrong, words)) << words;
}

TEST(RecordingPages, SayLateFirstAndWhatAReasonDoesNotDo)
{
    // 8 June 2026 and 20 weeks is 26 October; 19 November is 24 days after it.
    EXPECT_TRUE(holds("recording-check-late", "24 days late"));
    EXPECT_TRUE(holds("recording-done-late", "24 days late"));
    EXPECT_LT(page("recording-check-late").find("Done, but late"),
              page("recording-check-late").find("New dates"));
    EXPECT_TRUE(holds("recording-check-reason-refused", "it does not lift the limit, because"));
    EXPECT_TRUE(holds("recording-check-correction", "It will say"));
    EXPECT_TRUE(holds("recording-check-changed-meanwhile", "The case has changed"));
    EXPECT_TRUE(holds("recording-check-changed-meanwhile", "name=\"seen\" value=\"3\""));
    EXPECT_TRUE(holds("recording-choose-not-found", "xylophone"));
    EXPECT_FALSE(holds("recording-choose-nothing-yet", "Most likely next"));
}

} // namespace
} // namespace ribbon
