package org.kaikaku.platform.identity.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Assurance;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Who is in this session, and what they proved in it, when.
 *
 * @param strong whether more than the password was proved: a passkey, a card, or a code in its place
 * @param proved when anything was proved last; the epoch where that is unknown
 */
public record Presence(SignedIn in, Instant proved, boolean strong, boolean passkey, boolean card) {
    /** Given by a way in that reads the individual-number card. */
    public static final String CARD = "FACTOR_CARD";

    /** Given by a way in that saw two factors elsewhere. */
    public static final String TWO_FACTORS = "FACTOR_TWO_ELSEWHERE";

    public static Optional<Presence> of(@Nullable Authentication in) {
        return in != null && in.getPrincipal() instanceof SignedIn who
                ? Optional.of(new Presence(
                        who,
                        factors(in)
                                .map(FactorGrantedAuthority::getIssuedAt)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH),
                        factors(in)
                                .anyMatch(one -> !FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(one.getAuthority())),
                        has(in, FactorGrantedAuthority.WEBAUTHN_AUTHORITY) || has(in, TWO_FACTORS),
                        has(in, CARD)))
                : Optional.empty();
    }

    /** @param linked whether the account is linked to a person of the register */
    public Assurance assurance(boolean linked) {
        if (card) {
            return Assurance.CARD;
        }
        if (passkey) {
            return linked ? Assurance.LINKED : Assurance.PASSKEY;
        }
        return Assurance.PASSWORD;
    }

    static Stream<FactorGrantedAuthority> factors(Authentication in) {
        return in.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast);
    }

    private static boolean has(Authentication in, String factor) {
        return factors(in).anyMatch(one -> factor.equals(one.getAuthority()));
    }
}
