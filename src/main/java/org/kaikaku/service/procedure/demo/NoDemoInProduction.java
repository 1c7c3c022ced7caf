package org.kaikaku.service.procedure.demo;

import java.util.stream.Stream;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionCheck;
import org.springframework.stereotype.Component;

/** A house that was filled as a demo stays one: its invented people cannot be told from real ones any more. */
@Component
class NoDemoInProduction implements ProductionCheck {
    private final Accounts accounts;

    NoDemoInProduction(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Stream<Obstacle> obstacles() {
        return accounts.has(DemoAccounts.SIGN)
                ? Stream.of(new Obstacle(
                        "KAIKAKU_DATA / KAIKAKU_DB_URL",
                        "見本の市のアカウントがあります。だれでも知っているパスワードで入れます。",
                        "The demo city's accounts are in it; anybody can sign in with the published password.",
                        "KAIKAKU_DATA=/var/lib/kaikaku  (空のフォルダー an empty folder; または or 空のデータベース an empty database)"))
                : Stream.empty();
    }
}
