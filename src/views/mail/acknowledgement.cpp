#include "views/mail/acknowledgement.hpp"

#include "calendar/calendar.hpp"

#include <fmt/format.h>

namespace ribbon {

MailWords acknowledgement(const std::string& council, Day received, Day today,
                          const std::vector<Acknowledged>& filed)
{
    MailWords words;
    std::string text = fmt::format("We received your mail on {}.\n", in_words(received));
    for (const Acknowledged& one : filed) {
        words.subject += (words.subject.empty() ? "We have your mail: " : ", ") + one.reference;
        text += fmt::format("\nIts reference is {}.\n", one.reference);
        text += one.officer.empty() ? "The SEND team has it.\n"
                                    : fmt::format("{} has it.\n", one.officer);
        if (one.answer_by && *one.answer_by < today)
            text += fmt::format("You should have been answered by {}. We are sorry.\n",
                                in_words(*one.answer_by));
        else if (one.answer_by)
            text += fmt::format("You will be answered by {}.\n", in_words(*one.answer_by));
        for (const auto& [what, day] : one.clocks)
            text += fmt::format("Some of its words may ask for {}. If you do ask for that, the law "
                                "{} us until {}, counted from the day we received your mail. A "
                                "person reads it to make sure.\n",
                                what, day < today ? "gave" : "gives", in_words(day));
    }
    text += fmt::format("\nA machine wrote this. You can answer it: a person reads every answer.\n"
                        "\n{}\n",
                        council);
    words.text = std::move(text);
    return words;
}

MailWords bare_receipt(const std::string& council, Day received)
{
    return {.subject = "We have your email",
            .text = fmt::format("We have your email of {}. A person will read it.\n\n"
                                "Anything the law asks of us counts from that day.\n\n"
                                "A machine wrote this. You can answer it: a person reads every "
                                "answer.\n\n{}\n",
                                in_words(received), council)};
}

} // namespace ribbon
