package org.kaikaku.platform.identity.oidc;

import java.util.Locale;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/** Staff have an account before they come, with the roles that somebody gave them; no provider opens one. */
@Service
class RecogniseStaff {
    private final SignInAccounts accounts;
    private final Subjects subjects;

    RecogniseStaff(SignInAccounts accounts, Subjects subjects) {
        this.accounts = accounts;
        this.subjects = subjects;
    }

    VouchedFor recognise(Provider provider, OidcUser said, Subjects.Subject subject) {
        var number = said.getClaimAsString(provider.settings().staffNumber());
        if (number == null || number.isBlank()) {
            throw new Refused(Problem.UNKNOWN_STAFF);
        }
        var login = number.strip().toLowerCase(Locale.ROOT);
        var found = accounts.find(login)
                .filter(known -> known.actor().staff())
                .orElseThrow(() -> new Refused(Problem.UNKNOWN_STAFF));
        subjects.set(subject, found.actor().account());
        return new VouchedFor(found, said.getIdToken());
    }
}
