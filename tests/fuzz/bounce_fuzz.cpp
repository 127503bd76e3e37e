// Any text as the report of a mail system, as fields and as words.
#include "inbound/mail/report.hpp"
#include "inbound/mail/status_code.hpp"
#include "tests/fuzz/must.hpp"

#include <algorithm>

namespace {

void check(const ribbon::DeliveryReport& report)
{
    for (const std::string& code : report.status) must(ribbon::status_code(code) == code);
    for (const std::string& one : report.failed_recipients)
        must(std::ranges::count(report.failed_recipients, one) == 1 && !one.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto half = text.find("\n\n");
    std::vector<std::string> blocks{std::string{text.substr(0, half)}};
    if (half != std::string_view::npos) blocks.emplace_back(text.substr(half + 2));
    check(ribbon::read_delivery_status(blocks));
    check(ribbon::read_bounce_words(text, "", {{.addr = "send@council.example"}}));
    ribbon::field_in(text, "Message-ID");
    return 0;
}
