#include "tests/support/notify_stand_in.hpp"

#include "base/bytes.hpp"
#include "base/json/value.hpp"
#include "base/json/writer.hpp"
#include "base/whole_number.hpp"
#include "tests/support/raw_http.hpp"

#include <algorithm>
#include <cjose/cjose.h>
#include <cmath>
#include <fmt/format.h>
#include <memory>

namespace ribbon {
namespace {

constexpr const char* service = "26785a09-ab16-4eb0-8407-a37497a57506";
constexpr std::string_view secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
constexpr std::size_t most_bytes = std::size_t{32} << 20;

using Members = std::vector<JsonMember>;

std::string errors(int status, std::string_view error, std::string_view message)
{
    return JsonObject{}
        .number("status_code", status)
        .raw("errors",
             json_array({JsonObject{}.text("error", error).text("message", message).json()}))
        .json();
}

bool is_uuid(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-')) return false;
        if (!dash && !std::isxdigit(static_cast<unsigned char>(text[i]))) return false;
    }
    return true;
}

std::string text_of(const JsonValue& value, std::string_view name)
{
    const JsonValue* member = value.find(name);
    return member && member->text() ? *member->text() : std::string{};
}

/// The first member that is in no list of its documentation; empty where each is.
std::string unknown_member(const JsonValue& value, std::initializer_list<std::string_view> known)
{
    for (const JsonMember& one : *value.object())
        if (std::find(known.begin(), known.end(), one.name) == known.end()) return one.name;
    return {};
}

/// What the token claims, where its signature holds; checked by cjose, which made none of it.
std::optional<std::string> claims_in(const std::string& token)
{
    cjose_err error{};
    const std::unique_ptr<cjose_jwk_t, bool (*)(cjose_jwk_t*)> known{
        cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(secret.data()),
                                  secret.size(), &error),
        cjose_jwk_release};
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws{
        cjose_jws_import(token.data(), token.size(), &error), cjose_jws_release};
    if (!known || !jws || !cjose_jws_verify(jws.get(), known.get(), &error)) return std::nullopt;
    cjose_header_t* const header = cjose_jws_get_protected(jws.get());
    const char* const named = header ? cjose_header_get(header, CJOSE_HDR_ALG, &error) : nullptr;
    if (!named || std::string_view{named} != "HS256") return std::nullopt;
    std::uint8_t* bytes = nullptr;
    std::size_t length = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &length, &error)) return std::nullopt;
    return std::string{reinterpret_cast<const char*>(bytes), length};
}

} // namespace

NotifyStandIn::NotifyStandIn(std::function<Moment()> clock, Says says)
    : clock_(std::move(clock)), says_(std::move(says)),
      server_([this](int socket) { talk(socket); })
{
}

std::vector<NotifyStandIn::Message> NotifyStandIn::messages() const
{
    const std::lock_guard lock{mutex_};
    return messages_;
}

std::vector<NotifyStandIn::Asked> NotifyStandIn::requests() const
{
    const std::lock_guard lock{mutex_};
    return asked_;
}

void NotifyStandIn::becomes(const std::string& status, const std::string& completed)
{
    const std::lock_guard lock{mutex_};
    for (Message& one : messages_) {
        one.status = status;
        one.completed = completed;
    }
}

void NotifyStandIn::forget()
{
    const std::lock_guard lock{mutex_};
    messages_.clear();
}

NotifyStandIn::Said NotifyStandIn::wrong_token(const std::string& token) const
{
    const auto claims = claims_in(token);
    const auto read = claims ? parse_json(*claims, {}) : Result<JsonValue>{Problems{{"", ""}}};
    if (!read || text_of(*read, "iss") != service)
        return {403, errors(403, "AuthError", "Invalid token: signature, API token not found")};
    const JsonValue* made = read->find("iat");
    if (!made || !made->number() || std::abs(*made->number() - clock_().seconds) > 30)
        return {403, errors(403, "AuthError",
                            "Error: Your system clock must be accurate to within 30 seconds")};
    return {};
}

NotifyStandIn::Said NotifyStandIn::take(Message message)
{
    const std::lock_guard lock{mutex_};
    message.id = fmt::format("740e5834-3a29-46b4-9a6f-{:012x}", messages_.size() + 1);
    messages_.push_back(message);
    JsonObject said;
    said.text("id", message.id).text("reference", message.reference);
    if (message.kind == "letter") {
        said.text("postage", message.postage);
    } else {
        said.raw("content",
                 JsonObject{}.text("body", message.words).text("from_number", "COUNCIL").json())
            .text("uri", url() + "/v2/notifications/" + message.id);
    }
    return {201, said.json()};
}

NotifyStandIn::Said NotifyStandIn::text(const Asked& asked)
{
    const auto read = parse_json(asked.body, {.bytes = most_bytes});
    if (!read || !read->object()) return {400, errors(400, "BadRequestError", "Invalid JSON")};
    const auto wrong = [](const std::string& message) {
        return Said{400, errors(400, "ValidationError", message)};
    };
    for (const char* name : {"phone_number", "template_id"})
        if (!read->find(name)) return wrong(std::string{name} + " is a required property");
    if (const auto name = unknown_member(*read, {"phone_number", "template_id", "personalisation",
                                                 "reference", "sms_sender_id"});
        !name.empty())
        return wrong("Additional properties are not allowed (" + name + " was unexpected)");
    if (!is_uuid(text_of(*read, "template_id"))) return wrong("template_id is not a valid UUID");
    std::string figures;
    for (const char c : text_of(*read, "phone_number")) {
        if (c >= '0' && c <= '9') figures += c;
        if (std::isalpha(static_cast<unsigned char>(c)))
            return wrong("phone_number Must not contain letters or symbols");
    }
    if (figures.size() < 10) return wrong("phone_number Not enough digits");
    if (figures.size() > 15) return wrong("phone_number Too many digits");
    if (text_of(*read, "template_id") != text_template)
        return {400, errors(400, "BadRequestError", "Template not found")};
    const JsonValue* places = read->find("personalisation");
    if (!places || text_of(*places, "body").empty())
        return {400, errors(400, "BadRequestError", "Missing personalisation: body")};
    return take({.id = {},
                 .kind = "sms",
                 .reference = text_of(*read, "reference"),
                 .to = text_of(*read, "phone_number"),
                 .words = text_of(*places, "body"),
                 .pdf = {},
                 .postage = {}});
}

