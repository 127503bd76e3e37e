#include "inbound/asks/to_read.hpp"

#include "base/folded_words.hpp"
#include "inbound/asks/signature.hpp"
#include "inbound/mail/reply_text.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

bool begins_with_one_of(std::string_view text, const auto& words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view one) { return text.starts_with(one); });
}

/// "Yes please" answers a question that stands only in what is quoted.
bool says_yes(std::string_view folded)
{
    constexpr std::size_t few = 40; // letters
    constexpr std::array<std::string_view, 5> says{" yes ", " yep ", " please do ", " go ahead ",
                                                   " i do want "};
    return folded.size() <= few && std::any_of(says.begin(), says.end(), [&](std::string_view one) {
               return folded.find(one) != std::string_view::npos;
           });
}

bool is_sent_on(std::string_view subject, std::string_view text, std::string_view reply)
{
    // As mail programs write it, in English and in the languages of families.
    constexpr std::array<std::string_view, 6> marks{"fw ", "fwd ", "wg ", "tr ", "rv ", "pd "};
    const std::string folded_subject = folded_words(subject.substr(0, 200)) + " ";
    std::string_view of_subject = folded_subject;
    while (of_subject.starts_with("re ")) of_subject.remove_prefix(3); // an answer within it
    if (subject.find(':') != std::string_view::npos && begins_with_one_of(of_subject, marks))
        return true;
    if (text.find("Forwarded message") != std::string_view::npos ||
        text.find("forwarded message") != std::string_view::npos)
        return true;
    const std::string folded = " " + folded_words(reply) + " ";
    if (says_yes(folded)) return true;
    constexpr std::array<std::string_view, 14> says{
        " below ",          " underneath ", " passing on ", " passing this on ",
        " pass this on ",   " pass on ",    " sent on ",    " sending on ",
        " forwarding ",     " copied in ",  " copying in ", " copied you in ",
        " copying you in ", " looping in "};
    return std::any_of(says.begin(), says.end(), [&folded](std::string_view one) {
        return folded.find(one) != std::string::npos;
    });
}

/// Lines without the signs of quoting before them.
void add_unquoted(std::string& to, std::string_view piece)
{
    while (!piece.empty()) {
        const auto end = piece.find('\n');
        std::string_view line = piece.substr(0, end);
        piece.remove_prefix(end == std::string_view::npos ? piece.size() : end + 1);
        const auto begin = line.find_first_not_of(">| \t");
        line = begin == std::string_view::npos ? "" : line.substr(begin);
        to.append(line).append("\n");
    }
}

} // namespace

std::string words_to_read(std::string_view subject, std::string_view text, std::string_view reply)
{
    std::string words = without_signature(reply);
    if (!is_sent_on(subject, text, reply)) return words;
    for (const TextPiece& piece : fold_quotes(text)) {
        if (!piece.quoted) continue;
        words += "\n\n";
        add_unquoted(words, piece.text);
    }
    return words;
}

std::string words_to_read(std::string_view subject, std::string_view text)
{
    return words_to_read(subject, text, reply_text(text));
}

} // namespace ribbon
