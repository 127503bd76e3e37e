#include "outbound/receipts/render.hpp"

#include "base/json/writer.hpp"
#include "calendar/london.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

using namespace std::string_view_literals;
using ledger::Standing;
using ledger::Verified;

/// "request received", from "request-received".
std::string in_plain_words(std::string word)
{
    std::replace(word.begin(), word.end(), '-', ' ');
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

/// "Thursday 1 October 2026, 09:15": as a clock in England showed it.
std::string on_the_wall(Moment moment)
{
    const WallTime wall = in_london(moment);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return in_words(wall.day) + ", " + two(wall.minute / 60) + ":" + two(wall.minute % 60);
}

/// A cosignature may name any second up to 2^63 - 1, and our calendar does not reach so far.
std::string time_of(const Standing::Cosigned& one)
{
    constexpr std::uint64_t latest = 7'258'118'399; // the end of the year 2199
    if (one.at_second > latest) return "at a time that can not be right";
    return "on " + on_the_wall({static_cast<std::int64_t>(one.at_second)});
}

std::string line(std::string_view name, std::string_view value)
{
    constexpr std::size_t width = 11;
    std::string text = "  " + std::string{name};
    text.resize(2 + width, ' ');
    return text + plain(value) + "\n";
}

std::string who_vouches(const Verified& receipt)
{
    if (!receipt.signatures_checked)
        return "This receipt is whole, but nobody's signature was checked.\n"
               "Whoever made it may have made all of it. To know that it comes from the log it "
               "names,\ncheck it again with a policy: a short file with the keys of the log and of "
               "its\nwitnesses, from somebody you trust.  ribbon verify RECEIPT --policy FILE\n";
    std::string text = "The log's signature is right. ";
    if (receipt.witnesses.empty())
        return text + "No witness has signed, and the policy asks for none:\n"
                      "only the log itself says that it did not change its past.\n";
    text +=
        std::to_string(receipt.witnesses.size()) +
        (receipt.witnesses.size() == 1 ? " witness has signed:\n" : " witnesses have signed:\n");
    for (const Standing::Cosigned& one : receipt.witnesses)
        text += "  " + plain(one.name) + ", " + time_of(one) + "\n";
    return text + "So the log can not take this entry out, or change it, without their help.\n";
}

std::string problems_json(const Problems& problems)
{
    std::vector<std::string> sentences;
    for (const Problem& one : problems) sentences.push_back(json_string(one.sentence));
    return json_array(sentences);
}

} // namespace

std::string render_receipt(const Verified& receipt)
{
    std::string text = receipt.signatures_checked ? "This receipt holds.\n\n"
                                                  : "This receipt is not verified.\n\n";
    text += line("What", in_plain_words(receipt.head.kind));
    text += line("Happened", on_the_wall(receipt.head.happened));
    text += line("Recorded", on_the_wall(receipt.head.recorded));
    text += line("By", in_plain_words(receipt.head.role));
    text += line("Where", "entry " + std::to_string(receipt.index + 1) + " of the " +
                              std::to_string(receipt.size) + " in the log " + receipt.origin);
    text += "\n" + who_vouches(receipt);
    if (receipt.signatures_checked)
        text += "\nIt shows what was recorded, and that not a letter of it changed since. Whether "
                "what was\nrecorded is true, a receipt can not show.\n";
    return text;
}

std::string render_refused_receipt(const Problems& problems)
{
    std::string text = "This receipt is not verified.\n\n";
    for (const Problem& one : problems) {
        text += "  - ";
        if (one.line > 0) text += "line " + std::to_string(one.line) + ": ";
        text += plain(one.sentence) + "\n";
    }
    return text + "\nIt may have been changed on its way, for example by a mail program. Ask for "
                  "the file again,\nand check that one. If it fails again, keep both files and "
                  "show them to an adviser.\n";
}

std::string render_receipt_json(const Verified& receipt)
{
    std::vector<std::string> witnesses;
    for (const Standing::Cosigned& one : receipt.witnesses)
        witnesses.push_back(JsonObject{}
                                .text("name", plain(one.name))
                                .number("at_second", static_cast<long long>(one.at_second))
                                .json());
    return JsonObject{}
        .flag("verified", receipt.signatures_checked)
        .flag("whole", true)
        .flag("signatures_checked", receipt.signatures_checked)
        .text("kind", receipt.head.kind)
        .text("happened", iso(receipt.head.happened))
        .text("recorded", iso(receipt.head.recorded))
        .text("role", receipt.head.role)
        .text("log", plain(receipt.origin))
        .text("index", std::to_string(receipt.index))
        .text("size", std::to_string(receipt.size))
        .raw("witnesses", json_array(witnesses))
        .text("body", receipt.body)
        .raw("problems", "[]")
        .json();
}

std::string render_refused_receipt_json(const Problems& problems)
{
    return JsonObject{}
        .flag("verified", false)
        .flag("whole", false)
        .raw("problems", problems_json(problems))
        .json();
}

std::string plain(std::string_view text)
{
    // What UTF-8 begins the control characters U+0080 to U+009F with, and the marks that turn the
    // direction of writing (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069).
    static constexpr std::array turning{"\u200E"sv, "\u200F"sv, "\u202A"sv, "\u202B"sv,
                                        "\u202C"sv, "\u202D"sv, "\u202E"sv, "\u2066"sv,
                                        "\u2067"sv, "\u2068"sv, "\u2069"sv};
    std::string shown;
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        const bool control =
            first == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
        const auto turn = std::find_if(turning.begin(), turning.end(),
                                       [&](std::string_view one) { return text.starts_with(one); });
        std::size_t taken = 1;
        if (turn != turning.end()) taken = turn->size();
        if (control) taken = 2;
        const bool hidden = control || turn != turning.end() || first < 0x20 || first == 0x7f;
        shown += hidden ? "?"sv : text.substr(0, 1);
        text.remove_prefix(taken);
    }
    return shown;
}

} // namespace ribbon
