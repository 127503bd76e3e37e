#include "outbound/notify/request.hpp"

#include "base/bytes.hpp"
#include "base/json/value.hpp"
#include "base/json/writer.hpp"
#include "base/url.hpp"

#include <sodium.h>

#include <array>

namespace ribbon::notify {
namespace {

constexpr std::size_t uuid_length = 36;
constexpr const char* sending = "/v2/notifications/";

bool is_uuid(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool figure =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !figure) return false;
    }
    return text.size() == uuid_length;
}

std::string signature(std::string_view secret, std::string_view text)
{
    crypto_auth_hmacsha256_state state;
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> made{};
    const auto bytes = [](std::string_view from) {
        return reinterpret_cast<const unsigned char*>(from.data());
    };
    crypto_auth_hmacsha256_init(&state, bytes(secret), secret.size());
    crypto_auth_hmacsha256_update(&state, bytes(text), text.size());
    crypto_auth_hmacsha256_final(&state, made.data());
    return {made.begin(), made.end()};
}

std::string personalisation(const Message& message)
{
    return JsonObject{}.text("subject", message.subject).text("body", message.body).json();
}

std::string member(const JsonValue& of, std::string_view name)
{
    const JsonValue* one = of.find(name);
    return one && one->text() ? *one->text() : std::string{};
}

/// Their words: {"errors":[{"error":"BadRequestError","message":"..."}],"status_code":400}.
std::string errors_in(const Result<JsonValue>& body)
{
    std::string said;
    if (!body) return said;
    const JsonValue* errors = body->find("errors");
    if (!errors || !errors->array()) return said;
    for (const JsonValue& one : *errors->array())
        said += (said.empty() ? "" : "; ") + member(one, "error") + ": " + member(one, "message");
    return said;
}

Answer not_done(int http_status, const Result<JsonValue>& body)
{
    Answer answer{.outcome = Outcome::refused, .id = {}, .said = errors_in(body)};
    // 429 is too many requests in a minute or a day; of 500 its documentation says "resend".
    if (http_status == 429 || http_status >= 500 || http_status == 0)
        answer.outcome = Outcome::again;
    if (http_status == 401 || http_status == 403) answer.outcome = Outcome::locked_out;
    // A gateway that lost sight of the server behind it (RFC 9110 sections 15.6.3 and 15.6.5).
    if (http_status == 502 || http_status == 504) answer.outcome = Outcome::unknown;
    if (answer.said.empty()) answer.said = "HTTP " + std::to_string(http_status);
    return answer;
}

Outcome outcome_of(std::string_view status)
{
    struct Known {
        std::string_view status;
        Outcome outcome;
    };
    constexpr Known known[]{
        {"created", Outcome::on_the_way},
        {"sending", Outcome::on_the_way},
        {"pending", Outcome::on_the_way},
        {"accepted", Outcome::on_the_way},
        {"pending-virus-check", Outcome::on_the_way},
        {"delivered", Outcome::delivered},
        {"received", Outcome::delivered},
        {"sent", Outcome::delivered},
        {"permanent-failure", Outcome::bounced},
        {"temporary-failure", Outcome::failed},
        {"technical-failure", Outcome::failed},
        {"virus-scan-failed", Outcome::failed},
        {"validation-failed", Outcome::failed},
        {"cancelled", Outcome::failed},
    };
    for (const Known& one : known)
        if (one.status == status) return one.outcome;
    // A status that is newer than this program: nobody may believe it arrived.
    return Outcome::on_the_way;
}

/// "2017-05-14T12:15:30.000000Z", as it writes them: to the second.
std::optional<Moment> moment_in(std::string written)
{
    const auto dot = written.find('.');
    if (dot != std::string::npos) written = written.substr(0, dot) + "Z";
    return parse_moment(written);
}

Answer answer_in(const JsonValue& message)
{
    const std::string status = member(message, "status");
    return {outcome_of(status), member(message, "id"), status,
            moment_in(member(message, "completed_at"))};
}

} // namespace

