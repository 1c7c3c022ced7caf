package org.kaikaku.place.booking.lottery;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Publishes entries as soon as their time is over, and books what was won. */
@Component
class CloseLotteries implements RecurringJob {
    private final Lotteries lotteries;
    private final HoldLottery hold;
    private final BookWinners book;
    private final Clock clock;

    CloseLotteries(Lotteries lotteries, HoldLottery hold, BookWinners book, Clock clock) {
        this.lotteries = lotteries;
        this.hold = hold;
        this.book = book;
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
        lotteries.toClose(clock.instant()).forEach(hold::close);
        book.book();
    }
}
