// The sub-commands of ribbon letters, as the command line asks for them.
#include "cli/letters_commands.hpp"

namespace ribbon::cli {

void add_letters_commands(const SubCommand& app, const Common& common, LettersOptions& options)
{
    constexpr auto must = SubCommand::Must::be_given;
    const SubCommand letters = app.holds("letters", "Letters on paper, and the post");
    letters
        .runs("list", "Every letter to be printed or posted, and what the post brought back",
              [&] { return list_letters(common, options); })
        .record(options.record, "--from")
        .footer("Example:  ribbon letters list --from sqlite:record/ribbon.db");
    letters
        .runs("print", "Write every letter that waits into a folder, as PDF, a case a file",
              [&] { return print_letters(common, options); })
        .record(options.record, "--into")
        .asks("FOLDER", options.folder, "Where the letters are written; made if it is not there",
              must)
        .footer("Beside the letters stand manifest.csv and post-room.txt. Run again, it writes "
                "what is new.\nExample:  ribbon letters print /srv/post --into "
                "sqlite:record/ribbon.db");
    letters
        .runs("posted", "Letters went into the post on a day, from which the law counts",
              [&] { return post_letters(common, options); })
        .record(options.record, "--into")
        .asks("MARKS", options.marks, "As they stand at the foot of each letter", must)
        .asks("--on", options.on, "The day they were posted; else today")
        .asks("--class", options.by_class, "\"first\" or \"second\"; else second")
        .footer("Nothing is recorded unless all of them can be.\n"
                "Example:  ribbon letters posted 7Q3KXW2M9-14 4TD8B2VQ1-7 --on 2026-11-20 --into "
                "sqlite:record/ribbon.db");
    letters
        .runs("returned", "The post brought letters back",
              [&] { return return_letters(common, options); })
        .record(options.record, "--into")
        .asks("MARKS", options.marks, "As they stand at the foot of each letter", must)
        .asks("--reason", options.reason, "What stands on the envelope: \"gone away\"", must)
        .asks("--on", options.on, "The day it came back; else today")
        .footer("Example:  ribbon letters returned 7Q3KXW2M9-14 --reason \"gone away\" --into "
                "sqlite:record/ribbon.db");
}

} // namespace ribbon::cli
