# A tribunal order not met. The Tribunal has no bailiff; a date that nobody watches is nobody's.
# Everybody in this story is invented, and so is the school.
story  STORY-ORDER-NOT-MET
child  "Oliver" "Heathcote" boy postcode "DE7 4AA"
party  dawn "Dawn" "Heathcote" relation "mother" email "dawn.heathcote@mail.example" postcode "DE7 4AA"

case   Oliver Heathcote (invented): a tribunal order not met          law: reg 44(2)(e)
given  2012-08-08 born
  and  2024-02-12 request received from school
  and  2024-03-25 assessment agreed
  and  2024-03-27 advice requested called "the educational psychologist"
  and  2024-05-03 advice given
  and  2024-05-24 draft plan served
  and  2024-07-01 final plan sent called "Fell View School"
detail 2024-07-01 need_recorded need "ASD" rank "1"
detail 2024-07-01 placement_began setting "OTH" name "Fell View School" rank "1" unit "no" resourced "no"
officer 2024-02-12 chowdhury "Imran Chowdhury" team "Amber Valley and Erewash"
given  2024-07-01 child admitted matter "request"
  and  2024-09-02 provision in place matter "request"
  and  2025-06-12 review meeting held
  and  2025-07-08 amendment notice sent
  and  2025-08-29 amended plan sent called "Fell View School"
  and  2025-09-08 adviser contacted matter "review"
  and  2025-09-11 mediation declined matter "review"
  and  2025-09-11 certificate issued matter "review"
  and  2025-10-13 appeal lodged matter "review"
  and  2025-10-21 appeal registered matter "review"
  and  2025-10-21 appeal papers received
  and  2025-12-03 response delivered
  and  2026-02-23 hearing held matter "review"
  and  2026-03-02 tribunal decided matter "review"
  and  2026-03-02 order to amend
in     2026-03-03 email from dawn "The order"
> The Tribunal has ordered speech therapy every week and a keyworker. When will the plan say so?
out    2026-03-12 email to dawn answers 1 "Re: The order"
> We have five weeks from the order. You will have the amended plan by Easter.
detail 2026-03-12 promise_made words "The amended plan by Easter" due "2026-04-03" officer "chowdhury" person "dawn"
officer 2026-04-01 dale "Rebecca Dale" team "Amber Valley and Erewash" because "Left the council"
in     2026-04-20 email from dawn "Easter has gone"
> Nothing has come. Imran's address bounces. Who has our case?
in     2026-06-08 email from dawn "Fourteen weeks since the order"
> I have written to you, to your manager and to the Tribunal. Oliver has had no therapy since February.
given  2026-06-15 complaint received from parent
  and  2026-06-19 complaint acknowledged
  and  2026-07-03 complaint answered
in     2026-07-14 email from mp "A constituent and an order of the Tribunal"
> My constituent Ms Heathcote holds an order of 2 March which she says has not been carried out.
out    2026-07-28 email to dawn answers 2 "Re: Easter has gone"
> I hold Oliver's case now. The amended plan waits for a signature. I am sorry that I can not say when.

# Five weeks from Monday 2 March 2026 were up on Monday 6 April (Easter Monday; the regulation moves
# for no holiday). To 31 October it is 24 days of April, 31, 30, 31, 31, 30 and 31: 208.
on     2026-04-07
then   amended plan after the order due 2026-04-06, overdue by 1 day  under reg 44(2)(e)
on     2026-10-31
then   amended plan after the order due 2026-04-06, overdue by 208 days  under reg 44(2)(e)
  and  final plan due 2024-07-01, met  under reg 13(2)
  and  answer to message matter "thread 3" due 2026-06-15, overdue by 138 days
