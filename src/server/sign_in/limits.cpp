#include "server/sign_in/limits.hpp"

#include <arpa/inet.h>
#include <array>

namespace ribbon::server {
namespace {

constexpr int quarter_hour = 15 * 60;
constexpr int hour = 60 * 60;
constexpr int minute = 60;

constexpr int by_known_device = 10;
constexpr int by_other_devices = 10;
constexpr int by_other_devices_at_most = 60;
constexpr int by_source = 60;
constexpr int letters_to_address = 5;
constexpr int letters_by_source = 20;

std::string name_of(Tried what)
{
    switch (what) {
    case Tried::password: return "password";
    case Tried::code: return "code";
    case Tried::letter: return "letter";
    }
    return {};
}

int until_next(Moment now, int window) { return static_cast<int>(window - now.seconds % window); }

Allowed wait(Moment now, int window) { return {Leave::wait, until_next(now, window)}; }

std::string of_account_and_source(const Try& tried) { return tried.account + " " + tried.source; }

Allowed count_letter(storage::Attempts& attempts, const Try& tried, Moment now)
{
    const auto from_here = attempts.count("letter from", tried.source, now, hour);
    if (from_here > letters_by_source) return wait(now, hour);
    const auto to_them = attempts.count("letter to", tried.account, now, hour);
    return to_them > letters_to_address ? wait(now, hour) : Allowed{};
}

} // namespace

Allowed count_try(storage::Attempts& attempts, const Try& tried, Moment now)
{
    if (tried.what == Tried::letter) return count_letter(attempts, tried, now);
    const std::string what = name_of(tried.what);
    if (!tried.device.empty()) {
        const auto here = attempts.count(what + " device", tried.device, now, quarter_hour);
        return here > by_known_device ? wait(now, quarter_hour) : Allowed{};
    }
    if (attempts.count(what + " source", tried.source, now, quarter_hour) > by_source)
        return wait(now, quarter_hour);
    const auto others = attempts.count(what + " others", tried.account, now, quarter_hour);
    if (others > by_other_devices_at_most) return {Leave::prove_device, 0};
    if (others <= by_other_devices) return {};
    const auto this_minute =
        attempts.count(what + " slowed", of_account_and_source(tried), now, minute);
    return this_minute > 1 ? wait(now, minute) : Allowed{};
}

void forget_tries(storage::Attempts& attempts, const Try& tried)
{
    const std::string what = name_of(tried.what);
    if (!tried.device.empty()) attempts.forget(what + " device", tried.device);
    attempts.forget(what + " slowed", of_account_and_source(tried));
}

std::string in_words(const Allowed& allowed)
{
    if (allowed.leave == Leave::go_on) return {};
    if (allowed.leave == Leave::prove_device)
        return "Somebody has tried many passwords for this account, so we must make sure that it "
               "is you. We can send a link to your email address. Open it on this device, then "
               "sign in as you always do.";
    const int minutes = (allowed.wait_seconds + 59) / 60;
    if (minutes <= 1)
        return "There were too many tries. Wait a minute, then try again. Your account is not "
               "locked.";
    return "There were too many tries. Try again in " + std::to_string(minutes) +
           " minutes. Your account is not locked.";
}

std::string source_of(std::string_view peer)
{
    const std::string text{peer};
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
    const std::array<unsigned char, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    std::array<char, INET6_ADDRSTRLEN> shown{};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) {
        inet_ntop(AF_INET, bytes.data() + 12, shown.data(), shown.size());
        return shown.data();
    }
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    inet_ntop(AF_INET6, bytes.data(), shown.data(), shown.size());
    return std::string{shown.data()} + "/64";
}

std::string device_note(const Seal& seal, std::string_view account, const Chance& chance,
                        Moment now)
{
    return seal.close("device", base64url(chance(16)) + " " + std::string{account},
                      {now.seconds + device_seconds});
}

std::string known_device(const Seal& seal, std::string_view note, std::string_view account,
                         Moment now)
{
    const auto text = seal.open("device", note, now);
    if (!text) return {};
    const auto blank = text->find(' ');
    if (blank == std::string::npos || std::string_view{*text}.substr(blank + 1) != account)
        return {};
    return text->substr(0, blank);
}

} // namespace ribbon::server
