// Whatever text a component is given, it stays text: the tags and their attributes are those that
// the component makes round the word "word".
#include "tests/components/same_page.hpp"
#include "tests/components/samples.hpp"

#include "base/prose.hpp"
#include "components/layout.hpp"
#include "components/prose.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>
#include <sstream>

namespace ribbon::fixtures {
namespace {

/// What people and machines have tried, in any order, and letters between.
std::string any_text()
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::elementOf(std::vector<std::string>{"<",
                                                    ">",
                                                    "\"",
                                                    "'",
                                                    "&",
                                                    "</p>",
                                                    "<script>alert(1)</script>",
                                                    "</textarea>",
                                                    "</title>",
                                                    "</option>",
                                                    "<!--",
                                                    "-->",
                                                    "{}",
                                                    "{",
                                                    "\" onclick=\"x",
                                                    "javascript:x",
                                                    "&lt;",
                                                    "&#60;",
                                                    "\\",
                                                    "`",
                                                    "=",
                                                    "a b",
                                                    "ł",
                                                    "\n",
                                                    " ",
                                                    "https://x.org/?a=1&b=\"2\"",
                                                    "> x"}));
    std::string text = "w"; // an empty text leaves whole parts out
    for (const std::string& piece : pieces) text += piece;
    return text;
}

TEST(Text, ChangesNoTagOfAnyComponent)
{
    const auto plain = samples("word");
    ASSERT_GT(plain.size(), 40U);
    EXPECT_TRUE(rc::check("any text in any component", [&] {
        const auto odd = samples(any_text());
        for (std::size_t at = 0; at < plain.size(); ++at)
            if (only_tags(odd[at].second.bytes()) != only_tags(plain[at].second.bytes()))
                RC_FAIL(odd[at].first + ": " + odd[at].second.bytes());
    }));
}

TEST(Text, ChangesNoTagOfTheWholePage)
{
    const auto page = [](const std::string& text) {
        return layout({.title = text,
                       .council = text,
                       .main = {markup("<h1>{}</h1>", text)},
                       .service = text,
                       .navigation = {{.says = text, .to = "/"}},
                       .back = BackLink{.says = text},
                       .exit = ExitThisPage{},
                       .banner = text,
                       .help = text,
                       .account = text,
                       .footer_note = text,
                       .language = text})
            .bytes()
            .substr(std::string_view{"<!DOCTYPE html>"}.size());
    };
    const std::string plain = only_tags(page("word"));
    EXPECT_TRUE(rc::check("any text in the layout",
                          [&] { RC_ASSERT(only_tags(page(any_text())) == plain); }));
}

TEST(Text, InAProseMakesOnlyTheTagsOfAProse)
{
    const std::set<std::string> ours{
        "<p class>",          "</p>", "<br>", "<blockquote class>", "</blockquote>",
        "<a class href rel>", "</a>"};
    EXPECT_TRUE(rc::check("any text as a prose", [&] {
        std::istringstream tags(only_tags(render(prose_of_text(any_text())).bytes()));
        for (std::string tag; std::getline(tags, tag);)
            if (!ours.contains(tag)) RC_FAIL(tag);
    }));
}

} // namespace
} // namespace ribbon::fixtures
