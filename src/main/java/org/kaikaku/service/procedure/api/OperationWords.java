package org.kaikaku.service.procedure.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the description says of one call, from {@code api/operations.yaml}.
 *
 * @param request an example of what is sent; null where nothing is
 * @param answer an example of what comes back
 */
record OperationWords(
        String summary, String description, @Nullable Object request, Object answer) {
    private static final String FILE = "/api/operations.yaml";

    /** By the name of the method that answers. */
    static Map<String, OperationWords> all() {
        try (var in = Objects.requireNonNull(OperationWords.class.getResourceAsStream(FILE), FILE)) {
            var read =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
            var words = new HashMap<String, OperationWords>();
            read.forEach((name, said) -> words.put((String) name, of((Map<?, ?>) said)));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OperationWords of(Map<?, ?> said) {
        return new OperationWords(
                Objects.requireNonNull((String) said.get("summary")),
                Objects.requireNonNull((String) said.get("description")),
                said.get("request"),
                Objects.requireNonNull(said.get("answer")));
    }
}
