#include "cli/case_files.hpp"

#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"

namespace ribbon::cli {
namespace {

bool is_json(const std::string& file, const std::string& text)
{
    if (file.ends_with(".json")) return true;
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && text[first] == '{';
}

} // namespace

Result<std::vector<WrittenCase>> read_cases(const std::string& file, const std::string& text,
                                            const Law& law)
{
    std::vector<WrittenCase> cases;
    if (is_json(file, text)) {
        auto facts = parse_case_json(text, known_words(law));
        if (!facts) return facts.problems();
        cases.push_back({*std::move(facts), {}});
        return cases;
    }
    auto blocks = parse_case_text(text, known_words(law));
    if (!blocks) return blocks.problems();
    for (CaseBlock& block : *blocks) {
        WrittenCase one{std::move(block.facts), {}};
        for (const LookDay& look : block.looks) one.looks.push_back(look.on);
        cases.push_back(std::move(one));
    }
    return cases;
}

} // namespace ribbon::cli
