# A child out of school for two terms. The duty is on the council, and it begins at once.
# Everybody in this story is invented, and so is the school.
story  STORY-TWO-TERMS
child  "Lily" "Cresswell" girl postcode "SK13 8AA"
party  paula "Paula" "Cresswell" relation "mother" email "paula.cresswell@mail.example" postcode "SK13 8AA"

case   Lily Cresswell (invented): out of school for two terms          law: Education Act 1996 s.19
given  2014-12-01 born
officer 2024-03-04 higginbottom "Carol Higginbottom" team "High Peak and Dales"
given  2024-03-04 request received from school
  and  2024-04-12 assessment agreed
  and  2024-04-15 advice requested called "the educational psychologist"
  and  2024-05-24 advice given
  and  2024-06-10 draft plan served
  and  2024-07-19 final plan sent called "Moor Top Primary School"
detail 2024-07-19 need_recorded need "ASD" rank "1"
detail 2024-07-19 placement_began setting "OTH" name "Moor Top Primary School" rank "1" unit "no" resourced "no"
given  2024-09-04 child admitted matter "request"
  and  2024-09-09 provision in place matter "request"
  and  2025-07-02 review meeting held
  and  2025-07-25 plan kept matter "review"
  and  2026-01-12 out of education
in     2026-01-12 email from paula "Lily can not go in"
> Lily has not been in since Christmas. The doctor says not to force her. School agree she can not cope
> with the class as it is. What will the council provide at home?
out    2026-02-23 email to paula answers 1 "Re: Lily can not go in"
> We will ask the school to send work.
in     2026-03-02 email from paula "Worksheets"
> Six worksheets have come, for the wrong year. That is not an education.
in     2026-04-21 telephone from paula "Summer term"
> Paula rang. A whole term is gone. She has stopped working to stay with Lily.
officer 2026-05-05 shaw "Bethany Shaw" team "High Peak and Dales" because "Long absence" note "Lily is at home since January. Tuition was never asked for."
out    2026-05-06 email to paula answers 2 "I have read the whole file"
> I took Lily's case yesterday. Nobody asked for a tutor. I asked today, and I will ring every Friday.
detail 2026-05-06 promise_made words "A tutor for Lily within three weeks" due "2026-05-27" officer "shaw" person "paula"
given  2026-05-18 complaint received from parent
  and  2026-05-22 complaint acknowledged
  and  2026-06-08 complaint answered
  and  2026-06-29 review meeting held
  and  2026-07-20 amendment notice sent matter "review 2"
  and  2026-09-07 amended plan sent called "Cowslip School" matter "review 2"
  and  2026-09-07 education arranged
detail 2026-09-07 placement_began setting "OTH" name "Cowslip School" rank "1" unit "no" resourced "no"
given  2026-09-07 child admitted matter "review 2"
  and  2026-09-07 provision in place matter "review 2"
in     2026-09-11 email from paula "First week"
> Lily went in every morning this week. Thank you for ringing on the Fridays.
out    2026-09-14 email to paula answers 4 "Re: First week"
> Thank you for telling me. I will keep ringing until Christmas.

# Suitable education is owed from the day the council knew: Monday 12 January 2026. To 7 September
# it is 19 days of January, 28, 31, 30, 31, 30, 31, 31 and 7: 238.
on     2026-04-21
then   suitable education out of school due 2026-01-12, overdue by 99 days  under s.19(1)
on     2026-10-31
then   suitable education out of school due 2026-01-12, met late by 238 days  under s.19(1)
  and  answer to message matter "thread 3" due 2026-04-28, overdue by 186 days
  and  decision after the review matter "review 2" due 2026-07-27, met  under reg 20(10)
