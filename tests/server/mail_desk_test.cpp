// The post table over HTTP against the real server: files one by one, several mails at once, and
// whoever has an interest of their own.
#include "outbound/paper/letter.hpp"
#include "outbound/zip/write.hpp"
#include "tests/server/mail_desk.hpp"

namespace ribbon::server {
namespace {

TEST_F(MailDesk, OpensTheFilesOfAMailOneByOne)
{
    // PDF files begin with these bytes (ISO 32000-1, 7.5.2), whatever the sender called them.
    const std::string pdf = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n";
    waits("M1", "See the letter.", {{"letter.txt", "application/pdf", 40, kept(pdf)}});
    const Answer page = served.get("/mail/M1", &one);
    EXPECT_NE(page.body.find("/mail/M1/files/1"), std::string::npos);
    EXPECT_NE(page.body.find("Not scanned for malware"), std::string::npos);
    const Answer file = served.get("/mail/M1/files/1", &one);
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.body, pdf);
    EXPECT_EQ(file.headers.at("content-type"), "application/pdf");
    EXPECT_EQ(file.headers.at("x-content-type-options"), "nosniff");
    EXPECT_NE(file.headers.at("content-disposition").find("attachment"), std::string::npos);
    for (const char* none : {"/mail/M1/files/2", "/mail/M1/files/0", "/mail/M2/files/1"})
        EXPECT_EQ(served.get(none, &one).status, 404) << none;
}

TEST_F(MailDesk, BeginsWithDangerAndThenWithWhatHasTheLeastTime)
{
    waits("M1", "Where do I find the local offer?");
    waits("M2", "I would like to request an EHC needs assessment for my son.");
    waits("M3", "He says he wants to die.");
    storage::note_what_waits(served.archive(), today);
    const std::string page = served.get("/mail", &one).body;
    const auto at = [&](std::string_view words) { return page.find(words); };
    EXPECT_LT(at("About M3"), at("About M2"));
    EXPECT_LT(at("About M2"), at("About M1"));
    ASSERT_NE(at("About M1"), std::string::npos);
    EXPECT_NE(at("wants to die"), std::string::npos);
    // Six weeks after Thursday 19 November 2026: SEND Regulations 2014, reg 5(1).
    EXPECT_NE(at("It may ask for an EHC needs assessment: the law gives us until Thursday 31 "
                 "December 2026"),
              std::string::npos);
    // They stand at the head of the list of all that may be asked for, too.
    const std::string all = served.get("/asks", &one).body;
    EXPECT_NE(all.find("1 email that nobody has filed may ask for something, due by Thursday 31 "
                       "December 2026."),
              std::string::npos);
    EXPECT_EQ(all.find("Where do I find"), std::string::npos) << "and not their words";
    EXPECT_NE(served.get("/work", &one).body.find("1 message may ask for something"),
              std::string::npos);
    // Whoever is on duty sees it where their work begins, until it is filed or put aside.
    EXPECT_NE(served.get("/work", &one).body.find("1 email that no child"), std::string::npos);
    served.archive().writing([&](storage::Connection& in) {
        storage::Mails(in, served.archive().area())
            .set_aside("M3", storage::MailState::to_file, "A poem");
    });
    EXPECT_EQ(served.get("/work", &one).body.find("that no child"), std::string::npos);
}

TEST_F(MailDesk, HasWhatCouldNotBeReadReadOnceMore)
{
    served.archive().writing([&](storage::Connection& in) {
        storage::Mails mails{in, served.archive().area()};
        mails.take({.id = "M1",
                    .received = served.shell().clock.now(),
                    .raw = ledger::sha256_hex("M1"),
                    .bytes = 100,
                    .via = "lmtp",
                    .envelope_from = "gp@practice.example",
                    .envelope_to = {"send@northshire.example"}});
        mails.to_person("M1", storage::MailState::taken, "This mail could not be read.");
    });
    waits("M2", "Hello.");
    EXPECT_NE(served.get("/mail/M1", &one).body.find("/mail/M1/again"), std::string::npos);
    EXPECT_EQ(served.get("/mail/M2", &one).body.find("/mail/M2/again"), std::string::npos);
    EXPECT_EQ(served.post("/mail/M1/again", "", &one).status, 303);
    EXPECT_EQ(state_of("M1"), storage::MailState::taken);
    // One that was read stays where it is.
    served.post("/mail/M2/again", "", &one);
    EXPECT_EQ(state_of("M2"), storage::MailState::to_file);
}

TEST_F(MailDesk, GivesOutNoFileThatAScannerHeldBack)
{
    const std::string hash = kept("something bad");
    served.archive().writing([&](storage::Connection& in) {
        storage::say_scanned(in, served.archive().area(), hash, storage::Scan::infected,
                             served.shell().clock.now(), "Test.Virus");
    });
    waits("M1", "See the letter.", {{"letter.txt", "text/plain", 13, hash}});
    EXPECT_EQ(served.get("/mail/M1", &one).body.find("/mail/M1/files/1"), std::string::npos);
    EXPECT_EQ(served.get("/mail/M1/files/1", &one).status, 404);
}

TEST_F(MailDesk, FilesSeveralAfterACheck)
{
    waits("M1", "The first.");
    waits("M2", "The second.");
    EXPECT_NE(served.get("/mail", &one).body.find("/mail-several"), std::string::npos);
    const Answer asks = served.post("/mail-several", "mail=M1&mail=M2", &one);
    EXPECT_EQ(asks.status, 200);
    EXPECT_NE(asks.body.find("File 2 emails with one child"), std::string::npos);
    EXPECT_EQ(served.post("/mail-several", "mail=M1&mail=M2&reference=NONE", &one).status, 422);
    const Answer check = served.post("/mail-several", "mail=M1&mail=M2&reference=OWN", &one);
    EXPECT_NE(check.body.find("Whoever wrote each of these will be able to read it"),
              std::string::npos);
    EXPECT_EQ(messages(), 0U);
    const Answer done = served.post("/mail-several", "mail=M1&mail=M2&case=OWN&checked=yes", &one);
    EXPECT_EQ(done.status, 303);
    EXPECT_EQ(messages(), 2U);
    EXPECT_EQ(state_of("M1"), storage::MailState::filed);
    EXPECT_EQ(state_of("M2"), storage::MailState::filed);
}

TEST_F(MailDesk, FilesNothingWithAChildInWhomTheOfficerHasAnInterest)
{
    waits("M1", "The first.");
    served.add("OWN", detail_of(DetailKind::conflict_declared, today)
                          .set(officer, "officer-1")
                          .set(reason, "My own nephew"));
    for (const auto& [path, form] :
         {std::pair{"/mail/M1/file", "case=OWN&checked=yes&writer=nobody"},
          {"/mail-several", "mail=M1&case=OWN&checked=yes"}}) {
        const Answer answer = served.post(path, form, &one);
        EXPECT_EQ(answer.status, 422) << path;
        EXPECT_NE(answer.body.find("You have an interest of your own"), std::string::npos) << path;
    }
    EXPECT_EQ(messages(), 0U);
    EXPECT_EQ(state_of("M1"), storage::MailState::to_file);
    // And the page that refuses them the case says why.
    const Answer refused = served.get("/cases/OWN", &one);
    EXPECT_EQ(refused.status, 403);
    EXPECT_NE(refused.body.find("You have an interest of your own in this case"),
              std::string::npos);
}

TEST_F(MailDesk, WarnsThatAMailTellsOfAnotherChildBeforeTheFamilyReadsIt)
{
    // A number that python-stdnum gives as sound, and no child's of this record.
    waits("M1", "He sits beside B801200005001.");
    const Answer check = served.post("/mail/M1/file", "case=OWN", &one);
    EXPECT_NE(check.body.find("It also tells of another child"), std::string::npos);
    EXPECT_EQ(messages(), 0U);
}

TEST_F(MailDesk, LooksIntoThePdfsThatCameWithAMail)
{
    const std::string tells = paper::letter_pdf({.council = "A school",
                                                 .address = {"The council"},
                                                 .words = "He sits "
                                                          "beside B801 2000\n05001."});
    waits("M1", "See the letter.", {{"letter.pdf", "application/pdf", 40, kept(tells)}});
    const Answer check = served.post("/mail/M1/file", "case=OWN", &one);
    EXPECT_NE(check.body.find("It also tells of another child"), std::string::npos);
    EXPECT_EQ(check.body.find("We could not read"), std::string::npos);
    const std::string broken = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n";
    waits("M2", "See the letter.", {{"report.pdf", "application/pdf", 40, kept(broken)}});
    const Answer unread = served.post("/mail/M2/file", "case=OWN", &one);
    EXPECT_NE(unread.body.find("We could not read the words of report.pdf, so look through it "
                               "yourself: it is locked, damaged, or too large"),
              std::string::npos);
    EXPECT_EQ(unread.body.find("It also tells of another child"), std::string::npos);
    // It is said, and files nothing by itself and keeps nothing back.
    EXPECT_EQ(served.post("/mail/M2/file", "case=OWN&checked=yes&writer=nobody", &one).status, 303);
}

TEST_F(MailDesk, LooksIntoTheTextsThatCameWithAMailAndLeavesPhotosAlone)
{
    const std::string word =
        zip_of({{"[Content_Types].xml", "<Types/>"},
                {"_rels/.rels", "<Relationships/>"},
                {"word/document.xml", "<w:document><w:p><w:t>He sits with a friend.</w:t></w:p>"
                                      "</w:document>"},
                {"word/comments.xml", "<w:p><w:t>B80120</w:t><w:t>0005001</w:t></w:p>"}});
    // A photo has no words: nobody is asked to look at each of a family's.
    const std::string photo = "\xff\xd8\xff\xe0" + std::string(60, '\0');
    waits("M1", "See the note.",
          {{"note.docx", "application/octet-stream", 40, kept(word)},
           {"photo.jpg", "image/jpeg", 64, kept(photo)}});
    const Answer check = served.post("/mail/M1/file", "case=OWN", &one);
    EXPECT_NE(check.body.find("It also tells of another child"), std::string::npos) << check.body;
    EXPECT_EQ(check.body.find("We could not read"), std::string::npos);
}

TEST_F(MailDesk, LooksIntoEachOfSeveralMails)
{
    waits("M1", "The meeting is on Tuesday.");
    waits("M2", "He sits beside B801200005001.");
    const std::string broken = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n";
    waits("M3", "See the report.", {{"report.pdf", "application/pdf", 40, kept(broken)}});
    const std::string all = "mail=M1&mail=M2&mail=M3";
    const Answer check = served.post("/mail-several", all + "&reference=OWN", &one);
    EXPECT_EQ(check.body.find("<li>About M1: "), std::string::npos);
    EXPECT_NE(check.body.find("<li>About M2: "), std::string::npos) << check.body;
    EXPECT_NE(check.body.find("<li>About M3: We could not read the words of report.pdf"),
              std::string::npos);
    // It is said, and files nothing by itself and keeps nothing back.
    EXPECT_EQ(served.post("/mail-several", all + "&case=OWN&checked=yes", &one).status, 303);
    EXPECT_EQ(messages(), 3U);
}

TEST_F(MailDesk, SaysInPlainWordsThatSomebodyMayNot)
{
    const Answer refused = served.get("/council", &one);
    EXPECT_EQ(refused.status, 403);
    EXPECT_NE(refused.body.find("Your work does not include this."), std::string::npos);
}

} // namespace
} // namespace ribbon::server
