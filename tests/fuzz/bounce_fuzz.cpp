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
    const ribbon::BounceWords words{.text = text,
                                    .subject = text.substr(0, text.find('\n')),
                                    .own = {{.addr = "send@council.example", .name = ""}}};
    check(ribbon::read_bounce_words(words));
    ribbon::names_by_code(words);
    must(std::string_view{"45"}.find(ribbon::reply_class(text)) != std::string_view::npos ||
         ribbon::reply_class(text) == 0);
    ribbon::field_in(text, "Message-ID");
    return 0;
}
