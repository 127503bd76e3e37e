# An email lost for eleven weeks. The law counts from the day it came, not from the day it was found.
# Everybody in this story is invented, and so is the school.
story  STORY-LOST-EMAIL
child  "Ruby" "Hartshorn" girl postcode "DE4 3AG"
party  karen "Karen" "Hartshorn" relation "mother" email "karen.hartshorn@mail.example" postcode "DE4 3AG"

case   Ruby Hartshorn (invented): an email lost for eleven weeks          law: reg 5(1), reg 13(2)
given  2017-11-02 born
in     2025-02-03 email from karen "EHC needs assessment for Ruby"
> To whom it may concern,
>
> I am asking for an education, health and care needs assessment for my daughter Ruby, who is seven.
> She has stopped speaking at school. The letter from the clinic is attached.
>
> Karen Hartshorn
in     2025-03-10 email from karen "EHC needs assessment for Ruby: has it arrived?"
> I wrote on 3 February and have heard nothing. Has my email arrived? Should I have used a form?
in     2025-04-15 telephone from karen "Is anybody there"
> Karen rang. She was told that there is no record of any email from her.
officer 2025-04-22 begum "Nadia Begum" team "High Peak and Dales"
given  2025-04-22 request received from parent
out    2025-04-22 email to karen answers 1 "Ruby: we have found your email"
> Dear Ms Hartshorn,
>
> Your email of 3 February was in a mailbox that nobody has read since an officer left in January. I
> found it today. I am sorry. The time the law gives us began on the day you sent it, and I have put
> that day in the record in place of today's.
>
> Nadia Begum
given  2025-02-03 request received from parent corrects 2 recorded 2025-04-23T09:00Z evidence "the email, in the mailbox of an officer who left"
detail 2025-04-23 apology_made words "We lost your email for eleven weeks, and told you that you had not sent it." person "karen"
given  2025-04-28 family consulted
  and  2025-05-06 assessment agreed
  and  2025-05-07 advice requested called "the educational psychologist" as "advice on learning"
  and  2025-05-07 advice sought
  and  2025-06-17 advice given matter "advice on learning"
out    2025-05-07 email to karen answers 2 "Re: has it arrived?"
> It has, and you did not need a form. We have agreed to assess Ruby; the letter follows today.
given  2025-07-28 draft plan served
  and  2025-08-08 family commented
  and  2025-09-15 final plan sent called "Fell View Primary School"
detail 2025-09-15 need_recorded need "SLCN" rank "1"
detail 2025-09-15 placement_began setting "OTH" name "Fell View Primary School" rank "1" unit "no" resourced "no"
given  2025-09-15 child admitted
  and  2025-10-06 provision in place
in     2025-09-16 letter from mp "A constituent's request"
> My constituent Ms Hartshorn asks how an email can be lost for eleven weeks, and what has changed.
given  2026-09-01 review meeting held
  and  2026-09-21 plan kept

# From Monday 3 February 2025 six weeks end on 17 March and twenty on 23 June. The yes came 50 days
# late: 14 days of March, 30 of April and 6 of May. The plan 84: 7, 31, 31 and 15.
on     2025-04-23
then   decision whether to assess due 2025-03-17, overdue by 37 days  under reg 5(1)
on     2026-10-31
then   decision whether to assess due 2025-03-17, met late by 50 days  under reg 5(1)
  and  final plan due 2025-06-23, met late by 84 days  under reg 13(2)
  and  first review of the plan due 2026-09-14, met late by 7 days  under s.44(1)(a)
  and  decision after the review due 2026-09-29, met  under reg 20(10)
# A review is over with its decision: 21 September 2026, a week after the year was up.
# The call of 15 April and the letter of the member's office were never answered.
  and  answer to message matter "thread 4" due 2025-09-23, overdue by 403 days
