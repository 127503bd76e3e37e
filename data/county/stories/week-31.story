# A plan in week 31. Nobody did anything very wrong; the weeks went one at a time.
# Everybody in this story is invented, and so is the school.
story  STORY-WEEK-31
child  "Alfie" "Bramhall" boy postcode "S41 7AA"
party  kelly "Kelly" "Bramhall" relation "mother" email "kelly.bramhall@mail.example" postcode "S41 7AA"

case   Alfie Bramhall (invented): a plan in week 31          law: SEND Regulations 2014, reg 13
given  2016-06-30 born
officer 2025-01-13 whitworth "Louise Whitworth" team "North East"
in     2025-01-13 portal from kelly "Request for an assessment"
> Alfie is eight and has been sent home from school eleven times since September. Please assess him.
given  2025-01-13 request received from parent
out    2025-01-29 email to kelly answers 1 "Your request"
> Thank you for your request. It will go to the panel in February.
given  2025-02-24 assessment agreed
  and  2025-02-27 advice requested called "the educational psychologist" as "advice on learning"
  and  2025-02-27 advice requested called "the school" as "advice from the school"
  and  2025-02-27 advice sought
  and  2025-03-20 advice given matter "advice from the school"
in     2025-04-14 email from kelly "Any news?"
> It is thirteen weeks. School say they have done their part. Is there a date for the psychologist?
out    2025-05-06 email to kelly answers 2 "Re: Any news?"
> We are short of psychologists and Alfie is on the list for May. I am sorry that I can not say more.
detail 2025-05-06 promise_made words "A date for the psychologist by the end of the week" due "2025-05-09" officer "whitworth" person "kelly"
given  2025-06-05 advice given matter "advice on learning"
in     2025-06-03 email from kelly "Twenty weeks"
> Yesterday was twenty weeks. I looked it up. Where is the plan?
given  2025-07-04 draft plan served
  and  2025-07-07 school consulted called "Elm Row Junior School"
  and  2025-07-15 family commented
  and  2025-08-15 final plan sent called "Elm Row Junior School"
detail 2025-08-15 need_recorded need "SEMH" rank "1"
detail 2025-08-15 placement_began setting "OTH" name "Elm Row Junior School" rank "1" unit "no" resourced "no"
out    2025-08-15 letter to kelly answers 3 "The final plan"
> Alfie's plan is with this letter. It was due on 2 June. We are sorry: that was our limit to keep.
given  2025-09-03 child admitted
  and  2025-09-22 provision in place

# Twenty weeks from Monday 13 January 2025 are up on Monday 2 June. To 15 August it is 28 days of
# June, 31 of July and 15 more: 74. Thirty weeks and four days: the plan came in its 31st week.
on     2025-06-03
then   final plan due 2025-06-02, overdue by 1 day  under reg 13(2)
on     2026-10-31
then   final plan due 2025-06-02, met late by 74 days  under reg 13(2)
  and  decision whether to assess due 2025-02-24, met  under reg 5(1)
# Six weeks from 27 February end on 10 April; the psychologist's advice came on 5 June: 56 days.
  and  advice for an assessment matter "advice on learning" due 2025-04-10, met late by 56 days
# A year from 15 August 2025 was up on 14 August 2026, and no review has been held: 78 days.
  and  first review of the plan due 2026-08-14, overdue by 78 days  under s.44(1)(a)
