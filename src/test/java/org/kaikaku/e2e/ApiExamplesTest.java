package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example of docs/api.md is typed into a shell as it stands there, and answers what stands below it. */
class ApiExamplesTest extends Townspeople {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    /** {@code ID=… # "id" of that answer}: taken from the answer before. */
    private static final Pattern TAKEN = Pattern.compile("^(\\w+)=… +# \"([^\"]+)\".*$", Pattern.MULTILINE);

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> remembered = new HashMap<>();

    @Test
    void every_example_answers_what_stands_below_it() throws Exception {
        assumeTrue(runs("curl", "--version"), "SKIPPED: there is no curl here");
        remembered.put("TOKEN", token(newcomer()));
        var blocks = BLOCK.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .toList();
        var answer = "";
        var shown = new ArrayList<String>();
        for (var block : blocks) {
            if (block.group(1).isEmpty() && block.group(2).contains("curl ")) {
                answer = run(block.group(2), answer);
            } else if (block.group(1).equals("json")) {
                var expected = Elided.read(block.group(2));
                assertThat(Elided.differences(expected, JSON.readTree(answer)))
                        .as("%s%nanswers%n%s", block.group(2), answer)
                        .isEmpty();
                shown.add(answer);
            }
        }
        assertThat(shown).hasSizeGreaterThanOrEqualTo(8);
    }

    private String newcomer() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "新 来", PASSWORD, null, List.of());
        return login;
    }

    private String run(String typed, String before) throws IOException, InterruptedException {
        TAKEN.matcher(typed)
                .results()
                .forEach(taken -> remembered.put(
                        taken.group(1),
                        at(JSON.readTree(before), taken.group(2)).asString()));
        var command = TAKEN.matcher(typed).replaceAll("").replace("http://localhost:8080", house());
        var builder = new ProcessBuilder("bash", "-euc", command.replace("curl ", "curl -sS "));
        builder.environment().putAll(remembered);
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + said).isZero();
        return said;
    }

    private static JsonNode at(JsonNode answer, String path) {
        return answer.at("/" + path.replace('.', '/'));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException notThere) {
            return false;
        }
    }
}
