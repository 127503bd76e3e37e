// Daily work from outside: looking for words, merging people, files, sealing and erasing.
#include "base/json/value.hpp"
#include "outbound/paper/letter.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

class ProgramWork : public testing::Test {
protected:
    void SetUp() override
    {
        const Ran made = run({"init", "--into", url, "--area", "830", "--name", "Northshire",
                              "--origin", "ribbon.northshire.example/log/830"});
        ASSERT_EQ(made.exit, 0) << made.err;
        reference = record("demo/one-child.case");
    }
    std::string record(const std::string& file)
    {
        const Ran recorded = run({"record", file, "--into", url});
        const auto at = recorded.out.find("Reference ");
        return at == std::string::npos ? recorded.err : recorded.out.substr(at + 10, 9);
    }
    /// Runs with the record named, and gives everything it says.
    Ran on_record(std::vector<std::string> words, const char* url_option = "--into")
    {
        words.insert(words.end(), {url_option, url});
        return run(words);
    }
    std::string attach(const std::string& name, const std::string& bytes)
    {
        const std::string path = folder.path(name);
        std::ofstream{path} << bytes;
        const Ran attached = on_record({"file", "attach", reference, path, "--json"});
        EXPECT_EQ(attached.exit, 0) << attached.err;
        const auto value = parse_json(attached.out, {});
        return value && value->find("sha256") ? *value->find("sha256")->text() : "";
    }
    std::size_t hits(const std::string& words)
    {
        const Ran found = on_record({"search", words, "--json"}, "--from");
        EXPECT_EQ(found.exit, 0) << found.err;
        const auto value = parse_json(found.out, {.bytes = std::size_t{1} << 20, .depth = 8});
        return value && value->find("hits") ? value->find("hits")->array()->size() : 999;
    }
    std::string file_of(const std::string& hash) const
    {
        for (const auto& one :
             std::filesystem::recursive_directory_iterator{folder.path("record/files")})
            if (one.path().filename() == hash) return one.path();
        return {};
    }

    TemporaryFolder folder;
    std::string url = "sqlite:" + folder.path("record/ribbon.db");
    std::string reference;
};

TEST_F(ProgramWork, FindsAFileByAWordOfItsName)
{
    attach("therapy-report.txt", "A report.\n");
    EXPECT_EQ(hits("therapy"), 1U);
    const Ran found = on_record({"search", "THER"}, "--from");
    EXPECT_TRUE(says(found.out, "therapy-report.txt")) << found.out;
    EXPECT_TRUE(says(found.out, reference)) << found.out;
    EXPECT_TRUE(says(on_record({"search", "zebra"}, "--from").out, "Nothing was found"));
    EXPECT_EQ(on_record({"search", "report", "--case", reference}, "--from").exit, 0);
    const Ran wrong = on_record({"search", "\"*", "--page", "0"}, "--from");
    EXPECT_EQ(wrong.exit, 2);
    EXPECT_TRUE(says(wrong.err, "only signs") && says(wrong.err, "--page")) << wrong.err;
    EXPECT_EQ(on_record({"search", "x", "--case", "7Q3KXW2M0"}, "--from").exit, 2);
}

TEST_F(ProgramWork, ListsFilesAndSaysThatNobodyLooked)
{
    EXPECT_TRUE(says(on_record({"file", "list", reference}, "--from").out, "No file is attached"));
    const std::string hash = attach("letter.txt", "Dear council\n");
    const Ran listed = on_record({"file", "list", reference}, "--from");
    EXPECT_TRUE(says(listed.out, "letter.txt")) << listed.out;
    EXPECT_TRUE(says(listed.out, "Not scanned for malware")) << listed.out;
    EXPECT_TRUE(says(listed.out, hash)) << listed.out;
    // With nobody at the other end a file could not be scanned, and that is said.
    const Ran scanned = on_record({"file", "scan", "--clamd", folder.path("no-socket"), "--json"});
    EXPECT_EQ(scanned.exit, 1) << scanned.err;
    EXPECT_TRUE(says(scanned.out, "\"could_not_be_scanned\":1")) << scanned.out;
    EXPECT_TRUE(says(on_record({"file", "list", reference}, "--from").out, "Could not be scanned"));
}

TEST_F(ProgramWork, SweepsWhatWasNeverPartOfTheRecord)
{
    const std::string hash = attach("letter.txt", "Dear council\n");
    const std::string kept = file_of(hash);
    ASSERT_FALSE(kept.empty());
    const std::filesystem::path stray =
        std::filesystem::path{folder.path("record/files/830/incoming")} / "half";
    std::filesystem::create_directories(stray.parent_path());
    std::ofstream{stray} << "half a file";
    const Ran swept = on_record({"file", "sweep"});
    EXPECT_EQ(swept.exit, 0) << swept.err;
    EXPECT_FALSE(std::filesystem::exists(stray)) << swept.out;
    EXPECT_TRUE(std::filesystem::exists(kept));
}

