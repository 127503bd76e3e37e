#include "county/words.hpp"

#include <array>
#include <span>

namespace ribbon::county {
namespace {

using Lines = std::span<const std::string_view>;

std::string_view one_of(Dice& dice, Lines lines) { return lines[dice.below(lines.size())]; }

/// A line with "{child}", "{school}", "{week}" filled in.
std::string filled(std::string_view line, const Life& life)
{
    std::string text{line};
    const std::string school = life.placed.name.empty() ? "school" : life.placed.name;
    for (const auto& [mark, word] :
         {std::pair<std::string_view, std::string_view>{"{child}", life.child().given},
          {"{school}", school},
          {"{parent}", life.voice().given}})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), word);
    return text;
}

constexpr std::array<std::string_view, 4> greetings{"Hello,", "Good morning,", "Dear SEND team,",
                                                    "Hi,"};
constexpr std::array<std::string_view, 8> of_assessment{
    "Could you tell me where {child}'s assessment has got to? I have not heard for some time.",
    "The psychologist has seen {child} now. When will we get the report?",
    "School say they sent their advice weeks ago. Have you got it?",
    "Please can you confirm you have received our form and the letter from the paediatrician.",
    "We were told there would be a draft by now. Nothing has come.",
    "{child} is only managing mornings at school. We need this to move.",
    "Who is our case officer? The last name I was given is no longer there.",
    "I attach nothing new, I only want to know what happens next."};
constexpr std::array<std::string_view, 8> of_plan{
    "{child}'s speech therapy has not started this term. It is in section F.",
    "Can we have a date for the annual review please.",
    "The taxi did not come again today, so {child} missed the morning at {school}.",
    "We have had the review meeting but no letter since.",
    "{school} say there is no money for the hours in the plan. Is that right?",
    "Could somebody ring me about next September? After four is best.",
    "Please update our phone number, the old one does not work any more.",
    "Thank you for the meeting last week. Could we have the notes?"};
constexpr std::array<std::string_view, 4> of_lateness{
    "The date in your own letter has passed. What is the new one?",
    "This is the fourth time I have written about this.",
    "The law gives you a limit and it is gone. Please tell me when it will be done.",
    "I have rung three times and nobody has rung back."};
constexpr std::array<std::string_view, 3> of_tribunal{
    "We have the papers from the Tribunal. Will the council be opposing?",
    "Is there any chance of settling this before the hearing?",
    "Our evidence is ready. Please tell us who deals with it on your side."};
constexpr std::array<std::string_view, 5> answers{
    "I am sorry for the wait. I have looked at the file and will come back to you this week.",
    "Thank you for this. The report has arrived and I have sent you a copy today.",
    "I have spoken to {school} and they will put it right from Monday.",
    "I have noted what you say and added it to {child}'s record.",
    "The panel meets on Thursday and I will write to you the day after."};
constexpr std::array<std::string_view, 4> promises{
    "Ring {parent} about the next step", "Send the amended pages to {parent}",
    "Ask {school} for the missing report", "Tell {parent} which officer takes over"};
constexpr std::array<std::string_view, 4> handovers{
    "I promised {parent} a call this month and have not made it.",
    "The school wants to meet about {child} before the holidays.",
    "Nothing urgent that I know of. The emails are in the shared inbox.",
    "{parent} prefers to be rung after four."};
constexpr std::array<std::string_view, 4> complaints{
    "Nobody answers. I have sent eleven emails since the summer about {child}.",
    "The plan is late and the council has not said why.",
    "What section F says is not happening at {school}, and the council knows.",
    "We have had a new case officer every few months and must explain {child} each time."};

} // namespace

Letter family_writes(Life& life, Day day)
{
    Dice& dice = life.dice;
    std::string words{one_of(dice, greetings)};
    std::string subject = life.child().given + " " + life.child().family;
    const auto add = [&](Lines lines) { words += "\n\n" + filled(one_of(dice, lines), life); };
    if (life.before_tribunal && dice.chance(0.6)) {
        subject += ": appeal";
        add(of_tribunal);
    } else if (life.assessing) {
        subject += ": assessment";
        add(of_assessment);
    } else {
        add(of_plan);
    }
    if (life.late_from <= day && dice.chance(0.7)) add(of_lateness);
    words += "\n\n" + life.voice().given + " " + life.voice().family;
    return {std::move(subject), std::move(words)};
}

Letter officer_answers(Life& life, std::string_view subject, std::string_view officer)
{
    std::string words = "Dear " + life.voice().given + ",\n\n";
    words += filled(one_of(life.dice, answers), life) + "\n\n" + std::string{officer};
    return {"Re: " + std::string{subject}, std::move(words)};
}

Letter member_writes(Life& life)
{
    std::string words = "My constituent, " + life.voice().given + " " + life.voice().family +
                        ", has written about " + life.child().given + "'s ";
    words += life.assessing ? "assessment" : "plan";
    words += ". Please tell me where the matter stands and when it will be settled.\n\nThe office "
             "of the member for " +
             life.seat;
    return {"Enquiry for a constituent", std::move(words)};
}

std::string promise_words(Life& life) { return filled(one_of(life.dice, promises), life); }

std::string handover_words(Life& life)
{
    const std::string stands = life.assessing ? "Assessment open. "
                               : life.plan    ? "Plan in place. "
                                              : "No plan. ";
    return stands + filled(one_of(life.dice, handovers), life);
}

std::string complaint_words(Life& life) { return filled(one_of(life.dice, complaints), life); }

} // namespace ribbon::county
