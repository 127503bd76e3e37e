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
        .asks("--domain", options.domain, "The addresses of cases are in it: none is written to")
        .asks("--own", options.own, "Another address of ours, never written to; several may be")
        .asks("--lease", options.lease,
              "Seconds until another goes on with what a killed sender had in hand; else 1200")
        .flag("--verp", options.verp, "Bounces to a \"bounces+...\" address of each mail")
        .flag("--once", options.once, "Send what is due now, and end")
        .footer("Exit 1 with --once: something waits, was refused, or may have been sent.\n"
                "Example:  ribbon mail send --from sqlite:record/ribbon.db --relay "
                "smtp://127.0.0.1:25 --no-tls --sender send@northshire.example --name "
                "\"Northshire Council\"");
}

void add_unsent(const SubCommand& mail, const Common& common, MailUnsentOptions& options)
{
    mail.runs("unsent", "What waits to be sent, and what was given up",
              [&] { return mail_unsent(common, options); })
        .record(options.record, "--from")
        .asks("--again", options.again,
              "Send this one again, to where its person is reached now; several may be given")
        .asks("--seen", options.seen, "Take this one off the list: somebody has seen to it")
        .footer("It begins with the key of each. Exit 1: there is something.\n"
                "Example:  ribbon mail unsent --from sqlite:record/ribbon.db --again "
                "news-7Q3KXW2M9-14-4TD8B2VQ1");
}

void add_fetch(const SubCommand& mail, const Common& common, MailFetchOptions& options)
{
    const SubCommand fetch = mail.runs("fetch", "Take in what lies in a mailbox, by IMAP",
                                       [&] { return mail_fetch(common, options); });
    asks_server(fetch.record(options.record, "--into"), "--imap",
                "The server: imaps://HOST, or imap://HOST (STARTTLS)", options.server)
        .asks("--mailbox", options.mailbox, "The mailbox there; else INBOX")
        .asks("--address", options.address, "The address it is of")
        .asks("--since", options.since,
              "The first time: the day before which nothing is taken, 2026-09-01")
        .asks("--every", options.every, "Seconds between looks, without IDLE; else 60")
        .asks("--lease", options.lease,
              "Seconds until another takes what a killed fetcher had in hand; else 600")
        .flag("--delete-after-filed", options.delete_taken,
              "Delete there what is on our disk; else nothing is ever deleted")
        .flag("--once", options.once, "Look once, and end")
        .footer("What is taken in is filed by \"ribbon mail listen\", which runs beside it.\n"
                "Exit 1 with --once: the server can not be reached, or a mail was left there.\n"
                "Example:  ribbon mail fetch --into sqlite:record/ribbon.db --imap "
                "imaps://outlook.office365.com --user send@northshire.example --token-url "
                "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token --client ID "
                "--client-secret-file secret --scope https://outlook.office365.com/.default");
}

void add_doctor(const SubCommand& mail, const Common& common, MailDoctorOptions& options)
{
    const SubCommand doctor =
        mail.runs("doctor", "Whether mail of the council arrives: SPF, DKIM, DMARC, the relay",
                  [&] { return mail_doctor(common, options); });
    doctor.asks("--sender", options.from, "The council's own address, in every From", must)
        .asks("--name", options.name, "The council's name, beside it")
        .asks("--bounces", options.bounces, "The address reports come to; else the sender's")
        .asks("--selector", options.selectors, "A DKIM key the relay signs with; several may be")
        .asks("--resolver", options.resolver, "ADDRESS:PORT of a name server; else this machine's")
        .asks("--loop", options.loop, "Send a mail there, and wait until it is taken in")
        .asks("--from", options.record, "The record that takes it in: sqlite:FILE or a URL")
        .asks("--area", options.area, "The council's number, where there are several");
    asks_server(doctor, "--relay", "The relay: smtp://HOST:587 or smtps://HOST; it is signed in to",
                options.relay, SubCommand::Must::may_be_given)
        .footer("Exit 1: something is bad.\n"
                "Example:  ribbon mail doctor --sender send@northshire.example --selector ribbon "
                "--relay smtp://127.0.0.1:25 --no-tls");
}

} // namespace

void add_mail_out_commands(const SubCommand& mail, const Common& common, MailChoices& choices)
{
    add_send(mail, common, choices.send);
    add_unsent(mail, common, choices.unsent);
    add_fetch(mail, common, choices.fetch);
    add_doctor(mail, common, choices.doctor);
}

} // namespace ribbon::cli
