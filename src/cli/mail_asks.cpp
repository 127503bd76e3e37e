#include "cli/mail_asks.hpp"

#include "base/json/writer.hpp"
#include "cli/shell.hpp"
#include "inbound/asks/measure.hpp"
#include "inbound/asks/to_read.hpp"
#include "inbound/mail/reading.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

constexpr std::size_t most_bytes = 16 << 20;

/// What the rules are given of a mail.
struct Words {
    std::string subject, words;
};

/// Whether the first line is a field of a mail's head: a name without blanks, and a colon.
bool has_head(std::string_view text)
{
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           text.substr(0, colon).find_first_of(" \t\r\n") == std::string_view::npos;
}

/// Of a mail what its sender wrote now; of any other text all of it.
Words words_of(std::string text)
{
    if (!has_head(text)) return {{}, std::move(text)};
    MailReading mail = read_mail(text, {});
    std::string subject = mail.message.subject.value_or("");
    std::string words = words_to_read(subject, mail.text, mail.reply_text);
    return {std::move(subject), std::move(words)};
}

std::string json_of(const std::string& file, const std::vector<Ask>& asks)
{
    std::vector<std::string> all;
    for (const Ask& ask : asks) {
        std::vector<std::string> places;
        for (const AskWords& one : ask.because)
            places.push_back(JsonObject{}
                                 .text("in", one.in_subject ? "subject" : "words")
                                 .number("begin", static_cast<std::int64_t>(one.begin))
                                 .number("end", static_cast<std::int64_t>(one.end))
                                 .text("words", one.words)
                                 .json());
        all.push_back(JsonObject{}
                          .text("label", entry(ask.label).code)
                          .text("sure", in_words(ask.how_sure))
                          .raw("because", json_array(places))
                          .texts("rules", ask.rules)
                          .json());
    }
    return JsonObject{}.text("file", file).raw("asks", json_array(all)).json() + "\n";
}

/// What stands in a mail is not to steer the terminal, and line ends are of no use here.
std::string plain(std::string text)
{
    for (char& letter : text)
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = ' ';
    return text;
}

/// The words with those marked that made a rule hold: bold where there is colour, else in brackets.
std::string marked(const Words& of, const Ask& ask, bool colour)
{
    const std::string_view before = colour ? "\033[1m" : "[", after = colour ? "\033[0m" : "]";
    constexpr std::size_t around = 30; // bytes shown before and after
    std::string lines;
    for (const AskWords& one : ask.because) {
        const std::string& text = one.in_subject ? of.subject : of.words;
        std::size_t from = one.begin > around ? one.begin - around : 0;
        std::size_t to = std::min(text.size(), one.end + around);
        while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80) --from;
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80) ++to;
        lines.append("    ").append(plain(text.substr(from, one.begin - from)));
        lines.append(before).append(plain(one.words)).append(after);
        lines.append(plain(text.substr(one.end, to - one.end))).append("\n");
    }
    return lines;
}

int show(const Common& common, const std::string& file, const AskRules& rules)
{
    auto text = read_file(file, most_bytes);
    if (!text) return tell(file, text.problems()), 2;
    const Words of = words_of(*std::move(text));
    const auto asks = asks_of(rules, of.subject, of.words);
    if (common.json) return print(json_of(file, asks)), 0;
    if (asks.empty()) print(file + ": nothing that the rules know\n");
    for (const Ask& ask : asks) {
        print(fmt::format("{}: asks for {} ({}, {})\n", file, entry(ask.label).meaning,
                          entry(ask.label).code, in_words(ask.how_sure)));
        print(marked(of, ask, common.colour));
        for (const std::string& one : ask.rules) print("  " + one + "\n");
    }
    return 0;
}

/// "97.1 % (85-99)": a share and between what it lies.
std::string share_of(int part, int whole)
{
    const AskBounds bounds = bounds_of(part, whole);
    return fmt::format("{:>5.1f} % ({:.0f}-{:.0f})", 100 * AskCount::share(part, whole),
                       100 * bounds.low, 100 * bounds.high);
}

std::string row_of(std::string_view name, const AskCount& count)
{
    return fmt::format("{:<15} {:>17} {:>17} {:>6} {:>6} {:>6}\n", name,
                       share_of(count.right, count.right + count.wrong),
                       share_of(count.right, count.right + count.missed), count.right, count.wrong,
                       count.missed);
}

int show_measure(const MailAsksOptions& options, const AskRules& rules)
{
    std::vector<LabelledMail> mails;
    bool unusable = false;
    for (const std::string& file : options.files) {
        const auto text = read_file(file, most_bytes);
        const auto read =
            text ? read_labelled_mails(*text) : Result<std::vector<LabelledMail>>{text.problems()};
        if (read)
            mails.insert(mails.end(), read->begin(), read->end());
        else
            tell(file, read.problems());
        unusable = unusable || !read;
    }
    if (unusable) return 2;
    const AskMeasure all = measure(mails, rules);
    print(fmt::format("{:<15} {:>17} {:>17} {:>6} {:>6} {:>6}\n",
                      std::to_string(all.mails) + " mails", "precision", "recall", "right", "wrong",
                      "missed"));
    for (const AskLabelEntry& label : all_ask_labels())
        print(row_of(label.code, all.counts[static_cast<std::size_t>(label.label)]));
    print(row_of("nothing", all.nothing));
    for (const std::string& one : all.misses) print(one + "\n");
    return 0;
}

} // namespace

int mail_asks(const Common& common, const MailAsksOptions& options)
{
    AskRules tried;
    if (!options.rules.empty()) {
        const auto table = read_file(options.rules, most_bytes);
        if (!table) return tell(options.rules, table.problems()), 2;
        auto read = read_ask_rules(*table);
        if (!read) return tell(options.rules, read.problems()), 2;
        tried = *std::move(read);
    }
    const AskRules& rules = options.rules.empty() ? ask_rules() : tried;
    if (options.measure) return show_measure(options, rules);
    int code = 0;
    for (const std::string& file : options.files) code = std::max(code, show(common, file, rules));
    return code;
}

void add_mail_asks(const SubCommand& mail, const Common& common, MailAsksOptions& options)
{
    mail.runs("asks", "What a mail asks for: an assessment, a complaint, data, and so on",
              [&] { return mail_asks(common, options); })
        .asks("FILE", options.files,
              "The words of a mail, after \"Subject: ...\" and an empty line if there is a subject",
              SubCommand::Must::be_given)
        .asks("--rules", options.rules, "A table to try in place of data/mail/asks.txt")
        .flag("--measure", options.measure,
              "The files hold mails with what they ask for: print precision and recall")
        .footer("Nothing is decided by it: a person reads the mail and says. English only.\n"
                "Examples:\n  ribbon mail asks letter.txt\n"
                "  ribbon mail asks --measure tests/mail/asks/held-1.txt "
                "tests/mail/asks/held-2.txt");
}

} // namespace ribbon::cli
