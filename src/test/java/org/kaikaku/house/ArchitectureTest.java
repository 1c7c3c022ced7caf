package org.kaikaku.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kaikaku.Kaikaku;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the house in docs/architecture.md is the house as it stands; {@code -Dkaikaku.docs=write} draws it anew. */
class ArchitectureTest {
    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- generated: rooms -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void the_picture_of_the_rooms_is_that_of_the_code() throws IOException {
        var written = Files.readString(DOCUMENT);
        var drawn = written.substring(0, written.indexOf(BEGIN) + BEGIN.length())
                + rooms()
                + written.substring(written.indexOf(END));
        if ("write".equals(System.getProperty("kaikaku.docs"))) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(drawn);
    }

    private static String rooms() {
        var modules = ApplicationModules.of(Kaikaku.class);
        var lines = new TreeSet<String>();
        var table = new TreeSet<String>();
        modules.forEach(module -> {
            var name = module.getIdentifier().toString();
            lines.add("  " + id(name) + "[\"" + module.getDisplayName() + "\"]");
            table.add("| `" + name + "` | " + module.getDisplayName() + " |");
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .forEach(other -> lines.add(
                            "  " + id(name) + " --> " + id(other.getIdentifier().toString())));
        });
        return "```mermaid\ngraph BT\n" + String.join("\n", lines) + "\n```\n\n| room | name on the door |\n|---|---|\n"
                + String.join("\n", table) + "\n";
    }

    private static String id(String module) {
        return module.replace('.', '_');
    }
}
