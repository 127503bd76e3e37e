#include "inbound/forms/resume_code.hpp"

#include <gtest/gtest.h>

#include <map>

namespace ribbon {
namespace {

TEST(ResumeCode, IsReadHoweverItIsTyped)
{
    for (const char* typed :
         {"BCDF-GHJK-MNPQ", "bcdf ghjk mnpq", "bcdfghjkmnpq", " b c d f.GHJK--MNPQ\t"})
        EXPECT_EQ(read_resume_code(typed), "BCDFGHJKMNPQ") << typed;
    EXPECT_EQ(shown_resume_code("BCDFGHJKMNPQ"), "BCDF-GHJK-MNPQ");
}

TEST(ResumeCode, RefusesWhatIsNone)
{
    for (const char* typed : {"", "BCDF-GHJK-MNP", "BCDF-GHJK-MNPQR", "ACDF-GHJK-MNPQ",
                              "BCDF-GHJK-MNP1", "BCDF/GHJK/MNPQ"})
        EXPECT_EQ(read_resume_code(typed), std::nullopt) << typed;
}

TEST(ResumeCode, ComesFromChanceAloneAndCanBeRead)
{
    std::string chance(32, '\0');
    EXPECT_EQ(make_resume_code(chance), "BBBBBBBBBBBB");
    for (std::size_t i = 0; i < chance.size(); ++i) chance[i] = static_cast<char>(i);
    EXPECT_EQ(make_resume_code(chance), "BCDFGHJKMNPQ");
    // Bytes from 240 on would make some letters likelier; they are passed over.
    chance[0] = static_cast<char>(240);
    EXPECT_EQ(make_resume_code(chance), "CDFGHJKMNPQR");
    EXPECT_EQ(make_resume_code(std::string(32, '\xff')).size(), 12U);
}

} // namespace
} // namespace ribbon
