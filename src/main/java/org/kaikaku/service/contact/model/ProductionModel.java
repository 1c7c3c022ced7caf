package org.kaikaku.service.contact.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Questions of residents go to a model over TLS only, and to one that is named. */
class ProductionModel implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var url = settings.getProperty("kaikaku.model.url", "").strip();
        if (url.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        isSafe(url)
                                ? null
                                : new Obstacle(
                                        "KAIKAKU_MODEL_URL",
                                        "言語モデルのアドレスが https で始まっていません。住民の質問が読まれるおそれがあります。",
                                        "The address of the language model does not begin with https: residents' questions could be read on the way.",
                                        "KAIKAKU_MODEL_URL=https://model.city.example.jp/v1"),
                        settings.getProperty("kaikaku.model.name", "").isBlank()
                                ? new Obstacle(
                                        "KAIKAKU_MODEL_NAME",
                                        "言語モデルの名前がありません。",
                                        "The language model has no name.",
                                        "KAIKAKU_MODEL_NAME=…  (サーバーに入っているモデルの名前 as the server calls it)")
                                : null)
                .filter(java.util.Objects::nonNull);
    }

    private static boolean isSafe(String url) {
        try {
            var address = new URI(url);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
