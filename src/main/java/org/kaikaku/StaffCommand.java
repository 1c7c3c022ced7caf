package org.kaikaku;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
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
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code admin LOGIN} and {@code staff LOGIN}: opens accounts of staff, beside a running city hall or not. */
@ComponentScan({
    "org.kaikaku.platform.database",
    "org.kaikaku.platform.audit.journal",
    "org.kaikaku.platform.city",
    "org.kaikaku.platform.identity.account",
    "org.kaikaku.platform.identity.role"
})
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class StaffCommand {
    static final Set<String> NAMES = Set.of("admin", "staff");
    private static final int USAGE = 2;
    private static final int SHORTEST_PASSWORD = 12;
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    /** The exit code: 0 opened, 1 refused, 2 not understood or not possible. */
    static int run(PrintStream out, InputStream in, String... args) {
        try {
            return open(out, in, args);
        } catch (Accounts.LoginTaken e) {
            out.println("その職員番号はもう使われています / Somebody has this login already");
            return 1;
        } catch (RuntimeException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            out.printf(
                    "できませんでした。市役所を一度も開いていないときは、先に ./kaikaku start / Not possible; if the city hall was never opened, start it first%n  %s%n",
                    cause.getMessage());
            return USAGE;
        }
    }

    private static int open(PrintStream out, InputStream in, String... args) {
        var login = args.length > 1 ? args[1].strip().toLowerCase(Locale.ROOT) : "";
        boolean first = args[0].equals("admin");
        if (!login.matches("[^\\s\\p{Cc}-][^\\s\\p{Cc}]*")
                || !first && options(args, "role").findAny().isEmpty()) {
            out.println("admin LOGIN [--name=氏名] [--office=KEY] [--another] [--password-stdin]");
            out.println("staff LOGIN --role=case-worker:KEY [--role=…] [--name=氏名] [--office=KEY] [--password-stdin]");
            return USAGE;
        }
        try (var house = new SpringApplicationBuilder(StaffCommand.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers(context -> context.addBeanFactoryPostProcessor(new Asleep()))
                .properties("logging.level.root=warn")
                .run(Arrays.stream(args)
                        .filter(arg -> arg.startsWith("--kaikaku."))
                        .toArray(String[]::new))) {
            var accounts = house.getBean(Accounts.class);
            var book = house.getBean(Roles.class).current();
            var unknown = options(args, "role")
                    .map(StaffCommand::key)
                    .filter(key -> book.find(key).isEmpty())
                    .toList();
            if (!unknown.isEmpty()) {
                var known = book.roles().stream().map(Role::key).toList();
                out.printf("そのような役割はありません / No such role: %s; %s%n", unknown, known);
                return USAGE;
            }
            var roles = first ? keepers(book) : assignments(book, args);
            if (first && accounts.any(Right.KEEP) && !List.of(args).contains("--another")) {
                out.println("管理者はもういます。もう一人なら --another / There is an administrator; add --another for one more");
                return 1;
            }
            boolean own = List.of(args).contains("--password-stdin");
            var password = own ? read(in) : random();
            if (password.length() < SHORTEST_PASSWORD) {
                out.println("パスワードは12文字以上です / A password has at least 12 characters");
                return 1;
            }
            var name = options(args, "name").findFirst().orElse(login);
            var office = options(args, "office").findFirst().orElse(null);
            house.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                var id = accounts.open(true, login, name, password, office, roles);
                if (!own) {
                    accounts.mustChangePassword(id);
                }
                var doer = new Doer("command", System.getProperty("user.name"), null);
                house.getBean(Journal.class).write(new Trace(doer, Act.CREATE, "職員のアカウントを作る", null, "account/" + id));
            });
            out.printf("アカウントを作りました / The account is open: %s %s%n", login, name);
            if (!own) {
                out.printf("最初のパスワード / first password: %s%n", password);
                out.println("はじめてのサインインで変えます / It is changed at the first sign-in");
            }
            return 0;
        }
    }

    private static Stream<String> options(String[] args, String name) {
        var start = "--" + name + "=";
        return Arrays.stream(args).filter(arg -> arg.startsWith(start)).map(arg -> arg.substring(start.length()));
    }

    /** Whatever role of the city's keeps the system. */
    private static List<Assignment> keepers(RoleBook book) {
        return List.of(new Assignment(book.with(Right.KEEP).getFirst(), "*"));
    }

    /** {@code case-worker:shimin}; without a division the whole city. */
    private static List<Assignment> assignments(RoleBook book, String... args) {
        return options(args, "role")
                .map(option -> new Assignment(
                        book.role(key(option)), option.contains(":") ? option.substring(option.indexOf(':') + 1) : "*"))
                .toList();
    }

    /** As the city's file writes it; CASE_WORKER, as it was written once, is the same. */
    private static String key(String option) {
        var key = option.contains(":") ? option.substring(0, option.indexOf(':')) : option;
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String read(InputStream in) {
        var console = System.console();
        if (in == System.in && console != null && console.isTerminal()) {
            return new String(console.readPassword("パスワード / password: "));
        }
        try {
            var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 20 signs of 31: 99 bits. */
    private static String random() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** As the house hashes them. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2", java.util.Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
