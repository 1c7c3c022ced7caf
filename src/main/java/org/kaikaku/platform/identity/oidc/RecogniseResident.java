package org.kaikaku.platform.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/**
 * A resident is whom the provider's subject says, never whom a mail address says: that one may be anybody's. Who comes for the first time
 * gets an account, which no password opens.
 */
@Service
class RecogniseResident {
    private static final int LONGEST = 200;
    private static final StringKeyGenerator PASSWORDS = new Base64StringKeyGenerator(48);

    private final Accounts accounts;
    private final SignInAccounts logins;
    private final Subjects subjects;

    RecogniseResident(Accounts accounts, SignInAccounts logins, Subjects subjects) {
        this.accounts = accounts;
        this.logins = logins;
        this.subjects = subjects;
    }

    VouchedFor recognise(OidcUser said, Subjects.Subject subject) {
        var account = subjects.find(subject)
                .flatMap(known -> logins.find(known.account()))
                .orElseGet(() -> open(said, subject));
        return new VouchedFor(account, said.getIdToken());
    }

    /** The login follows from the subject, so that who comes in at two windows at once gets one account. */
    private SignInAccounts.Found open(OidcUser said, Subjects.Subject subject) {
        var login = "oidc-" + digest(subject);
        try {
            accounts.open(false, login, name(said), PASSWORDS.generateKey(), null, List.of());
        } catch (Accounts.LoginTaken _) {
            // The other window was first.
        }
        var opened = logins.find(login).orElseThrow();
        subjects.set(subject, opened.actor().account());
        return opened;
    }

    private static String name(OidcUser said) {
        var name = said.getClaimAsString("name");
        if (name == null || name.isBlank()) {
            return "(氏名なし)";
        }
        var clean = name.strip().replaceAll("\\p{Cntrl}", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }

    private static String digest(Subjects.Subject subject) {
        try {
            var whole = MessageDigest.getInstance("SHA-256")
                    .digest((subject.issuer() + "\n" + subject.id()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