NotifyStandIn::Said NotifyStandIn::letter(const Asked& asked)
{
    const auto read = parse_json(asked.body, {.bytes = most_bytes});
    if (!read || !read->object()) return {400, errors(400, "BadRequestError", "Invalid JSON")};
    const auto wrong = [](const std::string& message) {
        return Said{400, errors(400, "ValidationError", message)};
    };
    if (text_of(*read, "reference").empty()) return wrong("reference is a required property");
    if (const auto name = unknown_member(*read, {"reference", "content", "postage"}); !name.empty())
        return wrong("Additional properties are not allowed (" + name + " was unexpected)");
    const std::string postage =
        read->find("postage") ? text_of(*read, "postage") : std::string{"second"};
    if (postage != "first" && postage != "second" && postage != "economy")
        return wrong("postage invalid. It must be either first, second or economy.");
    const auto pdf = parse_base64(text_of(*read, "content"));
    if (!pdf || !pdf->starts_with("%PDF-") || pdf->find("%%EOF") == std::string::npos)
        return {400, errors(400, "BadRequestError", "Letter content is not a valid PDF")};
    return take({.id = {},
                 .kind = "letter",
                 .reference = text_of(*read, "reference"),
                 .to = {},
                 .words = {},
                 .pdf = *pdf,
                 .postage = postage,
                 .status = "pending-virus-check"});
}

NotifyStandIn::Said NotifyStandIn::status_of(const std::string& path) const
{
    const std::lock_guard lock{mutex_};
    const auto whole = [](const Message& one) {
        return JsonObject{}
            .text("id", one.id)
            .text("reference", one.reference)
            .text("type", one.kind)
            .text("status", one.status)
            .text_or_null("completed_at", one.completed)
            .json();
    };
    constexpr std::string_view by_reference = "/v2/notifications?reference=";
    if (path.starts_with(by_reference)) {
        std::vector<std::string> found;
        for (const Message& one : messages_)
            if (one.reference == path.substr(by_reference.size())) found.push_back(whole(one));
        return {200, JsonObject{}
                         .raw("notifications", json_array(found))
                         .raw("links", JsonObject{}.text("current", path).json())
                         .json()};
    }
    const std::string id = path.substr(path.rfind('/') + 1);
    if (!is_uuid(id)) return {400, errors(400, "ValidationError", "id is not a valid UUID")};
    for (const Message& one : messages_)
        if (one.id == id) return {200, whole(one)};
    return {404, errors(404, "NoResultFound", "No result found")};
}

NotifyStandIn::Said NotifyStandIn::answer(const Asked& asked)
{
    if (const Said wrong = wrong_token(asked.token); wrong.status != 0) return wrong;
    if (asked.method == "GET" && asked.path.starts_with("/v2/notifications"))
        return status_of(asked.path);
    if (asked.method == "GET" && asked.path == std::string{"/v2/template/"} + text_template)
        return {200, JsonObject{}
                         .text("id", text_template)
                         .text("name", "News")
                         .text("type", "sms")
                         .number("version", 1)
                         .text("body", "Northshire Council: ((body))")
                         .json()};
    if (asked.method == "POST" && asked.path == "/v2/notifications/sms") return text(asked);
    if (asked.method == "POST" && asked.path == "/v2/notifications/letter") return letter(asked);
    return {404, errors(404, "NotFound", "The requested URL was not found on the server")};
}

void NotifyStandIn::talk(int socket)
{
    std::string bytes;
    while (true) {
        std::size_t end = 0;
        while ((end = bytes.find("\r\n\r\n")) == std::string::npos)
            if (!more_from(socket, bytes)) return;
        const std::string head = bytes.substr(0, end + 2);
        Asked asked;
        asked.method = head.substr(0, head.find(' '));
        asked.path = head.substr(asked.method.size() + 1);
        asked.path.resize(asked.path.find(' '));
        const std::string authorization = header_in(head, "Authorization");
        if (authorization.starts_with("Bearer ")) asked.token = authorization.substr(7);
        const auto length =
            whole_number<std::size_t>(header_in(head, "Content-Length")).value_or(0);
        Does does = says_ ? says_(asked) : Does{};
        if (does.closes_unread) return;
        while (bytes.size() < end + 4 + length)
            if (!more_from(socket, bytes)) return;
        asked.body = bytes.substr(end + 4, length);
        bytes.erase(0, end + 4 + length);
        {
            const std::lock_guard lock{mutex_};
            asked_.push_back(asked);
        }
        const Said said = does.status != 0
                              ? Said{does.status, errors(does.status, does.error, does.message)}
                              : answer(asked);
        if (does.wait_milliseconds > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds{does.wait_milliseconds});
        if (does.says_nothing) return;
        say_on(socket, fmt::format("HTTP/1.1 {} Said\r\nContent-Type: application/json\r\n"
                                   "Content-Length: {}\r\n\r\n{}",
                                   said.status, said.body.size(), said.body));
    }
}

} // namespace ribbon
