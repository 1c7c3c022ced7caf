package org.kaikaku.service.contact.inquiry;

/**
 * How well a division answers what came in there.
 *
 * @param atOnce answered within an hour, given to nobody else and never opened again (一次解決)
 * @param reopened opened again at least once
 * @param hours median from coming in to the first answer; 0 where nothing is answered
 */
public record Quality(String division, int all, int answered, int atOnce, int reopened, double hours) {
    /** In per cent of those answered. */
    public int atOnceShare() {
        return answered == 0 ? 0 : Math.round(100f * atOnce / answered);
    }
}