Result<Key> read_key(std::string_view given)
{
    const std::size_t needed = 2 * uuid_length + 1;
    if (given.size() >= needed) {
        const auto secret = given.substr(given.size() - uuid_length);
        const auto service = given.substr(given.size() - needed, uuid_length);
        if (is_uuid(secret) && is_uuid(service) && given[given.size() - uuid_length - 1] == '-')
            return Key{std::string{service}, std::string{secret}};
    }
    return Problems{{"key", "this is no key of GOV.UK Notify: it ends with the id of the service "
                            "and a secret, of 36 characters each"}};
}

std::string token(const Key& key, Moment now)
{
    const std::string head = base64url(R"({"typ":"JWT","alg":"HS256"})");
    const std::string claims =
        base64url(R"({"iss":")" + key.service + R"(","iat":)" + std::to_string(now.seconds) + "}");
    const std::string text = head + "." + claims;
    return text + "." + base64url(signature(key.secret, text));
}

Request email(const Message& message)
{
    return {std::string{sending} + "email", JsonObject{}
                                                .text("email_address", message.to)
                                                .text("template_id", message.template_id)
                                                .raw("personalisation", personalisation(message))
                                                .text("reference", message.reference)
                                                .json()};
}

Request text(const Message& message)
{
    return {std::string{sending} + "sms", JsonObject{}
                                              .text("phone_number", message.to)
                                              .text("template_id", message.template_id)
                                              .raw("personalisation", personalisation(message))
                                              .text("reference", message.reference)
                                              .json()};
}

Request letter(const std::string& reference, std::string_view pdf, std::string_view postage)
{
    return {std::string{sending} + "letter", JsonObject{}
                                                 .text("reference", reference)
                                                 .text("content", base64(pdf))
                                                 .text("postage", std::string{postage})
                                                 .json()};
}

Request status(std::string_view id) { return {sending + std::string{id}, {}}; }

Request by_reference(std::string_view reference)
{
    return {"/v2/notifications?reference=" + in_url(reference), {}};
}

Request template_by_id(std::string_view id) { return {"/v2/template/" + in_url(id), {}}; }

Answer read_template(int http_status, std::string_view body)
{
    const auto read = parse_json(body, {});
    if (http_status != 200 || !read) return not_done(http_status == 200 ? 500 : http_status, read);
    if (member(*read, "type") != "sms")
        return {Outcome::refused, {}, "this template is none for texts"};
    if (member(*read, "body").find("((body))") == std::string::npos)
        return {Outcome::refused, {}, "the template has no place ((body)) for what is said"};
    return {Outcome::taken, member(*read, "id"), member(*read, "name")};
}

Answer read_sent(int http_status, std::string_view body)
{
    const auto read = parse_json(body, {});
    if (http_status != 201 && http_status != 200) return not_done(http_status, read);
    const std::string id = read ? member(*read, "id") : "";
    if (id.empty()) return {Outcome::unknown, {}, "it answered without an id"};
    return {Outcome::taken, id, {}};
}

Answer read_status(int http_status, std::string_view body)
{
    const auto read = parse_json(body, {});
    if (http_status != 200 || !read) return not_done(http_status == 200 ? 500 : http_status, read);
    return answer_in(*read);
}

Answer read_found(int http_status, std::string_view body, std::string_view reference)
{
    const auto read = parse_json(body, {.bytes = std::size_t{8} << 20});
    const JsonValue* all = read ? read->find("notifications") : nullptr;
    if (http_status != 200 || !all || !all->array()) {
        Answer not_said = not_done(http_status == 200 ? 500 : http_status, read);
        if (not_said.outcome != Outcome::locked_out) not_said.outcome = Outcome::again;
        return not_said;
    }
    for (const JsonValue& one : *all->array())
        if (const std::string id = member(one, "id"); !id.empty())
            if (member(one, "reference") == reference) return {Outcome::taken, id, {}};
    return {Outcome::refused, {}, "it has no message of this reference"};
}

} // namespace ribbon::notify
