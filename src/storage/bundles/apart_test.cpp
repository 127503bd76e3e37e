// Two parents apart: nothing of the one's is anywhere in the other's bundle.
#include "storage/bundles/make.hpp"

#include "base/bytes.hpp"
#include "commands/case_commands.hpp"
#include "tests/support/family.hpp"
#include "tests/support/paper.hpp"
#include "tests/support/program.hpp"
#include "tests/support/stores.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <random>

namespace ribbon::storage {
namespace {

using namespace std::chrono;
const Day monday{2025y / March / 3};
const Day later = monday + days{60};

/// Every word of hers, and of what is about her, has the first in it; his the second.
constexpr const char* her_word = "zqhers";
constexpr const char* his_word = "zqhis";

class Apart : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        small = std::make_unique<SmallRecord>(place(), folder);
        record(*decide(OpenCase{.a_case = "C1",
                                .person = "P1",
                                .name = "Isla Marsh",
                                .opened = monday,
                                .born = Days::on(Day{2015y / June / 1}),
                                .evidence = {}},
                       CaseHistory{}, later));
        for (const auto& [key, relation, word] :
             {std::tuple{"mother", "mother", her_word}, {"father", "father", his_word}}) {
            of_case(detail_of(DetailKind::party_joined, monday)
                        .set(DetailField::person, key)
                        .set(DetailField::relation, relation));
            of_case(detail_of(DetailKind::identity_checked, monday).set(DetailField::person, key));
            const StreamId person{StreamKind::person, key};
            const auto say = [&](DetailKind kind, DetailField field, std::string words,
                                 bool sealed = false) {
                Detail one = detail_of(kind, monday).set(field, std::move(words));
                if (sealed) one.set(DetailField::sealed, "yes");
                record(*decide(one, person, small->archive().read(person).number, later));
            };
            say(DetailKind::person_named, DetailField::family, word + std::string{"name"});
            say(DetailKind::email_recorded, DetailField::email,
                word + std::string{"@family.example"});
        }
        const StreamId mother{StreamKind::person, "mother"};
        record(*decide(detail_of(DetailKind::address_recorded, monday)
                           .set(DetailField::address, std::string{her_word} + " Lane 7")
                           .set(DetailField::sealed, "yes"),
                       mother, small->archive().read(mother).number, later));
    }

    void record(StreamProposal proposal)
    {
        small->archive().append({{std::move(proposal)}, {"officer-7", "officer"}, morning(monday)});
    }
    void of_case(const Detail& one)
    {
        record(*decide(one, {StreamKind::a_case, "C1"}, small->archive().read_case("C1").number,
                       later));
    }
    void fact(const RecordFact& one)
    {
        auto proposal = decide(one, small->archive().read_case("C1"), later);
        ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
        record(*std::move(proposal));
    }
    void writes(const std::string& who, const std::string& word, int day, const std::string& mail)
    {
        record(*decide(FileMessage{.day = monday + days{day},
                                   .from = Party::parent,
                                   .channel = "email",
                                   .person = who,
                                   .officer = {},
                                   .subject = word + " subject",
                                   .words = word + " words of a message",
                                   .evidence = mail},
                       small->archive().read_case("C1"), later));
    }
    void attaches(const std::string& who, const std::string& word, int day, bool pdf)
    {
        const std::string bytes =
            pdf ? pdf_of(word + std::to_string(day), {{}}) : word + " in a text";
        of_case(detail_of(DetailKind::document_added, monday + days{day})
                    .set(DetailField::name, word + std::to_string(day) + (pdf ? ".pdf" : ".txt"))
                    .set(DetailField::attachment, attach(*small, bytes))
                    .set(DetailField::media_type, pdf ? "application/pdf" : "text/plain")
                    .set(DetailField::bytes, std::to_string(bytes.size()))
                    .set(DetailField::person, who));
    }
    /// What either parent may have behind them, by chance.
    void lives(std::mt19937& chance, const std::string& who, const std::string& word)
    {
        for (int i = 0; i < 8; ++i) {
            const int day = static_cast<int>(chance() % 50);
            const std::string mail = "mail " + who + std::to_string(i) + word;
            switch (chance() % 5) {
            case 0: attaches(who, word, day, chance() % 2 == 0); break;
            case 1: writes(who, word, day, ""); break;
            case 2:
                writes(who, word, day, mail);
                fact({.kind = Kind::complaint_received,
                      .when = Days::on(monday + days{day}),
                      .says = {.from = Party::parent},
                      .new_matter = true,
                      .evidence = mail});
                break;
            case 3:
                fact({.kind = Kind::notice_issued,
                      .when = Days::on(monday + days{day}),
                      .says = {.name = word + " was fined"},
                      .new_matter = true,
                      .evidence = "a form from " + word});
                break;
            default:
                of_case(detail_of(DetailKind::note_made, monday + days{day})
                            .set(DetailField::words, word + " rang"));
            }
        }
    }

