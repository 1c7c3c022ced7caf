package org.kaikaku.platform.identity.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code sign-in.yaml}: what the city says about signing in on a day.
 *
 * @param recent how long ago the last proof may lie before a change of the account's ways in
 */
public record SignInRules(Duration recent, Hours residents, Hours staff, Staff factor, Recovery recovery) {

    /**
     * When a session ends by itself.
     *
     * @param idle after the last click
     * @param longest after the sign-in
     * @param until time of the day at which everybody goes; null for nobody
     * @param warn how long before its end the page says so
     */
    public record Hours(
            Duration idle, Duration longest, @Nullable LocalTime until, Duration warn) {}

    /**
     * @param always whether every member of staff needs a passkey, not only those who have one
     * @param exempt staff numbers of which none is demanded, such as of an account for emergencies that lies in the safe
     */
    public record Staff(boolean always, Set<String> exempt) {
        public boolean demands(String login) {
            return always && !exempt.contains(login);
        }
    }

    /**
     * The code from the counter.
     *
     * @param delay before it opens, so that the owner may stop it
     * @param lives how long it can be used
     */
    public record Recovery(Duration delay, Duration lives) {}

    /** Where a city says nothing. */
    static final SignInRules USUAL = new SignInRules(
            Duration.ofMinutes(15),
            new Hours(Duration.ofMinutes(60), Duration.ofHours(12), null, Duration.ofMinutes(5)),
            new Hours(Duration.ofMinutes(60), Duration.ofHours(12), null, Duration.ofMinutes(5)),
            new Staff(false, Set.of()),
            new Recovery(Duration.ofHours(24), Duration.ofDays(30)));
}
