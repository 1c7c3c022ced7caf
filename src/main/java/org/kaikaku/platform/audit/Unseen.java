package org.kaikaku.platform.audit;

/**
 * A read that shows nobody anything: a rule is reckoned, a notice is addressed, or what is read is handed to a use case that writes the
 * line itself.
 *
 * @param reason which of these, for who reviews the code
 */
public record Unseen(String reason) implements Sight {
    public Unseen {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("What reads a record unseen says why");
        }
    }
}
