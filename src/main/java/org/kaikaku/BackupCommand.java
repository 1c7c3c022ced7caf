package org.kaikaku;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.backup.Backups;
import org.kaikaku.platform.backup.Restoring;
import org.kaikaku.platform.backup.Restoring.Reason;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/** {@code backup [FOLDER]}, beside a running city hall or not, and {@code restore FILE|FOLDER [--yes]}, only where it is closed. */
@ComponentScan({"org.kaikaku.platform.database", "org.kaikaku.platform.audit", "org.kaikaku.platform.backup"})
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class BackupCommand {
    private static final String BACKUP = "backup";
    static final Set<String> NAMES = Set.of(BACKUP, "restore");
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final Map<Reason, String> REASONS = Map.of(
            Reason.DAMAGED,
                    "この控えは壊れているか、書き換えられているか、別の鍵で暗号化されています / This backup is damaged, changed or encrypted with another key",
            Reason.OTHER_VERSION,
                    "この控えは別の版の Kaikaku のものです。同じか新しい版で戻してください / This backup is of another version; restore it with the same or a newer one",
            Reason.NOT_EMPTY, "もう市のデータがあります。消して置き換えるなら --yes / There is a city already; --yes replaces it",
            Reason.IN_USE, "市役所が開いています。止めてから / The city hall is open; stop it first",
            Reason.FAILED, "戻せませんでした。前のデータはそのままです / Not restored; what was there is untouched");

    /** The exit code: 0 done and, of a restored city, found intact; 1 refused or broken; 2 not understood or not possible. */
    static int run(PrintStream out, String... args) {
        try {
            return args[0].equals(BACKUP) ? backup(out, args) : restore(out, args);
        } catch (RuntimeException | IOException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            out.printf("できませんでした / Not possible%n  %s%n", cause.getMessage());
            return USAGE;
        }
    }

    private static int backup(PrintStream out, String... args) {
        var folder = operand(args);
        try (var house = house(Stream.of("--kaikaku.database.join=true"), args)) {
            var doer = new Doer("command", System.getProperty("user.name"), null);
            return switch (house.getBean(Backups.class).take(folder, doer)) {
                case Backups.Result.Taken taken -> {
                    tell(taken, out);
                    yield 0;
                }
                case Backups.Result.Failed(var problem) -> {
                    out.printf(
                            "控えを取れませんでした。前の控えはそのままです / No backup was taken; earlier ones are untouched%n  %s%n",
                            problem);
                    yield REFUSED;
                }
            };
        }
    }

    private static void tell(Backups.Result.Taken taken, PrintStream out) {
        out.printf("控えを取り、読み直して確かめました / The backup was taken, read again and found whole%n");
        out.printf("  %s%n", taken.file());
        out.printf("  %d bytes, 行 / rows: %d%n", taken.bytes(), taken.rows());
        out.printf("  SHA-256 %s%n", taken.sha256());
        if (!taken.encrypted()) {
            out.printf("  暗号化していません / It is not encrypted: KAIKAKU_BACKUP_KEY%n");
        }
    }

    private static int restore(PrintStream out, String... args) throws IOException {
        var from = operand(args);
        if (from == null || Files.notExists(from)) {
            out.println("restore FILE|FOLDER [--yes]");
            return USAGE;
        }
        try (var house = house(Stream.empty(), args)) {
            if (!restore(house.getBean(Restoring.class), from, List.of(args).contains("--yes"), out)) {
                return REFUSED;
            }
        }
        return VerifyAudit.run(
                out, Stream.concat(Stream.of(VerifyAudit.NAME), settings(args)).toArray(String[]::new));
    }

    private static boolean restore(Restoring restoring, Path from, boolean overwrite, PrintStream out)
            throws IOException {
        var file = Files.isDirectory(from) ? restoring.newest(from).orElse(null) : from;
        if (file == null) {
            out.printf("控えがありません / There is no backup in %s%n", from);
            return false;
        }
        out.printf("%s%n", file);
        return switch (restoring.restore(file, overwrite)) {
            case Restoring.Result.Refused(var reason, var detail) -> {
                out.printf("%s%n  %s%n", REASONS.get(reason), detail);
                yield false;
            }
            case Restoring.Result.Restored(var taken, var rows) -> {
                out.printf(
                        "%s の控えを戻しました / Restored as of then; 行 / rows: %d%n",
                        taken.atZone(ZoneId.of("Asia/Tokyo")).toOffsetDateTime(), rows);
                yield true;
            }
        };
    }

    private static @Nullable Path operand(String... args) {
        return Arrays.stream(args)
                .skip(1)
                .filter(arg -> !arg.startsWith("--"))
                .map(Path::of)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> settings(String... args) {
        return Arrays.stream(args).filter(arg -> arg.startsWith("--kaikaku."));
    }

    private static ConfigurableApplicationContext house(Stream<String> more, String... args) {
        return new SpringApplicationBuilder(BackupCommand.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers(context -> context.addBeanFactoryPostProcessor(new Asleep()))
                .properties("logging.level.root=warn")
                .run(Stream.concat(more, settings(args)).toArray(String[]::new));
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }
}
