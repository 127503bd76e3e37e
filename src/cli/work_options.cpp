#include "cli/work_options.hpp"

namespace ribbon::cli {
namespace {

constexpr auto must = SubCommand::Must::be_given;

void add_search(const SubCommand& app, const Common& common, SearchOptions& options)
{
    app.runs("search", "Look for words in messages, notes, names of files and people",
             [&] { return search(common, options); })
        .record(options.record, "--from")
        .asks("WORDS", options.words, "Every word must be there; the last may be a beginning", must)
        .asks("--case", options.cases, "Only in this case and its people; several may be given")
        .asks("--page", options.page, "Pages have 25; else the first")
        .footer("What is sealed is never found.\n"
                "Example:  ribbon search speech therapy --from sqlite:record/ribbon.db");
}

void add_person(const SubCommand& app, const Common& common, WorkChoices& choices)
{
    PersonOptions& options = choices.person;
    const SubCommand person = app.holds("person", "Who is one and who are two");
    person
        .runs("show", "What is known of a person, and who may be the same",
              [&] { return show_person(common, options); })
        .record(options.record, "--from")
        .asks("PERSON", options.person, "The reference of the person", must)
        .footer("Example:  ribbon person show 7Q3KXW2M9 --from sqlite:record/ribbon.db");
    const auto merging = [&](const char* name, const char* about, auto run, const char* footer) {
        person.runs(name, about, [&, run] { return run(common, options); })
            .record(options.record, "--into")
            .asks("PERSON", options.person, "The person who goes on", must)
            .asks("OTHER", options.other, "The one who was entered twice", must)
            .asks("--reason", options.reason, "How you know; it stands in the record")
            .flag("--yes", options.yes, "Do it; without this it is only told what would be done")
            .footer(footer);
    };
    merging("merge", "Two entries are one person", merge_people,
            "Example:  ribbon person merge 7Q3KXW2M9 4TD8B2VQ1 --reason \"same UPN, told by the "
            "school\" --yes --into sqlite:record/ribbon.db");
    merging("unmerge", "They are two after all", unmerge_people,
            "Example:  ribbon person unmerge 7Q3KXW2M9 4TD8B2VQ1 --reason \"twins\" --yes --into "
            "sqlite:record/ribbon.db");
    person
        .runs("siblings", "The cases of brothers and sisters; with --add one more, in both cases",
              [&] { return siblings(common, choices.siblings); })
        .record(choices.siblings.record, "--into")
        .asks("CASE", choices.siblings.a_case, "The reference of the case", must)
        .asks("--add", choices.siblings.add, "The case of a brother or sister")
        .footer("Example:  ribbon person siblings 7Q3KXW2M9 --into sqlite:record/ribbon.db");
}

void add_file(const SubCommand& app, const Common& common, FileOptions& options)
{
    const SubCommand file = app.holds("file", "Attached files");
    file.runs("attach", "Add a file to a case", [&] { return attach_file(common, options); })
        .record(options.record, "--into")
        .asks("CASE", options.a_case, "The reference of the case", must)
        .asks("FILE", options.path, "The file; it is copied", must)
        .asks("--name", options.name, "What it is called in the record; else its own name")
        .asks("--on", options.on, "The day it came; else today")
        .asks("--looked", options.looked,
              "A second person looked, and why it may be read though it tells of another child")
        .flag("--seen", options.seen,
              "You looked through it: the names in it belong there, and what could not be read too")
        .footer("Exit 2: its name or its words tell of another child, or could not be read.\n"
                "Example:  ribbon file attach 7Q3KXW2M9 report.pdf --into "
                "sqlite:record/ribbon.db");
    file.runs("list", "The files of a case, and whether they were scanned",
              [&] { return list_files(common, options); })
        .record(options.record, "--from")
        .asks("CASE", options.a_case, "The reference of the case", must)
        .footer("Example:  ribbon file list 7Q3KXW2M9 --from sqlite:record/ribbon.db");
    file.runs("scan", "Ask clamd about every file that nobody has looked at",
              [&] { return scan_files(common, options); })
        .record(options.record, "--into")
        .asks("--clamd", options.clamd, "Its socket on this machine, or 127.0.0.1:PORT", must)
        .footer("Exit 1: malware was found, or a file could not be scanned.\n"
                "Example:  ribbon file scan --clamd /run/clamav/clamd.ctl --into "
                "sqlite:record/ribbon.db");
    file.runs("sweep", "Remove what a crash left half received",
              [&] { return sweep_files(common, options); })
        .record(options.record, "--into")
        .footer("Only while nothing else receives files: what is half received then is lost.\n"
                "Example:  ribbon file sweep --into sqlite:record/ribbon.db");
}

void add_seal(const SubCommand& app, const Common& common, SealOptions& options)
{
    app.runs("seal", "Hide an entry from all but named officers, and from the search",
             [&] { return seal(common, options); })
        .record(options.record, "--into")
        .asks("CASE", options.stream, "The reference of the case, or person/REFERENCE", must)
        .asks("NUMBER", options.entry, "The entry; \"ribbon case\" lists them", must)
        .asks("--reason", options.reason, "Why; it must not say what the entry says")
        .asks("--until", options.until, "The last day; else until it is lifted")
        .asks("--from-person", options.person, "The one party it is hidden from; else everybody")
        .flag("--lift", options.lift, "Hide it no more")
        .footer("Example:  ribbon seal 7Q3KXW2M9 12 --reason \"an address at risk\" --into "
                "sqlite:record/ribbon.db");
}

void add_erase(const SubCommand& app, const Common& common, EraseOptions& options)
{
    app.runs("erase", "Take words out of the record for ever",
             [&] { return erase(common, options); })
        .record(options.record, "--into")
        .asks("CASE", options.stream, "The reference of the case, or person/REFERENCE", must)
        .asks("FIRST", options.first, "The first entry; without it, every entry there is")
        .asks("LAST", options.last, "The last; else the first alone")
        .asks("--reason", options.reason, "Why; it stays, so it must not say what was erased")
        .asks("--basis", options.basis, "The provision or the rule of retention; it stays")
        .asks("--yes", options.yes, "The reference, typed again: only then it is done")
        .footer("Without --yes it is only told what would go and what would stay.\n"
                "Example:  ribbon erase 7Q3KXW2M9 12 --reason \"of another child\" --basis \"UK "
                "GDPR, article 17\" --yes 7Q3KXW2M9 --into sqlite:record/ribbon.db");
}

void add_bundle(const SubCommand& app, const Common& common, BundleOptions& options)
{
    app.runs("bundle", "The ribbon: a case's whole correspondence as one PDF, with its proofs",
             [&] { return make_bundle(common, options); })
        .record(options.record, "--from")
        .asks("CASE", options.a_case, "The reference of the case", must)
        .asks("--kind", options.kind, "P for the family, O for the Ombudsman; else P")
        .asks("--out", options.out, "The folder to put it in", must)
        .asks("--for", options.person,
              "The one party it is for: only what they may see; else all "
              "that is not sealed")
        .asks("--on", options.on, "The day it is made on; else today")
        .footer("CASE-P.zip holds the PDF, the same as a page, every document as it came, receipts "
                "and checksums; CASE-P.pdf is the PDF alone.\n"
                "What stood in the folder under these names stays until the new one is whole.\n"
                "Example:  ribbon bundle 7Q3KXW2M9 --kind O --out bundles --from "
                "sqlite:record/ribbon.db");
}

} // namespace

void add_work_commands(const SubCommand& app, const Common& common, WorkChoices& choices)
{
    add_mail_commands(app, common, choices.mail);
    add_search(app, common, choices.search);
    add_bundle(app, common, choices.bundle);
    add_person(app, common, choices);
    add_file(app, common, choices.file);
    add_seal(app, common, choices.seal);
    add_erase(app, common, choices.erase);
    add_letters_commands(app, common, choices.letters);
    add_notify_commands(app, common, choices.notify);
}

} // namespace ribbon::cli
