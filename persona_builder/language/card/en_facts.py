"""English words of the facts that teams ask about."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.language.card.base import FactWords
from persona_builder.language.cue_words import patterns_in

FACTS: Mapping[str, FactWords] = {
    "income": FactWords(
        said=patterns_in(
            """
            my salary is | my wage* | my income | on a pension | our pension | two pensions
            on pensions | i earn | we earn | rolling in it | a tight budget
            i set myself * pounds | pounds a week for | pounds a week | a week for food
            i can afford | can't afford | couldn't afford | minimum wage | on benefits
            my allowance | in my mind and i keep | a head and it mustn't
            """
        ),
        asked=patterns_in(
            """
            budget | income | salary | earn | afford | how much do you spend
            how much you spend | deal with the cost | dealing with the cost | what you spend
            money side | the cost
            """
        ),
    ),
    "information": FactWords(
        said=patterns_in(
            """
            told me about | at work showed me | showed me her | showed me his
            recommended it | i read about | i saw an ad* | saw an advert*
            on the radio | leaflet | i googled | google it
            search online | searched online | youtube | reddit | forum* | facebook
            instagram | tiktok | a friend said | somebody said | word of mouth | newsletter
            podcast* | comparison site | i looked it up | look it up
            colleagues told | at the sight loss group | my niece told
            in the whatsapp | whatsapp group | the group said
            """
        ),
        asked=patterns_in(
            """
            how did you come to | how did you hear | how did you find | how did * come into
            where do you look | learn about | find out about | first hear
            first come across | brought you to | come across | where do you get
            which sources | what do you read
            """
        ),
    ),
    "channels": FactWords(
        said=patterns_in(
            """
            on my phone | on the phone with | by phone | the telephone | i rang | i ring
            on the laptop | on my laptop | on the computer | on the tablet | on a tablet
            in the app | on the app | the website | in the chat | by email | in person
            at the counter | at the market | in the shop | whatsapp | by text
            voice assistant | at the library | with my thumb
            """
        ),
        asked=patterns_in(
            """
            phone or | on your phone | which device | what device | app or | website or
            how do you contact | in person or | online or | get in touch | reach them
            deal with it
            """
        ),
    ),
    "interests": FactWords(
        said=patterns_in(
            """
            hobby | hobbies | in my spare time | in my free time | my garden | my allotment
            i play | i sing | choir | i cycle for | i run * races | i knit | i paint for
            i play football | i read novels | i bake | at the weekend i | i volunteer
            """
        ),
        asked=patterns_in(
            """
            hobb* | free time | spare time | interests | outside work | for fun
            """
        ),
    ),
    "brands": FactWords(
        said=patterns_in(
            """
            own brand* | branded | favourite brand | i only buy
            i always buy | loyal to | won't budge | her brand of | the same make
            """
        ),
        asked=patterns_in(
            """
            brand* | favourite | which shops | what else do you buy | which makes
            """
        ),
    ),
}
