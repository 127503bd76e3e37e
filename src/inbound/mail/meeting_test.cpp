#include "inbound/mail/meeting.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// An event from its lines, in a calendar that may describe a zone.
std::optional<MailMeeting> meeting(const std::string& event, const std::string& zone = "")
{
    return read_meeting("BEGIN:VCALENDAR\nMETHOD:REQUEST\n" + zone +
                            "BEGIN:VEVENT\nUID:1@council.example\nSUMMARY:Review\\, annual\n" +
                            event + "END:VEVENT\nEND:VCALENDAR\n",
                        "");
}

std::string start(const std::string& event, const std::string& zone = "")
{
    const auto read = meeting(event, zone);
    return read && read->start ? iso(*read->start) : "none";
}

TEST(Meeting, IsReadInTheTimeOfEngland)
{
    // Summer time in 2025 was from 30 March to 26 October.
    EXPECT_EQ(start("DTSTART;TZID=Europe/London:20250620T100000\n"), "2025-06-20T09:00:00Z");
    EXPECT_EQ(start("DTSTART;TZID=GMT Standard Time:20251120T100000\n"), "2025-11-20T10:00:00Z");
    EXPECT_EQ(start("DTSTART:20250620T100000\n"), "2025-06-20T09:00:00Z") << "no zone";
    EXPECT_EQ(start("DTSTART:20250620T100000Z\n"), "2025-06-20T10:00:00Z");
    EXPECT_EQ(start("DTSTART;TZID=Europe/London:20251026T013000\n"), "2025-10-26T00:30:00Z")
        << "of the two half past ones, the first";
}

TEST(Meeting, IsReadInTheZoneThatTheCalendarDescribes)
{
    const std::string paris =
        "BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:20001029T030000\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0200\n"
        "TZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:20000326T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n"
        "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    EXPECT_EQ(start("DTSTART;TZID=Here:20250620T100000\n", paris), "2025-06-20T08:00:00Z");
    EXPECT_EQ(start("DTSTART;TZID=Here:20251120T100000\n", paris), "2025-11-20T09:00:00Z");
    EXPECT_EQ(start("DTSTART;TZID=Nowhere:20250620T100000\n"), "none") << "it is only named";
}

TEST(Meeting, EndsWhereItSaysOrAfterItsLength)
{
    const auto read = meeting("DTSTART:20251120T100000Z\nDURATION:PT1H30M\n");
    ASSERT_TRUE(read && read->end);
    EXPECT_EQ(iso(*read->end), "2025-11-20T11:30:00Z");
    EXPECT_EQ(read->summary, "Review, annual");
    EXPECT_EQ(read->method, "REQUEST");
}

TEST(Meeting, InAZoneThatNeedsNoDescription)
{
    EXPECT_EQ(start("DTSTART;TZID=Etc/UTC:20250620T100000\n"), "2025-06-20T10:00:00Z");
    EXPECT_EQ(start("DTSTART;TZID=Europe/Dublin:20250620T100000\n"), "2025-06-20T09:00:00Z");
    EXPECT_EQ(start("DTSTART;TZID=Europe/Warsaw:20250620T100000\n"), "none");
}

TEST(Meeting, InAZoneThatChangesEachSecondHasNoTime)
{
    // Found by hand: libical was still writing out the changes after twenty seconds.
    EXPECT_EQ(start("DTSTART;TZID=Here:20250620T100000\n",
                    "BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:20001029T020000\n"
                    "RRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\n"
                    "END:STANDARD\nEND:VTIMEZONE\n"),
              "none");
}

TEST(Meeting, ThatIsNoneIsNotMadeUp)
{
    EXPECT_FALSE(read_meeting("", "").has_value());
    EXPECT_FALSE(read_meeting("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "").has_value());
    EXPECT_FALSE(read_meeting("BEGIN:VCALENDAR", "").has_value());
    EXPECT_EQ(start("DTSTART:20251320T100000Z\n"), "none");
}

} // namespace
} // namespace ribbon
