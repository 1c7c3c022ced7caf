package org.kaikaku.platform.city.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.OwnFiles;
import org.kaikaku.platform.city.yaml.FileHead;

/** Reads a city's folder from disk, as far as each file's version and day. */
public final class CityFolder {
    /** A form's first line; a form without it is version 1 and holds since ever. */
    private static final Pattern FORM_HEAD =
            Pattern.compile("\\A\\s*\\{\\{!\\s*version:\\s*(\\d{1,9})\\s*,?\\s*effective:\\s*([\\d-]+)\\s*}}");

    private static final CityFileCheck OWN = new OwnFiles();

    private static final LocalDate SINCE_EVER = LocalDate.EPOCH;

    private final Path folder;
    private final Map<String, CityFile> published;
    private final Collection<CityFileProblem> problems;

    private CityFolder(Path folder, Collection<CityFile> published, Collection<CityFileProblem> problems) {
        this.folder = folder;
        this.published = published.stream().collect(Collectors.toMap(CityFile::path, Function.identity()));
        this.problems = problems;
    }

    /** Reads the folder and has each room say what is wrong with the files that it reads; this room with its own. */
    public static CityFiles check(
            Path folder, Collection<? extends CityFileCheck> rooms, Collection<CityFileProblem> problems) {
        var files = read(folder, List.of(), problems);
        check(files, rooms, problems);
        return files;
    }

    static void check(
            CityFiles files, Collection<? extends CityFileCheck> rooms, Collection<CityFileProblem> problems) {
        for (var file : files.all()) {
            if (!OWN.reads(file.path()) && rooms.stream().noneMatch(room -> room.reads(file.path()))) {
                problems.add(CityFileProblem.of(file.path(), "nothing reads a file of this name", null));
            }
        }
        OWN.check(files, problems);
        rooms.forEach(room -> room.check(files, problems));
    }

    /** A YAML file that stands in no folder: somebody wrote it in the house. Empty where its version or day cannot be read. */
    static Optional<CityFile> written(String path, String text, Collection<CityFileProblem> problems) {
        return new CityFolder(Path.of(""), List.of(), problems).yaml(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Every file but hidden ones and remarks for the reader (README). Files whose version cannot be read are left out.
     *
     * @param published at most one version of each path; a file with the same content is not read again
     */
    static CityFiles read(Path folder, Collection<CityFile> published, Collection<CityFileProblem> problems) {
        return new CityFolder(folder, published, problems).files();
    }

    private CityFiles files() {
        if (!Files.isDirectory(folder)) {
            problems.add(CityFileProblem.of("", "there is no folder " + folder, null));
            return new CityFiles(List.of());
        }
        try (var paths = Files.walk(folder)) {
            var files = new ArrayList<CityFile>();
            paths.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(path -> file(path).ifPresent(files::add));
            return new CityFiles(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<CityFile> file(Path path) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        if (relative.startsWith(".")
                || relative.contains("/.")
                || relative.endsWith("~")
                || path.getFileName().toString().startsWith("README")) {
            return Optional.empty();
        }
        try {
            return file(relative, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<CityFile> file(String path, byte[] content) throws IOException {
        if (path.endsWith(".pdf")) {
            return pdf(path, content);
        }
        if (!isText(content)) {
            problems.add(CityFileProblem.of(path, "is not UTF-8 text", "save it as UTF-8"));
            return Optional.empty();
        }
        if (path.endsWith(".yaml")) {
            return yaml(path, content);
        }
        if (path.endsWith(".html")) {
            return form(path, content);
        }
        problems.add(CityFileProblem.of(
                path,
                "is no kind of city file",
                path.endsWith(".yml") ? "name it .yaml" : "they end in .yaml, .html or .pdf"));
        return Optional.empty();
    }

    private Optional<CityFile> yaml(String path, byte[] content) {
        var unversioned = new CityFile(path, 0, SINCE_EVER, content);
        var same = published.get(path);
        if (same != null && same.sha256().equals(unversioned.sha256())) {
            return Optional.of(same);
        }
        return FileHead.read(path, unversioned.text(), problems)
                .map(head -> new CityFile(path, head.version(), head.effective(), content));
    }

    /** A PDF cannot say its version and day: the .yaml of the same name beside it does. */
    private Optional<CityFile> pdf(String path, byte[] content) throws IOException {
        var beside = folder.resolve(path.substring(0, path.length() - ".pdf".length()) + ".yaml");
        if (!Files.exists(beside)) {
            problems.add(CityFileProblem.of(path, "nothing says how to fill it in", "write " + beside.getFileName()));
            return Optional.empty();
        }
        // What is wrong with that file is said when it is read itself.
        return new CityFolder(folder, published.values(), new ArrayList<>())
                .yaml(path, Files.readAllBytes(beside))
                .map(fields -> new CityFile(path, fields.version(), fields.effective(), content));
    }

    private Optional<CityFile> form(String path, byte[] content) {
        var head = FORM_HEAD.matcher(new CityFile(path, 0, SINCE_EVER, content).text());
        if (!head.find()) {
            return Optional.of(new CityFile(path, 1, SINCE_EVER, content));
        }
        try {
            return Optional.of(
                    new CityFile(path, Integer.parseInt(head.group(1)), LocalDate.parse(head.group(2)), content));
        } catch (DateTimeParseException noDate) {
            problems.add(new CityFileProblem(
                    path, 1, 1, "effective", "\"" + head.group(2) + "\" is not a date", "write it like 2026-04-01"));
            return Optional.empty();
        }
    }

    private static boolean isText(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
