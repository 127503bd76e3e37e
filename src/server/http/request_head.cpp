#include "server/http/request_head.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "inbound/forms/cookies.hpp"
#include "inbound/forms/target.hpp"
#include "inbound/forms/text.hpp"
#include "server/http/fields.hpp"

#include <boost/asio/ip/address.hpp>
#include <charconv>

namespace ribbon::server {

namespace {

using Fields = http::request_header<>;

std::string_view text_of(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// The value of a header; empty where there is none, or bytes that are not UTF-8.
std::string value_of(const Fields& fields, http::field name)
{
    const std::string_view value = text_of(fields[name]);
    return is_utf8(value) ? std::string{value} : std::string{};
}

/// All values of a header that may come more than once, as one list.
std::string list_of(const Fields& fields, http::field name, std::string_view between)
{
    std::string list;
    const auto [first, last] = fields.equal_range(name);
    for (auto one = first; one != last; ++one) {
        if (!list.empty()) list += between;
        list += text_of(one->value());
    }
    return list;
}

std::optional<Method> method_of(const Fields& fields)
{
    switch (fields.method()) {
    case http::verb::get: return Method::get;
    case http::verb::head: return Method::head;
    case http::verb::post: return Method::post;
    default: return std::nullopt;
    }
}

bool host_is_in_order(const Fields& fields)
{
    const auto hosts = fields.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && fields.version() >= 11)) return false;
    const std::string_view host = text_of(fields[http::field::host]);
    return host.find_first_of(" \t,/\\@?#") == std::string_view::npos &&
           (hosts == 0 || !host.empty());
}

/// Reads how long the body is; false where that has more than one reading.
bool read_length(const Fields& fields, RequestHead& head)
{
    const auto lengths = fields.count(http::field::content_length);
    const auto codings = fields.count(http::field::transfer_encoding);
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0)) return false;
    if (codings == 1) {
        head.has_body = true;
        return fields.version() >= 11 &&
               lower_case(text_of(fields[http::field::transfer_encoding])) == "chunked";
    }
    if (lengths == 0) return true;
    const std::string_view digits = text_of(fields[http::field::content_length]);
    std::uint64_t bytes = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, bytes);
    head.body_bytes = bytes;
    head.has_body = bytes > 0;
    return error == std::errc{} && stopped == end;
}

/// What a proxy that we trust says of whom it speaks for: the last address that is not of a proxy
/// itself. What stands before it could have been written by anybody.
void believe_proxy(const Fields& fields, const Addresses& trusted, Request& request)
{
    if (!trusted.contains(request.peer)) return;
    request.secure = lower_case(stripped(text_of(fields["X-Forwarded-Proto"]))) == "https";
    std::string list;
    const auto [first, last] = fields.equal_range("X-Forwarded-For");
    for (auto one = first; one != last; ++one) (list += text_of(one->value())) += ',';
    std::string_view rest = list;
    while (!rest.empty()) {
        rest.remove_suffix(1); // the comma
        const auto comma = rest.rfind(',');
        const auto begins = comma == std::string_view::npos ? 0 : comma + 1;
        const auto address = plain_address(stripped(rest.substr(begins)));
        if (!address) return;
        request.peer = *address;
        if (!trusted.contains(*address)) return;
        rest = rest.substr(0, begins);
    }
}

int refusal_of(const Fields& fields, RequestHead& head)
{
    if (fields.version() != 11 && fields.version() != 10) return 400;
    if (!host_is_in_order(fields) || !read_length(fields, head)) return 400;
    const auto method = method_of(fields);
    if (!method) return 405;
    head.request.method = *method;
    if (head.has_body && *method != Method::post) return 400;
    auto target = parse_target(text_of(fields.target()));
    if (!target) return 400;
    head.request.path = std::move(target->path);
    head.request.query = std::move(target->query);
    const std::string_view expectation = text_of(fields[http::field::expect]);
    if (expectation.empty()) return 0;
    head.expects_continue = lower_case(expectation) == "100-continue";
    return head.expects_continue ? 0 : 417;
}

} // namespace

std::optional<std::string> plain_address(std::string_view written)
{
    ErrorCode error;
    auto address = net::ip::make_address(std::string{written}, error);
    if (error) return std::nullopt;
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
    return address.to_string();
}

RequestHead read_request_head(const Parser& parser, const std::string& peer,
                              const Addresses& trusted)
{
    const Fields& fields = parser.get();
    RequestHead head;
    head.request.peer = peer;
    head.refusal = refusal_of(fields, head);
    if (head.refusal != 0) return head;
    head.old = fields.version() == 10;
    head.keeps_alive = parser.keep_alive();
    head.accepts_gzip = accepts_gzip(list_of(fields, http::field::accept_encoding, ","));
    head.content_type = value_of(fields, http::field::content_type);
    Request& request = head.request;
    request.cookies = parse_cookies(list_of(fields, http::field::cookie, "; "));
    request.user_agent = value_of(fields, http::field::user_agent);
    request.if_none_match = list_of(fields, http::field::if_none_match, ",");
    request.accept_language = value_of(fields, http::field::accept_language);
    request.origin = value_of(fields, http::field::origin);
    const std::string_view site = text_of(fields["Sec-Fetch-Site"]);
    if (is_utf8(site)) request.sec_fetch_site = site;
    believe_proxy(fields, trusted, request);
    return head;
}

} // namespace ribbon::server
