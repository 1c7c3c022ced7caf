package org.kaikaku.place.booking.lottery;

import java.time.Clock;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books what was won, each in a transaction of its own; run again, it goes on where it stopped. A refusal ends it and is told; what only
 * failed is tried again.
 */
@Component
class BookWinners {
    private static final Logger log = LoggerFactory.getLogger(BookWinners.class);

    private final Winnings winnings;
    private final BookEntry bookEntry;
    private final TellEntrant tell;
    private final TransactionTemplate together;
    private final Clock clock;

    BookWinners(Winnings winnings, BookEntry bookEntry, TellEntrant tell, TransactionTemplate together, Clock clock) {
        this.winnings = winnings;
        this.bookEntry = bookEntry;
        this.tell = tell;
        this.together = together;
        this.clock = clock;
    }

    void book() {
        winnings.toBook().forEach(this::bookAlone);
    }

    /** One that fails is tried again in the next round, and keeps nobody else from what they won. */
    private void bookAlone(LotteryEntry entry) {
        try {
            together.executeWithoutResult(_ -> book(entry));
        } catch (RuntimeException e) { // whatever it is
            log.warn("What entry {} of {} won is not booked", entry.id(), entry.month(), e);
        }
    }

    private void book(LotteryEntry entry) {
        switch (bookEntry.book(entry)) {
            case Result.Done(var booking) ->
                winnings.booked(entry.id(), booking.core().id());
            case Result.Refused(var why) -> {
                if (why != Refusal.FULL || !bookEntry.onHold(entry)) {
                    refuse(entry, new Outcome.Refused(why, clock.instant()));
                }
            }
        }
    }

    private void refuse(LotteryEntry entry, Outcome.Refused refused) {
        if (winnings.refuse(entry.id(), refused)) {
            tell.refused(entry, refused.why());
        }
    }
}
