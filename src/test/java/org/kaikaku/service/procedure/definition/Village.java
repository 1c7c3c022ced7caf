package org.kaikaku.service.procedure.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;

/** A city with just one procedure, in which a test can make a mistake. */
record Village(Path folder) {
    static final Path MASTER = Path.of("src/test/resources/org/kaikaku/service/procedure/definition/village");

    static Village in(Path folder) throws IOException {
        try (var paths = Files.walk(MASTER)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(MASTER.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        return new Village(folder);
    }

    Village change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return write(file, text.replace(from, to));
    }

    /** {@code facts/facts.yaml:12: } for the first line with that text. */
    String line(String file, String text) throws IOException {
        var lines = Files.readAllLines(folder.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return file + ":" + (i + 1) + ": ";
            }
        }
        throw new IllegalArgumentException(file + " has no line with " + text);
    }

    Village write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    List<String> problems() {
        var problems = new TreeSet<CityFileProblem>();
        CityFolder.check(folder, List.of(new DefinitionCheck()), problems);
        return problems.stream().map(CityFileProblem::toString).toList();
    }

    /** What is odd but may be published. */
    List<String> doubts() {
        var doubts = new TreeSet<CityFileProblem>();
        new DefinitionCheck().doubts(files(), doubts);
        return doubts.stream().map(CityFileProblem::toString).toList();
    }

    CityFiles files() {
        return CityFolder.check(folder, List.of(new DefinitionCheck()), new TreeSet<>());
    }
}
