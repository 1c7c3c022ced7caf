package org.kaikaku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.register.demo.DemoResidents;
import org.kaikaku.platform.register.upload.ImportRun;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A register of 330,000 people from the file to the tables, beside PostgreSQL's own COPY of the same file into one table of text columns
 * without any index. The file holds the demo city as often as it takes, under other numbers.
 */
public final class ImportBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 330_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private ImportBench() {}

    public static void main(String[] args) throws Exception {
        var file = Files.createTempFile("residents", ".csv");
        int rows = write(file);
        System.out.printf(
                "%d rows, %.1f MB, %d columns%n",
                rows, Files.size(file) / 1e6, columns(file).size());
        var application = new SpringApplication(Kaikaku.class);
        application.setDefaultProperties(
                Map.of("kaikaku.demo", "false", "server.port", "0", "logging.level.root", "warn"));
        try (var house = application.run()) {
            var jdbc = house.getBean(JdbcClient.class);
            var imports = new ImportRun(house);
            var ratios = new ArrayList<Double>();
            // The first round warms both up.
            for (int round = 0; round <= ROUNDS; round++) {
                double copied = round % 2 == 0 ? copy(house.getBean(DataSource.class), jdbc, file) : 0;
                empty(jdbc);
                var took = imports.of(file, true);
                copied = round % 2 == 0 ? copied : copy(house.getBean(DataSource.class), jdbc, file);
                System.out.printf(
                        "round %d%s: COPY %.0f ms, import %.0f ms (upload %.0f, read and compare %.0f, take over %.0f), %.0f rows/s, ratio %.2f%n",
                        round,
                        round == 0 ? " (warm-up)" : "",
                        copied,
                        took.all(),
                        took.upload(),
                        took.reading(),
                        took.takingOver(),
                        rows / took.all() * 1000,
                        copied / took.all());
                if (round > 0) {
                    ratios.add(copied / took.all());
                }
            }
            ratios.sort(null);
            System.out.printf(
                    "import : COPY, rows a second: median %.2f  min %.2f  max %.2f%n",
                    ratios.get(ratios.size() / 2), ratios.getFirst(), ratios.getLast());
            var again = imports.of(file, true);
            System.out.printf("the same file again: %.0f ms, %s%n", again.all(), again.counts());
            var moved = moved(file);
            var difference = imports.of(moved, false);
            System.out.printf(
                    "a file of one in a hundred who have moved: %.0f ms, %s%n", difference.all(), difference.counts());
            Files.delete(moved);
            System.out.printf(
                    "memory: %s, heap at most %d MB%n",
                    peak(), Runtime.getRuntime().maxMemory() >> 20);
        }
        Files.delete(file);
    }

    private static int write(Path file) throws IOException {
        var city = Files.createTempFile("city", ".csv");
        DemoResidents.write(city, LocalDate.of(2026, 11, 20));
        var lines = Files.readAllLines(city);
        Files.delete(city);
        int rows = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write(lines.getFirst() + "\n");
            for (int copy = 0; rows < PEOPLE; copy++) {
                for (var line : lines.subList(1, lines.size())) {
                    if (rows < PEOPLE) {
                        var cells = line.split(",", 3);
                        out.write(copy + "-" + cells[0] + "," + copy + "-" + cells[1] + "," + cells[2] + "\n");
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    private static Path moved(Path everybody) throws IOException {
        var file = Files.createTempFile("moved", ".csv");
        int line = 0;
        try (var all = Files.newBufferedReader(everybody);
                var out = Files.newBufferedWriter(file)) {
            var heading = all.readLine();
            int address = List.of(heading.split(",")).indexOf("address");
            out.write(heading + "\n");
            for (var row = all.readLine(); row != null; row = all.readLine()) {
                if (line++ % 100 == 0) {
                    var cells = row.split(",", -1);
                    cells[address] += " 新居";
                    out.write(String.join(",", cells) + "\n");
                }
            }
        }
        return file;
    }

    private static double copy(DataSource database, JdbcClient jdbc, Path file) throws SQLException, IOException {
        var columns = columns(file).stream().map(name -> '"' + name + "\" text").collect(Collectors.joining(", "));
        jdbc.sql("drop table if exists bench_copy").update();
        jdbc.sql("create table bench_copy (" + columns + ")").update();
        long begun = System.nanoTime();
        try (var connection = database.getConnection();
                var in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_copy from stdin with (format csv, header true)", in);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void empty(JdbcClient jdbc) {
        jdbc.sql("truncate register_resident, register_protection, register_upload, register_upload_part,"
                        + " register_rejected, register_staged, register_staged_change")
                .update();
    }

    private static List<String> columns(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return Arrays.asList(lines.findFirst().orElseThrow().split(","));
        }
    }

    /** What the system has counted of this process; empty where it does not. */
    private static String peak() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " ")
                : "";
    }
}
