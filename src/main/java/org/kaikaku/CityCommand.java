package org.kaikaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.service.procedure.PortalSample;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code check} and {@code publish}, each with a city's folder, and {@code portal-sample} with the one that it is written to: what the launcher does besides opening the house. */
class CityCommand {
    private static final String PORTAL_SAMPLE = "portal-sample";
    private static final int USAGE = 2;

    private static final String EVENTS = "org.springframework.modulith.events.config.EventPublicationAutoConfiguration,"
            + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration";

    /** Whatever is counted would ask the database for its figures. */
    private static final String FIGURES =
            ",org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration";

    private CityCommand() {}

    static int run(String... args) {
        if (args.length != 2) {
            return usage();
        }
        var folder = Path.of(args[1]);
        return switch (args[0]) {
            case "check" -> check(folder);
            case "publish" -> publish(folder);
            case PORTAL_SAMPLE -> portalSample(folder);
            default -> usage();
        };
    }

    private static int check(Path folder) {
        try (var house = asleep()) {
            var problems = new TreeSet<CityFileProblem>();
            var rooms = house.getBeanProvider(CityFileCheck.class).stream().toList();
            var files = CityFolder.check(folder, rooms, problems);
            int outcome = tell(folder, problems);
            if (problems.isEmpty()) { // else each would be told twice
                doubts(folder, files, rooms);
            }
            return outcome;
        }
    }

    private static int publish(Path folder) {
        try (var house = asleep()) {
            return switch (house.getBean(PublishCity.class).publish(folder)) {
                case Publication.Published(var release) -> tell("公開しました。 Published: release " + release.id());
                case Publication.Unchanged(var release) ->
                    tell("変更はありません。 Nothing has changed since release " + release.id());
                case Publication.Refused(var problems) -> tell(folder, problems);
            };
        }
    }

    /** Made of the files that the house would start with. */
    private static int portalSample(Path to) {
        try (var house = asleep()) {
            var city = Path.of(house.getEnvironment().getRequiredProperty("kaikaku.city"));
            var problems = new TreeSet<CityFileProblem>();
            var files = CityFolder.check(
                    city, house.getBeanProvider(CityFileCheck.class).stream().toList(), problems);
            if (!problems.isEmpty()) {
                return tell(city, problems);
            }
            var sample = to.resolve("portal-sample.zip");
            Files.createDirectories(to);
            Files.write(sample, house.getBean(PortalSample.class).zip(files, LocalDate.now(City.ZONE)));
            return tell("見本を書きました。 A sample was written: " + near(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void doubts(Path folder, CityFiles files, Collection<CityFileCheck> rooms) {
        var doubts = new TreeSet<CityFileProblem>();
        rooms.forEach(room -> room.doubts(files, doubts));
        doubts.forEach(doubt -> System.out.println("注意 warning: " + near(folder) + "/" + doubt));
    }

    private static int tell(Path folder, Collection<CityFileProblem> problems) {
        if (problems.isEmpty()) {
            return tell("誤りはありません。 No problem was found.");
        }
        problems.forEach(problem ->
                System.out.printf("%s/%s%n    %s%n", near(folder), problem, CityFileWords.japanese(problem)));
        System.out.printf("%n%d か所を直してください。 Problems found: %1$d%n", problems.size());
        return 1;
    }

    /** As somebody in this folder would write it. */
    private static Path near(Path folder) {
        var here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private static int tell(String message) {
        System.out.println(message);
        return 0;
    }

    private static int usage() {
        System.err.println("check DIR | publish DIR | portal-sample DIR");
        return USAGE;
    }

    /** All rooms, none of which does anything before it is asked: no pages, no jobs, no database unless the command needs one. */
    private static ConfigurableApplicationContext asleep() {
        var application = new SpringApplication(Kaikaku.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(new Asleep()));
        return application.run(
                "--kaikaku.database.join=true",
                "--spring.autoconfigure.exclude=" + EVENTS + FIGURES,
                "--management.health.defaults.enabled=false",
                "--management.endpoint.health.validate-group-membership=false",
                "--logging.level.root=error");
    }
}
