// What users of other systems complain of about getting their own words out, and files in.
#include "storage/attachments/states.hpp"
#include "tests/complaints/complaint_served.hpp"
#include "tests/support/program.hpp"

#include <filesystem>
#include <fstream>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today = complaints_told_on;

class ComplaintCorrespondence : public ComplaintServed {
protected:
    void SetUp() override
    {
        ComplaintServed::SetUp();
        const Detail named = detail_of(DetailKind::person_named, today - days{300})
                                 .set(given, "Rebecca")
                                 .set(family, "Marsden");
        const auto decided = decide(named, {StreamKind::person, "MOTHER"}, 0, today);
        ASSERT_TRUE(decided);
        served.record({*decided});
        holder = served.sign_in_officer("leaver");
        served.post("/cases/ISLA/write", "subject=The+taxi&words=Who+drives+on+Monday%3F", &mother);
        const auto history = served.archive().read_case("ISLA");
        served.post("/cases/ISLA/messages/" + std::to_string(message_entry(history)),
                    "to=MOTHER&read-to=" + std::to_string(history.number) +
                        "&words=Mr+Yates+drives+on+Monday.&answers=" +
                        std::to_string(history.facts.matters.size()),
                    &holder);
    }
    static std::int64_t message_entry(const CaseHistory& history)
    {
        for (const Detail& one : history.details)
            if (one.kind == DetailKind::message_filed) return one.number;
        return 0;
    }
    /// What she takes away, unpacked by a program that is not ours; the folder it is in.
    std::string taken()
    {
        const Answer answer = served.post("/cases/ISLA/take-away", "", &mother);
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.at("content-length"), std::to_string(answer.body.size()))
            << "a browser knows how much is to come, and so that a file was cut";
        const std::string zip = folder.path("taken.zip");
        std::ofstream{zip, std::ios::binary} << answer.body;
        EXPECT_EQ(run_command({"python3", "-m", "zipfile", "-t", zip}).out, "Done testing\n");
        std::filesystem::remove_all(folder.path("taken"));
        EXPECT_EQ(run_command({"python3", "-m", "zipfile", "-e", zip, folder.path("taken")}).exit,
                  0);
        return folder.path("taken");
    }
    int messages_of_case()
    {
        int count = 0;
        for (const Detail& one : served.archive().read_case("ISLA").details)
            count += one.kind == DetailKind::message_filed ? 1 : 0;
        return count;
    }
    int files_kept()
    {
        int count = 0;
        served.archive().reading([&](storage::Connection& from) {
            storage::each_attachment(from, served.archive().area(),
                                     [&](const storage::Attachment&) { ++count; });
        });
        return count;
    }
    TemporaryFolder folder;
    SignedInAs holder;
};

// alaveteli#6517: a regulator asked for the sender, the recipient and the time of every mail.
TEST_F(ComplaintCorrespondence, EveryMessageTakenAwaySaysWhoWroteToWhomAndWhen)
{
    const std::string in = taken();
    const std::string page = contents(in + "/record.html");
    for (const char* words :
         {"<dt>From</dt><dd>Rebecca Marsden</dd>", "<dt>To</dt><dd>Invented leaver</dd>",
          "<dt>From</dt><dd>Invented leaver</dd>", "<dt>To</dt><dd>Rebecca Marsden</dd>",
          "<dt>Received</dt>", "<dt>Sent</dt>", "19 November, 10"})
        EXPECT_NE(page.find(words), std::string::npos) << words;
    const std::string json = contents(in + "/record.json");
    const auto to = json.find(R"("from":"Rebecca Marsden","to":"Invented leaver")");
    EXPECT_NE(to, std::string::npos) << json;
    EXPECT_NE(json.find("2026-11-19T10:"), std::string::npos) << "with its time";
    EXPECT_TRUE(std::filesystem::is_directory(in + "/receipts"));
}

