"""From words of happening to frames: the stretch of a sentence that tells of one happening.

``قُتل ثلاثة وأصيب أربعة بقصف مدفعي استهدف بلدة كذا`` is one frame with four words of happening;
``وقصفت الطائرات قرية س، كما استهدفت المدفعية بلدة ص`` is two.

``left_out`` has the words of happening that tell of nothing there, ``cutting`` and ``own_clause`` say where a new frame begins,
``boundaries`` which places a sentence can be cut at.
"""

from __future__ import annotations

from marsad.accounts.befell import befell_the_found, did_before
from marsad.accounts.clauses import arguments_of
from marsad.accounts.frames.aftermath import came_after, followed_a_deed, measure_after, over_which
from marsad.accounts.frames.aims import is_aim
from marsad.accounts.frames.attack_ends import is_coming, is_kept_away, is_pursuit, is_recovered, is_retreat
from marsad.accounts.frames.boundaries import boundary_between, comma_between, conjunct_between
from marsad.accounts.frames.cutting import added_to_the_hurt, cut_before
from marsad.accounts.frames.days_toll import is_a_days_toll
from marsad.accounts.frames.denials import called_so, of_the_dead
from marsad.accounts.frames.false_checkpoint import is_false_checkpoint, is_manned_post
from marsad.accounts.frames.found import is_where_he_fell
from marsad.accounts.frames.frame import BACKWARD, EFFECTS, VERBAL, Frame, group_of, is_effect
from marsad.accounts.frames.hardly_over import hardly_over, preceded
from marsad.accounts.frames.judged import (
    is_asked_for,
    is_forecast,
    is_in_a_speech,
    is_in_force,
    is_in_words,
    is_judged,
    is_of_every_day,
    is_of_weather,
    is_provided_for,
    is_ruled_out,
    terms_behind,
)
from marsad.accounts.frames.left_out import (
    ANSWERED,
    describes_noun,
    in_a_name,
    is_answered_to,
    is_aside,
    is_broken,
    is_cause_of_protest,
    is_charged,
    is_defused,
    is_entry,
    is_its_sound,
    is_movement,
    is_of_a_place,
    is_prevented,
    is_relative_present,
    is_repelled,
    is_setting,
    is_signed,
    is_spoken,
    is_struck,
    is_topic,
    is_trace,
    is_who_was_hit,
    names_a_body,
    refusal_between,
    without_opening,
)
from marsad.accounts.frames.meanwhile import told_beside
from marsad.accounts.frames.one_deed import led_off, of_one_deed
from marsad.accounts.frames.ordinals import each_apart, ones_told, with_each
from marsad.accounts.frames.own_clause import another_doer, charged_besides, harm_of_another, own_topic, sufferer_clause, weapon_behind
from marsad.accounts.frames.recalled import are_taken_one_of, held_before, is_of_a_story, is_of_the_past, is_remembered
from marsad.accounts.frames.repelling import fell_repelling
from marsad.accounts.frames.rounds import of_the_next_place
from marsad.accounts.frames.said_of_it import SAID_OF_IT, said_of_it
from marsad.accounts.frames.scenes import headline_goes_on, own_scene
from marsad.accounts.frames.second_deeds import shelled_afterwards
from marsad.accounts.frames.since import since_it_began, since_then
from marsad.accounts.frames.whole_war import enters_its_time, is_left_behind, is_of_a_whole_war, overran_a_country
from marsad.mentions.model import Happening, Reading

__all__ = ["BACKWARD", "EFFECTS", "VERBAL", "Frame", "frames_of", "group_of", "is_effect", "names_a_body"]


def frames_of(reading: Reading) -> list[Frame]:
    """The frames of a document in text order."""
    by_sentence: dict[int, list[Happening]] = {}
    sentence = reading.words.sentence
    for happening in sorted([*reading.happenings, *said_of_it(reading)], key=lambda h: h.first):
        if happening.figurative or any(rule(reading, happening) for rule in _TELLS_NOTHING):
            continue
        number = sentence[happening.first]
        before = by_sentence.get(number, [])
        above = before or by_sentence.get(number - 1, [])
        if above and (called_so(reading, happening) or not before and led_off(reading, above, happening)):
            continue
        if not (
            before
            and (
                describes_noun(reading, before[-1], happening)
                or is_aside(reading, happening)
                or is_setting(reading, before, happening)
                or is_defused(before, happening, reading)
                or is_of_a_place(reading, before, happening)
                or is_cause_of_protest(reading, before, happening)
                or is_who_was_hit(reading, before, happening)
                or fell_repelling(reading, before, happening)
            )
        ):
            by_sentence.setdefault(number, []).append(happening)
    frames: list[Frame] = []
    for number, found in by_sentence.items():
        frames += _sentence_frames(reading, number, without_opening(reading, preceded(reading, hardly_over(reading, found))))
    return frames


