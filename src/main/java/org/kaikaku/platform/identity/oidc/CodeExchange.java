package org.kaikaku.platform.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Objects;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The code for the token, with the secret or with a signature of the house's own key. */
@Component
class CodeExchange {
    private final Providers providers;
    private final Outside outside;

    CodeExchange(Providers providers, Outside outside) {
        this.providers = providers;
        this.outside = outside;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> client() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(outside.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var signed =
                new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(this::key);
        client.addParametersConverter(
                request -> Objects.requireNonNullElseGet(signed.convert(request), LinkedMultiValueMap::new));
        return client;
    }

    /** Read each time, so that a new key needs no new start. */
    private JWK key(ClientRegistration registration) {
        var provider = providers.find(registration.getRegistrationId()).orElseThrow();
        var file = provider.settings().clientKey();
        if (file == null) {
            throw new ProviderDown(provider, new KeySourceException("no client-key"));
        }
        try {
            return read(file);
        } catch (IOException | ParseException | JOSEException | NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new ProviderDown(provider, e);
        }
    }

    static JWK read(Path file)
            throws IOException, ParseException, JOSEException, NoSuchAlgorithmException, InvalidKeySpecException {
        var text = Files.readString(file);
        if (text.stripLeading().startsWith("{")) {
            return JWK.parse(text);
        }
        var pem = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (!(RsaKeyConverters.pkcs8().convert(pem) instanceof RSAPrivateCrtKey secret)) {
            throw new InvalidKeySpecException("no RSA key: " + file);
        }
        var open = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new RSAKey.Builder((RSAPublicKey) open)
                .privateKey(secret)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }
}
