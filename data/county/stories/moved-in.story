# A family who moved in. The plan comes with the child, from the first day.
# Everybody in this story is invented, and so is the school.
story  STORY-MOVED-IN
child  "Zachary" "Oduya" boy postcode "S18 1AA"
party  grace "Grace" "Oduya" relation "mother" email "grace.oduya@mail.example" postcode "S18 1AA"
party  samuel "Samuel" "Oduya" relation "father" email "samuel.oduya@mail.example" postcode "S18 1AA"

case   Zachary Oduya (invented): a family who moved in          law: reg 15
given  2015-07-07 born
officer 2025-07-21 fielding "Martin Fielding" team "North East"
in     2025-07-21 email from grace "We are moving to your county in August"
> Our son Zachary has a plan from the council we live in now. We move on 18 August. He has a radio aid and
> a teacher of the deaf twice a week. Will that go on?
given  2025-07-21 move known on 2025-08-18
  and  2024-11-04 plan made elsewhere matter "move" recorded 2025-07-21T10:00Z
out    2025-07-23 email to grace answers 1 "Re: We are moving to your county in August"
> Yes. The plan passes to us on the day you move and what is in it goes on. I have asked for the file.
given  2025-08-18 plan transferred
detail 2025-08-18 need_recorded need "HI" rank "1"
detail 2025-09-03 placement_began setting "OTH" name "Elm Row Junior School" rank "1" unit "no" resourced "no"
in     2025-09-08 email from grace "No teacher of the deaf"
> School started on Wednesday. There is no teacher of the deaf and nobody has heard of one.
out    2025-09-22 email to grace answers 2 "Re: No teacher of the deaf"
> The service has his name now. The first visit is on Thursday. I am sorry for the three weeks.
given  2025-10-13 family told of move
  and  2026-01-20 review meeting held
  and  2026-02-13 plan kept matter "review"

# The new council has six weeks from the transfer of Monday 18 August 2025, to 29 September; the letter
# went on 13 October. It reviews within 12 months of the plan's making or 3 of the transfer, whichever
# is later: 18 November 2025. The meeting of 20 January 2026 was 63 days after that.
on     2026-10-31
then   letter about the move due 2025-09-29, met late by 14 days  under reg 15(4)
  and  plan transfer on moving day due 2025-08-18, met  under reg 15
