// Any text as links and as addresses of cases: a link leads to http or https, a token has a token's
// form, and what lies near to a token of ours is one of ours.
#include "inbound/mail/case_address.hpp"
#include "inbound/mail/case_token.hpp"
#include "inbound/mail/links.hpp"
#include "inbound/mail/scan.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    auto targets = ribbon::targets_of_text(text);
    targets.emplace_back(text);
    for (const std::string& link : ribbon::links_of(targets))
        must(link.starts_with("http") || link.starts_with("HTTP") || (link[0] | 32) == 'h');
    ribbon::MailMessage message;
    message.fields.push_back({.name = "To", .value = std::string{text}});
    const auto found = ribbon::case_addresses(message, "ribbon.example");
    for (const std::string& token : found.tokens) must(ribbon::is_token_form(token));
    for (const std::string& token : found.guess) must(ribbon::is_token_form(token));
    constexpr std::string_view key = "a key that is long enough";
    for (const std::string& token : ribbon::nearest_tokens(text, key))
        must(ribbon::is_ours(token, key));
    for (const std::string& address : ribbon::addresses_in(text))
        must(address.find('@') != std::string::npos);
    return 0;
}
