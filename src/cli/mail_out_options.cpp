#include "cli/mail_options.hpp"

namespace ribbon::cli {
namespace {

constexpr auto must = SubCommand::Must::be_given;

const SubCommand& asks_server(const SubCommand& command, const char* url, const char* about,
                              MailServerOptions& options, SubCommand::Must needed = must)
{
    return command.asks(url, options.url, about, needed)
        .asks("--user", options.user, "Who signs in there")
        .asks("--password-file", options.password_file,
              "A file with the password in its first line")
        .asks("--token-url", options.token_url, "In place of a password: where tokens come from")
        .asks("--client", options.client, "Who asks there for a token")
        .asks("--client-secret-file", options.secret_file, "A file with that client's secret")
        .asks("--scope", options.scope, "What the token is for")
        .asks("--refresh-token-file", options.refresh_file, "A file with a refresh token")
        .asks("--certificate", options.certificate,
              "A file of certificates to believe; else the system's")
        .flag("--no-tls", options.no_tls, "Only where the server is this machine");
}

void add_send(const SubCommand& mail, const Common& common, MailSendOptions& options)
{
    const SubCommand send = mail.runs("send", "Hand what waits in the outbox to the mail relay",
                                      [&] { return send_mail(common, options); });
    asks_server(send.record(options.record, "--from"), "--relay",
                "The relay: smtp://HOST:587 (STARTTLS) or smtps://HOST", options.relay)
        .asks("--sender", options.from, "The council's own address, in every From", must)
        .asks("--name", options.name, "The council's name, beside it")
        .asks("--bounces", options.bounces, "The address reports come to; else the sender's")
        .asks("--list-id", options.list_id, "A List-Id for every mail")
        .asks("--most", options.most, "Mails to one address in 24 hours; else 200")
        .asks("--most-automatic", options.most_automatic, "Of machines' mail; else 20")
        .flag("--verp", options.verp, "Bounces to a \"bounces+...\" address of each mail")
        .flag("--once", options.once, "Send what is due now, and end")
        .footer("Exit 1 with --once: something waits, was refused, or may have been sent.\n"
                "Example:  ribbon mail send --from sqlite:record/ribbon.db --relay "
                "smtp://127.0.0.1:25 --no-tls --sender send@northshire.example --name "
                "\"Northshire Council\"");
}

} // namespace

void add_mail_out_commands(const SubCommand& mail, const Common& common, MailChoices& choices)
{
    add_send(mail, common, choices.send);
}

} // namespace ribbon::cli
