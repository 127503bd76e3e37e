#include "components/assets.hpp"

#include "base/bytes.hpp"
#include "ledger/hash.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string start_of_hash(std::string_view bytes)
{
    const ledger::Hash hash = ledger::sha256(bytes);
    return hex({reinterpret_cast<const char*>(hash.data()), 8});
}

TEST(Assets, AreFoundOnlyAtTheAddressThatCarriesTheirHash)
{
    for (const char* name : {"ribbon.css", "page.js", "govuk-frontend.js", "ribbon-mark.svg"}) {
        const Asset& one = asset(name);
        EXPECT_EQ(asset_at(asset_url(name).text()), &one);
        EXPECT_EQ(one.hash, start_of_hash(one.bytes)) << name;
        // The first two bytes of every gzip file: RFC 1952, section 2.3.1.
        EXPECT_EQ(one.gzip.substr(0, 2), "\x1f\x8b") << name;
    }
    EXPECT_EQ(asset_at("/assets/ribbon.css"), nullptr);
    EXPECT_EQ(asset_at("/assets/ribbon-0000000000000000.css"), nullptr);
    EXPECT_EQ(asset_at("/assets/hashes"), nullptr);
    EXPECT_EQ(asset_at(""), nullptr);
}

TEST(Assets, AreSmallAndAskNobodyElse)
{
    const Asset& css = asset("ribbon.css");
    EXPECT_LT(css.bytes.size(), 120'000U);
    EXPECT_LT(css.gzip.size(), 16'384U) << "a phone waits for it before it shows a word";
    EXPECT_LT(asset("govuk-frontend.js").gzip.size() + asset("page.js").gzip.size(), 16'384U);
    // GDS Transport may be used only on GOV.UK; and no font or picture is fetched at all.
    for (const char* word : {"Transport", "@font-face", "url(http", "url(//", "@import"})
        EXPECT_EQ(css.bytes.find(word), std::string_view::npos) << word;
}

TEST(Assets, ThePageScriptNamesTheOtherByItsHash)
{
    const std::string name = "./govuk-frontend-" + std::string{asset("govuk-frontend.js").hash};
    EXPECT_NE(asset("page.js").bytes.find(name + ".js\""), std::string_view::npos);
}

} // namespace
} // namespace ribbon