TEST_F(ProgramWork, RefusesAFileWithEverythingWrongAtOnce)
{
    const Ran wrong =
        on_record({"file", "attach", "7Q3KXW2M0", folder.path("none.txt"), "--on", "today"});
    EXPECT_EQ(wrong.exit, 2);
    for (const char* words : {"there is no such file", "--on", "no case with this reference"})
        EXPECT_TRUE(says(wrong.err, words)) << words << "\n" << wrong.err;
    EXPECT_EQ(on_record({"file", "scan", "--clamd", "example.org:3310"}).exit, 2);
}

TEST_F(ProgramWork, LooksIntoAPdfBeforeItGoesIn)
{
    const std::string path = folder.path("letter.pdf");
    const auto letter = [&](const std::string& words) {
        std::ofstream{path, std::ios::binary} << paper::letter_pdf(
            {.council = "Northshire", .address = {"A parent"}, .words = words});
    };
    letter("The taxi comes at nine.");
    EXPECT_EQ(on_record({"file", "attach", reference, path}).exit, 0);
    letter("The number of the other child is J830\n999924001.");
    const Ran stopped = on_record({"file", "attach", reference, path, "--seen"});
    EXPECT_EQ(stopped.exit, 2);
    EXPECT_TRUE(says(stopped.err, "is a unique pupil number")) << stopped.err;
    EXPECT_TRUE(says(stopped.err, "--looked")) << stopped.err;
    EXPECT_EQ(on_record({"file", "attach", reference, path, "--looked", "Dana: agreed"}).exit, 0);
}

