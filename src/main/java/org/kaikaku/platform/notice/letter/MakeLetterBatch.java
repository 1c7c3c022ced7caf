package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what waits in a division into one batch and has it printed. */
@Service
class MakeLetterBatch {
    private static final int MOST = 500;

    private final LetterTable letters;
    private final BatchTable batches;
    private final Jobs jobs;
    private final PrintLetterBatch print;
    private final Clock clock;

    MakeLetterBatch(LetterTable letters, BatchTable batches, Jobs jobs, PrintLetterBatch print, Clock clock) {
        this.letters = letters;
        this.batches = batches;
        this.jobs = jobs;
        this.print = print;
        this.clock = clock;
    }

    /** Empty where nothing waits any more: somebody was first. */
    @Transactional
    public Optional<UUID> make(String division, Actor actor) {
        var waiting = letters.waiting(division, MOST);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        batches.add(new Batch.Printing(new Batch.Head(id, division, actor.doer(), clock.instant(), 1)));
        waiting.forEach(letter -> letters.save(letter.print(id), clock.instant()));
        batches.job(
                id,
                jobs.submit(
                        print, new PrintLetterBatch.Input(id), actor.account().toString()));
        return Optional.of(id);
    }
}
