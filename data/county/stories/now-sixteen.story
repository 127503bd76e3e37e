# A young person whose rights pass to them. The day is in the calendar; the letters went on as before.
# Everybody in this story is invented, and so are the school and the college.
story  STORY-NOW-SIXTEEN
child  "Ethan" "Wheatcroft" boy email "ethan.wheatcroft@mail.example" postcode "DE45 1AA"
party  linda "Linda" "Wheatcroft" relation "mother" email "linda.wheatcroft@mail.example" postcode "DE45 1AA"

case   Ethan Wheatcroft (invented): rights that pass to the young person          law: CFA 2014 s.83(2)
given  2010-03-12 born
  and  2021-02-15 request received from parent evidence "imported, as stated by the council"
  and  2021-07-05 final plan sent called "Fell View School" evidence "imported, as stated by the council"
  and  2021-07-12 provision in place evidence "imported, as stated by the council"
detail 2021-07-05 need_recorded need "PD" rank "1"
detail 2021-07-05 placement_began setting "OTH" name "Fell View School" rank "1" unit "no" resourced "no"
officer 2023-11-01 hallam "Hannah Hallam" team "South and Post-16"
given  2025-10-01 post 16 transfer due in year 2026
  and  2025-11-12 review meeting held as "review of 2025"
  and  2025-12-05 amendment notice sent matter "review of 2025"
  and  2026-01-30 amended plan sent called "Cowslip College" matter "review of 2025"
  and  2026-01-30 transfer plan sent
in     2026-06-29 email from child "It is me now"
> Hello. I am sixteen and school finished on Friday. My mum says the letters about my plan should come to me
> now. Is that right? I would like the course at the farm, not the one in the plan.
out    2026-07-01 email to child answers 1 "Re: It is me now"
> That is right. Since Friday the law asks you. You can still want your mum to help, and I hope you do. Shall
> we meet before the holidays?
about child 2026-07-01 language_recorded words "Short emails. No phone calls before noon."
given  2026-07-08 review meeting held as "review of 2026"
  and  2026-07-24 plan kept defect wrong person matter "review of 2026" evidence "the letter, which is addressed to his mother"
in     2026-08-03 email from child "You wrote to my mum"
> The letter that says no to the farm came to my mum. It is my appeal, isn't it?
out    2026-08-14 email to child answers 2 "Re: You wrote to my mum"
> You are right, and I am sorry. The time you have to appeal may not have begun with that letter. I am writing
> it again, to you.
detail 2026-09-02 placement_began setting "OTH" name "Cowslip College" rank "1" unit "no" resourced "no"

# "Before 31 March" is 30 March at the latest. Ethan was sixteen on 12 March 2026; he is over compulsory school age from the last Friday of June: 26
# June 2026. The letter of 24 July went to his mother, so that the two months may not have begun.
on     2026-10-31
then   post-16 transfer plan due 2026-03-30, met  under reg 18
  and  rights stay with the parent matter "child" until 2026-06-26, passed
  and  decision after the review matter "review of 2026" due 2026-08-05, met  under reg 20(10)
  and  family may appeal to the Tribunal matter "review of 2026", may not have begun
