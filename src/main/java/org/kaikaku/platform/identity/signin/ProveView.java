package org.kaikaku.platform.identity.signin;

import org.kaikaku.platform.identity.Assurance;

/**
 * @param home where one's own pages stand
 * @param wanted the level that is asked for; {@link Assurance#PASSWORD} for anything recent
 * @param keyed whether the account has a passkey
 * @param linked whether it is linked to the register
 */
public record ProveView(
        String home, String next, Assurance wanted, boolean passkey, boolean keyed, boolean linked, boolean wrong) {
    public String encodedNext() {
        return WhereToGo.encoded(next);
    }

    /** The same page, to come back to. */
    public String here() {
        return WhereToGo.encoded(home + "/confirm?wanted=" + wanted + "&next=" + encodedNext());
    }
}
