package org.kaikaku.platform.webhook.outside;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param hosts those that may be told: {@code hooks.example.jp}, {@code *.example.jp}, {@code *} for any; none: there are no webhooks
 * @param privateHosts those besides that may lie in the city's own network, and be told without TLS
 * @param key file with the key that the secrets are sealed with; made when there is none
 */
@ConfigurationProperties("kaikaku.webhooks")
record WebhookSettings(
        @DefaultValue List<String> hosts, @DefaultValue List<String> privateHosts, Path key) {}
