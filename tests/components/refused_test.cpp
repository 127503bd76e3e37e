// What must not compile: text as markup, and an address that is only a string. The compiler that
// builds Ribbon is asked about each piece, and about a good one that differs from it in one place,
// so that a piece is not refused for another reason.
#include "tests/support/program.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

struct Verdict {
    bool compiles = false;
    std::string said;
};

Verdict compile(std::string_view body)
{
    const ribbon::TemporaryFile file(".cpp", "#include \"components/inputs.hpp\"\n"
                                             "#include \"components/links.hpp\"\n"
                                             "#include \"components/tags.hpp\"\n"
                                             "using namespace ribbon;\n"
                                             "Html page(const std::string& typed)\n{\n" +
                                                 std::string{body} + "\n}\n");
    const auto ran =
        ribbon::run_command({RIBBON_COMPILER, "-std=c++20", "-fsyntax-only", "-Isrc", file.path()});
    return {.compiles = ran.exit == 0, .said = ran.err};
}

TEST(Refused, WhatIsRightCompiles)
{
    const Verdict verdict = compile(R"(Html all = markup("<p>{}</p>", typed);
            all += link(typed, Url::path("/a"));
            all += markup("<a href=\"{}\">{}</a>", Url("/cases"), typed);
            all += markup("<p title=\"{}\">x</p>", typed);
            all += markup("<p{}>x</p>", tags::List{}.with("title", typed).get());
            return all += text_input({.name = "a", .label = typed});)");
    EXPECT_TRUE(verdict.compiles) << verdict.said;
}

struct Refusal {
    std::string_view body, because; ///< a part of what the compiler says
};

TEST(Refused, TextIsNeverMarkupAndAStringIsNeverAnAddress)
{
    for (const Refusal& bad : {
             // a string as the template, and a string as Html
             Refusal{R"(return markup(typed);)", "could not convert"},
             Refusal{R"(return Html{typed};)", "no matching function"},
             Refusal{R"(Html made; made.bytes_ = typed; return made;)", "private"},
             // a string where the browser follows an address
             Refusal{R"(return markup("<a href=\"{}\">x</a>", typed);)", "can not stand"},
             Refusal{R"(return link("x", typed);)", "no known conversion"},
             Refusal{R"(return link("x", Url(typed.c_str()));)", "not a constant expression"},
             Refusal{R"(return markup("<p{}>x</p>", tags::List{}.with("href", typed).get());)",
                     "an address stands in the template"},
             // markup in an attribute, text as an attribute, a script, a style
             Refusal{R"(return markup("<p title=\"{}\">x</p>", markup("<b>x</b>"));)",
                     "can not stand"},
             Refusal{R"(return markup("<p {}>x</p>", typed);)", "can not stand"},
             Refusal{R"(return markup("<p{}>x</p>", tags::List{}.with("onclick", typed).get());)",
                     "no script and no style"},
             Refusal{R"(return markup("<p{}>x</p>", tags::List{}.with("style", typed).get());)",
                     "no script and no style"},
             Refusal{R"(return markup("<p{}>x</p>",
                 tags::List{}.with(AttributeName(typed.c_str()), typed).get());)",
                     "not a constant expression"},
             // places and values that do not agree, and a tag that does not end
             Refusal{R"(return markup("<p>{}</p>");)", "more places than values"},
             Refusal{R"(return markup("<p></p>", typed);)", "a value of the template is missing"},
             Refusal{R"(return markup("<p title=\"{}>x</p>", typed);)", "does not end"},
         }) {
        const Verdict verdict = compile(bad.body);
        EXPECT_FALSE(verdict.compiles) << bad.body;
        EXPECT_NE(verdict.said.find(bad.because), std::string::npos) << bad.body << "\n"
                                                                     << verdict.said;
    }
}

} // namespace
