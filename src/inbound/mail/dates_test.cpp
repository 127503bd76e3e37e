#include "inbound/mail/dates.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string utc(std::string_view value)
{
    const auto read = read_mail_date(value);
    return read ? iso(*read) : "none";
}

TEST(MailDates, AreReadAsTheStandardShowsThem)
{
    // RFC 5322 appendix A.1.1, A.5, A.6.2; the moments were counted by hand from the zones.
    EXPECT_EQ(utc("Fri, 21 Nov 1997 09:55:06 -0600"), "1997-11-21T15:55:06Z");
    EXPECT_EQ(utc("Thu,\t13\tFeb\t1969\t23:32\t-0330 (Newfoundland Time)"), "1969-02-14T03:02:00Z");
    EXPECT_EQ(utc("21 Nov 97 09:55:06 GMT"), "1997-11-21T09:55:06Z");
    EXPECT_EQ(utc("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600"), "1997-11-21T15:55:06Z");
}

TEST(MailDates, OfOtherPrograms)
{
    EXPECT_EQ(utc("Sat Apr 28 23:09:37 2012"), "2012-04-28T23:09:37Z") << "asctime";
    EXPECT_EQ(utc("Sat Apr 28 23:09:37 BST 2012"), "2012-04-28T22:09:37Z") << "date(1)";
    EXPECT_EQ(utc("2025-03-03T09:15:00Z"), "2025-03-03T09:15:00Z");
    EXPECT_EQ(utc("2025-03-03T09:15:00+01:00"), "2025-03-03T08:15:00Z");
    EXPECT_EQ(utc("2025-03-03 09:15:00"), "2025-03-03T09:15:00Z");
    EXPECT_EQ(utc("21-Nov-1997 09:55:06 -0600"), "1997-11-21T15:55:06Z");
    EXPECT_EQ(utc("Mon, 3 Mar 2025 9:05:00 PM +0000"), "2025-03-03T21:05:00Z");
    EXPECT_EQ(utc("Monday, 3 March 2025 09:15:00 GMT+01:00"), "2025-03-03T08:15:00Z");
    EXPECT_EQ(utc("Mon, 3 Mar 2025 09:15:00"), "2025-03-03T09:15:00Z") << "no zone";
    EXPECT_EQ(utc("Mon, 3 Mar 2025 09.15.30 +0100"), "2025-03-03T08:15:30Z");
    EXPECT_EQ(utc("Mon., 3. Mar. 2025 09:15:30 +0100"), "2025-03-03T08:15:30Z");
    // No blank between them, as Python's email package reads it too.
    EXPECT_EQ(utc("3 Mar 2025 09:15+0100"), "2025-03-03T08:15:00Z");
    EXPECT_EQ(utc("Mon, 3 Mar 2025 09:15:00GMT"), "2025-03-03T09:15:00Z");
    EXPECT_EQ(utc("Mon, 3 Mar 2025 9:15PM -0100"), "2025-03-03T22:15:00Z");
    EXPECT_EQ(utc("Mon, 3 Mar 2025 09:15:00.25-05:00"), "2025-03-03T14:15:00Z");
}

TEST(MailDates, OfYearsInTwoAndThreeFigures)
{
    // RFC 5322 section 4.3.
    EXPECT_EQ(utc("1 Jan 49 00:00:00 +0000"), "2049-01-01T00:00:00Z");
    EXPECT_EQ(utc("1 Jan 50 00:00:00 +0000"), "1950-01-01T00:00:00Z");
    EXPECT_EQ(utc("1 Jan 103 00:00:00 +0000"), "2003-01-01T00:00:00Z");
}

TEST(MailDates, AreNeverMadeUp)
{
    EXPECT_EQ(utc(""), "none");
    EXPECT_EQ(utc("Malformed Date."), "none");
    EXPECT_EQ(utc("Mon, 30 Feb 2025 09:15:00 +0000"), "none");
    EXPECT_EQ(utc("3 Mar"), "none");
    EXPECT_EQ(utc("10:00"), "none");
    // Midnight is not what somebody meant who wrote another hour, or none.
    for (const std::string_view time :
         {"25:00:00", "24:00:00", "09:60:00", "09:15:61", "09:xx:00", "junk", ""})
        EXPECT_EQ(utc("Mon, 3 Mar 2025 " + std::string{time} + " +0000"), "none") << time;
}

TEST(MailDates, OfALeapDayAndTheEndOfAYear)
{
    EXPECT_EQ(utc("Thu, 29 Feb 2024 23:30:00 -0100"), "2024-03-01T00:30:00Z");
    EXPECT_EQ(utc("Wed, 31 Dec 2025 23:59:60 +0000"), "2025-12-31T23:59:59Z");
}

} // namespace
} // namespace ribbon
