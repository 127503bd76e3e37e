// The words of real PDFs: our own letters, whose words are packed and whose fonts hold only the
// letters they use, and PDFs made by other hands.
#include "storage/attachments/pdf_words.hpp"

#include "commands/letters/letter_guard.hpp"
#include "outbound/paper/letter.hpp"
#include "tests/support/paper.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace ribbon::storage {
namespace {

constexpr const char* pdf = "application/pdf";

class WordsOfAPdf : public testing::Test {
protected:
    void write(const std::string& bytes) const { std::ofstream{path, std::ios::binary} << bytes; }
    FileWords read() const { return words_in_file(path, pdf); }
    FileWords read_by(const PdfReader& reader) const
    {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        FileWords found = words_in_pdf(file, reader);
        close(file);
        return found;
    }

    TemporaryFolder folder;
    std::string path = folder.path("letter.pdf");
};

std::string letter_of(const std::string& words)
{
    return paper::letter_pdf({.council = "Northshire County Council",
                              .address = {"Rebecca Marsden"},
                              .day = "2 March 2026",
                              .reference = "ISLA",
                              .subject = "Isla\u2019s school transport",
                              .words = words,
                              .mark = "7Q3KXW2M9-14"});
}

/// What stops a letter to the family of another child in which this stands.
std::vector<Leak> found_in(const FileWords& file)
{
    ChildIndex children;
    children.put({.a_case = "A",
                  .person = "P",
                  .names = {{"Jack", "Fisher-Smith"}},
                  .born = parse_day("2014-05-04"),
                  .upn = "J830999924001",
                  .nhs = "9434765919"});
    LetterAbout about;
    about.own_cases = {"B"};
    std::vector<Leak> kinds;
    for (const FoundLeak& one : leaks_in({}, file.words, children, about))
        kinds.push_back(one.what);
    return kinds;
}

TEST_F(WordsOfAPdf, AreReadThoughTheyArePackedAndTheirFontsAreCutDown)
{
    const std::string bytes = letter_of("Dear Mrs Marsden,\n\nThe taxi comes at nine.");
    ASSERT_EQ(bytes.find("The taxi"), std::string::npos);
    write(bytes);
    const FileWords found = read();
    EXPECT_EQ(found.unread, "");
    EXPECT_NE(found.words.find("The taxi comes at nine."), std::string::npos) << found.words;
}

TEST_F(WordsOfAPdf, TellOfAnotherChildThoughALineEndsWithin)
{
    write(letter_of("The number is J830\n9999\n24001."));
    EXPECT_EQ(found_in(read()), std::vector{Leak::upn});
    write(letter_of("His NHS number is 943\n476 5919."));
    EXPECT_EQ(found_in(read()), std::vector{Leak::nhs_number});
    for (const char* name : {"Jack\nFisher-Smith", "Jack Fisher-\nSmith", "JACK FISHER\nSMITH"}) {
        write(letter_of(name + std::string{" was born on 4\nMay 2014."}));
        EXPECT_EQ(found_in(read()), std::vector{Leak::name_with_birth}) << name;
    }
}

TEST_F(WordsOfAPdf, AreWholeWhereALineIsTooLongForThePage)
{
    std::string words;
    for (int i = 0; i < 40; ++i) words += "Some words before it, " + std::string(i % 7, 'x') + " ";
    for (int i = 0; i < 12; ++i) words += "and then Jack Fisher-Smith, born 4 May 2014, ";
    write(letter_of(words));
    // Once in a line, and once over the end of one.
    const std::vector twice{Leak::name_with_birth, Leak::name_with_birth};
    EXPECT_EQ(found_in(read()), twice);
}

TEST_F(WordsOfAPdf, AreNotReadWhereItIsLocked)
{
    write(letter_of("The taxi comes at nine."));
    const std::string locked = path + "-locked";
    ASSERT_EQ(run_command({"qpdf", "--encrypt", "user", "owner", "256", "--", path, locked}).exit,
              0);
    EXPECT_EQ(words_in_file(locked, pdf).unread, "it is locked, damaged, or too large");
    // One that anybody can open, and nobody may change, has its words.
    ASSERT_EQ(run_command({"qpdf", "--encrypt", "", "owner", "256", "--", path, locked}).exit, 0);
    EXPECT_EQ(words_in_file(locked, pdf).unread, "");
}

TEST_F(WordsOfAPdf, AreNotReadWhereItIsDamaged)
{
    write("%PDF-1.4");
    EXPECT_EQ(read().unread, "it is locked, damaged, or too large");
}

TEST_F(WordsOfAPdf, AreNotAllReadWhereAPictureFillsAPage)
{
    const std::vector<PageSize> sheet(1);
    write(pdf_of("a case", sheet));
    EXPECT_EQ(read().unread, "");
    const auto with_picture = [&](const char* size) {
        return pdf_of(std::string{"a case) Tj ET q "} + size +
                          " 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q BT (more",
                      sheet);
    };
    write(with_picture("60 0 0 60"));
    EXPECT_EQ(read().unread, "");
    write(with_picture("595 0 0 842"));
    EXPECT_EQ(read().unread, "it shows pictures, or letters that can not be read");
    EXPECT_NE(read().words.find("a case"), std::string::npos);
}

TEST_F(WordsOfAPdf, AreNotAllReadWhereItCarriesOtherFiles)
{
    write(letter_of("The taxi comes at nine."));
    std::ofstream{path + ".txt"} << "Jack Fisher-Smith\n";
    const std::string carries = path + "-carries";
    ASSERT_EQ(run_command({"qpdf", path, "--add-attachment", path + ".txt", "--", carries}).exit,
              0);
    EXPECT_EQ(words_in_file(carries, pdf).unread, "it carries other files");
    // Its sign stands at the seam of two pieces that are read.
    std::string bytes = letter_of("The taxi comes at nine.");
    bytes.resize((std::size_t{1} << 16) - 5, '\n');
    write(bytes + "/EmbeddedFile\n");
    EXPECT_EQ(read().unread, "it carries other files");
}

/// A page with a note stuck to it, a bookmark, a field that was filled in, properties and metadata,
/// each a kind of string (ISO 32000-1, 7.3.4 and 7.9.2.2). Where a number is to stand, a letter.
std::string pdf_with_more()
{
    const std::string metadata = "<x:xmpmeta><rdf:Description dc:source='a' pdf:Keywords=\"one F\">"
                                 "<dc:title>one E</dc:title></rdf:Description></x:xmpmeta>";
    return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /Metadata 8 0 R "
           "/AcroForm << /Fields [10 0 R] /DA (/Helv 12 Tf) >> >>\nendobj\n"
           "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
           "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << "
           "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R "
           "/Annots [5 0 R] >>\nendobj\n"
           "4 0 obj\n<< /Length 40 >>\nstream\nBT /F 12 Tf 72 700 Td (The taxi) Tj ET    \n"
           "endstream\nendobj\n"
           "5 0 obj\n<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents "
           "<FEFF006F006E006500200041> >>\nendobj\n"
           "6 0 obj\n<< /Type /Outlines /First 7 0 R /Last 7 0 R >>\nendobj\n"
           "7 0 obj\n<< /Title (one \\102) /Parent 6 0 R >>\nendobj\n"
           "8 0 obj\n<< /Type /Metadata /Subtype /XML /Length " +
           std::to_string(metadata.size()) + " >>\nstream\n" + metadata +
           "\nendstream\nendobj\n"
           "9 0 obj\n<< /Title (one C) /Author <6f6e652044> >>\nendobj\n"
           "10 0 obj\n<< /FT /Tx /T (a field) /V (one G) >>\nendobj\n"
           "trailer\n<< /Size 11 /Root 1 0 R /Info 9 0 R /ID [<0102030405> <0102030405>] >>\n"
           "%%EOF\n";
}

TEST_F(WordsOfAPdf, AreAlsoWhatItSaysBesideItsPages)
{
    write(pdf_with_more());
    const FileWords found = read();
    EXPECT_EQ(found.unread, "");
    EXPECT_EQ(found.words.find("\x01\x02\x03"), std::string::npos) << "what is no words";
    for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F', 'G'})
        EXPECT_NE(found.words.find(std::string{"one "} + letter), std::string::npos) << letter;
    // Packed away, as most programs do.
    const std::string packed = path + "-packed";
    run_command({"qpdf", "--object-streams=generate", "--compress-streams=y", path, packed});
    const FileWords again = words_in_file(packed, pdf);
    EXPECT_EQ(again.unread, "");
    for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F', 'G'})
        EXPECT_NE(again.words.find(std::string{"one "} + letter), std::string::npos) << letter;
}

TEST_F(WordsOfAPdf, OfANoteTellOfAnotherChild)
{
    std::string bytes = pdf_with_more();
    const std::string note = "(one C)";
    bytes.replace(bytes.find(note), note.size(), "(Jack Fisher-Smith, born 4 May 2014)");
    write(bytes);
    EXPECT_EQ(found_in(read()), std::vector{Leak::name_with_birth});
}

TEST_F(WordsOfAPdf, AreWaitedForSoLongAndNoLonger)
{
    // Each form draws the one before it forty times: forty to the eighth at the end.
    std::string bytes = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
                        "<< /XObject << /X 12 0 R >> >> /Contents 4 0 R >>\nendobj\n"
                        "4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n";
    std::string draws;
    for (int i = 0; i < 40; ++i) draws += "/X Do ";
    for (int i = 5; i <= 12; ++i)
        bytes += std::to_string(i) +
                 " 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] "
                 "/Resources << /XObject << /X " +
                 std::to_string(i - 1) + " 0 R >> >> /Length " + std::to_string(draws.size()) +
                 " >>\nstream\n" + draws + "\nendstream\nendobj\n";
    write(bytes + "trailer << /Size 13 /Root 1 0 R >>\n%%EOF\n");
    EXPECT_EQ(read_by({.limits = {.fence = {.cpu_seconds = 1}}}).unread,
              "it takes too long to read");
}

TEST_F(WordsOfAPdf, AreNotReadByAProgramThatBreaksOffOrIsNotThere)
{
    write(letter_of("The taxi comes at nine."));
    EXPECT_EQ(read_by({.words = {"no-such-reader-of-a-pdf"}}).unread,
              "the program that reads a PDF (of poppler-utils) is not on this machine");
    EXPECT_EQ(read_by({.words = {"cat", "no-such-file"}}).unread,
              "it is locked, damaged, or too large");
    EXPECT_EQ(read_by({.limits = {.fence = {.memory_bytes = 4096}}}).words, "");
    EXPECT_NE(read_by({.limits = {.fence = {.memory_bytes = 4096}}}).unread, "");
    const FileWords much = read_by({.limits = {.most_bytes = 20}});
    EXPECT_EQ(much.unread, "it has more words than are read");
    EXPECT_EQ(much.words, "Northshire County Co");
}

TEST_F(WordsOfAPdf, AreOfLettersThoughAPrinterSetThemAsOne)
{
    write("Mrs Gri\uFB03n, Mr \uFB01nch, \uFB4F, \uFB06\xEF\xAC");
    const PdfReader as_it_stands{.words = {"cat"}};
    EXPECT_TRUE(
        read_by(as_it_stands).words.starts_with("Mrs Griffin, Mr finch, \uFB4F, st\xEF\xAC"))
        << read_by(as_it_stands).words;
    write("\uFB00");
    EXPECT_TRUE(read_by(as_it_stands).words.starts_with("ff"));
}

TEST(PagesOfAPdf, AreNamedWhereSomebodyHasToLook)
{
    const std::string heads = "page   num  type   width height color comp bpc  enc interp  object "
                              "ID x-ppi y-ppi size ratio\n-----\n";
    const auto picture = [](const char* page, const char* type) {
        return std::string{page} + "  0 " + type +
               " 1654 2339 gray 1 8 jpeg no 9 0 200 200 1K 1%\n";
    };
    EXPECT_EQ(pages_to_look_at("One\n\fTwo\n\f", heads), "");
    EXPECT_EQ(pages_to_look_at("One\n\f\f", heads),
              "page 2 shows a picture, or letters that can not be read");
    EXPECT_EQ(pages_to_look_at("One\n\fTwo\n\fThree\n\f",
                               heads + picture("1", "image") + picture("3", "stencil")),
              "pages 1 and 3 show a picture, or letters that can not be read");
    for (const std::string& odd : {picture("2", "smask"), picture("-1", "image"),
                                   picture("nan", "image"), picture("1e300", "image")})
        EXPECT_EQ(pages_to_look_at("One\n\fTwo\n\f", heads + odd), "") << odd;
    // As poppler gives what has a font of its own numbering: a letter and a blank.
    EXPECT_EQ(pages_to_look_at("One\n\f7KH\x03QXPEHU\n\fThree\n\f", heads),
              "page 2 shows a picture, or letters that can not be read");
    // Letters set far apart.
    EXPECT_EQ(pages_to_look_at("One\n\fof J a c k S m i t h\n\fA, B, C and D\n\f", heads),
              "page 2 shows a picture, or letters that can not be read");
    EXPECT_EQ(pages_to_look_at("His number is 9 4 3 4 7 6 5 9 1 9\n\f", heads), "");
    EXPECT_EQ(pages_to_look_at("\f\f", heads),
              "it shows pictures, or letters that can not be read");
    EXPECT_EQ(pages_to_look_at("", ""), "it shows pictures, or letters that can not be read");
    EXPECT_EQ(pages_to_look_at("One" + std::string(10, '\f'), heads),
              "9 of its 10 pages show pictures, or letters that can not be read")
        << "more than eight would be a list nobody reads";
}

} // namespace
} // namespace ribbon::storage
