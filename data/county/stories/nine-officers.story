# Nine case officers in four years. Each is civil; each begins again; what one promised the next never
# knew. Everybody in this story is invented, and so is the school.
story  STORY-NINE-OFFICERS
child  "Maisie" "Ollerenshaw" girl postcode "DE4 3AB"
party  tracey "Tracey" "Ollerenshaw" relation "mother" email "tracey.ollerenshaw@mail.example" postcode "DE4 3AB"
party  neil "Neil" "Ollerenshaw" relation "father" email "neil.ollerenshaw@mail.example" postcode "DE4 3AB"

case   Maisie Ollerenshaw (invented): nine case officers in four years          law: reg 5(1), 13(2), 20(10)
given  2015-08-21 born
officer 2022-10-10 ashworth "Peter Ashworth" team "High Peak and Dales"
in     2022-10-10 email from tracey "Request for an assessment: Maisie"
> Please assess Maisie. She is seven and has been asked to leave two after-school clubs and one school.
given  2022-10-10 request received from parent
  and  2022-12-05 assessment agreed
  and  2022-12-06 advice requested called "the educational psychologist" as "advice on learning"
  and  2022-12-06 advice sought
officer 2023-01-16 kaur "Simran Kaur" team "High Peak and Dales" because "Left the council"
given  2023-03-30 advice given matter "advice on learning"
in     2023-03-06 email from tracey "Who are you?"
> Peter rang at Christmas and said the psychologist had been. She has not. Who holds our case?
out    2023-04-03 email to tracey answers 2 "Re: Who are you?"
> My name is Simran and I have taken over from Peter. I am reading the file. I will ring you next week.
detail 2023-04-03 promise_made words "Ring Tracey next week" due "2023-04-14" officer "kaur" person "tracey"
officer 2023-05-02 lister "Andrew Lister" team "High Peak and Dales" because "Left the council"
given  2023-05-22 draft plan served
  and  2023-06-02 family commented
  and  2023-06-26 final plan sent called "Elm Row Junior School"
detail 2023-06-26 need_recorded need "SEMH" rank "1"
detail 2023-06-26 placement_began setting "OTH" name "Elm Row Junior School" rank "1" unit "no" resourced "no"
given  2023-09-05 child admitted matter "request"
officer 2023-11-20 bagshaw "Jade Bagshaw" team "High Peak and Dales" because "End of contract" note "Plan of June 2023. Play therapy not yet found."
in     2023-12-04 email from tracey "Play therapy"
> Five months since the plan and there is no play therapist. Andrew said by half term. Do you know of it?
given  2024-02-05 provision in place matter "request"
officer 2024-05-13 nwosu "Chidi Nwosu" team "High Peak and Dales" because "Left the council"
given  2024-06-18 review meeting held as "review of 2024"
in     2024-09-02 email from neil "The review"
> We met in June. The law says four weeks. It is September. Should we write to somebody else?
detail 2024-09-16 officer_stood_down officer "nwosu" reason "Left the council"
in     2024-10-14 telephone from tracey "Nobody"
> Tracey rang. The system shows no officer. She was told that somebody will ring back.
officer 2024-11-25 frost "Eleanor Frost" team "High Peak and Dales"
out    2024-11-27 email to tracey answers 5 "I am your new case officer"
> I am Eleanor. There was nobody from September until Monday, and nobody told you. I am sorry. The letter about
> June goes out this week.
given  2024-12-02 plan kept matter "review of 2024"
detail 2024-12-02 promise_made words "A meeting with the school about Year 6 by February" due "2025-02-28" officer "frost" person "tracey"
officer 2025-03-03 mistry "Kiran Mistry" team "High Peak and Dales" because "Moved to another team" note "All is quiet."
in     2025-03-17 email from tracey "The meeting Eleanor promised"
> Eleanor promised us a meeting with the school by the end of February. Has she told you?
out    2025-04-28 email to tracey answers 6 "Re: The meeting Eleanor promised"
> She did not. I have nothing in the notes. What was it about?
officer 2025-09-08 garside "Sophie Garside" team "High Peak and Dales" because "Left the council"
given  2025-09-23 review meeting held as "review of 2025"
  and  2025-11-10 plan kept matter "review of 2025"
officer 2026-06-01 yates "Colin Yates" team "High Peak and Dales" because "Left the council" note "Read the promises first. There are three and none was kept. Tracey has told it nine times; do not ask her to begin again."
out    2026-06-02 email to tracey answers 3 "I have read everything"
> I am Colin, the ninth. I have read all of it, so you need not tell it again. Three things were promised and
> not done. Here they are with a day for each.
detail 2026-06-02 promise_made words "The meeting about secondary school" due "2026-06-26" officer "yates" person "tracey"
kept   2026-06-24 3
given  2026-09-15 review meeting held as "review of 2026"
  and  2026-10-06 plan kept matter "review of 2026"

# Six weeks from Monday 10 October 2022 were up on 21 November; twenty on 27 February 2023. To 26 June
# it is 1 day of February, 31, 30, 31 and 26: 119.
on     2026-10-31
then   decision whether to assess due 2022-11-21, met late by 14 days  under reg 5(1)
  and  final plan due 2023-02-27, met late by 119 days  under reg 13(2)
# Four weeks from 18 June 2024 end on 16 July: to 2 December 15, 31, 30, 31, 30 and 2 days, 139.
  and  decision after the review matter "review of 2024" due 2024-07-16, met late by 139 days  under reg 20(10)
  and  decision after the review matter "review of 2025" due 2025-10-21, met late by 20 days  under reg 20(10)
  and  decision after the review matter "review of 2026" due 2026-10-13, met  under reg 20(10)
# Her father's email of 2 September 2024 was never answered: five working days end on the 9th.
  and  answer to message matter "thread 4" due 2024-09-09, overdue by 782 days
