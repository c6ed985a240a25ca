"""English words that decide whether and where a sentence stands on a card."""

from __future__ import annotations

from persona_builder.language.words.base import Words, phrases

WORDS = Words(
    openers=phrases(
        """
        and, but, so, it, its, they, them, that, thats, this, these, those, he, she, then,
        because, cause, cuz, or, nor, which, who, whose, plus, also, though, although, however,
        therefore, thus, hence, otherwise, instead, either, neither, such, same, still, yet,
        besides, moreover, furthermore, additionally, for example, for instance, like when, like
        if, as well, the latter, the former, the other, another one, i mean, in that, at that,
        on that, with that, for that, from that, in this, after that, before that, of those, not
        only, in addition, on top, as such, in these, in those, similarly, likewise, only then,
        than, while, whereas, not that, to that, until then, at which
        """
    ),
    replies=phrases(
        """
        yes, yeah, yep, yup, no, nope, nah, ok, okay, sure, well, oh, ah, um, uh, hmm, right,
        absolutely, exactly, definitely, correct, true, great, thanks, thank
        """
    ),
    first_person=phrases("i, me, my, mine, myself, we, us, our, ours"),
    aims=phrases(
        """
        want, wants, wanted, wish, hope, hoping, goal, goals, aim, aims, so that, in order to,
        would like, would love, d like, d love, need, trying to, looking for, dream, purpose,
        prefer, ideally, ideal, to be able, aspire, intend, help me
        """
    ),
    habits=phrases(
        """
        always, usually, often, every, never, normally, mostly, typically, regularly, daily,
        weekly, each, whenever, sometimes, generally, keep, tend, constantly, still, routinely,
        frequently
        """
    ),
    unreal=phrases("would, could, might, wish, if, d, maybe, perhaps, imagine"),
    negations=phrases(
        """
        not, no, never, nothing, nobody, none, cannot, t, without, hardly, rarely, dont, doesnt,
        didnt, isnt, wasnt, cant, couldnt, wont
        """
    ),
    talk=phrases(
        """
        like, know, think, mean, thing, things, stuff, get, got, getting, going, gonna, want,
        wanted, kind, sort, lot, lots, bit, actually, basically, literally, really, pretty,
        maybe, probably, definitely, honestly, yeah, yes, okay, sure, right, good, great, nice,
        bad, people, time, times, way, ways, day, days, use, used, using, useful, need, needs,
        needed, feel, feels, felt, say, said, saying, tell, told, come, came, look, looking,
        try, tried, trying, work, works, working, help, helps, helpful, able, find, found, long,
        little, big, different, example, especially, usually, sometimes, years, year, something,
        anything, everything, nothing, someone, anyone, everyone, somebody, anybody, everybody,
        point, question, questions,
        thank, thanks, simply, certain, certainly, generally, overall, fine, hard, easy, easily,
        dont, cant, didnt, doesnt, isnt, wasnt, ive, youre, thats, theyre, theres, couldnt,
        wouldnt, wont, hello, makes, making, today, started, start, sense, idea, case, cases,
        far, thought, likely, possible, important, course, let, lets, goes, went, give, gave,
        given, having, keep, kept, feeling, kinda, sorta, guess, though, lately, new, old, one,
        two, three, first, last, week, month, minute, minutes, hour, hours, morning, half,
        couple, whole, best, better, worse, love, hate, hope, prefer, wish, wants, asked, ask,
        read, open, opened, check, checked, seven, thirteen, fourteen, sixteen, seventeen,
        eighteen, nineteen, thirty, seventy, eighty, ninety, thousand, monday, tuesday,
        wednesday, thursday, friday, saturday, sunday, january, february, march, april, june,
        july, august, september, october, november, december, evening, afternoon, night, nights,
        tonight, exactly, absolutely, completely, happened, happen, happens, end, ends, put,
        puts, turn, turns, turned, pick, picked, send, sent, set, specific, etc, instead,
        sounds, taking, experience, process, information, changes, away, says, showed, person,
        number, real, change, lost, answer, later, near, round, sat, head, line
        """
    ),
    verbs=phrases(
        """
        i, we, you, they, he, she, it, there, am, is, are, was, were, be, been, has, have, had,
        do, does, did, can, could, will, would, should, must, may, might, need, needs, want,
        wants, like, likes, get, gets, got, makes, make, made, takes, take, took, goes, go,
        went, s, re, ve, ll, d, m, t, think, know, feel, feels, said, says, told, use, uses,
        used, works, work, worked, helps
        """
    ),
)
