package org.kaikaku.platform.city.release;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.CityFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every file that was ever published, and which of them each release holds. Nothing in it changes. */
@Repository
class CityArchive {
    private final JdbcClient jdbc;

    CityArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who publish at the same time do so one after the other. */
    void lock() {
        jdbc.sql("lock table city_release in share row exclusive mode").update();
    }

    /** 0 where nothing was published yet. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from city_release")
                .query(Long.class)
                .single();
    }

    Optional<Release> find(long id) {
        return find(id, List.of());
    }

    /** @param known files that are not read again where the release holds the very same */
    Optional<Release> find(long id, List<CityFile> known) {
        return jdbc.sql("select id, published_at, sha256 from city_release where id = :id")
                .param("id", id)
                .query((row, _) -> new Release(
                        row.getLong("id"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("sha256"),
                        files(id, known)))
                .optional();
    }

    record Version(int number, String sha256) {}

    /** Of each path that was ever published the version with the greatest number. */
    Map<String, Version> newestVersions() {
        var newest = new HashMap<String, Version>();
        jdbc.sql("select distinct on (path) path, version, sha256 from city_file order by path, version desc")
                .query(row -> {
                    newest.put(row.getString("path"), new Version(row.getInt("version"), row.getString("sha256")));
                });
        return newest;
    }

    void add(CityFile file, Instant at) {
        jdbc.sql("""
                        insert into city_file (path, version, effective, sha256, content, published_at)
                        values (:path, :version, :effective, :sha256, :content, :at)
                        """)
                .param("path", file.path())
                .param("version", file.version())
                .param("effective", file.effective())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Release add(List<CityFile> files, Instant at) {
        long id = jdbc.sql("""
                        insert into city_release (published_at, manifest, sha256)
                        values (:at, cast(:manifest as jsonb), :sha256)
                        returning id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("manifest", manifest(files))
                .param("sha256", sha256(files))
                .query(Long.class)
                .single();
        return new Release(id, at, sha256(files), files);
    }

    static String sha256(List<CityFile> files) {
        String lines = files.stream()
                .map(file -> file.path() + " " + file.version() + " " + file.sha256() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return CityFile.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }

    private List<CityFile> files(long release, List<CityFile> known) {
        var names = jdbc.sql("""
                        select file.path, file.version, file.effective, file.sha256
                          from city_release release
                         cross join lateral jsonb_to_recordset(release.manifest) as part (path text, version integer)
                          join city_file file on file.path = part.path and file.version = part.version
                         where release.id = :release
                         order by file.path, file.version
                        """)
                .param("release", release)
                .query((row, _) -> new CityFile.Name(
                        row.getString("path"),
                        row.getInt("version"),
                        row.getObject("effective", LocalDate.class),
                        row.getString("sha256")))
                .list();
        var files = known.stream().collect(Collectors.toMap(CityFile::fullName, Function.identity(), (one, _) -> one));
        var missing = names.stream().filter(name -> !files.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            contents(missing).forEach(file -> files.put(file.fullName(), file));
        }
        return names.stream().map(files::get).map(Objects::requireNonNull).toList();
    }

    private List<CityFile> contents(List<CityFile.Name> names) {
        return jdbc.sql(
                        "select path, version, effective, content from city_file where path = any(:paths) and sha256 = any(:hashes)")
                .param("paths", names.stream().map(CityFile.Name::path).toArray(String[]::new))
                .param("hashes", names.stream().map(CityFile.Name::sha256).toArray(String[]::new))
                .query(CityArchive::file)
                .list();
    }

    private static String manifest(List<CityFile> files) {
        return files.stream()
                .map(file -> "{\"path\": \"%s\", \"version\": %d}".formatted(file.path(), file.version()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static CityFile file(ResultSet row, int number) throws SQLException {
        return new CityFile(
                row.getString("path"),
                row.getInt("version"),
                row.getObject("effective", LocalDate.class),
                row.getBytes("content"));
    }
}
