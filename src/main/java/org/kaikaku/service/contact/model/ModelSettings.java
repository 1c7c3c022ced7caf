package org.kaikaku.service.contact.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url base of an OpenAI-compatible API, {@code https://model.city.example.jp/v1}; empty: there is no model
 * @param name of the model there
 * @param key shown with each call; empty where the server wants none
 * @param patience how long whoever asked waits for it at most; then they get the plain answer
 * @param atOnce how many calls one node makes at the same time; whoever comes beyond gets the plain answer
 */
@ConfigurationProperties("kaikaku.model")
public record ModelSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String name,
        @DefaultValue("") String key,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("4") int atOnce) {
    static final ModelSettings OFF = new ModelSettings("", "", "", Duration.ofSeconds(8), 4);

    boolean on() {
        return !url.isBlank();
    }
}
