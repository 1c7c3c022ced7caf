package org.kaikaku.service.counter.ticket;

/**
 * How somebody stands who waits for a service: what can be told from it is how long it will take.
 *
 * @param ahead people before them in the queue
 * @param desks that call for the service, open and not at a break; 0 where that is not known
 * @param free of these, before which nobody stands
 */
public record Standing(int ahead, int desks, int free) {
    public static final Standing UNKNOWN = new Standing(0, 0, 0);

    /** Whether a desk can call them at once. */
    public boolean isNext() {
        return ahead < free;
    }
}
