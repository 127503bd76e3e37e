// Times a ribbon of 400 messages and about 1,000 pages. Given a folder, it leaves there the PDF
// files it took in, for another program to merge, and the ribbon.
#include "outbound/paper/ribbon.hpp"

#include "tests/support/paper.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace ribbon {
namespace {

constexpr int messages = 400, documents = 100, pages_each = 6;

Ribbon long_ribbon()
{
    Ribbon made = ribbon_by_chance(7, documents);
    made.threads.clear();
    made.chronology.clear();
    const std::string words =
        "I have now written four times about the draft plan. She has been out of school since "
        "January, and nobody has told us who deals with her case. Please tell us when the "
        "educational psychologist will see her, and who will read the report when it comes.";
    for (int number = 1; number <= messages; ++number) {
        if (number % 5 == 1)
            made.threads.push_back(
                {.number = number / 5 + 1, .subject = "The plan", .messages = {}});
        RibbonMessage one;
        one.number = number;
        one.who = "Daniel Marsh";
        one.times = {{"Received", "3 March 2025"}, {"Answered", "12 March 2025"}};
        one.paragraphs.assign(7, words);
        made.threads.back().messages.push_back(std::move(one));
    }
    return made;
}

double seconds_since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void write(const std::string& path, const std::string& bytes)
{
    std::ofstream{path, std::ios::binary} << bytes;
}

int run(const std::string& folder)
{
    const Ribbon ribbon = long_ribbon();
    std::vector<std::string> files;
    for (int i = 0; i < documents; ++i) {
        files.push_back(pdf_of("doc" + std::to_string(i + 1), std::vector<PageSize>(pages_each)));
        if (!folder.empty()) write(folder + "/" + std::to_string(i + 100) + ".pdf", files.back());
    }
    const auto start = std::chrono::steady_clock::now();
    std::vector<paper::Looked> looked;
    for (const std::string& one : files)
        looked.push_back(paper::look_at_document(one, "application/pdf"));
    paper::RibbonPaper paper(ribbon, std::move(looked));
    const std::string made =
        paper.bound({std::string(64, '0'), "ribbon.example/log", 1, ""},
                    [&](int document) { return files.at(static_cast<std::size_t>(document - 1)); });
    const double took = seconds_since(start);
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    if (!folder.empty()) write(folder + "/ribbon.pdf", made);
    std::printf("ribbon     %d messages, %d documents, %d pages: %.2f s, %.2f s of a core, %ld MiB "
                "at most, %.1f MB\n",
                messages, documents, paper.pages(), took,
                static_cast<double>(used.ru_utime.tv_sec) +
                    static_cast<double>(used.ru_utime.tv_usec) / 1e6,
                used.ru_maxrss / 1024, static_cast<double>(made.size()) / 1e6);
    return 0;
}

} // namespace
} // namespace ribbon

int main(int argc, char** argv) { return ribbon::run(argc > 1 ? argv[1] : ""); }
