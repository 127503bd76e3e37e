#include "cli/mail_options.hpp"

namespace ribbon::cli {
namespace {

constexpr auto must = SubCommand::Must::be_given;

void add_parse(const SubCommand& mail, const Common& common, MailParseOptions& options)
{
    mail.runs("parse", "What Ribbon reads of one mail: who, when, the words, the files",
              [&] { return parse_mail(common, options); })
        .asks("FILE", options.file, "The mail as it came (.eml)", must)
        .footer("Nothing is recorded, and nothing in the mail is followed or fetched. A mail that "
                "is broken or\nhostile is told as far as it can be read, with exit 0.\n"
                "Examples:\n  ribbon mail parse letter.eml\n  ribbon mail parse letter.eml --json");
}

} // namespace

void add_mail_commands(const SubCommand& app, const Common& common, MailChoices& choices)
{
    const SubCommand mail =
        app.holds("mail", "Mail: what is read of it, taking it in, and filing it");
    add_parse(mail, common, choices.parse);
    add_mail_asks(mail, common, choices.asks);
    add_mail_out_commands(mail, common, choices);
    add_mail_in(mail, common, choices.in);
}

} // namespace ribbon::cli
