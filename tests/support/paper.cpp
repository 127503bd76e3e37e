#include "tests/support/paper.hpp"

#include "tests/support/program.hpp"

#include <cstdio>
#include <random>

namespace ribbon {
namespace {

std::string object(std::size_t number, const std::string& body)
{
    return std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}

std::string stream(const std::string& words)
{
    return "<< /Length " + std::to_string(words.size()) + " >>\nstream\n" + words + "\nendstream";
}

} // namespace

std::string pdf_of(const std::string& name, const std::vector<PageSize>& pages,
                   const std::string& extra)
{
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R " + extra + " >>"};
    std::string kids;
    for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(3 + 2 * i) + " 0 R ";
    objects.push_back("<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids +
                      "] >>");
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageSize& page = pages[i];
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + std::to_string(page.width) + " " +
            std::to_string(page.height) + "] /Rotate " + std::to_string(page.turn) +
            " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
            ">> /Contents " +
            std::to_string(4 + 2 * i) + " 0 R >>");
        objects.push_back(stream("BT /F 12 Tf 40 " + std::to_string(page.height - 60) +
                                 " Td (source page " + std::to_string(i + 1) + " of " +
                                 std::to_string(pages.size()) + " of " + name + ") Tj ET"));
    }
    std::string made = "%PDF-1.4\n", table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char line[32];
        std::snprintf(line, sizeof line, "%010zu 00000 n \n", made.size());
        table += line;
        made += object(i + 1, objects[i]);
    }
    const std::size_t at = made.size();
    const std::string count = std::to_string(objects.size() + 1);
    return made + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer << /Size " +
           count + " /Root 1 0 R >>\nstartxref\n" + std::to_string(at) + "\n%%EOF\n";
}

std::vector<std::string> texts_of_pages(const std::string& path)
{
    const std::string all = run_command({"pdftotext", "-layout", path, "-"}).out;
    std::vector<std::string> pages;
    std::size_t from = 0;
    for (std::size_t to = all.find('\f'); to != std::string::npos; to = all.find('\f', from)) {
        pages.push_back(all.substr(from, to - from));
        from = to + 1;
    }
    return pages;
}

namespace {

class Chance {
public:
    explicit Chance(std::uint32_t seed) : dice_(seed) {}
    int up_to(int most) { return static_cast<int>(dice_() % static_cast<unsigned>(most)); }
    std::string words(int count)
    {
        static constexpr const char* all[] = {"plan",   "draft", "school", "Łukasz", "answer",
                                              "please", "naïve", "report", "late",   "(again)",
                                              "Żółć",   "<b>",   "\\n{}",  "reg 13", "اردو"};
        std::string made;
        for (int i = 0; i < count; ++i) made += std::string{i ? " " : ""} + all[dice_() % 15];
        return made;
    }
    RibbonMessage message(int number, bool unanswered, int documents)
    {
        RibbonMessage one;
        one.number = number;
        one.who = words(2);
        one.times = {{"Received", "3 March 2025"}, {"Answered", "Not answered"}};
        one.unanswered = unanswered;
        if (unanswered) one.stands = "Not answered, 263 days after it came";
        const int paragraphs = up_to(5);
        for (int p = 0; p < paragraphs; ++p) one.paragraphs.push_back(words(up_to(120)));
        if (documents > 0) one.documents = {1 + up_to(documents)};
        return one;
    }
    RibbonLine line(int messages)
    {
        RibbonLine line;
        line.when = "some day from 1 to 31 March 2025";
        line.what = words(1 + up_to(30));
        line.law = "SEND Regulations 2014, reg 13(2)";
        line.slip = up_to(3) == 0;
        line.message = messages > 0 ? up_to(messages + 1) : 0;
        return line;
    }

private:
    std::mt19937 dice_;
};

} // namespace

Ribbon ribbon_by_chance(std::uint32_t seed, int documents)
{
    Chance chance{seed};
    Ribbon made;
    made.kind = seed % 2 == 0 ? RibbonKind::family : RibbonKind::ombudsman;
    made.title = "The ribbon: Isla Marsh";
    made.child = "Isla Marsh";
    made.reference = "7Q3KXW2M9";
    made.council = "Northshire County Council";
    made.made = "22 November 2026";
    made.first = "Some messages.";
    int number = 0;
    const int threads = chance.up_to(6);
    for (int t = 1; t <= threads; ++t) {
        RibbonThread thread{
            .number = t, .subject = chance.words(1 + chance.up_to(60)), .messages = {}};
        const int messages = 1 + chance.up_to(5);
        for (int m = 0; m < messages; ++m)
            thread.messages.push_back(chance.message(++number, m == 0, documents));
        made.threads.push_back(std::move(thread));
    }
    const int lines = chance.up_to(80);
    for (int i = 0; i < lines; ++i) made.chronology.push_back(chance.line(number));
    for (int d = 1; d <= documents; ++d) {
        RibbonDocument one;
        one.number = d;
        one.name = "doc" + std::to_string(d) + " " + chance.words(chance.up_to(40)) + ".pdf";
        one.hash = std::string(64, 'a');
        one.media_type = "application/pdf";
        one.when = "4 May 2025";
        made.documents.push_back(std::move(one));
    }
    made.counts.messages = number;
    made.counts.documents = documents;
    return made;
}

} // namespace ribbon
