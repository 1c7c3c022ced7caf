package org.kaikaku.platform.identity.passkey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * The WebAuthn library, told what this house asks of a passkey: that it names its owner itself, so that nobody types a name, and that it
 * was unlocked (user verification), so that it counts for two factors.
 */
@Configuration
class WebAuthn {
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(AccountEntities accounts, PasskeyRecords passkeys, Origins origins) {
        var house = PublicKeyCredentialRpEntity.builder()
                .id(origins.host())
                .name("Kaikaku")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(accounts, passkeys, house, origins);
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
