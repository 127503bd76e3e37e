# A refusal overturned. The council said no in time, and was wrong.
# Everybody in this story is invented, and so is the school.
story  STORY-REFUSAL-OVERTURNED
child  "Noah" "Swindell" boy postcode "SK17 6AA"
party  emma "Emma" "Swindell" relation "mother" email "emma.swindell@mail.example" postcode "SK17 6AA"
party  craig "Craig" "Swindell" relation "father" email "craig.swindell@mail.example" postcode "SK17 6AA"

case   Noah Swindell (invented): a refusal overturned          law: CFA 2014 s.51; reg 44
given  2015-01-19 born
officer 2024-04-15 mellor "Sharon Mellor" team "High Peak and Dales"
given  2024-04-15 request received from parent
  and  2024-04-25 family consulted
  and  2024-05-24 assessment refused
out    2024-05-24 letter to emma "Our decision about Noah"
> We have decided not to assess Noah. His school can meet his needs from what it has.
in     2024-06-03 email from emma "Your letter"
> He is on a part-time timetable because the school can NOT meet his needs. Did anybody read page two?
out    2024-06-10 email to emma answers 1 "Re: Your letter"
> You have a right to appeal, and the mediation adviser's number is in the letter.
given  2024-06-12 adviser contacted matter "request"
  and  2024-06-17 mediation declined matter "request"
  and  2024-06-17 certificate issued matter "request"
  and  2024-07-08 appeal lodged matter "request"
  and  2024-07-16 appeal registered matter "request"
  and  2024-07-16 appeal papers received
  and  2024-09-20 response delivered
  and  2024-12-10 hearing held matter "request"
  and  2024-12-17 tribunal decided matter "request"
  and  2024-12-17 order to assess
in     2024-12-20 email from craig "When do we start"
> We have the order. What happens now, and when? We have lost eight months.
given  2025-01-06 assessment agreed matter "order"
  and  2025-01-08 advice requested called "the educational psychologist"
  and  2025-02-14 advice given
  and  2025-02-28 draft plan served matter "order"
  and  2025-04-04 final plan sent called "Dunlin Primary School" matter "order"
detail 2025-04-04 need_recorded need "ASD" rank "1"
detail 2025-04-04 placement_began setting "OTH" name "Dunlin Primary School" rank "1" unit "no" resourced "no"
given  2025-04-22 child admitted matter "order"
  and  2025-04-28 provision in place matter "order"
out    2025-04-04 letter to emma "Noah's plan"
> Noah's plan is with this letter. We are sorry that you had to go to the Tribunal for it.
given  2026-03-17 review meeting held
  and  2026-04-10 plan kept matter "review"

# Six weeks from 15 April 2024 were up on 27 May: the no was in time. Two weeks from the order of
# Tuesday 17 December end on the 31st, fourteen on 25 March: 6 days late and 10. A review is
# over with its decision: 10 April 2026, a week after the year was up.
on     2024-07-01
then   decision whether to assess due 2024-05-27, met  under reg 5(1)
  and  family may appeal to the Tribunal until 2024-07-24, running  under r.20(1)(c)
on     2026-10-31
then   notice of the ordered assessment due 2024-12-31, met late by 6 days  under reg 44(2)(b)
  and  final plan after the ordered assessment due 2025-03-25, met late by 10 days  under reg 44(2)(b)
  and  first review of the plan due 2026-04-03, met late by 7 days  under s.44(1)(a)
