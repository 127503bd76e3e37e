// The sub-commands of ribbon notify, as the command line asks for them.
#include "cli/notify_commands.hpp"

namespace ribbon::cli {
namespace {

const SubCommand& asks_service(const SubCommand& command, NotifyServiceOptions& options)
{
    return command
        .asks("--key-file", options.key_file,
              "A file with the key in its first line; else RIBBON_NOTIFY_KEY")
        .asks("--text-template", options.text_template,
              "The id of the service's template for texts, with the place ((body))")
        .asks("--url", options.url, "Another service that speaks the same; else GOV.UK Notify")
        .asks("--certificate", options.certificate,
              "A file of certificates to believe; else the system's");
}

} // namespace

void add_notify_commands(const SubCommand& app, const Common& common, NotifyChoices& choices)
{
    const SubCommand notify = app.holds("notify", "Texts and letters by GOV.UK Notify");
    const SubCommand send =
        notify.runs("send", "Hand over texts and letters, and ask what became of them",
                    [&] { return send_by_notify(common, choices.send); });
    asks_service(send.record(choices.send.record, "--from"), choices.send.service)
        .flag("--letters", choices.send.letters,
              "Hand letters over too: the post room no longer prints those")
        .asks("--postage", choices.send.postage, "\"first\" or \"second\"; else second")
        .asks("--most", choices.send.most, "Texts to one number in 24 hours; else 10")
        .flag("--once", choices.send.once, "Do what is due now, and end")
        .footer("Exit 1 with --once: something waits, was refused, or may have been sent.\n"
                "Example:  RIBBON_NOTIFY_KEY=... ribbon notify send --from "
                "sqlite:record/ribbon.db --text-template f33517ff-2a88-4f6e-b855-c550268ce08a");
    const SubCommand doctor =
        notify.runs("doctor", "Whether texts and letters can be handed over, and what waits",
                    [&] { return notify_doctor(common, choices.doctor); });
    asks_service(doctor, choices.doctor.service)
        .asks("--from", choices.doctor.record, "The record whose waiting texts are counted")
        .asks("--area", choices.doctor.area, "The council's number, where there are several")
        .footer("Nothing is sent. Exit 1: something is bad.\n"
                "Example:  ribbon notify doctor --key-file notify.key --from "
                "sqlite:record/ribbon.db");
}

} // namespace ribbon::cli
