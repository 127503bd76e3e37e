// The form by which somebody asks for an assessment: its questions, one a page; what each keeps;
// and all of it read. What was typed is kept as it was typed until it is sent.
//
// The fields:
//   who                                 parent, young-person, school, other
//   child-given, child-family           of a young person their own
//   birthday-day, -month, -year
//   address, postcode, two-homes (yes), other-home
//   school, school-urn, not-at-school (yes)
//   hard-day, helps
//   file                                "HASH BYTES TYPE NAME", as often as there are files
//   you-given, you-family, relation, relation-other
//   reach (email, text, phone, post), reach-email, reach-phone, reach-address, reach-postcode,
//   reach-when
//   needs, needs-language, needs-other
//   may-ask, may-ask-other
#pragma once

#include "commands/ask.hpp"
#include "inbound/forms/form.hpp"

#include <span>

namespace ribbon {

enum class AskQuestion : std::uint8_t {
    who,
    name,
    birthday,
    home,
    school,
    hard_day,
    what_helps,
    papers,
    you,
    reach,
    needs,
    may_ask,
    none
};
inline constexpr std::size_t ask_question_count = static_cast<std::size_t>(AskQuestion::none);

/// "hard-day": how a question stands in an address.
std::string_view address_of(AskQuestion question);
std::optional<AskQuestion> ask_question_at(std::string_view address);
/// The fields that a question's page sends.
std::span<const std::string_view> fields_of(AskQuestion question);

/// Who asks, as the form says so far; a parent, where it does not.
AskedBy asked_by(const Form& form);
/// The questions that this asker is asked, in order: a young person is not asked twice for a name.
std::vector<AskQuestion> ask_questions(const Form& form);
/// The one after; `none` after the last.
AskQuestion ask_question_after(AskQuestion question, const Form& form);

/// The draft with what one page sent in the place of what it had of that page.
Form with_answers(const Form& draft, AskQuestion question, const Form& sent);

/// Everything wrong with what one page sent. An empty answer is none: nearly all may be skipped.
Problems problems_of(AskQuestion question, const Form& sent, Day today);

/// The whole form: the command, without the keys that the shell brings; or everything wrong, in the
/// order of the questions, each under the field where it can be put right.
Result<AskForAssessment> read_asking(const Form& form, Day today);

/// The question whose page has a field: where a problem is put right.
AskQuestion question_of(std::string_view field);

/// One file as the draft writes it, and read again; nothing where it is not so written.
std::string file_value(const SentFile& file);
std::optional<SentFile> sent_file(std::string_view value);
std::vector<SentFile> files_in(const Form& form);
inline constexpr std::size_t max_files = 40;

/// The draft as it is kept on the desk, and read again. What can not be read is an empty form.
std::string draft_body(const Form& form);
Form read_draft(std::string_view body);

} // namespace ribbon
