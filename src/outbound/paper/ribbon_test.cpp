// The ribbon on paper, read by programs that are not ours: qpdf, pdftotext, pdfinfo.
#include "outbound/paper/letters.hpp"
#include "outbound/paper/ribbon.hpp"

#include "base/whole_number.hpp"
#include "tests/support/paper.hpp"
#include "tests/support/program.hpp"

#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#define POINTERHOLDER_TRANSITION 4 // NOLINT(*-macro-usage)
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace ribbon::paper {
namespace {

struct Made {
    std::string bytes;
    int pages = 0, slips = 0;
    std::map<std::string, int> page_of;
};

Made made_of(const Ribbon& ribbon, const std::vector<std::string>& bytes)
{
    std::vector<Looked> looked;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        looked.push_back(look_at_document(bytes[i], ribbon.documents[i].media_type));
    RibbonPaper paper(ribbon, looked);
    Made made;
    made.pages = paper.pages();
    made.slips = paper.slips();
    for (const RibbonDocument& one : ribbon.documents) {
        const std::string anchor = "d" + std::to_string(one.number);
        made.page_of[anchor] = paper.page_of(anchor);
    }
    made.bytes =
        paper.bound({std::string(64, 'b'), "ribbon.example/northshire", 12345,
                     "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="},
                    [&](int document) { return bytes.at(static_cast<std::size_t>(document - 1)); });
    return made;
}

std::vector<std::string> documents_by_chance(std::uint32_t seed, int count)
{
    static constexpr PageSize sizes[] = {{595, 842, 0},   {842, 595, 0},  {595, 842, 90},
                                         {842, 1191, 0},  {1191, 842, 0}, {420, 595, 180},
                                         {2384, 3370, 0}, {612, 792, 270}};
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i) {
        const auto roll = (seed * 31 + static_cast<std::uint32_t>(i) * 17) % 11;
        std::vector<PageSize> pages;
        for (std::uint32_t p = 0; p <= roll; ++p) pages.push_back(sizes[(seed + p) % 8]);
        std::string pdf = pdf_of("doc" + std::to_string(i + 1), pages);
        if (roll == 9) pdf.resize(pdf.size() / 3);
        if (roll == 10) pdf = "this is no PDF at all";
        all.push_back(std::move(pdf));
    }
    return all;
}

/// Every link and bookmark of a file, as the page it leads to, by qpdf: -1 where it is broken.
std::vector<int> links_of(const std::string& bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("made", bytes.data(), bytes.size());
    std::map<QPDFObjGen, int> page_at;
    int page_number = 0;
    const auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    for (const QPDFPageObjectHelper& page : pages)
        page_at[QPDFPageObjectHelper{page}.getObjectHandle().getObjGen()] = ++page_number;
    std::map<std::string, QPDFObjectHandle> named;
    const std::function<void(QPDFObjectHandle)> read_names = [&](QPDFObjectHandle node) {
        if (QPDFObjectHandle names = node.getKey("/Names"); names.isArray())
            for (int i = 0; i + 1 < names.getArrayNItems(); i += 2)
                named[names.getArrayItem(i).getUTF8Value()] = names.getArrayItem(i + 1);
        if (QPDFObjectHandle kids = node.getKey("/Kids"); kids.isArray())
            for (auto& kid : kids.aitems()) read_names(kid);
    };
    QPDFObjectHandle names = pdf.getRoot().getKey("/Names");
    if (names.isDictionary() && names.getKey("/Dests").isDictionary())
        read_names(names.getKey("/Dests"));
    const auto led_to = [&](QPDFObjectHandle to) {
        if (to.isString())
            to = named.contains(to.getUTF8Value()) ? named[to.getUTF8Value()]
                                                   : QPDFObjectHandle::newNull();
        if (to.isDictionary()) to = to.getKey("/D");
        if (!to.isArray()) return -1;
        const auto found = page_at.find(to.getArrayItem(0).getObjGen());
        return found == page_at.end() ? -1 : found->second;
    };
    std::vector<int> all;
    for (QPDFPageObjectHelper page : pages)
        for (QPDFAnnotationObjectHelper& note : page.getAnnotations("/Link")) {
            QPDFObjectHandle link = note.getObjectHandle();
            all.push_back(led_to(link.hasKey("/Dest") ? link.getKey("/Dest")
                                                      : link.getKey("/A").getKey("/D")));
        }
    const std::function<void(QPDFObjectHandle)> read_outline = [&](QPDFObjectHandle item) {
        for (; item.isDictionary(); item = item.getKey("/Next")) {
            const int page = led_to(item.hasKey("/Dest") ? item.getKey("/Dest")
                                                         : item.getKey("/A").getKey("/D"));
            const std::string says = item.getKey("/Title").getUTF8Value();
            // What a bookmark says of its page is its page.
            all.push_back(says.ends_with(", page " + std::to_string(page)) ? page : -1);
            if (item.hasKey("/First")) read_outline(item.getKey("/First"));
        }
    };
    QPDFObjectHandle outlines = pdf.getRoot().getKey("/Outlines");
    if (outlines.isDictionary()) read_outline(outlines.getKey("/First"));
    return all;
}

void expect_numbered(const std::vector<std::string>& pages)
{
    for (std::size_t i = 0; i < pages.size(); ++i)
        EXPECT_NE(pages[i].find("page " + std::to_string(i + 1) + "\n"), std::string::npos)
            << "page " << i + 1 << " says:\n"
            << pages[i];
}

/// How many bundles by chance: 6 in every run, and RIBBON_BUNDLES by hand.
int how_many()
{
    const char* asked = std::getenv("RIBBON_BUNDLES");
    return asked ? whole_number<int>(asked).value_or(6) : 6;
}

TEST(RibbonOnPaper, HoldsTogetherWhateverIsInIt)
{
    for (int seed = 1; seed <= how_many(); ++seed) {
        SCOPED_TRACE(seed);
        const int count = seed % 7;
        Ribbon ribbon = ribbon_by_chance(static_cast<std::uint32_t>(seed), count);
        const auto bytes = documents_by_chance(static_cast<std::uint32_t>(seed), count);
        const Made made = made_of(ribbon, bytes);
        const TemporaryFile file{".pdf", made.bytes};
        const Ran checked = run_command({"qpdf", "--check", file.path()});
        EXPECT_EQ(checked.exit, 0) << checked.out << checked.err;
        // The printed number is the number of the PDF page, on each of them.
        const auto pages = texts_of_pages(file.path());
        ASSERT_EQ(static_cast<int>(pages.size()), made.pages);
        expect_numbered(pages);
        for (const int to : links_of(made.bytes)) EXPECT_GT(to, 0);
        // Every document that came in is there, as pages in their order or as a slip.
        int slips = 0;
        for (const RibbonDocument& one : ribbon.documents) {
            const auto at = static_cast<std::size_t>(one.number - 1);
            const auto page =
                static_cast<std::size_t>(made.page_of.at("d" + std::to_string(one.number)));
            ASSERT_GE(page, 1U);
            const std::string name = "Document " + std::to_string(one.number) + ": doc";
            EXPECT_NE(pages[page - 1].find(name), std::string::npos) << pages[page - 1];
            // What is whole was made whole by pdf_of, and says itself how many pages it has.
            const bool whole = bytes[at].ends_with("%%EOF\n");
            EXPECT_EQ(pages[page - 1].find("Not shown") == std::string::npos, whole);
            slips += whole ? 0 : 1;
            if (!whole) continue;
            const auto all = static_cast<int>(
                ((static_cast<std::uint32_t>(seed) * 31 + static_cast<std::uint32_t>(at) * 17) %
                 11) +
                1);
            for (int p = 1; p <= all; ++p)
                EXPECT_NE(pages.at(page - 1 + static_cast<std::size_t>(p))
                              .find("source page " + std::to_string(p) + " of " +
                                    std::to_string(all) + " of doc" + std::to_string(one.number)),
                          std::string::npos);
        }
        EXPECT_EQ(slips, made.slips);
    }
}

TEST(RibbonOnPaper, IsTheSameBytesForTheSameThings)
{
    const Ribbon ribbon = ribbon_by_chance(3, 3);
    const auto bytes = documents_by_chance(5, 3);
    EXPECT_EQ(made_of(ribbon, bytes).bytes, made_of(ribbon, bytes).bytes);
}

TEST(RibbonOnPaper, SaysWhatItIsToAReaderOfScreens)
{
    const Made made = made_of(ribbon_by_chance(4, 0), {});
    QPDF pdf;
    pdf.processMemoryFile("made", made.bytes.data(), made.bytes.size());
    // PDF 1.7, 14.7.1 and 14.9.2.
    EXPECT_TRUE(pdf.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_EQ(pdf.getRoot().getKey("/Lang").getUTF8Value(), "en-GB");
    EXPECT_TRUE(pdf.getRoot().getKey("/StructTreeRoot").isDictionary());
    EXPECT_EQ(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(),
              "The ribbon: Isla Marsh");
}

TEST(RibbonOnPaper, TakesNoScriptAndNoFileAlong)
{
    const Ribbon ribbon = ribbon_by_chance(6, 1);
    const std::string hostile = pdf_of("doc1", {{}},
                                       "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> "
                                       "/AA << /WC << /S /Launch /F (c:/x.exe) >> >>");
    const Made made = made_of(ribbon, {hostile});
    EXPECT_EQ(made.slips, 0);
    const TemporaryFile file{".pdf", made.bytes}, plain{".pdf"};
    ASSERT_EQ(
        run_command({"qpdf", "--qdf", "--object-streams=disable", file.path(), plain.path()}).exit,
        0);
    const std::string all = contents(plain.path());
    for (const char* word : {"JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/AcroForm"})
        EXPECT_EQ(all.find(word), std::string::npos) << word;
}

TEST(RibbonOnPaper, HasASlipForWhatIsLockedBrokenOrNoPaper)
{
    const TemporaryFile open{".pdf", pdf_of("doc1", {{}})}, locked{".pdf"};
    ASSERT_EQ(run_command({"qpdf", "--encrypt", "secret", "secret", "256", "--", open.path(),
                           locked.path()})
                  .exit,
              0);
    const auto why = [](const std::string& bytes, const char* type) {
        const Looked looked = look_at_document(bytes, type);
        EXPECT_EQ(looked.shown, Shown::slip) << type;
        return looked.why;
    };
    EXPECT_NE(why(contents(locked.path()), "application/pdf").find("password"), std::string::npos);
    EXPECT_NE(why("%PDF-1.4 and then nothing", "application/pdf").find("damaged"),
              std::string::npos);
    EXPECT_NE(why("ID3 a song", "audio/mpeg").find("recording"), std::string::npos);
    EXPECT_NE(why("", "text/plain").find("empty"), std::string::npos);
    EXPECT_NE(why("\xff\xd8\xff\xe0 no picture", "image/jpeg").find("picture"), std::string::npos);
    EXPECT_NE(why("PK", "application/zip").find("kind"), std::string::npos);
    EXPECT_NE(why(std::string(most_text_bytes + 1, 'a'), "text/plain").find("long"),
              std::string::npos);
}

TEST(RibbonOnPaper, SaysThatAPdfCarriesFiles)
{
    const TemporaryFile plain{".pdf", pdf_of("doc1", {{}})}, inside{".txt", "inside"}, both{".pdf"};
    ASSERT_EQ(
        run_command({"qpdf", plain.path(), "--add-attachment", inside.path(), "--", both.path()})
            .exit,
        0);
    const Looked looked = look_at_document(contents(both.path()), "application/pdf");
    EXPECT_EQ(looked.shown, Shown::pages);
    EXPECT_EQ(looked.note, "What it carries inside (1 file) is in the PDF itself.");
}

TEST(RibbonOnPaper, HasTheLettersOfMoreThanOneAlphabet)
{
    if (!letters_missing().empty()) GTEST_SKIP() << letters_missing().front() << " is not here";
    Ribbon ribbon = ribbon_by_chance(3, 0);
    // "How are you?" or "Thank you", by Unicode block.
    const std::vector<std::string> said = {
        "আপনি কেমন আছেন", "ਤੁਹਾਡਾ ਧੰਨਵਾਦ", "谢谢你", "شكرا لكم", "धन्यवाद", "நன்றி", "આભાર", "አመሰግናለሁ",
        "ありがとう", "😀", "ధన్యవాదాలు", "നന്ദി", "ขอบคุณ", "감사합니다",
        // Urdu, Pashto, Kurdish, Persian: letters of their own.
        "یہ میرے بیٹے کی رپورٹ ہے، ہمیں جواب چاہیے۔", "ښوونځی ډېر لرې دی",
        "قوتابخانەکەمان زۆر دوورە", "گچ پژ"};
    ribbon.threads.at(0).messages.at(0).paragraphs = said;
    const Made made = made_of(ribbon, {});
    const TemporaryFile file{".pdf", made.bytes};
    std::string all;
    for (const std::string& page : texts_of_pages(file.path())) all += page;
    EXPECT_EQ(all.find("stand there as boxes"), std::string::npos) << all.substr(0, 2'000);
    // What is drawn can be found again, by another library than drew it.
    EXPECT_NE(all.find("谢谢你"), std::string::npos);
    EXPECT_NE(all.find("감사합니다"), std::string::npos);
    // A word of joined letters is of one typeface: DejaVu has some of Urdu's letters and not all.
    const std::string fonts = run_command({"pdffonts", file.path()}).out;
    EXPECT_NE(fonts.find("Lateef"), std::string::npos) << fonts;
}

TEST(RibbonOnPaper, NamesThePagesOnWhichLettersAreBoxes)
{
    Ribbon ribbon = ribbon_by_chance(3, 0);
    // Cuneiform (U+12000) is in none of the typefaces.
    ribbon.threads.at(0).messages.at(0).paragraphs = {"\xf0\x92\x80\x80\xf0\x92\x80\x81"};
    const Made made = made_of(ribbon, {});
    const TemporaryFile file{".pdf", made.bytes};
    const auto pages = texts_of_pages(file.path());
    ASSERT_FALSE(pages.empty());
    int where = 0;
    for (std::size_t i = 1; i < pages.size(); ++i)
        if (pages[i].find("no shape in the typeface") != std::string::npos)
            where = static_cast<int>(i) + 1;
    ASSERT_GT(where, 1);
    EXPECT_NE(pages[0].find("Some letters on page " + std::to_string(where) + " have no shape"),
              std::string::npos)
        << pages[0];
}

} // namespace
} // namespace ribbon::paper
