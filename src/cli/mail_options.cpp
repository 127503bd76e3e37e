#include "cli/mail_options.hpp"

namespace ribbon::cli {

void add_mail_commands(const SubCommand& app, const Common& common, MailChoices& choices)
{
    const SubCommand mail = app.holds("mail", "Mail: what is read of it");
    add_mail_asks(mail, common, choices.asks);
}

} // namespace ribbon::cli
