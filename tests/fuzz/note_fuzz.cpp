// Any bytes as a signed note: no crash, no problem without a sentence, and what is read is written
// back as the same bytes.
#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon::ledger;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto note = parse_note(text);
    if (!note) {
        for (const ribbon::Problem& one : note.problems()) must(!one.sentence.empty());
        return 0;
    }
    must(render(*note) == text);
    if (const auto checkpoint = parse_checkpoint(note->text))
        must(render(*checkpoint) == note->text);
    const VerifierKey key{note->signatures.front().name, SignatureType::cosignature,
                          std::string(32, 'k')};
    must(!verify(*note, {&key, 1}) || verify(*note, {&key, 1})->empty());
    return 0;
}
