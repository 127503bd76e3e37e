#include "server/sign_in/doors.hpp"

#include "server/sign_in/link_and_code.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/desk/sessions.hpp"

#include <fmt/format.h>

namespace ribbon::server {
namespace {

struct DoorEntry {
    std::string_view purpose, path;
    std::int64_t seconds;
};

const DoorEntry& entry(Door door)
{
    static constexpr DoorEntry doors[] = {
        {"reset", "/sign-in/new-password/", 24LL * 3600},
        {"break-glass", "/sign-in/break-glass/", 15LL * 60},
        {"device", "/sign-in/device/", 30LL * 60},
    };
    return doors[static_cast<std::size_t>(door)];
}

} // namespace

std::string make_door(storage::Connection& connection, const std::string& area, Door door,
                      std::string_view account, const Chance& chance, Moment now)
{
    const DoorEntry& what = entry(door);
    storage::Links links{connection, area};
    if (door != Door::device) links.take_back(what.purpose, account);
    const std::string token = new_token(chance);
    links.make(token, {.purpose = std::string{what.purpose},
                       .about = std::string{account},
                       .expires = {now.seconds + what.seconds}});
    return std::string{what.path} + token;
}

std::optional<storage::Account> open_door(storage::Connection& connection, const std::string& area,
                                          Door door, std::string_view token, Moment now)
{
    const auto link = storage::Links{connection, area}.use(token, entry(door).purpose, now);
    if (!link || link->about.empty()) return std::nullopt;
    return storage::Accounts{connection, area}.find(link->about);
}

void send_device_letter(storage::Connection& connection, const std::string& area,
                        std::string_view email, std::string_view council, std::string_view address,
                        const Chance& chance, Moment now)
{
    const auto account = storage::Accounts{connection, area}.with_email(email);
    const std::string path = make_door(connection, area, Door::device,
                                       account ? account->account : std::string{}, chance, now);
    const std::string known = fmt::format(
        "Hello,\n\nOpen this link on the device on which you want to sign in to {0}:\n\n{1}{2}\n\n"
        "It works once, for 30 minutes. After that, sign in as you always do.\n\nSomebody has "
        "tried to sign in to your account many times. If that was not you, they did not get in, "
        "and you need do nothing.\n\n{0}\n",
        council, address, path);
    const std::string unknown = fmt::format(
        "Hello,\n\nSomebody, perhaps you, tried to sign in to {0} with this email address. We do "
        "not have an account with it. If you did not try, do nothing.\n\n{0}\n",
        council);
    storage::Outbox{connection, area}.put(
        "device-" + base64url(chance(16)), "mail",
        letter_json(email, "Sign in to " + std::string{council}, account ? known : unknown), now,
        {now.seconds + 30 * 60});
}

} // namespace ribbon::server