    /// Everything a bundle says anywhere: names of files, bytes, PDF streams unpacked, the text
    /// that a reader sees, and the entries in its receipts.
    std::string all_of(const std::string& zip)
    {
        const std::string into = zip + ".d";
        std::filesystem::create_directories(into);
        EXPECT_EQ(run_command({"python3", "-m", "zipfile", "-e", zip, into}).exit, 0);
        std::string all;
        for (const auto& file : std::filesystem::recursive_directory_iterator(into)) {
            if (!file.is_regular_file()) continue;
            all += file.path().filename().string() + "\n";
            const std::string bytes = contents(file.path());
            all += bytes;
            if (file.path().extension() == ".tlog-proof") {
                const auto from = bytes.find("extra ") + 6;
                all += parse_base64(bytes.substr(from, bytes.find('\n', from) - from)).value();
            }
        }
        const TemporaryFile plain{".pdf"};
        EXPECT_EQ(run_command({"qpdf", "--qdf", "--object-streams=disable", into + "/ribbon.pdf",
                               plain.path()})
                      .exit,
                  0);
        all += contents(plain.path());
        all += run_command({"pdftotext", into + "/ribbon.pdf", "-"}).out;
        return all + run_command({"pdfinfo", "-meta", into + "/ribbon.pdf"}).out;
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
};

TEST_P(Apart, NothingOfTheOneIsAnywhereInTheOthers)
{
    std::mt19937 chance{20250303U};
    lives(chance, "mother", her_word);
    lives(chance, "father", his_word);
    fact({.kind = Kind::school_attended,
          .when = Days::on(monday + days{9}),
          .says = {.name = std::string{her_word} + " School, near her new home"}});
    for (const auto& [reader, own, other] :
         {std::tuple{"mother", her_word, his_word}, {"father", his_word, her_word}}) {
        SCOPED_TRACE(reader);
        const auto made =
            make_bundle(small->archive(), &small->attachments(), {"C1", RibbonKind::family, reader},
                        later, folder.path("bundles"));
        ASSERT_TRUE(made) << made.problems().front().sentence;
        EXPECT_GT(made->held_back, 0);
        const std::string all = all_of(made->path);
        EXPECT_NE(all.find(own), std::string::npos);
        const auto at = all.find(other);
        EXPECT_EQ(at, std::string::npos) << all.substr(at < 200 ? 0 : at - 200, 400);
    }
    // The council's own has both.
    const auto whole = make_bundle(small->archive(), &small->attachments(),
                                   {"C1", RibbonKind::family, {}}, later, folder.path("bundles"));
    ASSERT_TRUE(whole);
    const std::string all = all_of(whole->path);
    EXPECT_NE(all.find(her_word), std::string::npos);
    EXPECT_NE(all.find(his_word), std::string::npos);
}

TEST_P(Apart, NothingIsMadeForWhomACourtKeepsOut)
{
    const BundleWish wish{"C1", RibbonKind::family, "father"};
    const auto problem = [&](Day today) {
        const auto made = make_bundle(small->archive(), &small->attachments(), wish, today,
                                      folder.path("bundles"));
        return made ? std::string{} : made.problems().front().sentence;
    };
    EXPECT_EQ(problem(later), "");
    of_case(detail_of(DetailKind::court_order_recorded, monday)
                .set(DetailField::person, "father")
                .set(DetailField::words, "no information about where they live")
                .set(DetailField::until, iso(later)));
    EXPECT_NE(problem(later).find("order of a court"), std::string::npos);
    EXPECT_EQ(problem(later + days{1}), ""); // the order is over
    of_case(detail_of(DetailKind::identity_doubted, monday)
                .set(DetailField::person, "father")
                .set(DetailField::reason, "the name on the card is another"));
    EXPECT_NE(problem(later + days{1}).find("checked"), std::string::npos);
}

TEST_P(Apart, SaysAllThatIsWrongAtOnce)
{
    const Problems two = problems_of({"C9", RibbonKind::tribunal, "P9"}, CaseHistory{}, later);
    EXPECT_EQ(two.size(), 2U);
}

RIBBON_ON_BOTH_ENGINES(Apart);

} // namespace
} // namespace ribbon::storage
