"""English words at the two ends of scales, and of what cannot both be true of one person."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.language.card.base import ScaleWords
from persona_builder.language.cue_words import patterns_in

SCALES: Mapping[str, ScaleWords] = {
    "plans": ScaleWords(
        left=patterns_in(
            """
            the list | a list | my list | shopping list | plan ahead | i plan | we plan
            planned | in advance | ahead of time | the night before | schedule* | calendar
            i prepare* | write it out first | write it down first | write down what
            make a plan | before i start | beforehand | the week before | weeks ahead
            standing order | outline* | from the pad | meal plan | on sticky notes
            on the paper | every sunday
            """
        ),
        right=patterns_in(
            """
            spontaneous* | spur of the moment | on the spot | last minute | popped up
            threw in | impulse | on a whim | as i go | as we go | wasn't planned
            not planned | whatever i fancy | whatever is there | see what happens
            make it up | in the moment | wing it | as it comes | while i'm there
            don't plan | never plan | bits i remember
            """
        ),
    ),
    "price": ScaleWords(
        left=patterns_in(
            """
            cheap* | the price* | price per * | prices | budget* | offers | offer
            discount* | afford* | save money | saving money | per kilo | per hundred | pence
            the total | under forty* | cost per | costs me | own brand | bargain* | reduced
            best value | lowest
            """
        ),
        right=patterns_in(
            """
            convenien* | don't look at the price* | don't look | don't check the price*
            worth paying | save* time | saves me time | save me time | saving time
            saved me | time saved | easier | less hassle | don't have to think | buying back
            i'd pay | pay for * not | quick* | faster | whatever it costs
            don't mind paying | leave it be | speed* up | efficien*
            """
        ),
    ),
    "company": ScaleWords(
        left=patterns_in(
            """
            by myself | by my self | on my own | alone | i do it myself | do it myself
            all by my self | just me | nobody helps | handle by myself | handle that myself
            handle it myself | i prefer to handle | my own thing | my department
            """
        ),
        right=patterns_in(
            """
            together | with my husband | with my wife | with my mother | with my son
            with my daughter | with my colleague* | with my team | we decide | ask my
            asked my | sat with me | sat next to me | helps me | helped me
            talked me through | my neighbour * and i | with the lads | my wife calls
            i read * to my | read it out to | i say it to my | with him | with her
            she's checking | two of us | collaborat* | as a team | as a staff | my niece
            coworkers | coworker
            """
        ),
    ),
    "tools": ScaleWords(
        left=patterns_in(
            """
            on paper | in pencil | notebook | a pad | the pad | by hand | write it down
            write down | handwritten | i print | printed | printout | with a pen
            thick black pen | with a ruler | in my head | shoebox | sticky notes
            highlighters | envelope | on the fridge | manually | manual | with the paper
            piece of paper | tick it | put a tick | the paper list
            """
        ),
        right=patterns_in(
            """
            spreadsheet | script | software | the app | an app | my app | ai | chatgpt
            claude | automat* | on my phone | on the phone with my thumb | on the laptop
            in tabs | screenshots | on my laptop | on the computer | past orders
            repeat basket | standing order | button | tablet | the tool | a tool | ai tools
            excel | code
            """
        ),
    ),
    "habit": ScaleWords(
        left=patterns_in(
            """
            always the same | the same as last | same as last week | same seventy
            same things | usual* | used to it | still use | still go | always have
            for years | for twenty years | stick to | stick with | i've always | as ever
            old way | over and over | go round and round | repeat* | past orders
            the last one | every friday | every thursday | every tuesday | routine*
            """
        ),
        right=patterns_in(
            """
            tried | try out | trying out | experiment* | try new | something new | switched
            i test | i tested | test* it | explore* | exploring | first time | gave it a go
            had a go | discover* | a new one | new ways | new tools | play around
            playing with | i've been trying | curious
            """
        ),
    ),
    "checks": ScaleWords(
        left=patterns_in(
            """
            i check | we check | check it | checking | double check | double checking
            i verify | verify | verif* | i compare | compared | line by line | go through it
            go through every | go down it | go over it | read it through | read all of
            spotted it | tick tick | against the list | against my printout
            against the basket | add it up again | cross check* | fact check* | review it
            i review | look at it myself | one by one
            """
        ),
        right=patterns_in(
            """
            i trust | we trust | trust it | trusted it | rely on | relied on | believe it
            don't check | never check | don't look | take their word | leave it be
            i let it go | i assume it's | don't read | never read | whatever it says
            good enough for me | i take it as it is | i go with | don't bother checking
            never opened | haven't opened | hadn't opened
            """
        ),
    ),
}

OPPOSITIONS: Mapping[str, ScaleWords] = {
    "loyal": ScaleWords(
        left=patterns_in(
            """
            stay with | stick with one | always the same shop | not placed an order anywhere
            anywhere else since | only order from | haven't been anywhere else
            not been anywhere else | only ever shop | only ever bought | only ever buy
            the same make since | not bought anywhere else | it all goes through
            haven't switched
            """
        ),
        right=patterns_in(
            """
            no loyalty | not loyal | loyal to no | whoever's | whichever is cheapest
            shop around | any of them | no allegiance | go to whoever | wherever is cheapest
            """
        ),
    ),
    "private": ScaleWords(
        left=patterns_in(
            """
            don't go on any | don't give out | don't share | never give | never share
            don't let * store | don't let the website | don't store | keep * to myself
            never put my | don't type my | never save | don't save my
            """
        ),
        right=patterns_in(
            """
            let it remember | remember the card | saved my card | save my card
            stored my card | store my card | accepted all | accepted the cookies
            ticked accept | signed in with | gave them my | gave it my | typed in my
            i posted | i shared | uploaded | let it store | let them keep
            """
        ),
    ),
    "small print": ScaleWords(
        left=patterns_in(
            """
            read all of the | read the small print | read every | read the terms
            read them all
            """
        ),
        right=patterns_in(
            """
            clicked through | just clicked | clicked accept | skipped | skimmed
            scrolled past | didn't read | hadn't read | ticked the box
            """
        ),
    ),
    "phone": ScaleWords(
        left=patterns_in(
            """
            never on my phone | don't use my phone | no screens | off my phone | phone stays
            """
        ),
        right=patterns_in(
            """
            on my phone | scrolling | scrolled | on the phone in bed | checked my phone
            """
        ),
    ),
    "food": ScaleWords(
        left=patterns_in(
            """
            from scratch | cook everything | don't eat meat | vegetarian | no sugar
            no takeaways
            """
        ),
        right=patterns_in(
            """
            takeaway | ready meal* | frozen pizza | burger | bacon | ate the | crisps
            biscuits
            """
        ),
    ),
}