_TELLS_NOTHING = (
    since_it_began,
    is_relative_present,
    in_a_name,
    is_prevented,
    is_trace,
    is_broken,
    is_entry,
    is_spoken,
    is_repelled,
    is_charged,
    is_topic,
    is_aim,
    is_signed,
    is_struck,
    is_movement,
    is_its_sound,
    is_of_the_past,
    is_of_a_story,
    is_remembered,
    is_answered_to,
    is_judged,
    is_forecast,
    is_of_every_day,
    is_of_weather,
    is_in_a_speech,
    is_in_words,
    is_ruled_out,
    is_in_force,
    is_provided_for,
    is_asked_for,
    enters_its_time,
    is_left_behind,
    is_of_a_whole_war,
    overran_a_country,
    is_false_checkpoint,
    is_manned_post,
    is_a_days_toll,
    of_the_dead,
    is_coming,
    is_pursuit,
    is_recovered,
    is_retreat,
    is_kept_away,
    are_taken_one_of,
    is_where_he_fell,
)


def _sentence_frames(reading: Reading, number: int, found: list[Happening]) -> list[Frame]:
    first, last = reading.words.sentences[number]
    ones = ones_told(reading, number)
    if ones:
        found = with_each(reading, ones, found)
    groups: list[list[Happening]] = [[found[0]]]
    cuts: list[int] = [first]
    beside: dict[int, str] = {}
    past: set[int] = set()
    left: set[int] = set()
    grammar = arguments_of(reading, number)
    for position, happening in enumerate(found[1:], 1):
        ahead = found[position + 1].first if position + 1 < len(found) else last
        if SAID_OF_IT in (groups[-1][-1].rule, happening.rule):
            last_word = groups[-1][-1].last
            cuts.append(
                boundary_between(reading, last_word, happening.first) or comma_between(reading, last_word, happening.first) or last_word
            )
            groups.append([happening])
            continue
        if len(groups) - 1 in left:
            last_word = groups[-1][-1].last
            groups.append([happening])
            cuts.append(
                comma_between(reading, last_word, happening.first) or boundary_between(reading, last_word, happening.first) or last_word
            )
            continue
        if (cut := held_before(reading, groups[-1], happening)) is not None:
            left.add(len(groups))  # what is told there of who held it is no news
            past.add(len(groups))
            groups.append([happening])
            cuts.append(cut)
            continue
        if (cut := each_apart(reading, groups[-1], happening, ones)) is not None:
            beside[len(groups)] = "scene"
            groups.append([happening])
            cuts.append(cut)
            continue
        if added_to_the_hurt(reading, groups[-1], happening) or of_one_deed(reading, groups[-1], happening, ahead):
            groups[-1].append(happening)
            continue
        cut = (
            own_scene(reading, groups[-1], happening, found[position + 1 :])
            or headline_goes_on(reading, groups[-1], happening)
            or measure_after(reading, groups[-1], happening)
            or of_the_next_place(reading, groups[-1], happening, ahead)
            or shelled_afterwards(reading, groups[-1], happening)
            or charged_besides(reading, groups[-1], happening)
        )
        if cut is not None:
            beside[len(groups)] = "scene"
        elif (cut := told_beside(reading, groups[-1], happening) or since_then(reading, groups[-1], happening)) is not None:
            beside[len(groups)] = "scene"
            past.add(len(groups))  # the day that is told there is not that of what was told before
        elif (cut := followed_a_deed(reading, groups[-1], happening)) is not None:
            beside[len(groups)] = "after" if came_after(reading, cut) else "over"
        else:
            cut = cut_before(reading, groups[-1], happening, ahead, cuts[-1])
        if cut is None:
            cut = refusal_between(reading, groups[-1][-1].last, happening.first)
        if cut is None:
            cut = harm_of_another(reading, groups[-1], happening, found[position + 1 :])
        if cut is None:
            cut = sufferer_clause(reading, grammar, groups[-1][-1], happening)
        if cut is None and reading.title is not None and reading.words.start[happening.first] < reading.title[1]:
            cut = own_topic(reading, grammar, groups[-1], happening)
        if cut is None and another_doer(reading, grammar, groups[-1], happening):
            cut = (
                conjunct_between(reading, groups[-1][-1].last, happening.first)
                or boundary_between(reading, groups[-1][-1].last, happening.first)
                or comma_between(reading, groups[-1][-1].last, happening.first)
            )
        if cut is None and is_effect(happening) and any(a.part == "doer" for a in grammar.of.get(happening.first, ())):
            cut = boundary_between(reading, groups[-1][-1].last, happening.first)  # فيما أصابت رصاصة قناص امرأة
        if cut is not None and (
            did_before(reading, happening)
            or befell_the_found(reading, groups[-1], happening)
            or over_which(reading, cut, happening)
            or reading.words.norm[cut] in ANSWERED
            and reading.words.norm[cut + 1] == "علي"
        ):
            past.add(len(groups))
        if cut is None:
            groups[-1].append(happening)
        else:
            groups.append([happening])
            cuts.append(cut)
    frames = []
    for i, group in enumerate(groups):
        if i in left:
            continue
        stop = cuts[i + 1] if i + 1 < len(groups) else last
        frames.append(
            Frame(
                number,
                cuts[i],
                terms_behind(reading, group, weapon_behind(reading, group, stop)),
                group,
                (first, groups[0][0].first),
                grammar,
                beside.get(i, ""),
                beside.get(i + 1) == "over" or i + 1 in past,
            )
        )
    return frames
