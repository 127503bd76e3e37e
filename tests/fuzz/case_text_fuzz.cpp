// Any bytes as the text of cases: no crash, no problem without a sentence, and what is read can be
// written and read again as the same.
#include "inbound/cases/bytes.hpp"
#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"
#include "outbound/cases/case_json_write.hpp"
#include "outbound/cases/case_text_write.hpp"
#include "tests/fuzz/must.hpp"

namespace {

const ribbon::KnownWords& some_words()
{
    static const ribbon::KnownWords words{
        ribbon::WordList{{"final plan", "final plan after an order", "no proceedings",
                          "advice that was due, or is"}},
        ribbon::WordList{}};
    return words;
}

void check(const ribbon::CaseFacts& facts)
{
    must(ribbon::problems_of(facts).empty());
    const auto text = ribbon::parse_case_text(ribbon::render_case_text(facts), some_words());
    must(text && text->size() == 1 && text->front().facts == facts);
    const auto json = ribbon::parse_case_json(ribbon::render_case_json(facts), some_words());
    must(json && *json == facts);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto read = ribbon::parse_case_text(text, some_words());
    if (read)
        for (const ribbon::CaseBlock& block : *read) check(block.facts);
    else {
        must(read.problems().size() <= ribbon::max_problems + 1);
        for (const ribbon::Problem& one : read.problems())
            must(!one.sentence.empty() && one.line >= 0 && !ribbon::unreadable(one.sentence));
    }
    return 0;
}
