package org.kaikaku;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Damage;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.JournalSeals;
import org.kaikaku.platform.audit.Verification;
import org.kaikaku.platform.audit.Verification.Broken;
import org.kaikaku.platform.audit.Verification.Intact;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code verify-audit [number:hash]}: verifies the journal, also against a head that was published earlier. Opens only the database and
 * the journal, and only reads, so it may run beside the city hall.
 */
@ComponentScan({"org.kaikaku.platform.database", "org.kaikaku.platform.audit"})
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class VerifyAudit {
    static final String NAME = "verify-audit";
    private static final Map<Damage, String> DAMAGES = Map.of(
            Damage.ALTERED, "内容が書き換えられています / an entry was altered",
            Damage.REMOVED, "消された記録があります / an entry was removed",
            Damage.INSERTED, "後から差し込まれた記録があります / an entry was inserted",
            Damage.REORDERED, "順番が入れ替えられています / entries were reordered",
            Damage.BATCH_ALTERED, "束の記載が書き換えられています / the batch's own record was altered",
            Damage.SIGNATURE, "署名が合いません / the signature does not hold",
            Damage.UNKNOWN_KEY, "署名を確かめる公開鍵がありません / the public key is not there",
            Damage.CHAIN, "前の束、または公表された値とつながりません / it does not follow the batch before, or is not the published one",
            Damage.MISSING_BATCH, "束が失われています / a batch is missing");

    /** The exit code: 0 intact, 1 broken, 2 where it could not be verified, which is neither. */
    static int run(PrintStream out, String... args) {
        try {
            return verify(out, args);
        } catch (RuntimeException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            out.printf("確認できませんでした / The journal could not be verified%n  %s%n", cause.getMessage());
            return 2;
        }
    }

    private static int verify(PrintStream out, String... args) {
        var published = Stream.of(args)
                .skip(1)
                .filter(arg -> !arg.startsWith("--"))
                .map(Head::of)
                .findFirst();
        try (var context = new SpringApplicationBuilder(VerifyAudit.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(args)) {
            var seals = context.getBean(JournalSeals.class);
            return tell(published.map(seals::verify).orElseGet(seals::verify), out);
        }
    }

    private static int tell(Verification found, PrintStream out) {
        return switch (found) {
            case Intact intact -> {
                tell(intact, out);
                yield 0;
            }
            case Broken broken -> {
                out.printf("記録に異常があります / The journal is BROKEN%n");
                out.printf("  束 / batch: %s%n", orUnknown(broken.batch()));
                out.printf("  記録 / entry: %s%n", orUnknown(broken.entry()));
                out.printf("  %s: %s%n", broken.what(), DAMAGES.get(broken.what()));
                yield 1;
            }
        };
    }

    private static void tell(Intact intact, PrintStream out) {
        out.printf("記録は改ざんされていません / The journal is intact%n");
        out.printf("  束 / batches: %d%n", intact.batches());
        out.printf("  封印済みの記録 / sealed entries: %d%n", intact.entries());
        out.printf("  未封印の記録 / unsealed entries: %d%s%n", intact.unsealed(), age(intact.oldestUnsealed()));
        out.printf("  先頭 / head: %s%n", intact.head() == null ? "-" : intact.head());
    }

    private static String age(@Nullable Duration oldest) {
        return oldest == null ? "" : " (最古 / oldest: %d s)".formatted(oldest.toSeconds());
    }

    private static String orUnknown(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
