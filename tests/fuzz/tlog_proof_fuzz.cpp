// Any bytes as a receipt: no crash, no problem without a sentence, what is read is written back as
// the same bytes, and nothing is believed that no known log has signed.
#include "ledger/receipt.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon::ledger;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto proof = parse_proof(text);
    if (proof) must(render(*proof) == text);
    const auto receipt = verify_receipt(text, nullptr);
    if (!receipt)
        for (const ribbon::Problem& one : receipt.problems()) must(!one.sentence.empty());
    else
        must(receipt->index < receipt->size);
    const Policy nobody;
    must(!verify_receipt(text, &nobody));
    return 0;
}
