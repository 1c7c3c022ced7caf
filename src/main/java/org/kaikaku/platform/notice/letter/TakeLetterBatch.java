package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does with a printed batch: takes the file, marks it as posted, or undoes it before that. */
@Service
class TakeLetterBatch {
    private final BatchTable batches;
    private final LetterTable letters;
    private final Destination destination;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    TakeLetterBatch(
            BatchTable batches, LetterTable letters, Destination destination, Jobs jobs, Journal journal, Clock clock) {
        this.batches = batches;
        this.letters = letters;
        this.destination = destination;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    sealed interface Taking {
        record Pdf(byte[] content) implements Taking {}

        record Refused(Refusal why) implements Taking {}
    }

    enum Refusal {
        /** Not printed yet, undone, or printed so long ago that nothing is left of it. */
        NOTHING_THERE,
        /** Somebody in it has come under protection, died or moved since it was printed: it must be undone and made anew. */
        STALE,
        NOT_NOW,
        /** A day to come, or before it was printed. */
        DAY
    }

    @Transactional
    public Taking take(Batch batch, Actor actor) {
        var content = batches.pdf(batch.head().id());
        if (content.isEmpty()) {
            return new Taking.Refused(Refusal.NOTHING_THERE);
        }
        var inIt = letters.of(batch.head().id());
        if (inIt.stream().anyMatch(this::stale)) {
            return new Taking.Refused(Refusal.STALE);
        }
        inIt.forEach(letter -> write(letter, Act.EXPORT, "お知らせの手紙を取り出す", actor));
        return new Taking.Pdf(content.get());
    }

    /** The last look before it leaves. */
    private boolean stale(Letter letter) {
        return !letter.head().blank() && destination.of(letter.head()) instanceof Destination.Found.Nowhere;
    }

    /** Null where it was done. */
    @Transactional
    public @Nullable Refusal post(Batch batch, LocalDate on, LocalDate today, Actor actor) {
        if (!(batches.hold(batch.head().id()).orElse(null) instanceof Batch.Printed printed)) {
            return Refusal.NOT_NOW;
        }
        var made = LocalDate.ofInstant(printed.head().madeAt(), City.ZONE);
        if (on.isAfter(today) || on.isBefore(made)) {
            return Refusal.DAY;
        }
        batches.posted(printed.post(on));
        letters.of(printed.head().id()).forEach(letter -> {
            if (letter instanceof Letter.Printed one) {
                letters.save(one.post(on), clock.instant());
                write(letter, Act.ISSUE, "お知らせの手紙を出す", actor);
            }
        });
        return null;
    }

    /** False where it was posted meanwhile, or undone before. */
    @Transactional
    public boolean undo(Batch batch, Actor actor) {
        var undone = batches.hold(batch.head().id()).flatMap(this::undone);
        if (undone.isEmpty()) {
            return false;
        }
        batches.undone(undone.get());
        letters.of(batch.head().id()).forEach(letter -> {
            if (letter instanceof Letter.Printed one) {
                letters.save(one.takeBack(), clock.instant());
                write(letter, Act.CHANGE, "お知らせの手紙の印刷を取り消す", actor);
            }
        });
        return true;
    }

    private Optional<Batch.Undone> undone(Batch batch) {
        return switch (batch) {
            case Batch.Printed printed -> Optional.of(printed.undo());
            case Batch.Printing printing ->
                batches.job(printing.head().id())
                        .flatMap(jobs::progress)
                        .filter(job -> job.state() == JobState.FAILED)
                        .map(_ -> printing.undo());
            case Batch.Posted _, Batch.Undone _ -> Optional.empty();
        };
    }

    private void write(Letter letter, Act act, String purpose, Actor actor) {
        journal.write(new Trace(
                actor.doer(),
                act,
                purpose,
                letter.head().person(),
                "letter/" + letter.head().id()));
    }
}
