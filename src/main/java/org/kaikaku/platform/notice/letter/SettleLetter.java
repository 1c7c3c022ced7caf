package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk says what becomes of a letter that could not be printed, or that came back (宛所不明). */
@Service
class SettleLetter {
    private final LetterTable letters;
    private final Journal journal;
    private final Clock clock;

    SettleLetter(LetterTable letters, Journal journal, Clock clock) {
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        NOT_NOW,
        /** Only who may see what is hidden of people under protection has their letter printed. */
        NOT_ENTITLED,
        /** How they were told has to be said. */
        NO_NOTE
    }

    @Transactional
    public Outcome comeBack(Letter letter, Actor actor) {
        if (!(letter instanceof Letter.Posted posted)) {
            return Outcome.NOT_NOW;
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return save(posted.comeBack(today), "お知らせの手紙が戻る(宛所不明)", actor);
    }

    @Transactional
    public Outcome again(Letter letter, Actor actor) {
        return letter instanceof Letter.Returned returned
                ? save(returned.again(), "お知らせの手紙をもう一度出す", actor)
                : Outcome.NOT_NOW;
    }

    /** With a name and no address, to be handed over. */
    @Transactional
    public Outcome blank(Letter letter, Actor actor) {
        if (!(letter instanceof Letter.Held held)) {
            return Outcome.NOT_NOW;
        }
        return held.why() == Letter.Why.PROTECTED
                        && !actor.may(Right.SEE_PROTECTED, letter.head().division())
                ? Outcome.NOT_ENTITLED
                : save(held.blank(), "お知らせの手紙を宛先なしで印刷する", actor);
    }

    @Transactional
    public Outcome settle(Letter letter, String note, Actor actor) {
        if (note.isBlank()) {
            return Outcome.NO_NOTE;
        }
        return switch (letter) {
            case Letter.Held held -> save(held.settle(note), "お知らせを別の方法で伝える", actor);
            case Letter.Returned returned -> save(returned.settle(note), "お知らせを別の方法で伝える", actor);
            case Letter.Waiting _, Letter.Printed _, Letter.Posted _, Letter.Settled _ -> Outcome.NOT_NOW;
        };
    }

    private Outcome save(Letter next, String purpose, Actor actor) {
        letters.save(next, clock.instant());
        journal.write(new Trace(
                actor.doer(),
                Act.CHANGE,
                purpose,
                next.head().person(),
                "letter/" + next.head().id()));
        return Outcome.DONE;
    }
}
