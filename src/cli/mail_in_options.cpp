#include "cli/mail_in_options.hpp"

namespace ribbon::cli {
namespace {

constexpr auto must = SubCommand::Must::be_given;

SubCommand whose(const SubCommand& command, MailOptions& options)
{
    command.asks("--domain", options.domain, "The addresses of cases are in it")
        .asks(
            "--trusted-server", options.server,
            "The mail server whose Authentication-Results are believed; \"unnamed\" for Microsoft "
            "365, which writes no name; \"none\" where no server checks senders")
        .asks("--own", options.own, "An address of ours that is of no case; several may be given");
    return command;
}

void add_listen(const SubCommand& mail, const Common& common, MailListenOptions& options)
{
    const SubCommand command =
        mail.runs("listen", "Takes mail in from a mail server in front, and files it",
                  [&] { return mail_listen(common, options); });
    whose(command.record(options.mail.record, "--from"), options.mail)
        .asks("--listen", options.listen, "The address and port; else 127.0.0.1:2524")
        .flag("--smtp", options.smtp, "Speak SMTP and not LMTP")
        .asks("--host", options.host, "What we call ourselves")
        .asks("--uploads", options.uploads, "The address told to whoever sends too large a mail")
        .asks("--most-mb", options.most_mb, "The largest mail, in MB; else 50")
        .asks("--connections", options.connections, "At most so many at once; else 100")
        .asks("--ready", options.ready, "A file to write the port into once it listens")
        .asks("--reader", options.stand_in, "Another program that reads mails, for tests")
        .footer("A mail is answered 250 once it is on the disk with its row, and not before.\n"
                "Example:  ribbon mail listen --from sqlite:record/ribbon.db --listen "
                "127.0.0.1:2524 --domain send.northshire.example --trusted-server "
                "mx.northshire.example");
}

} // namespace

void add_mail_in(const SubCommand& mail, const Common& common, MailInChoices& choices)
{
    add_listen(mail, common, choices.listen);
    whose(mail.runs("read", "Reads one mail from standard input, confined; the listener starts it",
                    [&] { return mail_read(common, choices.read); }),
          choices.read.mail)
        .flag("--stay", choices.read.stay,
              "For the listener: read each mail that it hands over, in a process of its own")
        .footer("Example:  ribbon mail read < a.eml");
    whose(mail.runs("triage", "What waits for a person to say where it belongs, with guesses",
                    [&] { return mail_triage(common, choices.triage); })
              .record(choices.triage.mail.record, "--from"),
          choices.triage.mail)
        .flag("--all", choices.triage.all, "Those too that were set aside: machines wrote them")
        .asks("--show", choices.triage.show, "Only this mail, with its words")
        .footer("Exit 0: nothing waits. 1: something does.\n"
                "Example:  ribbon mail triage --from sqlite:record/ribbon.db");
    whose(mail.runs("file", "Files a mail where you say",
                    [&] { return mail_file(common, choices.file); })
              .record(choices.file.mail.record, "--into"),
          choices.file.mail)
        .asks("MAIL", choices.file.id,
              "The reference of the mail; \"ribbon mail triage\" lists them", must)
        .asks("--case", choices.file.cases, "The case it belongs to; several may be given", must)
        .asks("--by", choices.file.writer,
              "The key of the party who wrote it, where its address is nobody's whom we know")
        .flag("--a-person-wrote-it", choices.file.human,
              "Though it looks like a machine's: it starts the clock of an answer")
        .footer("Example:  ribbon mail file 4TD8B2VQ1 --case 7Q3KXW2M9 --into "
                "sqlite:record/ribbon.db");
    whose(mail.runs("import", "Mail of years before: an mbox, a Maildir, a folder of .eml files",
                    [&] { return mail_import(common, choices.import); })
              .record(choices.import.mail.record, "--into"),
          choices.import.mail)
        .asks("FROM", choices.import.from, "The file or the folder", must)
        .flag("--dry-run", choices.import.dry_run, "Only tell what would become of it")
        .footer("It starts no clock of an answer, and tells what was never answered. It can be run "
                "again:\nwhat came in before is left out. --own says which old addresses are the "
                "council's.\n"
                "Example:  ribbon mail import old.mbox --own send@northshire.example --dry-run "
                "--into sqlite:record/ribbon.db");
    mail.runs("read-again", "Has a mail that could not be read be read once more",
              [&] { return mail_read_again(common, choices.again); })
        .record(choices.again.record, "--into")
        .asks("MAIL", choices.again.id, "The reference of the mail")
        .flag("--all", choices.again.all, "Every mail that could not be read")
        .footer("\"ribbon mail listen\" reads it then; what was imported the next \"ribbon mail "
                "import\" reads.\n"
                "Example:  ribbon mail read-again --all --into sqlite:record/ribbon.db");
    mail.runs("raw", "A mail as it came, byte for byte",
              [&] { return mail_raw(common, choices.raw); })
        .record(choices.raw.mail.record, "--from")
        .asks("MAIL", choices.raw.id, "The reference of the mail", must)
        .footer("Example:  ribbon mail raw 4TD8B2VQ1 --from sqlite:record/ribbon.db > it.eml");
}

} // namespace ribbon::cli
