#include "commands/mail/file_mail.hpp"

#include "base/bytes.hpp"

#include <cassert>

namespace ribbon {
namespace {

constexpr std::string_view rest_is_in_mail =
    "\n\n[The rest is in the mail itself, which is kept as it came.]";

/// At most so many bytes, and no half of a character.
std::string_view beginning(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

Detail document(const SentFile& file, Day day, const std::string& person, MatterId matter)
{
    return detail_of(DetailKind::document_added, day)
        .set(DetailField::attachment, file.hash)
        .set(DetailField::name, line_for_record(file.name))
        .set(DetailField::media_type, line_for_record(file.media_type))
        .set(DetailField::bytes, std::to_string(file.bytes))
        .set(DetailField::matter, matter > 0 ? std::to_string(matter) : std::string{})
        .set(DetailField::person, person);
}

std::string subject_of(const FileMail& command)
{
    std::string subject = line_for_record(command.subject);
    return subject.empty() ? "(no subject)" : subject;
}

/// What stands on the record of a mail that starts no clock.
Detail without_clock(const FileMail& command)
{
    if (command.human)
        return detail_of(DetailKind::message_filed, command.day)
            .set(DetailField::direction, command.outgoing ? "out" : "in")
            .set(DetailField::channel, "email")
            .set(DetailField::person, command.person)
            .set(DetailField::subject, subject_of(command))
            .set(DetailField::words, words_for_record(command.words));
    const std::string head = command.machine + " from " + line_for_record(command.sender) + ": " +
                             subject_of(command) + "\n\n";
    return detail_of(DetailKind::note_made, command.day)
        .set(DetailField::words, words_for_record(head + command.words));
}

} // namespace

std::string line_for_record(std::string_view text)
{
    if (!is_utf8(text)) return {};
    std::string line;
    for (const char c : beginning(text, max_detail_line)) line += is_control(c) ? ' ' : c;
    const auto first = line.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

std::string words_for_record(std::string_view text)
{
    if (!is_utf8(text)) return "[The words of this mail can not be shown. It is kept as it came.]";
    std::string words;
    for (const char c : text)
        if (!is_control(c) || c == '\n' || c == '\t') words += c;
    if (words.find_first_not_of(" \n\t") == std::string::npos) return "[This mail has no words.]";
    if (words.size() <= max_detail_words) return words;
    std::string cut{beginning(words, max_detail_words - rest_is_in_mail.size())};
    return cut.append(rest_is_in_mail);
}

Result<StreamProposal> decide(const FileMail& command, const CaseHistory& so_far, Day today)
{
    assert((command.human || !command.machine.empty()) && (command.imported || !command.outgoing));
    StreamProposal proposal{
        .stream = {StreamKind::a_case, so_far.key}, .expected = so_far.number, .adds = {}};
    if (command.human && !command.imported) {
        auto message = decide(FileMessage{.day = command.day,
                                          .incoming = true,
                                          .from = command.from,
                                          .channel = "email",
                                          .person = command.person,
                                          .officer = {},
                                          .subject = subject_of(command),
                                          .words = words_for_record(command.words),
                                          .reply_to = command.reply_to,
                                          .evidence = command.evidence},
                              so_far, today);
        if (!message) return message.problems();
        proposal = *std::move(message);
    } else {
        Detail filed = without_clock(command);
        filed.evidence = command.evidence;
        auto decided = decide(filed, proposal.stream, so_far.number, today);
        if (!decided) return decided.problems();
        proposal = *std::move(decided);
    }
    const MatterId matter = matter_of_mail(proposal);
    Problems problems;
    const auto add = [&](Detail detail) {
        detail.evidence = command.evidence;
        for (Problem& one : problems_of(detail, StreamKind::a_case))
            problems.push_back(std::move(one));
        proposal.adds.emplace_back(std::move(detail));
    };
    for (const SentFile& file : command.files)
        add(document(file, command.day, command.person, matter));
    add(document(command.raw, command.day, command.person, matter));
    if (!problems.empty()) return problems;
    return proposal;
}

std::int64_t entry_of_mail(const StreamProposal& filed)
{
    std::int64_t number = filed.expected;
    for (const auto& add : filed.adds) {
        ++number;
        const Detail* detail = std::get_if<Detail>(&add);
        if (detail &&
            (detail->kind == DetailKind::message_filed || detail->kind == DetailKind::note_made))
            return number;
    }
    return 0;
}

MatterId matter_of_mail(const StreamProposal& filed)
{
    for (const auto& add : filed.adds)
        if (const auto* fact = std::get_if<ProposedFact>(&add))
            if (fact->fact.kind == Kind::message_received) return fact->fact.matter;
    return 0;
}

} // namespace ribbon
