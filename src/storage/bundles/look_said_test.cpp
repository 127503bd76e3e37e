#include "storage/bundles/look_said.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

paper::Looked a_text()
{
    paper::Looked looked;
    looked.shown = paper::Shown::text;
    looked.pages = 3;
    looked.turn = 8;
    looked.width = 595.25;
    looked.height = 0.5;
    looked.note = "What it carries inside (2 files) is in the PDF itself.";
    looked.blocks = {{RibbonBlock::Is::heading, {"Minutes"}},
                     {RibbonBlock::Is::head_row, {"Who", ""}},
                     {RibbonBlock::Is::as_typed, {std::string("a\0b", 3)}}};
    return looked;
}

TEST(LookSaid, IsHeardAsItWasSaid)
{
    const paper::Looked told = a_text();
    paper::Looked heard;
    ASSERT_TRUE(hear_look(said_of(told), heard));
    EXPECT_EQ(heard.shown, told.shown);
    EXPECT_EQ(heard.pages, 3);
    EXPECT_EQ(heard.turn, 8);
    EXPECT_EQ(heard.width, 595.25);
    EXPECT_EQ(heard.height, 0.5);
    EXPECT_EQ(heard.note, told.note);
    EXPECT_EQ(heard.why, "");
    EXPECT_EQ(heard.blocks, told.blocks);
}

TEST(LookSaid, IsNotBelievedWhereItIsCutOrGoesOn)
{
    const std::string said = said_of(a_text());
    for (std::size_t size = 0; size < said.size(); ++size) {
        paper::Looked heard;
        EXPECT_FALSE(hear_look(std::string_view{said}.substr(0, size), heard)) << size;
    }
    paper::Looked heard;
    EXPECT_FALSE(hear_look(said + "x", heard));
}

TEST(LookSaid, IsNotBelievedWhereANumberIsNone)
{
    // Whichever number is made huge: a length, a kind, how many follow. A size is then none.
    const std::string said = said_of(a_text());
    constexpr std::size_t width = 24, height = 32;
    for (const std::size_t at : {0, 8, 16, 40}) {
        std::string changed = said;
        changed.replace(at, 8, 8, '\xff');
        paper::Looked heard;
        EXPECT_FALSE(hear_look(changed, heard)) << at;
    }
    for (const std::size_t at : {width, height}) {
        std::string changed = said;
        changed.replace(at, 8, 8, '\xff');
        paper::Looked heard;
        EXPECT_TRUE(hear_look(changed, heard)) << at;
        EXPECT_EQ(at == width ? heard.width : heard.height, 0);
    }
}

} // namespace
} // namespace ribbon::storage