// alaveteli#4161, #6673: ZIP files came out corrupt, or the download ended in the middle.
TEST_F(ComplaintCorrespondence, ADownloadThatIsCutSpoilsNothingAndTheNextIsWhole)
{
    for (int n = 0; n < 5; ++n) {
        Client cut = served.client();
        cut.send(served.form_bytes("/cases/ISLA/take-away", "", &mother));
    }
    const std::string whole = contents(taken() + "/record.html");
    EXPECT_NE(whole.find("Mr Yates drives"), std::string::npos);
    EXPECT_EQ(contents(taken() + "/record.html"), whole) << "and once more the same";
}

// alaveteli#2819: there was no way on to the regulator.
TEST_F(ComplaintCorrespondence, TheRoadToTheOmbudsmanStandsBesideWhatIsLate)
{
    served.fact("ISLA", {.kind = Kind::request_received,
                         .when = Days::on(today - days{300}),
                         .says = {.from = Party::parent}});
    const std::string home = served.get("/cases/ISLA/home", &mother).body;
    EXPECT_NE(home.find("complain about the wait"), std::string::npos);
    const std::string rights = served.get("/cases/ISLA/rights", &mother).body;
    std::size_t from = 0;
    for (const char* step : {"What we are late with", "How to complain", "Write a complaint",
                             "Ombudsman", "0300 061 0614", "the Tribunal decides"}) {
        const auto found = rights.find(step, from);
        EXPECT_NE(found, std::string::npos) << step << ", in this order";
        if (found != std::string::npos) from = found;
    }
}

// alaveteli#6267: who is shown all that is held about them need not make a formal request for it.
TEST_F(ComplaintCorrespondence, AFamilySeesAllThatIsHeldWithoutAskingForIt)
{
    served.post("/cases/ISLA/needs", "need=Large+print&other=Ring+after+three", &mother);
    const std::string page = served.get("/cases/ISLA/all", &mother).body;
    for (const char* words :
         {"Rebecca Marsden", "Large print", "Ring after three", "2 messages", "/cases/ISLA/reads",
          "/cases/ISLA/documents", "notes among staff", "within one month"})
        EXPECT_NE(page.find(words), std::string::npos) << words;
    const std::string in = taken();
    EXPECT_NE(contents(in + "/record.html").find("Ring after three"), std::string::npos)
        << "and takes it away with the rest";
}

// ustaxcourt/ef-cms#8616: a large upload ended in a 504, and half of it was filed.
TEST_F(ComplaintCorrespondence, AnUploadThatIsCutLeavesNothingAndMayBeSentAgain)
{
    const std::string large(3'000'000, 'r');
    const auto form = [&] {
        return served.form_with_file("/cases/ISLA/write", mother,
                                     {{"subject", "A report"}, {"words", "Here is the report."}},
                                     large, "one-and-the-same");
    };
    const int before = messages_of_case();
    for (const std::size_t part : {std::size_t{700}, large.size() / 2, large.size()}) {
        Client cut = served.client();
        const std::string whole = form();
        cut.send(std::string_view{whole}.substr(0, std::min(part, whole.size() - 20)));
    }
    Client client = served.client();
    const Answer sent = client.ask(form());
    EXPECT_EQ(sent.status, 303) << sent.body;
    // The answer to the last came after the listener read the ends of those that were cut.
    EXPECT_EQ(messages_of_case(), before + 1) << "one message, however often it was tried";
    EXPECT_EQ(files_kept(), 1);
    Client again = served.client();
    EXPECT_EQ(again.ask(form()).headers.at("location"), sent.headers.at("location"));
    EXPECT_EQ(messages_of_case(), before + 1);
    EXPECT_TRUE(std::filesystem::is_empty(served.uploads()));
    const std::string documents = served.get("/cases/ISLA/documents", &mother).body;
    EXPECT_NE(documents.find("report.txt"), std::string::npos);
    EXPECT_NE(documents.find("3 MB"), std::string::npos) << "and the whole of it";
}

} // namespace
} // namespace ribbon::server
