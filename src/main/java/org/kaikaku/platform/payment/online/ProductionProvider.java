package org.kaikaku.platform.payment.online;

import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Where people pay online, all that it needs is set; half of it would take money that nobody hears of. */
class ProductionProvider implements ProductionRule {
    private static final int SHORTEST = 32;
    private static final List<String> ALL =
            List.of("kaikaku.payment.url", "kaikaku.payment.key", "kaikaku.payment.secret");

    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        long set = ALL.stream().filter(name -> !said(settings, name).isBlank()).count();
        if (set == 0) {
            return Stream.empty();
        }
        if (set < ALL.size()) {
            return Stream.of(new Obstacle(
                    "KAIKAKU_PAYMENT_URL",
                    "決済事業者の設定がそろっていません。",
                    "The settings of the payment provider are not complete.",
                    "KAIKAKU_PAYMENT_URL, KAIKAKU_PAYMENT_KEY, KAIKAKU_PAYMENT_SECRET  (三つともか、なし all three or none)"));
        }
        return Stream.concat(
                said(settings, "kaikaku.payment.url").startsWith("https://")
                        ? Stream.empty()
                        : Stream.of(new Obstacle(
                                "KAIKAKU_PAYMENT_URL",
                                "決済事業者との通信が暗号化されていません。見本の決済は本番で使えません。",
                                "What is told to the payment provider is not encrypted. The sandbox is not for production.",
                                "KAIKAKU_PAYMENT_URL=https://…")),
                said(settings, "kaikaku.payment.secret").length() >= SHORTEST
                        ? Stream.empty()
                        : Stream.of(new Obstacle(
                                "KAIKAKU_PAYMENT_SECRET",
                                "決済の知らせの署名に使う秘密が短すぎます。",
                                "The secret that the provider's messages are signed with is too short.",
                                "KAIKAKU_PAYMENT_SECRET=  (32文字以上 at least 32 characters)")));
    }

    private static String said(Environment settings, String name) {
        return settings.getProperty(name, "");
    }
}
