// The token in the address of a case: what lets an answer find its case, also when somebody typed
// the address again by hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// "NNNN-hhhhhhhh": the number of the case with a check figure behind it (ISO 7064, MOD 11,10), at
/// least four figures, and eight letters of a keyed hash of it (40 bits of HMAC-SHA-256) in small
/// letters and figures without i, l, o and u, which look like others. `number` has figures only, at
/// most 12 of them; `key` is the council's secret and at least 16 bytes.
std::string make_token(std::string_view number, std::string_view key);

/// The number of the case, if this is a token of ours in its proper form; in a time that does not
/// tell where it differs.
std::optional<std::string> number_of(std::string_view token, std::string_view key);
bool is_ours(std::string_view token, std::string_view key);

/// The tokens of ours that may have been meant: those from which what was written differs by
/// look-alike letters, hyphens and blanks, and by at most one other slip: a letter wrong, left out,
/// doubled, or changed with its neighbour. Another case's token is as likely among them as the hash
/// is guessed.
std::vector<std::string> nearest_tokens(std::string_view written, std::string_view key);

/// Whether it has the form of a token, ours or not.
bool is_token_form(std::string_view text);

/// What is written with capitals made small, look-alikes put right (l and i for 1, o for 0), and one
/// hyphen before the last eight letters; nothing where that gives no token's form.
std::optional<std::string> tidied_token(std::string_view written);

} // namespace ribbon
