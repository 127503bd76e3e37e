// The numbers by which a child, a school or a council is known elsewhere, and what is wrong with
// one.
//
// Each `why_no_...` gives a sentence for whoever typed it, or nothing where the number may stand.
// None says that the number is really given out, or to this child: that only its register knows. No
// sentence repeats the number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// The unique pupil number as it is kept: upper case, without spaces.
std::string folded_upn(std::string_view typed);

/// Thirteen characters: a check letter, the authority (old ones too), the school, the year, and a
/// serial of three digits, or of two and a letter where the number is temporary. Lower case is
/// folded first. Source: sen2/spec.md section 5; the check letter by the sum of characters 2 to 13
/// times their places, modulus 23, in the alphabet without I, O and S.
std::optional<std::string> why_no_upn(std::string_view typed);

/// Whether a sound UPN is a temporary one: it ends with a letter, and is one day replaced.
bool is_temporary_upn(std::string_view upn);

/// The unique learner number: ten digits.
std::optional<std::string> why_no_uln(std::string_view typed);

/// A doubt about a sound ULN, to be asked and not refused: its last digit is not the check digit
/// that we believe there is (weights 10 to 2, modulus 11), a rule we could not read.
std::optional<std::string> doubt_about_uln(std::string_view uln);

/// The NHS number: ten digits, spaces as in "943 476 5919" left out, the last the modulus 11 check
/// digit of the nine before it (weights 10 to 2; a check of 10 is never given out, 11 reads 0).
/// Source: NHS Data Dictionary, NHS NUMBER.
std::optional<std::string> why_no_nhs_number(std::string_view typed);

/// A school in the national register: six digits, the first not 0.
std::optional<std::string> why_no_urn(std::string_view typed);

/// A provider in the national register: eight digits, the first being 1.
std::optional<std::string> why_no_ukprn(std::string_view typed);

/// The department's code of an authority in England: three digits, the first not 0.
std::optional<std::string> why_no_authority_code(std::string_view typed);

/// "s33 8wn" or "S338WN" as "S33 8WN": upper case, one space before the last three characters.
/// What is too short to be a postcode comes back in upper case, without spaces.
std::string folded_postcode(std::string_view typed);

/// Whether it has the shape of a postcode of the United Kingdom, after folding. ZZ99 codes, which
/// the health service and the returns use where there is none, have the shape.
std::optional<std::string> why_no_postcode(std::string_view typed);

} // namespace ribbon
