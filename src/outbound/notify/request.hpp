// What is asked of GOV.UK Notify, and what it answers, as text. Pure: the moment and the key are
// passed in, and nothing is sent from here.
// Source: the REST API documentation, docs.notifications.service.gov.uk/rest-api.html, under
// "Authorisation header", "Send a text message", "Send a precompiled letter", "Get the status of
// one message", "Get the status of multiple messages", "Get a template by ID", "General errors".
#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::notify {

/// A key as Notify gives it out: a name, the service's id and a secret, joined by dashes; the last
/// two are UUIDs of 36 characters each.
struct Key {
    std::string service, secret;
};
/// A problem that does not repeat the key.
Result<Key> read_key(std::string_view given);

/// The JSON Web Token of a request (RFC 7519, HS256 of RFC 7518): the service and the moment.
/// Notify refuses one that is more than 30 seconds off.
std::string token(const Key& key, Moment now);

/// A request: the path under the service's address, and the body of a POST; a GET where it is none.
struct Request {
    std::string path, body;
};

/// What goes to one person. The template of the service has two places, "subject" and "body": what
/// is sent is settled here, and not there. `reference` is our own key, which comes back.
struct Message {
    std::string to, template_id, subject, body, reference;
};
Request email(const Message& message);
Request text(const Message& message);
/// A letter as a PDF of our own; `postage` is "first" or "second".
Request letter(const std::string& reference, std::string_view pdf, std::string_view postage);
/// How far a message has come.
Request status(std::string_view id);
/// Which messages were taken under a reference of ours: Notify does not mind being given one twice,
/// so whoever does not know whether it was taken asks before sending again.
Request by_reference(std::string_view reference);

/// The template of a text ("Get a template by ID").
Request template_by_id(std::string_view id);

/// What an answer means for whoever sends.
enum class Outcome : std::uint8_t {
    taken, ///< Notify has it: `id` is its own name for it
    on_the_way,
    delivered, ///< reached the person, or of a letter: is printed and handed to the post
    bounced, ///< there is no such address, or it refused for good
    failed, ///< Notify gave up, or the letter could not be printed: send it another way
    again, ///< ask once more later: too many requests, or their server failed
    locked_out, ///< the key, or this machine's clock: nothing else will be taken either
    unknown, ///< it may have been taken: ask by its reference
    refused, ///< the request was wrong: somebody must look
};
struct Answer {
    Outcome outcome = Outcome::refused;
    std::string id;
    std::string said; ///< their words, for an officer or the operator
    std::optional<Moment> completed = {}; ///< when it was delivered, printed or given up
};
/// The answer to a request that sent something, by its HTTP status.
Answer read_sent(int http_status, std::string_view body);
/// The answer to `status`.
Answer read_status(int http_status, std::string_view body);
/// The answer to `by_reference`: `taken` with an id, `refused` where it has no such message, or
/// `again` where it did not say.
Answer read_found(int http_status, std::string_view body, std::string_view reference);
/// The answer to `template_by_id`: `taken` where it is one for texts with the place ((body));
/// `refused`, and why, where texts could not be sent by it.
Answer read_template(int http_status, std::string_view body);

} // namespace ribbon::notify
