package org.kaikaku.platform.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcSettingsTest {

    @Test
    void a_provider_is_connected_by_the_environment_alone() {
        var provider = new Providers(read(Map.of())).find("staff-city").orElseThrow();

        assertThat(provider.path()).isEqualTo("/sign-in/oidc/staff-city");
        assertThat(provider.settings().issuer()).hasToString("https://sso.city.example.jp/realms/office");
        assertThat(provider.settings().scopes()).containsExactly("openid", "profile");
        assertThat(provider.settings().staffNumber()).isEqualTo("employee_number");
        assertThat(provider.settings().clockSkew()).isEqualTo(Duration.ofMinutes(1));
        assertThat(provider.settings().name().text().en()).isEqualTo("職員認証");
    }

    @Test
    void without_settings_there_is_no_provider() {
        var nothing = new StandardEnvironment();
        var settings = Binder.get(nothing).bindOrCreate("kaikaku.sign-in.oidc", OidcSettings.class);

        assertThat(new Providers(settings).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUER,http://sso.city.example.jp,https://",
        "CLIENTID,' ',client-id",
        "CLIENTSECRET,'',client-secret",
        "CLIENTKEY,/etc/key.pem,client-secret",
        "SCOPES,profile,openid"
    })
    void a_wrong_setting_is_named(String setting, String value, String said) {
        var settings = read(Map.of("KAIKAKU_SIGNIN_OIDC_STAFF_CITY_" + setting, value));

        assertThatThrownBy(() -> new Providers(settings))
                .isInstanceOf(Providers.WrongSettings.class)
                .hasMessageContaining("staff-city")
                .hasMessageContaining(said);
    }

    private static OidcSettings read(Map<String, Object> changes) {
        var variables = new HashMap<String, Object>(Map.of(
                "KAIKAKU_SIGNIN_OIDC_STAFF_CITY_ISSUER", "https://sso.city.example.jp/realms/office",
                "KAIKAKU_SIGNIN_OIDC_STAFF_CITY_CLIENTID", "kaikaku",
                "KAIKAKU_SIGNIN_OIDC_STAFF_CITY_CLIENTSECRET", "secret",
                "KAIKAKU_SIGNIN_OIDC_STAFF_CITY_NAME_JA", "職員認証",
                "KAIKAKU_SIGNIN_OIDC_STAFF_CITY_STAFFNUMBER", "employee_number"));
        variables.putAll(changes);
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind("kaikaku.sign-in.oidc", OidcSettings.class)
                .get();
    }
}
