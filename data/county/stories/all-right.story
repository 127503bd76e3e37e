# A case where everything went right. It is not a miracle: five people each did one thing in time.
#
# Everybody in this story is invented, and so is the school. No date after "then" was copied from
# Ribbon; each was counted by hand from the law it names.
story  STORY-ALL-RIGHT
child  "Isla" "Fearnley" girl postcode "DE56 1AB"
party  joanne "Joanne" "Fearnley" relation "mother" email "joanne.fearnley@mail.example" postcode "DE56 1AB"

case   Isla Fearnley (invented): everything went right          law: SEND Regulations 2014, part 2
given  2018-02-11 born
officer 2024-09-09 okafor "Daniel Okafor" team "Amber Valley and Erewash"
in     2024-09-09 email from joanne "Request for an assessment: Isla Fearnley"
> Dear SEND team,
>
> Please assess Isla for an education, health and care plan. She is six and can not follow the lesson
> without an adult beside her. The paediatrician's letter and the school's notes are attached.
>
> Joanne Fearnley
given  2024-09-09 request received from parent
out    2024-09-10 email to joanne answers 1 "Re: Request for an assessment: Isla Fearnley"
> Dear Joanne,
>
> I have your request of 9 September and I hold Isla's case. We must tell you by 21 October whether we
> will assess, and if there is to be a plan it must reach you by 27 January. I will ring on Thursday.
>
> Daniel Okafor
given  2024-09-12 family consulted
  and  2024-10-07 assessment agreed
  and  2024-10-08 advice requested called "the school" as "advice from the school"
  and  2024-10-08 advice requested called "the educational psychologist" as "advice on learning"
  and  2024-10-08 advice requested called "the speech therapist" as "advice on speech"
  and  2024-10-08 advice sought
  and  2024-10-25 advice given matter "advice from the school"
  and  2024-11-12 advice given matter "advice on learning"
  and  2024-11-15 advice given matter "advice on speech"
in     2024-11-18 telephone from joanne "How the visit went"
> Joanne rang. The psychologist was kind and Isla liked her. She asked what happens now.
out    2024-11-19 telephone to joanne answers 2 "How the visit went"
> Rang back. All three reports are in. The draft will come by post at the start of December.
given  2024-11-29 assessment completed
  and  2024-12-02 draft plan served
  and  2024-12-04 school consulted called "Brook End Primary School"
  and  2024-12-13 family commented
  and  2024-12-17 consultation answered
  and  2025-01-17 final plan sent called "Brook End Primary School"
detail 2025-01-17 need_recorded need "SLCN" rank "1"
detail 2025-01-17 placement_began setting "OTH" name "Brook End Primary School" rank "1" unit "no" resourced "no"
given  2025-01-17 child admitted
  and  2025-01-27 provision in place
in     2025-02-03 email from joanne "Thank you"
> Daniel, the teaching assistant started last Monday. Isla read a page to me last night. Thank you for
> ringing when you said you would.
out    2025-02-04 email to joanne answers 3 "Re: Thank you"
> That has made our week. The first review is due within the year; the school will write to you.
given  2025-11-04 review meeting set on 2025-12-09 as "review of 2025"
  and  2025-11-18 meeting notice given
  and  2025-11-24 review papers circulated
  and  2025-12-09 review meeting held
  and  2025-12-16 review report sent
  and  2026-01-05 plan kept

# Six weeks from Monday 9 September 2024 are up on Monday 21 October, twenty on Monday 27 January.
# Six weeks from 8 October are up on 19 November. A review is over with its decision,
# and the first must be within a year of the plan of 17 January 2025: by 16 January 2026.
on     2026-10-31
then   decision whether to assess due 2024-10-21, met  under reg 5(1)
  and  advice for an assessment matter "advice on speech" due 2024-11-19, met  under reg 8(1)
  and  final plan due 2025-01-27, met  under reg 13(2)
  and  first review of the plan due 2026-01-16, met  under s.44(1)(a)
  and  decision after the review matter "review of 2025" due 2026-01-06, met  under reg 20(10)
