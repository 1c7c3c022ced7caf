package org.kaikaku.service.counter.visitor;

/**
 * A ticket on the screen of the machine that gave it.
 *
 * @param noPaper whether its holder said that no paper came out: the screen stays longer then
 */
public record SlipView(TicketView ticket, boolean noPaper) {
    private static final int SECONDS = 60;
    private static final int WITHOUT_PAPER = 180;

    /** Seconds until the machine goes back to its first page, if nobody touches it. */
    public int stays() {
        return noPaper ? WITHOUT_PAPER : SECONDS;
    }
}
