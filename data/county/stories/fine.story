# A fine to a family with no support. Before a notice goes out, ask what the council itself owes.
# Everybody in this story is invented, and so is the school.
story  STORY-FINE
child  "Mason" "Bowler" boy postcode "NG10 1AA"
party  stacey "Stacey" "Bowler" relation "mother" email "stacey.bowler@mail.example" postcode "NG10 1AA"

case   Mason Bowler (invented): a fine to a family with no support          law: CFA 2014 s.42; SI 2007/1867
given  2013-05-17 born
officer 2024-11-18 rowbotham "Helen Rowbotham" team "Amber Valley and Erewash"
given  2024-11-18 request received from parent
  and  2024-12-20 assessment agreed
  and  2025-01-06 advice requested called "the educational psychologist"
  and  2025-02-10 advice given
  and  2025-03-03 draft plan served
  and  2025-04-04 final plan sent called "Alder Bank School"
detail 2025-04-04 need_recorded need "SEMH" rank "1"
detail 2025-04-04 placement_began setting "OTH" name "Alder Bank School" rank "1" unit "no" resourced "no"
given  2025-04-22 child admitted matter "request"
in     2025-09-15 email from stacey "Nobody has started"
> Section F says a mentor every morning and a place to go when it is too loud. It is September. There
> is no mentor and the room is a store cupboard. He will not get out of the car.
out    2025-10-20 email to stacey answers 1 "Re: Nobody has started"
> The school is advertising for the post. We understand that this is hard.
given  2026-01-12 sessions missed code O sessions 2
  and  2026-01-13 sessions missed code O sessions 2
  and  2026-01-14 sessions missed code O sessions 2
  and  2026-01-15 sessions missed code O sessions 2
  and  2026-01-16 sessions missed code O sessions 2
in     2026-01-15 telephone from stacey "Absence"
> Stacey rang the school line and ours. He is sick every morning before school. She asks for help.
given  2026-02-02 notice issued called "Stacey Bowler"
  and  2026-02-04 notice received called "Stacey Bowler"
in     2026-02-05 email from stacey "You are fining me"
> You are fining me 160 pounds because my son can not go into a building where the help you promised in
> law is not there. I will not pay this. I can not pay this.
given  2026-03-09 notice found wrong
  and  2026-03-16 notice withdrawn
out    2026-03-16 letter to stacey answers 3 "The penalty notice is withdrawn"
> The notice of 2 February is withdrawn. It ought not to have been sent while Mason was without what
> his plan gives him. We are sorry. The mentor starts on Monday.
detail 2026-03-16 apology_made words "We fined you for our own failure." person "stacey"
given  2026-03-23 provision in place matter "request"
  and  2026-04-01 review meeting held
  and  2026-04-24 plan kept matter "review"

# What a plan provides is owed from the day of the plan, 4 April 2025. On the day of the notice that
# was 304 days ago: 26 of April, then 31, 30, 31, 31, 30, 31, 30, 31, 31 and 2.
on     2026-02-02
then   provision in the plan due 2025-04-04, overdue by 304 days  under s.42(2)
# A review is over with its decision: 24 April 2026, 21 days after the year was up.
# To 23 March 2026 it is 26 of February and 23 more: 353.
on     2026-10-31
then   provision in the plan due 2025-04-04, met late by 353 days  under s.42(2)
  and  wrong notice withdrawn met
  and  first review of the plan due 2026-04-03, met late by 21 days  under s.44(1)(a)
