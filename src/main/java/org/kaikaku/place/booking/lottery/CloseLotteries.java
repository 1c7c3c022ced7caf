package org.kaikaku.place.booking.lottery;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes entries as soon as their time is over, books what was won, and passes on what a winner cannot have. */
@Component
class CloseLotteries implements RecurringJob {
    private static final Logger log = LoggerFactory.getLogger(CloseLotteries.class);

    private final Lotteries lotteries;
    private final HoldLottery hold;
    private final BookWinners book;
    private final PassOn passOn;
    private final Clock clock;

    CloseLotteries(Lotteries lotteries, HoldLottery hold, BookWinners book, PassOn passOn, Clock clock) {
        this.lotteries = lotteries;
        this.hold = hold;
        this.book = book;
        this.passOn = passOn;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.lotteries";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        lotteries.toClose(clock.instant()).forEach(this::closeAlone);
        book.book();
        passOn.pass();
    }

    /** A month that cannot be closed is tried again in the next round, and keeps nobody from what they won in another. */
    private void closeAlone(String month) {
        try {
            hold.close(month);
        } catch (RuntimeException e) { // whatever it is
            log.warn("The lottery of {} is not closed", month, e);
        }
    }
}
