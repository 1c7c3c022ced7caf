package org.kaikaku.platform.identity.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a passkey that the owner's device has just made. */
@Service
public class AddPasskey {
    private final WebAuthnRelyingPartyOperations webAuthn;
    private final Passkeys passkeys;
    private final Journal journal;
    private final TellOwner owner;

    AddPasskey(WebAuthnRelyingPartyOperations webAuthn, Passkeys passkeys, Journal journal, TellOwner owner) {
        this.webAuthn = webAuthn;
        this.passkeys = passkeys;
        this.journal = journal;
        this.owner = owner;
    }

    public enum Result {
        ADDED,
        TOO_MANY,
        /** No answer to this challenge, not of this house, not unlocked, or known already. */
        NOT_VALID,
        NAME
    }

    public PublicKeyCredentialCreationOptions challenge(Authentication in) {
        return webAuthn.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(in));
    }

    /** @param asked what {@link #challenge} asked in this session; it can be answered once */
    @Transactional
    public Result add(PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey made, Actor actor) {
        if (!AccountHandle.of(actor.account()).equals(asked.getUser().getId())) {
            return Result.NOT_VALID;
        }
        if (!isName(made.getLabel())) {
            return Result.NAME;
        }
        if (passkeys.of(actor.account()).size() >= Passkey.MOST) {
            return Result.TOO_MANY;
        }
        if (!registered(asked, made)) {
            return Result.NOT_VALID;
        }
        journal.write(new Trace(actor.doer(), Act.CHANGE, "パスキーの追加", actor.person(), "account/" + actor.account()));
        owner.tell(actor.account(), AccountChanged.Kind.PASSKEY_ADDED);
        return Result.ADDED;
    }

    /** The library says with exceptions of many kinds what is wrong with what somebody sent. */
    private boolean registered(PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey made) {
        try {
            webAuthn.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, made));
            return true;
        } catch (IllegalArgumentException | WebAuthnException e) {
            return false;
        }
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= Passkey.LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }
}
