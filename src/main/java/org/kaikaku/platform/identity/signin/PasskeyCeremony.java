package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.passkey.AddPasskey;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two steps by which a browser makes a passkey: it asks for a challenge, and sends what the device made of it. */
@Component
public class PasskeyCeremony {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final AddPasskey add;
    private final PublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    PasskeyCeremony(AddPasskey add) {
        this.add = add;
    }

    public String challenge(Authentication in, HttpServletRequest request, HttpServletResponse response) {
        var options = add.challenge(in);
        asked.save(request, response, options);
        return JSON.writeValueAsString(options);
    }

    /** @param made {@code {credential, label}}; a challenge is answered once, well or badly */
    public AddPasskey.Result made(String made, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var options = asked.load(request);
        asked.save(request, response, null);
        var key = read(made);
        return options == null || key == null ? AddPasskey.Result.NOT_VALID : add.add(options, key, actor);
    }

    private static @Nullable RelyingPartyPublicKey read(String made) {
        try {
            return JSON.readValue(made, RelyingPartyPublicKey.class);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }
}