TEST_F(ProgramWork, SaysWhatItCanNotReadAndTakesItOnceSomebodyLooked)
{
    const std::string path = folder.path("photo.png");
    std::ofstream{path, std::ios::binary}
        << std::string{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0", 29};
    const Ran warned = on_record({"file", "attach", reference, path});
    EXPECT_EQ(warned.exit, 2);
    EXPECT_TRUE(says(warned.err, "We could not read the words of photo.png, so look through it "
                                 "yourself: it is a PNG picture"))
        << warned.err;
    EXPECT_TRUE(says(warned.err, "--seen")) << warned.err;
    EXPECT_TRUE(says(on_record({"file", "list", reference}, "--from").out, "No file is attached"));
    EXPECT_EQ(on_record({"file", "attach", reference, path, "--seen"}).exit, 0);
}

TEST_F(ProgramWork, SealsAnEntryAndLiftsTheSeal)
{
    attach("secret.txt", "An address\n");
    const Ran listed = on_record({"file", "list", reference, "--json"}, "--from");
    const auto value = parse_json(listed.out, {});
    const std::string entry =
        std::to_string(*(*value->find("files")->array())[0].find("entry")->number());
    const Ran wrong = on_record({"seal", reference, "999", "--until", "2020-01-01"});
    EXPECT_EQ(wrong.exit, 2);
    for (const char* words : {"--until", "There is no entry 999", "reason"})
        EXPECT_TRUE(says(wrong.err, words)) << words << "\n" << wrong.err;
    const Ran sealed = on_record({"seal", reference, entry, "--reason", "at risk"});
    EXPECT_EQ(sealed.exit, 0) << sealed.err;
    EXPECT_EQ(hits("secret"), 0U);
    EXPECT_EQ(on_record({"seal", reference, entry, "--reason", "at risk"}).exit, 2);
    EXPECT_EQ(on_record({"seal", reference, entry, "--reason", "over", "--lift"}).exit, 0);
    EXPECT_EQ(hits("secret"), 1U);
    EXPECT_EQ(on_record({"seal", "7Q3KXW2M0", "1", "--reason", "x"}).exit, 2);
}

TEST_F(ProgramWork, ErasesOnlyWhenTheReferenceIsTypedAgain)
{
    const std::string hash = attach("zqcanary.txt", "A letter about zqcanary\n");
    const std::string path = file_of(hash);
    ASSERT_FALSE(path.empty());
    const std::vector<std::string> asked{
        "erase", reference, "--reason", "not of this council", "--basis", "UK GDPR, article 17"};
    const Ran told = on_record(asked);
    EXPECT_EQ(told.exit, 2);
    for (const char* words :
         {"would go for ever", "zqcanary.txt", "1 attached file that", "Stays:"})
        EXPECT_TRUE(says(told.out, words)) << words << "\n" << told.out;
    EXPECT_TRUE(says(told.err, "--yes " + reference)) << told.err;
    auto wrong = asked;
    wrong.insert(wrong.end(), {"--yes", "7Q3KXW2M9"});
    EXPECT_EQ(on_record(wrong).exit, 2);
    EXPECT_EQ(on_record({"erase", reference}).exit, 2) << "no reason and no basis";
    EXPECT_EQ(hits("zqcanary"), 1U) << "nothing was erased yet";

    auto sure = asked;
    sure.insert(sure.end(), {"--yes", reference});
    const Ran gone = on_record(sure);
    EXPECT_EQ(gone.exit, 0) << gone.err;
    EXPECT_EQ(hits("zqcanary"), 0U);
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_FALSE(says(contents(folder.path("record/ribbon.db")), "zqcanary"));
    EXPECT_TRUE(says(contents(folder.path("record/keys/830.erasures")), "case/" + reference));
    EXPECT_EQ(on_record({"log", "audit"}, "--from").exit, 0);
    EXPECT_EQ(on_record({"doctor"}, "--from").exit, 0);
    EXPECT_EQ(on_record(sure).exit, 2) << "it was erased already";
}

TEST_F(ProgramWork, MergesPeopleWhenToldToAndPartsThemAgain)
{
    std::ofstream{folder.path("requests.csv")}
        << "child,surname,forename,born,received\nC7,Invented-Reed,Ada,2016-04-05,2025-01-06\n";
    std::ofstream{folder.path("contacts.csv")}
        << "child,name,relation,sealed,email\nC7,Ines Okoro,mother,,ines@example.org\n"
           "C7,Inez Okoro,carer,,inez@example.org\n";
    const Ran taken = on_record({"import", "csv", "--requests", folder.path("requests.csv"),
                                 "--contacts", folder.path("contacts.csv")});
    ASSERT_EQ(taken.exit, 0) << taken.out << taken.err;
    const Ran found = on_record({"search", "okoro", "--json"}, "--from");
    const auto value = parse_json(found.out, {.bytes = std::size_t{1} << 20, .depth = 8});
    const auto& people = *value->find("hits")->array();
    ASSERT_EQ(people.size(), 2U) << found.out;
    const std::string one = *people[0].find("key")->text(), two = *people[1].find("key")->text();

    const Ran told = on_record({"person", "merge", one, two, "--reason", "told by the school"});
    EXPECT_EQ(told.exit, 2);
    EXPECT_TRUE(says(told.out, "These two would be one") && says(told.out, "Nothing is deleted"));
    EXPECT_TRUE(says(told.err, "--yes")) << told.err;
    const Ran wrong = on_record({"person", "merge", one, "NOBODY"});
    EXPECT_EQ(wrong.exit, 2);
    EXPECT_TRUE(says(wrong.err, "no person with this reference") && says(wrong.err, "reason"))
        << wrong.err;

    const std::vector<std::string> end{one, two, "--reason", "told by the school", "--yes"};
    std::vector<std::string> merge{"person", "merge"}, part{"person", "unmerge"};
    merge.insert(merge.end(), end.begin(), end.end());
    part.insert(part.end(), end.begin(), end.end());
    EXPECT_EQ(on_record(part).exit, 2) << "they are not merged";
    EXPECT_EQ(on_record(merge).exit, 0);
    EXPECT_EQ(on_record(merge).exit, 2) << "they are merged already";
    EXPECT_EQ(on_record({"person", "merge", two, one, "--reason", "x", "--yes"}).exit, 2);
    EXPECT_TRUE(says(on_record({"person", "show", two}, "--from").out, "go on with " + one));
    EXPECT_TRUE(says(on_record({"person", "show", one}, "--from").out, "Goes on for " + two));
    EXPECT_TRUE(says(on_record({"search", "okoro"}, "--from").out, "merged: go on with " + one));
    EXPECT_EQ(on_record({"doctor"}, "--from").exit, 0);
    EXPECT_EQ(on_record(part).exit, 0);
    EXPECT_FALSE(says(on_record({"person", "show", two}, "--from").out, "go on with"));
    EXPECT_EQ(on_record({"doctor"}, "--from").exit, 0);
}

TEST_F(ProgramWork, RecordsSiblingsInBothCases)
{
    const std::string other = record("demo/one-child.case");
    EXPECT_TRUE(says(on_record({"person", "siblings", reference}).out, "No brother or sister"));
    EXPECT_EQ(on_record({"person", "siblings", reference, "--add", reference}).exit, 2);
    EXPECT_EQ(on_record({"person", "siblings", reference, "--add", "7Q3KXW2M0"}).exit, 2);
    const Ran added = on_record({"person", "siblings", reference, "--add", other});
    EXPECT_EQ(added.exit, 0) << added.err;
    EXPECT_TRUE(says(on_record({"person", "siblings", reference}).out, other));
    EXPECT_TRUE(says(on_record({"person", "siblings", other}).out, reference));
}

} // namespace
} // namespace ribbon
