package org.kaikaku.place.booking.lottery;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a winner could not have goes to the next in the order of the draw that can (繰上当選); who cannot stays as they were and hears nothing.
 * Each is tried in a transaction of its own, for each takes a time; what fails is begun again in the next round.
 */
@Component
class PassOn {
    private static final Logger log = LoggerFactory.getLogger(PassOn.class);

    private final Lotteries lotteries;
    private final Winnings winnings;
    private final BookEntry bookEntry;
    private final TransactionTemplate together;
    private final Clock clock;

    PassOn(Lotteries lotteries, Winnings winnings, BookEntry bookEntry, TransactionTemplate together, Clock clock) {
        this.lotteries = lotteries;
        this.winnings = winnings;
        this.bookEntry = bookEntry;
        this.together = together;
        this.clock = clock;
    }

    void pass() {
        winnings.toPassOn().forEach(this::passAlone);
    }

    private void passAlone(LotteryEntry left) {
        try {
            pass(left);
        } catch (RuntimeException e) { // whatever it is
            log.warn("What entry {} of {} left is not passed on", left.id(), left.month(), e);
        }
    }

    private void pass(LotteryEntry left) {
        var file = lotteries.find(left.month()).map(Lottery::published).orElse(null);
        if (file == null || all(left, file)) {
            winnings.passedOn(left.id(), clock.instant());
        }
    }

    /** Of a hall, several may move up: each of its parts for somebody. False where somebody holds what is left and may let it go. */
    private boolean all(LotteryEntry left, DrawFile file) {
        var entries = lotteries.entries(left.month()).stream()
                .collect(Collectors.toMap(LotteryEntry::pseudonym, Function.identity()));
        var having = entries.values().stream()
                .filter(PassOn::has)
                .map(LotteryEntry::pseudonym)
                .collect(Collectors.toCollection(HashSet::new));
        for (var pseudonym : NextInOrder.after(file, left.pseudonym(), having)) {
            var entry = entries.get(pseudonym);
            if (entry == null
                    || !NextInOrder.after(file, left.pseudonym(), having).contains(pseudonym)) {
                continue;
            }
            switch (bookAlone(entry)) {
                case Result.Done _ -> having.add(pseudonym);
                case Result.Refused(var why) -> {
                    if (why == Refusal.FULL && bookEntry.onHold(entry)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean has(LotteryEntry entry) {
        return entry.outcome() instanceof Outcome.Booked || entry.outcome() instanceof Outcome.Won;
    }

    private Result bookAlone(LotteryEntry entry) {
        return Objects.requireNonNull(together.execute(_ -> {
            var result = bookEntry.book(entry);
            if (result instanceof Result.Done(var booking)) {
                winnings.booked(entry.id(), booking.core().id());
            }
            return result;
        }));
    }
}
