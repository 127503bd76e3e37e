// What a bundle says of itself and of what is not in it: on paper and on its page the same.
#include "storage/attachments/states.hpp"
#include "tests/support/bundles.hpp"

namespace ribbon::storage {
namespace {

/// What the PDF, its copy as a page and the read-me say.
struct Says {
    std::string paper, page, read_me;
};

class BundlesSay : public Bundles {
protected:
    Says said(const std::string& where, const std::string& person = {})
    {
        const auto made = make(where, tuesday, RibbonKind::family, person);
        EXPECT_TRUE(made);
        const std::string in = unpacked(made->path);
        Says says{{}, contents(in + "/ribbon.html"), contents(in + "/read-me.txt")};
        for (const std::string& page : texts_of_pages(in + "/ribbon.pdf")) says.paper += page;
        return says;
    }
    void add_mail_with_malware()
    {
        auto filed = detail_of(DetailKind::message_filed, monday)
                         .set(DetailField::direction, "in")
                         .set(DetailField::channel, "email")
                         .set(DetailField::subject, "A mail")
                         .set(DetailField::words, "Please open this.");
        filed.evidence = "mail 1";
        add(filed);
        const std::string hash = attach(*small, "Subject: A mail\n\nMalware.");
        auto raw = detail_of(DetailKind::document_added, monday)
                       .set(DetailField::name, "the mail as it came.eml")
                       .set(DetailField::attachment, hash)
                       .set(DetailField::media_type, "message/rfc822");
        raw.evidence = "mail 1";
        add(raw);
        small->archive().writing([&](Connection& connection) {
            say_scanned(connection, "830", hash, Scan::infected, morning(monday), "EICAR");
        });
    }
};

TEST_P(BundlesSay, ThatAMailIsNotInTheZipWhereItIsHeldBack)
{
    add_mail_with_malware();
    const Says says = said("held");
    for (const std::string& one : {says.paper, says.page}) {
        EXPECT_NE(one.find("The mail itself is not in the ZIP. Malware was found"),
                  std::string::npos);
        EXPECT_EQ(one.find("is in the ZIP, as it came"), std::string::npos);
        EXPECT_NE(one.find("Not in the ZIP"), std::string::npos);
    }
    EXPECT_NE(says.paper.find("but for 1 not given out"), std::string::npos);
}

TEST_P(BundlesSay, ThatTheWholeCaseIsForNoOneParent)
{
    add(detail_of(DetailKind::party_joined, monday)
            .set(DetailField::person, "P3")
            .set(DetailField::relation, "father"));
    add(detail_of(DetailKind::identity_checked, monday).set(DetailField::person, "P3"));
    const Says whole = said("whole"), own = said("own", "P3");
    for (const std::string& one : {whole.paper, whole.page}) {
        EXPECT_NE(one.find("Whole case, for the council"), std::string::npos);
        EXPECT_EQ(one.find("P, for the family"), std::string::npos);
    }
    for (const std::string& one : {own.paper, own.page}) {
        EXPECT_NE(one.find("P, for the family"), std::string::npos);
        EXPECT_EQ(one.find("Whole case"), std::string::npos);
    }
    for (const std::string& one : {whole.page, whole.read_me})
        EXPECT_NE(one.find("not for one of them"), std::string::npos);
    EXPECT_EQ(own.read_me.find("not for one of them"), std::string::npos);
}

TEST_P(BundlesSay, WithWhichMessageAFileCame)
{
    const auto message = [&](const char* direction) {
        add(detail_of(DetailKind::message_filed, monday)
                .set(DetailField::direction, direction)
                .set(DetailField::channel, "portal")
                .set(DetailField::subject, std::string{direction} + " today")
                .set(DetailField::matter, "1")
                .set(DetailField::words, "See the attached letter."));
        return small->archive().read_case("C1").number;
    };
    const std::int64_t came = message("in");
    Detail letter = detail_of(DetailKind::document_added, monday)
                        .set(DetailField::name, "letter.txt")
                        .set(DetailField::attachment, attach(*small, "The letter."))
                        .set(DetailField::media_type, "text/plain")
                        .set(DetailField::matter, "1");
    letter.evidence = "message, entry " + std::to_string(came);
    add(letter);
    message("out"); // an answer of the same day, in the same matter
    const std::string page = said("files").page;
    const auto enclosed = page.find("With it came document 2: letter.txt");
    ASSERT_NE(enclosed, std::string::npos);
    EXPECT_EQ(page.find("With it came document", enclosed + 1), std::string::npos);
}

RIBBON_ON_BOTH_ENGINES(BundlesSay);

} // namespace
} // namespace ribbon::storage
