package org.kaikaku.service.counter.ticket;

/** What a clerk does with a ticket. */
public sealed interface Step {
    /** Call once more whoever was called, was absent, or waits to be handed something over. */
    record Call() implements Step {}

    record Absent() implements Step {}

    /** They stand before the desk: to be served, or to be handed over what they waited for. */
    record Came() implements Step {}

    /** They sit down again until something is ready (交付待ち). */
    record Hold() implements Step {}

    /**
     * @param service key
     * @param note what the other desk should know; nobody's name belongs there
     */
    record Transfer(String service, String note) implements Step {}

    /**
     * @param ending key of how it ended
     * @param whole whether all was done here, so that they need not go on to the other services of their way
     */
    record Finish(String ending, boolean whole) implements Step {
        public Finish(String ending) {
            this(ending, false);
        }
    }

    /** They have gone. */
    record Leave() implements Step {}
}
