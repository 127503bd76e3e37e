// Any bytes as the subject and the words of a mail, and as a table of rules: no crash, every place
// told lies in the text and is what it says, and a table is refused in sentences.
#include "inbound/asks/asks.hpp"
#include "inbound/asks/measure.hpp"
#include "tests/fuzz/must.hpp"

namespace {

void look_at(const ribbon::AskRules& rules, std::string_view subject, std::string_view words)
{
    for (const ribbon::Ask& ask : ribbon::asks_of(rules, subject, words)) {
        must(!ask.because.empty() && !ask.rules.empty());
        for (const ribbon::AskWords& one : ask.because) {
            const std::string_view of = one.in_subject ? subject : words;
            must(one.begin < one.end && one.end <= of.size());
            must(of.substr(one.begin, one.end - one.begin) == one.words);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto line = text.find('\n');
    const std::string_view subject = text.substr(0, line);
    const std::string_view words = line == std::string_view::npos ? "" : text.substr(line + 1);
    look_at(ribbon::ask_rules(), subject, words);
    const auto rules = ribbon::read_ask_rules(text);
    if (rules) {
        look_at(*rules, subject, words);
    } else {
        for (const ribbon::Problem& one : rules.problems()) must(!one.sentence.empty());
    }
    if (const auto mails = ribbon::read_labelled_mails(text); !mails)
        for (const ribbon::Problem& one : mails.problems()) must(!one.sentence.empty());
    return 0;
}
