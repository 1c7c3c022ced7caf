package org.kaikaku.platform.payment.till;

import java.time.Instant;
import java.util.UUID;

/** A till (レジ) of one who takes, by state: it is counted by them and closed by somebody else. */
public sealed interface Till {
    Core core();

    /**
     * @param holder account of whoever takes with it
     * @param changeFund yen with which it was opened (釣銭準備金)
     */
    record Core(
            UUID id, String division, UUID holder, String holderName, long changeFund, Instant openedAt, int version) {}

    record Open(Core core) implements Till {
        /** @param taken yen of all receipts that stand */
        Counted count(long taken, Pieces pieces, String explanation, Instant at) {
            return new Counted(core, new Count(taken, pieces, explanation, at));
        }
    }

    /** Waits for a second person, or to be counted again. */
    record Counted(Core core, Count count) implements Till {
        Open again() {
            return new Open(core);
        }

        Closed close(UUID checker, String name, Instant at) {
            return new Closed(core, count, checker, name, at);
        }

        /** More (過) or less (不足) than there should be, in yen. */
        long difference() {
            return count.difference(core);
        }
    }

    record Closed(Core core, Count count, UUID checker, String checkerName, Instant at) implements Till {}

    /** @param explanation of a difference; empty where there is none */
    record Count(long taken, Pieces pieces, String explanation, Instant at) {
        public long difference(Core core) {
            return pieces.total() - core.changeFund() - taken;
        }
    }
}
